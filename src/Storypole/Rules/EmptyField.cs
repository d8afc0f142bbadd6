using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A label has nothing behind it.</summary>
public sealed class EmptyField() : Rule(208, "empty-field", Severity.Warning)
{
    private const string Help = "write the value, or \"None\" where there is nothing to say";

    public override void Check(Spec spec, Reporter reporter)
    {
        var parts = spec.Outline.Parts;
        var terms = spec.Terms.AsSpan();
        var (heading, isEmpty) = (-1, false);
        for (var i = 1; i < parts.Length; i++)
        {
            if (
                parts[i].Kind != PartKind.Label
                || !parts[i].Value.IsEmpty
                || !spec.Schema.Asks(terms[i])
                || !Contents.IsEmpty(spec, i)
            )
            {
                continue;
            }

            if (IsInHeader(parts, i))
            {
                Report(spec, parts[i].Name, Severity, reporter);
                continue;
            }

            // Many labels may stand under one heading, which is looked at once. One that is empty as a whole is another rule's.
            (heading, isEmpty) =
                parts[i].Parent == heading
                    ? (heading, isEmpty)
                    : (parts[i].Parent, Contents.IsEmpty(spec, parts[i].Parent));
            if (!isEmpty && !IsFollowedByHeading(parts, i))
            {
                Report(spec, parts[i].Name, Severity.Info, reporter);
            }
        }

        CheckItems(spec, reporter);
    }

    /// <summary>The labelled lines of items: <c>- Location:</c> with nothing behind or below it.</summary>
    private static void CheckItems(Spec spec, Reporter reporter)
    {
        var document = spec.Document;
        var bytes = document.Bytes;
        var blocks = document.Blocks;
        foreach (var i in reporter.NotedBlocksOf(spec))
        {
            ref readonly var block = ref blocks[i];
            if (
                block.Kind == BlockKind.Paragraph
                && NotedBlocks.IsUnfinishedItem(bytes, blocks, i)
                && ItemLead.Read(bytes, block.Span) is { HasSeparator: true, Rest.IsEmpty: true } lead
                && spec.Schema.Asks(spec.Schema.Names.Find(document.Slice(lead.Name), out _))
            )
            {
                Report(spec, lead.Name, Severity.Info, reporter);
            }
        }
    }

    private static void Report(Spec spec, TextSpan name, Severity severity, Reporter reporter) =>
        reporter.Report(severity, name, $"{spec.Document.Show(name)} has no value", Help);

    /// <summary>A label right before a heading of a deeper level may be the name of what follows.</summary>
    private static bool IsFollowedByHeading(ReadOnlySpan<Part> parts, int label) =>
        label + 1 < parts.Length
        && parts[label + 1].Kind == PartKind.Heading
        && parts[label + 1].Parent == parts[label].Parent;

    private static bool IsInHeader(ReadOnlySpan<Part> parts, int label) => parts[parts[label].Parent].Level <= 1;
}
