using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Gives the phases, decisions or questions from a gap or a double number on the numbers that follow.</summary>
internal static class Renumber
{
    public static Fix? Propose(FixSite site)
    {
        var word = site.Finding.Message.Split(' ')[0];
        var items = ItemsOf(site, word);
        var at = items.FindIndex(x => x.Span == site.Finding.Span);
        if (at < 1 || site.Finding.Related is not [var before, ..] || items[at - 1].Span != before.Span)
        {
            return null;
        }

        var by = items[at - 1].Number + 1 - items[at].Number;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var isMentioned = false;
        for (var i = at; i < items.Count; i++)
        {
            // Behind a double number only those that would be double as well move on.
            if (by > 0 && i > at && items[i].Number > items[i - 1].Number + by)
            {
                break;
            }

            if (DigitsOf(site, items[i]) is not { } digits)
            {
                return null;
            }

            edits.Add(new TextEdit(digits, (items[i].Number + by).ToString(CultureInfo.InvariantCulture)));
            isMentioned |= IsMentioned(site, word, items[i].Number, items);
        }

        // What was dropped keeps its number, so that what refers to the others stays true; a phase has no such history.
        var isSafe = !isMentioned && (by > 0 || string.Equals(word, "Phase", StringComparison.Ordinal));
        return new Fix(
            $"Number on from {word} {items[at - 1].Number}",
            isSafe ? FixKind.Reading : FixKind.Claim,
            edits.ToImmutable()
        );
    }

    /// <summary>Those under the same heading as the finding, in the order of the text.</summary>
    private static List<(int Number, TextSpan Span)> ItemsOf(FixSite site, string word)
    {
        var all = word switch
        {
            "Phase" => site.Spec.Phases.Select(x => (x.Number, x.Span)),
            "Decision" => site.Spec.Decisions.Select(x => (x.Number, x.Span)),
            _ => site.Spec.Questions.Select(x => (x.Number, x.Span)),
        };
        var parent = ParentOf(site, site.Finding.Span);
        return
        [
            .. all.Where(x => x.Number is not null && ParentOf(site, x.Span) == parent)
                .Select(x => (x.Number!.Value, x.Span)),
        ];
    }

    private static int ParentOf(FixSite site, TextSpan span)
    {
        foreach (ref readonly var part in site.Spec.Outline.Parts)
        {
            if (part.Kind == PartKind.Heading && part.Span.Start == span.Start)
            {
                return part.Parent;
            }
        }

        return -1;
    }

    private static TextSpan? DigitsOf(FixSite site, (int Number, TextSpan Span) item)
    {
        var text = site.Document.Slice(item.Span);
        var start = text.IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0)
        {
            return null;
        }

        var length = text[start..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var digits = new TextSpan(
            item.Span.Start + start,
            length < 0 ? item.Span.End : item.Span.Start + start + length
        );
        return string.Equals(
            site.Text(digits),
            item.Number.ToString(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        )
            ? digits
            : null;
    }

    /// <summary>Whether the text speaks of an item by its number elsewhere than in a heading.</summary>
    private static bool IsMentioned(FixSite site, string word, int number, List<(int Number, TextSpan Span)> items)
    {
        var name = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{word} {number}"));
        Span<byte> small = [.. name];
        small[0] |= 0x20;
        var bytes = site.Bytes;
        for (var at = 0; at + name.Length <= bytes.Length; at++)
        {
            if (
                (bytes[at..].StartsWith(name) || bytes[at..].StartsWith(small))
                && !(at + name.Length < bytes.Length && char.IsAsciiDigit((char)bytes[at + name.Length]))
            )
            {
                var place = at;
                if (!items.Exists(x => x.Span.Contains(place)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
