using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>Tells decisions outside of any section of them: a topic that says what was decided and why, a paragraph that opens with the word.</summary>
internal static class DecisionTopic
{
    private const int LongestTitle = 160;

    private static readonly byte[][] Words = OptionWords.Of(
        "decision|decisión|decisão|décision|entscheidung|decisione|решение|决策|决定|決策|決定|결정"
    );

    /// <summary>
    /// Whether a heading is a topic on which something was decided: its label says what, and another says why or instead of
    /// what. A heading <c>SDK choice: …</c> says it itself.
    /// </summary>
    public static bool IsOne(Binding binding, Subjects subjects, int part)
    {
        ref readonly var at = ref binding.Parts[part];
        if (binding.Terms[part] != Term.Unknown)
        {
            return false;
        }

        if (IsChoice(binding.Slice(at.Name)) || RecommendedIn(binding, at.Name) is not null)
        {
            return true;
        }

        var decisions = 0;
        var reasons = 0;
        for (var child = part + 1; child < at.Next; child = binding.Parts[child].Next)
        {
            if (binding.Parts[child].Kind == PartKind.Label)
            {
                decisions += binding.Terms[child] == Term.Decision ? 1 : 0;
                reasons += subjects[child] is Term.Rationale or Term.Alternatives or Term.OptionsConsidered ? 1 : 0;
            }
        }

        return decisions == 1 && reasons > 0;
    }

    /// <summary>A title that names several things, of which decisions are one, is known by its words only: what it holds is not.</summary>
    public static bool IsMixed(Binding binding, int part) =>
        binding.Terms[part] == Term.Unknown && binding.Slice(binding.Parts[part].Name).Contains((byte)',');

    /// <summary>Whether behind the word for decisions stands which one it is: <c>关键决策：不用框架</c>.</summary>
    public static bool IsTitled(Binding binding, int part)
    {
        var name = binding.Slice(binding.Parts[part].Name);
        var wide = name.IndexOf("："u8);
        var colon = name.IndexOf(": "u8);
        return binding.Terms[part] == Term.Unknown && (wide > 0 && wide + 3 < name.Length || colon > 0);
    }

    /// <summary><c>SDK choice: FastMCP</c>.</summary>
    private static bool IsChoice(ReadOnlySpan<byte> name) =>
        name.IndexOf((byte)':') is > 0 and var colon
        && name[..colon] is var topic
        && (
            topic.EndsWith(" choice"u8)
            || topic.EndsWith(" Choice"u8)
            || topic.EndsWith(" Decision"u8)
            || topic.EndsWith(" decision"u8)
        )
        && topic.Count((byte)' ') <= 3
        && name.Length > colon + 3;

    private static readonly byte[][] Recommendations = OptionWords.Of(
        "decision|recommendation|recommended|chosen approach|selected approach|entscheidung|empfehlung|decisión|recomendación|decisão|recomendação|décision|recommandation"
            + "|decisione|решение|рекомендация|决策|决定|推荐|推荐方案|選定方案|決定|推奨|採用案|결정|권장|권장안"
    );

    /// <summary><c>2.2 Recommendation: plain files</c>: what a heading says was taken; null when it is no such heading.</summary>
    public static TextSpan? RecommendedIn(Binding binding, TextSpan name)
    {
        name = Apis.ApiContext.WithoutNumber(binding.Bytes, name);
        var text = binding.Slice(name);
        var blank = text.Length - text.TrimStart(" *_"u8).Length;
        text = text[blank..];
        foreach (var word in Recommendations)
        {
            if (
                text.Length > word.Length + 3
                && OptionWords.IndexOf(text[..word.Length], word) == 0
                && text[word.Length..] is var rest
                && (rest.StartsWith(": "u8) || rest.StartsWith("："u8))
            )
            {
                var title = rest[(rest[0] == ':' ? 1 : 3)..].TrimStart((byte)' ');
                return title.Length > 2 ? name with { Start = name.End - title.Length } : null;
            }
        }

        return null;
    }

    /// <summary>What a choice in a heading says was taken; null when the heading is none.</summary>
    public static TextSpan? ChosenIn(Binding binding, TextSpan name)
    {
        var text = binding.Slice(name);
        if (!IsChoice(text))
        {
            return null;
        }

        var rest = text[(text.IndexOf((byte)':') + 1)..].TrimStart((byte)' ');
        return name with { Start = name.End - rest.Length };
    }

    /// <summary><c>**Decision: no library.** It …</c>, <c>**Decision — `FindSpans`.** …</c></summary>
    public static void ReadParagraphs(Binding binding, in Part at, ref Grow<Decision> found)
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (
                blocks[i].Kind != BlockKind.Paragraph
                || blocks[i].Span.Length < 8
                || !binding.Slice(blocks[i].Span).StartsWith("**"u8)
            )
            {
                continue;
            }

            var text = blocks[i].Span;
            var lead = ItemLead.Read(binding.Bytes, text);
            if (lead.IsMarked && lead.Name.Length <= LongestTitle && TitleOf(binding.Bytes, lead.Name) is { } title)
            {
                found.Add(
                    new Decision(
                        text,
                        Recognition.Shape,
                        null,
                        title,
                        lead.Rest.IsEmpty ? null : lead.Rest,
                        Context: null,
                        OptionsLabel: null,
                        Options: [],
                        TradeOffs: null,
                        Reversibility: null
                    )
                );
            }
        }
    }

    /// <summary>The title behind the word and its colon or dash; one word may stand between.</summary>
    private static TextSpan? TitleOf(ReadOnlySpan<byte> bytes, TextSpan lead)
    {
        var text = bytes[lead.Start..lead.End];
        foreach (var word in Words)
        {
            if (OptionWords.IndexOf(text[..Math.Min(text.Length, word.Length)], word) != 0)
            {
                continue;
            }

            var rest = text[word.Length..];
            var colon = rest.IndexOf((byte)':');
            var dash = rest.IndexOf("—"u8);
            var end =
                colon >= 0 && (dash < 0 || colon < dash) ? colon + 1
                : dash >= 0 ? dash + 3
                : -1;
            if (end < 0 || rest[..end].Count((byte)' ') > 2)
            {
                return null;
            }

            var title = rest[end..].TrimStart((byte)' ');
            return title.IsEmpty ? null : lead with { Start = lead.End - title.Length };
        }

        return null;
    }
}
