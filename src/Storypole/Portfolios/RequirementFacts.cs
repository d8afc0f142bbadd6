using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Portfolios;

/// <summary>Takes the ids of requirements: those that a document states, and those of another one that it cites.</summary>
internal static class RequirementFacts
{
    private const int Most = 512;

    /// <summary>The ids with which the entries of a document's lists of requirements begin.</summary>
    public static ImmutableArray<RequirementFact> StatedIn(Spec spec)
    {
        var terms = spec.Terms.AsSpan();
        if (terms.IndexOfAny(Term.FunctionalRequirements, Term.NonFunctionalRequirements, Term.Requirements) < 0)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<RequirementFact>();
        var parts = spec.Outline.Parts;
        for (var part = 1; part < terms.Length; part++)
        {
            if (
                terms[part]
                is Term.FunctionalRequirements
                    or Term.NonFunctionalRequirements
                    or Term.Requirements
                    or Term.PerformanceRequirements
                    or Term.SecurityRequirements
            )
            {
                Read(spec, part, found);
                part = parts[part].Next - 1;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>What it cites of the requirements that it links to; null without a link to a Markdown file of the workspace.</summary>
    public static CitedRequirements? CitedIn(Spec spec, string path)
    {
        foreach (var related in spec.RelatedDocuments)
        {
            if (
                related.Link is { } link
                && spec.Document.Slice(link) is var target
                && target.IndexOf(".md"u8) > 0
                && IsOfRequirements(spec.Document.Slice(related.Name), target)
                && WorkspacePath.Resolve(path, target) is { } to
            )
            {
                return new CitedRequirements(to, link, Cited(spec));
            }
        }

        return null;
    }

    private static bool IsOfRequirements(ReadOnlySpan<byte> name, ReadOnlySpan<byte> link) =>
        name.IndexOf("equirement"u8) >= 0
        || name.IndexOf("PRD"u8) >= 0
        || link.IndexOf("PRD"u8) >= 0
        || link.IndexOf("prd"u8) >= 0
        || link.IndexOf("equirement"u8) >= 0;

    private static ImmutableArray<RequirementFact> Cited(Spec spec)
    {
        var found = ImmutableArray.CreateBuilder<RequirementFact>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var bytes = spec.Document.Bytes;
        var at = 0;
        while (found.Count < Most && RequirementIds.Next(bytes, ref at, out var span) is { } id)
        {
            if (seen.Add(id))
            {
                found.Add(new RequirementFact(id, span));
            }

            foreach (var other in RequirementIds.Between(id, RequirementIds.EndOfRange(bytes, at, id)))
            {
                if (seen.Add(other))
                {
                    found.Add(new RequirementFact(other, span));
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Headings, labels, items and rows below a part that begin with an id.</summary>
    private static void Read(Spec spec, int part, ImmutableArray<RequirementFact>.Builder found)
    {
        var parts = spec.Outline.Parts;
        for (var below = part + 1; below < parts[part].Next; below++)
        {
            Add(spec, parts[below].Name, found);
        }

        var blocks = spec.Document.Blocks;
        var next = parts[part].Next;
        var end = next < parts.Length ? parts[next].Block : blocks.Length;
        for (var i = parts[part].Block + 1; i < end; i++)
        {
            ref readonly var block = ref blocks[i];
            if (block.Kind is BlockKind.ListItem || (block.Kind == BlockKind.TableCell && block.Number == 0))
            {
                Add(spec, block.Content, found);
            }
        }
    }

    private static void Add(Spec spec, TextSpan text, ImmutableArray<RequirementFact>.Builder found)
    {
        var said = spec.Document.Slice(text);
        var start = said.Length - said.TrimStart(" *_`[("u8).Length;
        if (found.Count < Most && RequirementIds.ReadAt(said, start, out var end) is { } id && !Holds(found, id))
        {
            found.Add(new RequirementFact(id, new TextSpan(text.Start + start, text.Start + end)));
        }
    }

    private static bool Holds(ImmutableArray<RequirementFact>.Builder found, string id)
    {
        foreach (var fact in found)
        {
            if (string.Equals(fact.Id, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
