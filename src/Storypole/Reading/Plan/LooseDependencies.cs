using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>
/// Reads what a list of dependencies names in words of its own: <c>Payment gateway account (sandbox)</c>, <c>**Redis cluster**: …</c>.
/// A sentence, a piece of work and an order of steps are none.
/// </summary>
internal static class LooseDependencies
{
    private const int LongestName = 56;
    private const int MostWords = 5;

    /// <summary>How far behind the name is looked for what speaks of an order of work.</summary>
    private const int Near = 64;

    private static readonly WordSet Sentences = PlanWords.Words(
        " must| come| first| work| before| after|depend| needs| need | should| require| is | are |block| can | will | be | to | that | which |task|phase | step|->|→|⟶|⇒"
            + "|完成|先行|之前|之后|まで|完了|した後|하기|완료|debe|deve|doit|muss|until|assum|parallel|sequential"
    );

    private static readonly WordSet Orders = PlanWords.Words(
        "depend|can start|must |before|after |block|parallel|phase |(t0|(t1|previous|sequential|依赖|依存|之后|以降|의존|после|перед|avant|après|antes|después|depois|nach "
    );

    /// <summary>Words behind which stands what a thing is there for.</summary>
    private static readonly byte[][] Fors =
    [
        .. new[] { " for ", " para ", " pour ", " für ", " для ", " package", " library" }.Select(
            System.Text.Encoding.UTF8.GetBytes
        ),
    ];

    /// <summary>Adds the one thing that an entry names; false when it names none.</summary>
    public static bool TryAdd(
        Binding binding,
        TextSpan span,
        TextSpan text,
        in ItemLead lead,
        ref Grow<Dependency> found
    )
    {
        var bytes = binding.Bytes;
        var name = lead.HasSeparator || lead.IsMarked ? lead.Name : FirstLine(bytes, text);
        name = WithoutMarks(bytes, UpToRemark(bytes, name));
        if (
            !IsName(binding.Slice(name))
            || (lead.HasSeparator && lead.Rest.IsEmpty)
            || PlanWords.Holds(binding.Slice(new TextSpan(name.End, Math.Min(text.End, name.End + Near))), Orders)
        )
        {
            return false;
        }

        var (plain, version) = NeededReader.Split(bytes, name);
        NeededReader.Add(span, plain, version ?? VersionIn(bytes, lead.Rest), lead.Rest, ref found);
        return true;
    }

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        var words = name.Count((byte)' ') + 1;
        return name.Length is > 1 and <= LongestName
            && words <= MostWords
            && (words <= 3 || !char.IsAsciiLetterLower((char)name[0]))
            && name[0] is not ((byte)'[' or (byte)'(' or (byte)'~' or (byte)'<' or (byte)'{')
            && name.IndexOf(". "u8) < 0
            && name.IndexOfAny((byte)':', (byte)',', (byte)'?') < 0
            && name.IndexOf("、"u8) < 0
            && name.IndexOf("，"u8) < 0
            && name[^1] != '.'
            && !WorkReferences.IsAny(name)
            && !RelationValues.IsNothing(name)
            && !PlanWords.Holds(name, Sentences);
    }

    /// <summary>A version in code marks somewhere in what is said of it, <c>(at least `^4.0.0`)</c>.</summary>
    private static TextSpan? VersionIn(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        for (var at = text.Start; bytes[at..text.End].IndexOf((byte)'`') is >= 0 and var mark; )
        {
            var start = at + mark + 1;
            var close = bytes[start..text.End].IndexOf((byte)'`');
            if (close < 0)
            {
                return null;
            }

            at = start + close + 1;
            if (
                close > 1
                && (char.IsAsciiDigit((char)bytes[start]) || bytes[start] is (byte)'^' or (byte)'~' or (byte)'>')
                && bytes.Slice(start, close).Contains((byte)'.')
                && DependencyReader.VersionIn(bytes, new TextSpan(start, start + close)) is { } version
                && version.Length == close
            )
            {
                return version;
            }
        }

        return null;
    }

    private static TextSpan FirstLine(ReadOnlySpan<byte> bytes, TextSpan text) =>
        bytes[text.Start..text.End].IndexOf((byte)'\n') is > 0 and var end
            ? text with
            {
                End = text.Start + end,
            }
            : text;

    private static TextSpan UpToRemark(ReadOnlySpan<byte> bytes, TextSpan name)
    {
        var text = bytes[name.Start..name.End];
        var end = text.Length;
        end = text.IndexOf(" ("u8) is > 0 and var open ? open : end;
        end = text.IndexOf("（"u8) is > 0 and var wide ? Math.Min(end, wide) : end;
        foreach (var word in Fors)
        {
            end = text[..end].IndexOf(word) is > 0 and var behind ? behind : end;
        }

        return name with
        {
            End = name.Start + text[..end].TrimEnd(" \r"u8).Length,
        };
    }

    private static TextSpan WithoutMarks(ReadOnlySpan<byte> bytes, TextSpan name)
    {
        var text = bytes[name.Start..name.End];
        if (text.Length > 4 && text.StartsWith("✅"u8))
        {
            text = text[3..].TrimStart((byte)' ');
        }

        return name with
        {
            Start = name.End - text.Length,
        };
    }
}
