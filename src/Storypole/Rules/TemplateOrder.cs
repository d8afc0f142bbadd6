using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>Tells by its neighbours whether a heading in an unusual place is the template's section or another of the same name.</summary>
internal static class TemplateOrder
{
    /// <summary>So many sections under the template's own names are no accident.</summary>
    private const int Many = 4;

    /// <summary>
    /// Whether a text means to follow the template: many of its sections, or as many as there are others, have the template's own names. A text
    /// that follows another order has its sections where they belong in that one.
    /// </summary>
    public static bool IsFollowed(Spec spec, SchemaMatch match)
    {
        var own = 0;
        for (var i = 1; i < spec.Schema.Index.Count && own < Many; i++)
        {
            own += match.PartOf(i) is > 0 and var part && spec.Hows[part] == Recognition.Exact ? 1 : 0;
        }

        if (own >= Many)
        {
            return true;
        }

        var others = 0;
        var parts = spec.Outline.Parts;
        for (var i = 1; i < parts.Length; i++)
        {
            others += parts[i] is { Kind: PartKind.Heading, Level: 2 } && match.SectionOf(i) <= 0 ? 1 : 0;
        }

        return own >= others;
    }

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
