using System.Buffers.Text;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>The coverage target asks for more than everything, or for nothing.</summary>
public sealed class CoverageOutOfRange() : Rule(1204, "coverage-out-of-range", Severity.Warning)
{
    /// <summary>A target is a short text; what stands further behind is about something else.</summary>
    private const int Longest = 200;

    public override bool IsFor(Schema schema) => schema.Asks(Term.CoverageTarget);

    public override void Check(Spec spec, Reporter reporter)
    {
        for (
            var part = Places.PartOf(spec, Term.CoverageTarget);
            part > 0;
            part = Places.PartAfter(spec, part, Term.CoverageTarget)
        )
        {
            var value = spec.Outline.Parts[part].Value;
            if (TryRead(spec.Document.Slice(value), out var start, out var length, out var percent))
            {
                if (percent is > 100 or < 1)
                {
                    reporter.Report(
                        new TextSpan(value.Start + start, value.Start + start + length),
                        percent > 100
                            ? "More than all of the code cannot be covered"
                            : "This coverage target asks for nothing",
                        "Give a percentage from 1 to 100, or say which parts are tested and which are not."
                    );
                }
            }
        }
    }

    /// <summary>The first percentage, or a number that is all of the value. A change of the coverage is no target.</summary>
    private static bool TryRead(ReadOnlySpan<byte> value, out int start, out int length, out double percent)
    {
        value = value[..Math.Min(value.Length, Longest)];
        (start, length, percent) = (0, 0, 0);
        var sign = value.IndexOf((byte)'%');
        if (sign < 0)
        {
            // A bare number may be a ratio, but nothing is nothing.
            return value is [(byte)'0'] && (length = 1) == 1;
        }

        var end = sign;
        while (end > 0 && value[end - 1] is (byte)' ' or 0xA0 or 0xC2)
        {
            end--;
        }

        start = end;
        while (start > 0 && (char.IsAsciiDigit((char)value[start - 1]) || value[start - 1] == '.'))
        {
            start--;
        }

        length = sign + 1 - start;
        var isChange = start > 0 && value[start - 1] is (byte)'+' or (byte)'-' or (byte)',' or (byte)'>' or (byte)'<';
        return !isChange
            && Utf8Parser.TryParse(value[start..end], out percent, out var read)
            && read == end - start
            && !SaysChange(value[(sign + 1)..]);
    }

    /// <summary><c>0 % regressions</c>, <c>0.5 % more</c>: what is counted is not what is covered.</summary>
    private static bool SaysChange(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart((byte)' ');
        foreach (var word in new Words(rest[..Math.Min(rest.Length, 40)]))
        {
            return !(
                    Stated.StartsWithWord(word, "coverage"u8)
                    || Stated.StartsWithWord(word, "of"u8)
                    || Stated.StartsWithWord(word, "for"u8)
                    || Stated.StartsWithWord(word, "line"u8)
                    || Stated.StartsWithWord(word, "lines"u8)
                    || Stated.StartsWithWord(word, "branch"u8)
                    || Stated.StartsWithWord(word, "code"u8)
                    || Stated.StartsWithWord(word, "statement"u8)
                    || Stated.StartsWithWord(word, "on"u8)
                    || Stated.StartsWithWord(word, "in"u8)
                ) && !IsPunctuated(rest);
        }

        return false;
    }

    private static bool IsPunctuated(ReadOnlySpan<byte> rest) =>
        rest[0] is (byte)'.' or (byte)',' or (byte)';' or (byte)'(' or (byte)'/';
}
