using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Finds the operations that a specification surely adds or changes, and what it says of each.</summary>
internal static class ApiPlaces
{
    /// <summary>A text with more operations than people plan is not judged, so that no text takes long.</summary>
    public const int Most = 500;

    /// <summary>So far behind an operation its fields stand.</summary>
    private const int LongestEntry = 1500;

    /// <summary>The index of the first one, or -1.</summary>
    public static int FirstPlanned(Spec spec)
    {
        for (var i = 0; i < spec.Apis.Length; i++)
        {
            if (IsPlanned(spec.Apis[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether it stands under the new or the modified ones, with a method and a route: a function of a library needs no one's leave.</summary>
    public static bool IsPlanned(ApiChange api) =>
        api is { How: <= Recognition.Shape, IsNew: not null, Method: not null, Route: not null };

    /// <summary>From an operation to the next one, or to the end of its block or list item.</summary>
    public static TextSpan Around(Spec spec, int api)
    {
        var start = spec.Apis[api].Span.Start;
        var document = spec.Document;
        var end = document.Blocks[document.BlockAt(start)].Span.End;
        var item = Places.BlockOf(document, spec.Apis[api]);
        end = Math.Max(end, item < 0 ? end : document.Blocks[item].Span.End);
        end = Math.Min(end, start + LongestEntry);
        if (api + 1 < spec.Apis.Length && spec.Apis[api + 1].Span.Start is var next && next > start)
        {
            end = Math.Min(end, next);
        }

        return new TextSpan(start, Math.Max(start, end));
    }
}
