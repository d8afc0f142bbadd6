using System.Collections.Immutable;
using System.Text;
using Storypole.Text;

namespace Storypole.Checking.Fixing;

/// <summary>A text with edits, which knows where each place of the old one stands in the new one.</summary>
internal sealed class EditedText
{
    private readonly (TextSpan Old, TextSpan New)[] edits;

    /// <param name="edits">Sorted, none over another.</param>
    public EditedText(SourceText before, IReadOnlyList<TextEdit> edits)
    {
        this.edits = new (TextSpan, TextSpan)[edits.Count];
        var after = new List<byte>(before.Length + 256);
        var at = 0;
        for (var i = 0; i < edits.Count; i++)
        {
            var (span, text) = edits[i];
            after.AddRange(before.Bytes[at..span.Start]);
            var start = after.Count;
            after.AddRange(Encoding.UTF8.GetBytes(text));
            this.edits[i] = (span, new TextSpan(start, after.Count));
            at = span.End;
        }

        after.AddRange(before.Bytes[at..]);
        Text = SourceText.From(after.ToArray());
    }

    public SourceText Text { get; }

    /// <summary>The edits of fixes in the order of the text.</summary>
    public static ImmutableArray<TextEdit> EditsOf(IEnumerable<AppliedFix> fixes) =>
        [.. fixes.SelectMany(x => x.Fix.Edits).OrderBy(x => x.Span.Start).ThenBy(x => x.Span.End)];

    /// <summary>Where a byte that was kept stands now; -1 when it was replaced or taken out.</summary>
    public int Map(int offset)
    {
        var by = 0;
        foreach (var (old, now) in edits)
        {
            if (old.Start > offset)
            {
                break;
            }

            if (offset < old.End)
            {
                return -1;
            }

            by = now.End - old.End;
        }

        return offset + by;
    }

    /// <summary>A span whose ends were kept, or that was changed between them.</summary>
    public TextSpan Map(TextSpan span)
    {
        var start = Map(span.Start);
        return new TextSpan(
            Math.Max(0, start),
            Math.Max(Math.Max(0, start), Map(Math.Max(span.Start, span.End - 1)) + 1)
        );
    }

    /// <summary>Whether an edit changes a span of the old text, or adds something right at its ends.</summary>
    public bool Touches(TextSpan old)
    {
        foreach (var (span, _) in edits)
        {
            if (span.Start <= old.End && span.End >= old.Start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a span of the new text holds, or stands in, what an edit put there.</summary>
    public bool IsNew(TextSpan now)
    {
        foreach (var (_, span) in edits)
        {
            if (span.Start <= now.End && span.End >= now.Start && !span.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
