using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Values as they are met; the first of each kind that says something counts, and a placeholder says nothing.</summary>
internal struct HeaderDraft
{
    private TextSpan? issue;
    private Typed<SpecStatus>? status;
    private Typed<DateOnly>? created;
    private Typed<DateOnly>? updated;
    private TextSpan? lead;
    private Typed<Size>? profile;

    /// <summary>Whether it has what nearly every header has, so that nothing else needs to be looked at.</summary>
    public readonly bool IsFull => status is { Value: not null } && created is { Value: not null };

    public readonly bool HasStatus => status is not null;

    public readonly bool HasIssue => issue is not null;

    public void Take(ReadOnlySpan<byte> bytes, Term term, TextSpan value)
    {
        if (value.IsEmpty)
        {
            return;
        }

        var text = bytes[value.Start..value.End];
        switch (term)
        {
            case Term.Issue:
                issue ??= IssueText.Find(bytes, value);
                break;
            case Term.Status:
                status = FirstKnown(status, new Typed<SpecStatus>(value, Values.ReadStatus(text)));
                break;
            case Term.Created:
                created = FirstKnown(created, new Typed<DateOnly>(value, Values.ReadAnyDate(text)));
                break;
            case Term.Updated:
                updated = FirstKnown(updated, new Typed<DateOnly>(value, Values.ReadAnyDate(text)));
                break;
            case Term.Lead:
                lead ??= value;
                break;
            case Term.Profile:
                profile ??= new Typed<Size>(value, Values.ReadSize(text));
                break;
            default:
                break;
        }
    }

    private static Typed<T> FirstKnown<T>(Typed<T>? before, Typed<T> next)
        where T : struct => before is { } first && (first.Value is not null || next.Value is null) ? first : next;

    public readonly HeaderValues Finish() =>
        new()
        {
            Issue = issue,
            Status = status,
            Created = created,
            Updated = updated,
            Lead = lead,
            Profile = profile,
        };
}
