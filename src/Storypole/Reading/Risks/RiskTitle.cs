using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Risks;

/// <summary>Parts the title of a risk from what stands around it: a mark in front, a remark with its levels, text behind.</summary>
internal static class RiskTitle
{
    /// <summary>The bold or leading name of a cell; all of it when there is none.</summary>
    public static TextSpan Of(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var lead = ItemLead.Read(bytes, text);
        return lead.IsMarked && lead.Name.Length > 0 && bytes[text.Start] != '`' ? lead.Name : text;
    }

    /// <summary>The text behind <c>[Risk]</c> or <c>Risk:</c>; all of it when neither stands there.</summary>
    public static TextSpan WithoutMark(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var rest = bytes[text.Start..text.End].TrimStart(" *_[【"u8);
        var word = rest.StartsWith("Risk"u8) || rest.StartsWith("RISK"u8) || rest.StartsWith("risk"u8) ? 4 : 0;
        var behind = rest[word..].TrimStart(" *_"u8);
        if (word == 0 || behind.IsEmpty || behind[0] is not ((byte)']' or (byte)':'))
        {
            return text;
        }

        return text with
        {
            Start = text.End - behind.TrimStart("]:*_ "u8).Length,
        };
    }

    /// <summary>The title up to an arrow behind which the mitigation stands.</summary>
    public static TextSpan BeforeArrow(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var line = bytes[text.Start..text.End];
        var arrow = line.IndexOf("→"u8);
        arrow = arrow < 0 ? line.IndexOf("-> "u8) : arrow;
        if (line.IndexOf("**"u8) is > 0 and var close && line.LastIndexOf("**"u8) == close && arrow is < 0 or > 0)
        {
            // The mark in front was taken off together with the opening of the bold text.
            arrow = arrow < 0 ? close : Math.Min(arrow, close);
        }

        return arrow <= 0 ? text : new TextSpan(text.Start, text.Start + line[..arrow].TrimEnd(" *_:"u8).Length);
    }

    /// <summary>
    /// The levels that a remark gives: <c>HIGH</c> is the impact, <c>HIGH impact, MEDIUM probability</c> both.
    /// </summary>
    public static (Typed<Level>? Impact, Typed<Level>? Probability) Levels(ReadOnlySpan<byte> bytes, TextSpan remark)
    {
        Typed<Level>? impact = null;
        Typed<Level>? probability = null;
        for (var start = remark.Start; start < remark.End; )
        {
            var length = bytes[start..remark.End].IndexOfAny((byte)',', (byte)';', (byte)'/');
            var end = length < 0 ? remark.End : start + length;
            var piece = bytes[start..end];
            var isProbability =
                piece.IndexOf("rob"u8) >= 0 || piece.IndexOf("ROB"u8) >= 0 || piece.IndexOf("ikel"u8) >= 0;
            if (LevelIn(piece) is { } level)
            {
                var typed = new Typed<Level>(new TextSpan(start, end), level);
                impact = isProbability ? impact : impact ?? typed;
                probability = isProbability ? typed : probability;
            }

            start = end + 1;
        }

        return (impact, probability);
    }

    /// <summary>The level with which a text begins, or the one behind its colon.</summary>
    private static Level? LevelIn(ReadOnlySpan<byte> piece)
    {
        var colon = piece.IndexOf((byte)':');
        return LevelWords.Read(piece) ?? (colon < 0 ? null : LevelWords.Read(piece[(colon + 1)..]));
    }
}
