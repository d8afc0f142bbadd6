using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads what a specification waits for and what waits for it.</summary>
internal static class RelationReader
{
    private static readonly TermSet Asked = new(Term.Unknown, Term.DependsOn, Term.Blocks);

    public static ImmutableArray<Relation> Read(Binding binding)
    {
        var found = new Grow<Relation>();
        var terms = binding.Terms;
        for (var part = Asked.Next(terms, 1); part < terms.Length; part = Asked.Next(terms, part + 1))
        {
            var term = terms[part];
            if (term == Term.Unknown)
            {
                BlockerReader.Read(binding, part, ref found);
                continue;
            }

            var kind = term == Term.DependsOn ? RelationKind.DependsOn : RelationKind.Blocks;
            if (IsOfAPhase(binding, part))
            {
                continue;
            }

            if (binding.Parts[part].Kind == PartKind.Label && binding.Parts[part].Value.Length > 0)
            {
                RelationValues.Add(
                    binding,
                    binding.Parts[part].Span,
                    binding.HowOf(part) == Recognition.Exact ? Recognition.Shape : binding.HowOf(part),
                    kind,
                    binding.Parts[part].Value,
                    ref found
                );
            }

            foreach (var item in Items.Of(binding.Document, binding.Parts[part]))
            {
                ReadItem(binding, part, item, kind, ref found);
            }
        }

        HeaderRelations.Read(binding, ref found);
        return found.ToImmutable();
    }

    /// <summary>What one phase or task waits for says nothing about the whole.</summary>
    private static bool IsOfAPhase(Binding binding, int part)
    {
        for (part = binding.Parts[part].Parent; part > 0; part = binding.Parts[part].Parent)
        {
            if (
                binding.Terms[part]
                    is Term.Phase
                        or Term.Step
                        or Term.Tasks
                        or Term.Spike
                        or Term.Question
                        or Term.Decision
                || (
                    binding.Terms[part] == Term.Unknown
                    && PhaseName.TryRead(binding.Bytes, binding.Parts[part].Name, out _)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadItem(Binding binding, int part, int item, RelationKind kind, ref Grow<Relation> found)
    {
        var text = Items.TextOf(binding.Document, item);
        var lead = ItemLead.Read(binding.Bytes, text);
        if (
            lead.Name.IsEmpty
            || RelationValues.IsNothing(binding.Slice(text))
            || RelationValues.IsDecision(binding.Slice(lead.Name), binding.Slice(text))
        )
        {
            return;
        }

        var link = LinkOf(binding.Bytes, text, lead.Name);
        if (link is null && lead.Name.Start > text.Start && binding.Bytes[text.Start] == '[')
        {
            return;
        }

        found.Add(
            new Relation(
                Items.LineOf(binding.Document, item),
                binding.HowOf(part),
                kind,
                IssueText.Find(binding.Bytes, lead.Name) ?? lead.Name,
                link,
                lead.Rest
            )
        );
    }

    /// <summary>The destination of the link whose text is the lead; null when the lead is no link.</summary>
    private static TextSpan? LinkOf(ReadOnlySpan<byte> bytes, TextSpan text, TextSpan name)
    {
        if (
            bytes[text.Start] != '['
            || name.End + 1 >= text.End
            || bytes[name.End] != ']'
            || bytes[name.End + 1] != '('
        )
        {
            return null;
        }

        var start = name.End + 2;
        var close = bytes[start..text.End].IndexOf((byte)')');
        return close < 0 ? null : new TextSpan(start, start + close);
    }
}
