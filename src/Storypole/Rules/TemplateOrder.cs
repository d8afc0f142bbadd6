using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>Tells by its neighbours whether a heading in an unusual place is the template's section or another of the same name.</summary>
internal static class TemplateOrder
{
    /// <summary>Whether the section before and the section after it in the text are also before and after it in the template.</summary>
    public static bool Confirms(Spec spec, SchemaMatch match, int part)
    {
        var section = match.SectionOf(part);
        return Neighbour(spec, match, part, -1) is var before
            && Neighbour(spec, match, part, 1) is var after
            && (before < 0 || before <= section)
            && (after < 0 || after >= section);
    }

    /// <summary>Whether it is a repeated one of which the template knows none here: a phase of the estimate is no phase of the plan.</summary>
    public static bool IsOther(Spec spec, SchemaMatch match, int part) =>
        spec.Schema.Index[match.SectionOf(part)].Repeats && !Confirms(spec, match, part);

    private static int Neighbour(Spec spec, SchemaMatch match, int part, int step)
    {
        var parts = spec.Outline.Parts;
        for (var i = part + step; i > 0 && i < parts.Length; i += step)
        {
            if (parts[i].Kind == PartKind.Heading && match.SectionOf(i) > 0)
            {
                return match.SectionOf(i);
            }
        }

        return -1;
    }
}
