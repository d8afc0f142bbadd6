using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Questions;

/// <summary>Reads the spikes: a heading each, with labelled lines below it.</summary>
internal static class SpikeReader
{
    public static ImmutableArray<Spike> Read(Binding binding, Subjects subjects)
    {
        var found = new Grow<Spike>();
        var parts = binding.Parts;
        for (var part = 1; part < parts.Length; )
        {
            if (parts[part].Kind != PartKind.Heading)
            {
                part++;
            }
            else if (binding.Terms[part] == Term.Spike)
            {
                found.Add(ReadOne(binding, part, binding.HowOf(part)));
                part = parts[part].Next;
            }
            else if (subjects[part] == Term.Spikes)
            {
                ReadSection(binding, part, ref found);
                part = parts[part].Next;
            }
            else
            {
                part++;
            }
        }

        found.DropPlaceholders(binding, 0, static x => x.Title);
        return found.ToImmutable();
    }

    /// <summary>A heading or a list item each; a section of another name says nothing of what it lists.</summary>
    private static void ReadSection(Binding binding, int section, ref Grow<Spike> found)
    {
        ref readonly var at = ref binding.Parts[section];
        var before = found.Count;
        for (var part = section + 1; part < at.Next; part = binding.Parts[part].Next)
        {
            if (binding.Parts[part].Kind == PartKind.Heading && binding.Terms[part] is Term.Spike or Term.Unknown)
            {
                var isOwn = binding.Terms[part] == Term.Spike;
                found.Add(ReadOne(binding, part, isOwn ? binding.HowOf(part) : Recognition.Shape));
            }
        }

        if (found.Count > before)
        {
            return;
        }

        foreach (var item in Items.Of(binding.Document, at))
        {
            var text = Items.TextOf(binding.Document, item);
            if (text.Length > 0 && !Nothing.IsDeclared(binding.Slice(text)))
            {
                found.Add(ReadItem(binding, item, text));
            }
        }
    }

    private static Spike ReadItem(Binding binding, int item, TextSpan text)
    {
        var lead = ItemLead.Read(binding.Bytes, text);
        var title = lead.HasSeparator || lead.IsMarked ? lead.Name : text;
        TextSpan? timeBox = null;
        TextSpan? goal = lead.Rest.IsEmpty ? null : lead.Rest;
        foreach (var field in PartFields.Below(binding, item))
        {
            timeBox = field.Term == Term.TimeBox ? timeBox ?? field.Value : timeBox;
            goal = field.Term == Term.Goal ? field.Value : goal;
        }

        var remark = lead.Remark.Length > 0 ? lead.Remark : TitleRemark.Split(binding.Bytes, text).Remark;
        timeBox ??= remark is { } said ? TimeIn(binding, said) : null;
        return new Spike(
            Items.LineOf(binding.Document, item),
            Recognition.Shape,
            title,
            goal,
            Approach: null,
            timeBox,
            SuccessCriteria: null,
            Outcome: null
        );
    }

    /// <summary>A remark that is an amount of time, a word and a colon in front of it left out: <c>time box: 2h</c>.</summary>
    private static TextSpan? TimeIn(Binding binding, TextSpan remark)
    {
        var colon = binding.Slice(remark).IndexOf((byte)':');
        var rest = binding.Slice(remark)[(colon + 1)..].TrimStart((byte)' ');
        return EffortText.Read(rest, bareIsHours: false) is null
            ? null
            : remark with
            {
                Start = remark.End - rest.Length,
            };
    }

    private static Spike ReadOne(Binding binding, int part, Recognition how)
    {
        TextSpan? goal = null;
        TextSpan? approach = null;
        TextSpan? timeBox = null;
        TextSpan? success = null;
        TextSpan? outcome = null;
        foreach (var field in PartFields.Of(binding, part))
        {
            switch (field.Term)
            {
                case Term.Goal:
                    goal ??= field.Value;
                    break;
                case Term.Approach:
                    approach ??= field.Value;
                    break;
                case Term.TimeBox:
                    timeBox ??= field.Value;
                    break;
                case Term.SuccessCriteria:
                    success ??= field.Value;
                    break;
                case Term.Outcome:
                    outcome ??= field.Value;
                    break;
                default:
                    break;
            }
        }

        ref readonly var at = ref binding.Parts[part];
        var title = NumberedTitle.Of(binding, part).Title;
        timeBox ??= TitleRemark.Split(binding.Bytes, title).Remark is { } said ? TimeIn(binding, said) : null;
        return new Spike(at.Span, how, title, goal, approach, timeBox, success, outcome);
    }
}
