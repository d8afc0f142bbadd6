using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>How many criteria have a box, and how many of these are ticked.</summary>
internal readonly record struct BoxCount(int All, int Ticked, Criterion? FirstOpen)
{
    public static BoxCount Of(Spec spec)
    {
        var count = default(BoxCount);
        foreach (var criterion in spec.Criteria)
        {
            if (criterion.IsDone is { } isDone)
            {
                count = new BoxCount(
                    count.All + 1,
                    count.Ticked + (isDone ? 1 : 0),
                    count.FirstOpen ?? (isDone ? null : criterion)
                );
            }
        }

        return count;
    }
}
