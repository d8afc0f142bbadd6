using System.Buffers;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A handle that is named as lead or owner is nobody in CODEOWNERS.</summary>
public sealed class UnknownPerson() : Rule(1807, "unknown-person", Severity.Info)
{
    private const int Longest = 80;

    private static readonly SearchValues<byte> HandleBytes = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./"u8
    );

    public override void Check(Spec spec, Reporter reporter)
    {
        Judge(spec, spec.Header.Lead, reporter);
        foreach (var risk in spec.Risks)
        {
            Judge(spec, risk.Owner, reporter);
        }

        foreach (var question in spec.Questions)
        {
            Judge(spec, question.Owner, reporter);
        }
    }

    /// <summary>Only handles are judged: a name in full is written in as many ways as there are people.</summary>
    private static void Judge(Spec spec, TextSpan? value, Reporter reporter)
    {
        if (value is not { IsEmpty: false } span)
        {
            return;
        }

        var text = spec.Document.Slice(span);
        var start = text.IndexOf((byte)'@');
        if (start < 0 || (start > 0 && text[start - 1] is not ((byte)' ' or (byte)'(' or (byte)'[' or (byte)'*')))
        {
            return;
        }

        var rest = text[(start + 1)..];
        var length = rest.IndexOfAnyExcept(HandleBytes);
        length = rest[..(length < 0 ? rest.Length : length)].TrimEnd("./"u8).Length;
        if (length is 0 or > Longest)
        {
            return;
        }

        var handle = new TextSpan(span.Start + start, span.Start + start + 1 + length);
        if (reporter.Surroundings.KnowsPerson(spec.Document.Source.Text(handle)) == false)
        {
            reporter.Report(
                handle,
                $"{spec.Document.Show(handle)} is not in CODEOWNERS",
                "correct the handle, or add it where code has its owners"
            );
        }
    }
}
