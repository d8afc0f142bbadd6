using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>
/// Reads the criteria by which success is told: the boxes of a section about them, whatever labels or headings part them;
/// where there is no box, its items, rows or boxed lines.
/// </summary>
internal static class CriterionReader
{
    /// <summary>A longer paragraph argues.</summary>
    private const int LongestSentence = 400;

    private static readonly TermSet Asked = new(
        Term.SuccessCriteria,
        Term.Unknown,
        Term.Phase,
        Term.Step,
        Term.Tasks,
        Term.UserStories,
        Term.Requirements,
        Term.ImplementationPlan,
        Term.Goals,
        Term.Scope
    );

    public static ImmutableArray<Criterion> Read(Binding binding)
    {
        var found = new Grow<Criterion>();
        var parts = binding.Parts;
        var terms = binding.Terms;
        for (var part = Asked.Next(terms, 1); part < terms.Length; part = Asked.Next(terms, part + 1))
        {
            var how = binding.HowOf(part);
            if (terms[part] != Term.SuccessCriteria)
            {
                var name = binding.Slice(Remarks.Split(binding.Bytes, parts[part].Name).Title);
                if (!PlanWords.IsOfCriteria(name) && !IsStatement(parts[part], name))
                {
                    ReadLabelledItems(binding, part, ref found);
                    CriterionColumns.Read(binding, part, ref found);
                    continue;
                }

                how = Recognition.Alias;
            }

            if (IsOfThePlan(binding, part))
            {
                ReadSection(binding, part, how, ref found);
                part = parts[part].Next - 1;
            }
        }

        found.DropPlaceholders(binding, 0, static x => x.Text);
        return found.ToImmutable();
    }

    /// <summary>The bold label of a sentence that says when the work has succeeded.</summary>
    private static bool IsStatement(in Part part, ReadOnlySpan<byte> name) =>
        part.Kind == PartKind.Label
        && part.Value.Length > 0
        && (name.SequenceEqual("Success"u8) || name.SequenceEqual("Done"u8) || CriterionNames.IsStatement(name));

    /// <summary>A spike or a question has its own criteria, which say nothing about the whole.</summary>
    internal static bool IsOfThePlan(Binding binding, int section)
    {
        for (var part = binding.Parts[section].Parent; part > 0; part = binding.Parts[part].Parent)
        {
            var name = binding.Slice(binding.Parts[part].Name);
            if (name.StartsWith("Risk"u8) || name.StartsWith("Spike"u8))
            {
                return false;
            }

            if (
                binding.Terms[part]
                is Term.Spike
                    or Term.Spikes
                    or Term.Question
                    or Term.OpenQuestions
                    or Term.Decision
                    or Term.Risks
                    or Term.BenchmarkingPlan
            )
            {
                return false;
            }
        }

        return true;
    }

    private static void ReadSection(Binding binding, int section, Recognition how, ref Grow<Criterion> found)
    {
        ref readonly var at = ref binding.Parts[section];
        if (at.Kind == PartKind.Label)
        {
            ReadLabel(binding, section, how, ref found);
            return;
        }

        var before = found.Count;
        var hasBoxes = HasBox(binding, section, at.Next);
        for (var part = section; part < at.Next; part++)
        {
            ref readonly var inner = ref binding.Parts[part];
            var walk = new CriterionWalk(binding, how, part == section ? null : inner.Name, hasBoxes);
            if (
                part > section
                && CriterionNames.IsOne(binding.Bytes, inner.Name)
                && !HasBox(binding.Document.Blocks, inner.BodyStart, inner.BodyEnd)
            )
            {
                walk.AddPart(inner, ref found);
                part = inner.Kind == PartKind.Heading ? inner.Next - 1 : part;
                continue;
            }

            walk.Read(inner.BodyStart, inner.BodyEnd, ref found);
        }

        if (found.Count == before && at.Next == section + 1)
        {
            ReadSentence(binding, at, how, ref found);
        }
    }

    /// <summary>A section that is one paragraph and nothing else says in it when the work is done.</summary>
    private static void ReadSentence(Binding binding, in Part at, Recognition how, ref Grow<Criterion> found)
    {
        var blocks = binding.Document.Blocks;
        if (
            at.BodyStart == at.BodyEnd
            || blocks[at.BodyStart].Kind != BlockKind.Paragraph
            || blocks[at.BodyStart].Next < at.BodyEnd
        )
        {
            return;
        }

        var text = blocks[at.BodyStart].Span;
        var said = binding.Slice(text);
        if (
            text.Length <= LongestSentence
            && said[0] is not ((byte)'[' or (byte)'<' or (byte)'(' or (byte)'_')
            && !said.EndsWith(":"u8)
            && !said.StartsWith("See "u8)
            && !said.StartsWith("TBD"u8)
            && !said.StartsWith("TODO"u8)
            && !Nothing.IsDeclared(said)
        )
        {
            found.Add(new Criterion(text, how > Recognition.Shape ? how : Recognition.Shape, text, null, null));
        }
    }

    /// <summary>A label heads the list behind it and no further one; without a list its value is a criterion.</summary>
    private static void ReadLabel(Binding binding, int section, Recognition how, ref Grow<Criterion> found)
    {
        ref readonly var at = ref binding.Parts[section];
        var blocks = binding.Document.Blocks;
        var end = at.BodyStart;
        while (end < at.BodyEnd && blocks[end].Kind is BlockKind.Paragraph)
        {
            end = blocks[end].Next;
        }

        end = end < at.BodyEnd ? blocks[end].Next : end;

        var before = found.Count;
        new CriterionWalk(binding, how, null, HasBox(blocks, at.BodyStart, end)).Read(at.BodyStart, end, ref found);
        if (found.Count == before && at.Value.Length > 0)
        {
            AddStatement(binding, at, how, ref found);
        }
    }

    private static bool HasBox(Binding binding, int section, int end)
    {
        for (var part = section; part < end; part++)
        {
            ref readonly var at = ref binding.Parts[part];
            if (HasBox(binding.Document.Blocks, at.BodyStart, at.BodyEnd))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasBox(ReadOnlySpan<Block> blocks, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (blocks[i].Has(BlockFlags.Task))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddStatement(Binding binding, in Part at, Recognition how, ref Grow<Criterion> found)
    {
        var text = binding.Slice(at.Value);
        if (!Nothing.IsDeclared(text) && !text.EndsWith(":"u8))
        {
            found.Add(new Criterion(at.Span, how, at.Value, null, null));
        }
    }

    private static bool IsLabel(in ItemLead lead, ReadOnlySpan<byte> name) =>
        PlanWords.IsOfCriteria(name) || (lead.IsMarked && CriterionNames.IsStatement(name));

    /// <summary>A list item can be the label of criteria too: <c>- **Acceptance criteria**: …</c> with its own items below.</summary>
    private static void ReadLabelledItems(Binding binding, int part, ref Grow<Criterion> found)
    {
        foreach (var item in Items.Of(binding.Document, binding.Parts[part]))
        {
            var text = Items.TextOf(binding.Document, item);
            var lead = ItemLead.Read(binding.Bytes, text);
            if (
                !(lead.HasSeparator || (lead.IsMarked && binding.Bytes[lead.Name.End] == (byte)':'))
                || lead.Name.Length > 60
                || !IsLabel(lead, binding.Slice(lead.Name))
            )
            {
                continue;
            }

            if (!IsOfThePlan(binding, part))
            {
                return;
            }

            var before = found.Count;
            var walk = new CriterionWalk(binding, Recognition.Shape, null, hasBoxes: false);
            walk.Read(item + 2, binding.Document.Blocks[item].Next, ref found);
            if (found.Count == before && lead.Rest.Length > 0 && !Nothing.IsDeclared(binding.Slice(lead.Rest)))
            {
                found.Add(
                    new Criterion(Items.LineOf(binding.Document, item), Recognition.Shape, lead.Rest, null, null)
                );
            }
        }
    }
}
