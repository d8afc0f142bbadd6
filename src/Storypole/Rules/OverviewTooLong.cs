using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>The overview is so long that it is none any more.</summary>
public sealed class OverviewTooLong() : Rule(1701, "overview-too-long", Severity.Info)
{
    /// <summary>The template asks for two or three sentences of each of its three fields: some forty words a sentence and field are plenty.</summary>
    private const int MostWords = 300;
    private const int FewestBytesOfThem = MostWords * 3;

    public override bool IsFor(Schema schema) => schema.Asks(Term.Effort);

    public override void Check(Spec spec, Reporter reporter)
    {
        var part = spec.Terms.AsSpan().IndexOf(Term.Overview);
        if (part < 0 || spec.Outline.Parts[part] is not { Kind: PartKind.Heading, Level: 2 } overview)
        {
            return;
        }

        var end = EndOfText(spec, part);
        if (end - overview.Span.End < FewestBytesOfThem)
        {
            return;
        }

        var words = WordCount.Of(spec.Document.Bytes[overview.Span.End..end]);
        if (words > MostWords)
        {
            reporter.Report(
                overview.Name,
                $"The overview has {words} words, more than {MostWords}",
                "say in a few sentences what is done and why; the rest has sections of its own"
            );
        }
    }

    /// <summary>What stands below headings of its own is no overview, wherever the author put it.</summary>
    private static int EndOfText(Spec spec, int part)
    {
        var parts = spec.Outline.Parts;
        for (var i = part + 1; i < parts[part].Next; i++)
        {
            if (parts[i].Kind == PartKind.Heading)
            {
                return parts[i].Span.Start;
            }
        }

        return parts[part].Extent.End;
    }
}
