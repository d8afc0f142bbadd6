using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>Finds in the statement of a decision which of its options it takes.</summary>
internal static class Statement
{
    private const int Longest = 600;

    private const int ShortestName = 4;

    private static readonly byte[][] Leads =
    [
        .. (
            "We choose |We chose |We will use |We'll use |We use |We go with |We went with |We recommend |Recommendation: |Recommended: |Chosen: |Decision: |Verdict: |Wir wählen |Wir nehmen |Empfehlung: |Entscheidung: "
            + "|Elegimos |Recomendación: |Decisión: |Escolhemos |Recomendação: |Decisão: |Nous choisissons |Recommandation : |Décision : |Выбираем |Решение: |推荐|选择|选用|采用|決定|採用|結論|결론|선택|채택"
        )
            .Split('|')
            .Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    /// <summary>The paragraph of a body that begins with saying what was taken; null when none does.</summary>
    public static TextSpan? In(Binding binding, in Part at)
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind != BlockKind.Paragraph)
            {
                continue;
            }

            var text = binding.Slice(blocks[i].Span).TrimStart("*_→>✅ "u8);
            foreach (var lead in Leads)
            {
                if (text.StartsWith(lead))
                {
                    return blocks[i].Span;
                }
            }
        }

        return null;
    }

    /// <summary>The number of the option that is named first; -1 when none is.</summary>
    public static int Names(Binding binding, ImmutableArray<Option> options, TextSpan made)
    {
        var text = binding.Bytes.Slice(made.Start, Math.Min(made.Length, Longest));
        var best = -1;
        var place = int.MaxValue;
        for (var i = 0; i < options.Length; i++)
        {
            // What was rejected is often named beside what was taken.
            var at = options[i].IsChosen == false ? -1 : IndexOf(binding, options[i], text);
            if (at >= 0 && at < place)
            {
                (best, place) = (i, at);
            }
        }

        return best;
    }

    private static int IndexOf(Binding binding, Option option, ReadOnlySpan<byte> text)
    {
        var name = binding.Slice(option.Name).Trim("\"*_` "u8);
        var own = name.Length >= ShortestName ? text.IndexOf(name) : -1;
        var line = binding.Slice(option.Span).TrimStart("#*-0123456789. "u8);
        var letter = OptionParts.LetterAt(line);
        if (letter == 0)
        {
            return own;
        }

        // The first letter may be small in one place and a capital in the other.
        var first =
            line[0] < 0x80 ? 1
            : System.Text.Rune.DecodeFromUtf8(line, out _, out var length) == 0 ? length
            : 1;
        var mark = line[first..(letter + 1)];
        for (var from = 0; text[from..].IndexOf(mark) is >= 0 and var next; from += next + 1)
        {
            var end = from + next + mark.Length;
            if (end == text.Length || !char.IsAsciiLetterOrDigit((char)text[end]))
            {
                return own < 0 ? from + next : Math.Min(own, from + next);
            }
        }

        return own;
    }
}
