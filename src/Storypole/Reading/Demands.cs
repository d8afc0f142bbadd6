using System.Text;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>Tells whether a template asks one document for a part, from what the document says of itself.</summary>
internal static class Demands
{
    /// <summary>Nothing is missing in a stub.</summary>
    public static bool IsStub(Spec spec) => spec.Schema.Metadata.StubWhen is { } when && Holds(spec, when);

    public static bool Ask(Spec spec, Demand demand) =>
        ReferenceEquals(demand, Demand.Always)
        || ((demand.When is not { } when || Holds(spec, when)) && IsSince(spec, demand.Since));

    private static bool Holds(Spec spec, SchemaCondition condition) =>
        spec.Metadata.Find(condition.Key) is { } entry
            ? condition.Values.Match(Encoding.UTF8.GetBytes(WithoutComment(entry.Text))) >= 0 != condition.IsNegated
            : condition.IsNegated;

    /// <summary>Whether a document is known to be younger than a demand; one without a date is not asked.</summary>
    private static bool IsSince(Spec spec, DateOnly? since) => since is not { } day || CreatedOn(spec) >= day;

    private static DateOnly? CreatedOn(Spec spec)
    {
        foreach (var name in (ReadOnlySpan<string>)["created", "creation-date", "start date", "date"])
        {
            if (
                spec.Metadata.Find(name) is { } entry
                && Values.ReadDate(Encoding.UTF8.GetBytes(WithoutComment(entry.Text))) is { } day
            )
            {
                return day;
            }
        }

        return spec.Header.Created?.Value;
    }

    private static string WithoutComment(string text) =>
        text.IndexOf(" #", StringComparison.Ordinal) is > 0 and var at ? text[..at].TrimEnd() : text;
}
