using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>
/// A heading of any name below which options with letters or numbers stand, of which one was taken: <c>Option A — …
/// (recommended)</c> and <c>Option B — …</c>, as headings, labels or bold paragraphs.
/// </summary>
internal static class LetteredTopic
{
    /// <summary>Whether a heading of unknown name weighs such options and says which was taken.</summary>
    public static bool IsSettled(Binding binding, Subjects subjects, int part) =>
        subjects[part] == Term.Unknown
        && binding.Parts[part].Level > 1
        && Holds(binding, part, out var isSettled)
        && isSettled;

    /// <summary>Reads the topics of a section about options; false when it has none, so that its options are all of one.</summary>
    public static bool ReadBelow(Binding binding, Subjects subjects, int section, ref Grow<Decision> found)
    {
        var parts = binding.Parts;
        if (subjects[section] == Term.OpenQuestions || binding.HowOf(section) == Recognition.Exact)
        {
            return false;
        }

        var before = found.Count;
        for (var part = section + 1; part < parts[section].Next; part = parts[part].Next)
        {
            if (
                parts[part].Kind == PartKind.Heading
                && !OptionParts.IsLettered(binding.Slice(parts[part].Name))
                && Holds(binding, part, out _)
            )
            {
                found.Add(DecisionReader.ReadOne(binding, subjects, part, Recognition.Shape));
            }
        }

        return found.Count > before;
    }

    /// <summary>Adds the options that are bold paragraphs below a part or below its labels.</summary>
    public static void ReadParagraphs(Binding binding, int part, ref Grow<Option> found)
    {
        OptionParts.ReadLettered(binding, binding.Parts[part], ref found);
        for (var child = part + 1; child < binding.Parts[part].Next; child = binding.Parts[child].Next)
        {
            if (binding.Parts[child].Kind == PartKind.Label)
            {
                OptionParts.ReadLettered(binding, binding.Parts[child], ref found);
            }
        }
    }

    /// <summary>Whether two options or more stand directly below a part.</summary>
    private static bool Holds(Binding binding, int part, out bool isSettled)
    {
        var parts = binding.Parts;
        var count = 0;
        isSettled = false;
        for (var child = part + 1; child < parts[part].Next; child = parts[child].Next)
        {
            var name = binding.Slice(parts[child].Name);
            if (OptionParts.IsLettered(name))
            {
                count++;
                isSettled |=
                    OptionReader.MarkIn(name) == true
                    || OptionWords.Read(binding.Bytes, parts[child].Name, parts[child].Name.End) == true
                    || (
                        parts[child].Remark.Length > 0
                        && OptionWords.Read(binding.Bytes, parts[child].Remark, parts[child].Remark.Start) == true
                    );
            }
        }

        if (count == 0)
        {
            var options = new Grow<Option>();
            ReadParagraphs(binding, part, ref options);
            count = options.Count;
            foreach (ref readonly var option in options.Span)
            {
                isSettled |= option.IsChosen == true;
            }
        }

        return count > 1;
    }
}
