using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads what a specification waits for and what waits for it.</summary>
internal static class RelationReader
{
    private const int LongestWord = 16;

    private static readonly TermSet Asked = new(
        Term.Unknown,
        Term.DependsOn,
        Term.Blocks,
        Term.Dependencies,
        Term.InternalDependencies
    );

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

            if (term is Term.Dependencies or Term.InternalDependencies)
            {
                if (!IsOfAPhase(binding, part))
                {
                    ReadReferences(binding, part, ref found);
                }

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

        found.DropPlaceholders(binding, 0, static x => x.Target);
        HeaderRelations.Read(binding, ref found);
        return found.ToImmutable();
    }

    /// <summary>Of a list of dependencies what names other work.</summary>
    private static void ReadReferences(Binding binding, int part, ref Grow<Relation> found)
    {
        ref readonly var at = ref binding.Parts[part];
        if (at.Kind == PartKind.Label && at.Value.Length > 0)
        {
            AddReferences(binding, at.Span, at.Value, ref found);
        }

        foreach (var item in Items.Of(binding.Document, at))
        {
            AddReferences(
                binding,
                Items.LineOf(binding.Document, item),
                Items.TextOf(binding.Document, item),
                ref found
            );
        }
    }

    private static void AddReferences(Binding binding, TextSpan span, TextSpan text, ref Grow<Relation> found)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var bytes = binding.Bytes;
        var lead = ItemLead.Read(bytes, text);
        if (lead.Name.IsEmpty || binding.Slice(text).IndexOf("→"u8) >= 0)
        {
            return;
        }

        for (var target = WorkReferences.Other(bytes, new TextSpan(lead.Name.Start, text.End)); target is { } name; )
        {
            found.Add(
                new Relation(
                    span,
                    Recognition.Shape,
                    RelationKind.DependsOn,
                    IssueText.Find(bytes, name) ?? name,
                    LinkText.Find(bytes, text),
                    lead.Rest
                )
            );
            target = WorkReferences.Next(bytes, name, text.End);
        }
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
            lead.HasSeparator
            && !lead.IsMarked
            && lead.Name.Length <= LongestWord
            && lead.Rest.Length > 2
            && binding.Bytes[lead.Rest.Start] is (byte)'[' or (byte)'`'
        )
        {
            // A word for what the link behind it is: "requires: [Imports](imports.md)".
            text = lead.Rest;
            lead = ItemLead.Read(binding.Bytes, text);
        }

        if (
            lead.Name.IsEmpty
            || RelationValues.IsNothing(binding.Slice(text))
            || RelationValues.IsDecision(binding.Slice(lead.Name), binding.Slice(text))
        )
        {
            return;
        }

        var target = lead.Name;
        if (target.Length > 2 && binding.Bytes[target.Start] == '@')
        {
            target = target with { Start = target.Start + 1 };
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
                IssueText.Find(binding.Bytes, target) ?? target,
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
