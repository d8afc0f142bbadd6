using System.Buffers;
using Storypole.Diagnostics;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>The word of a value, without marks around it and without the remark behind it.</summary>
internal static class ValueWord
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create("(,;[<:\n\r"u8);

    public static TextSpan Of(ReadOnlySpan<byte> bytes, TextSpan value)
    {
        var text = bytes[value.Start..value.End];
        var start = text.Length - text.TrimStart(" \t*_`~\"'"u8).Length;
        var rest = text[start..];
        var end = rest.IndexOfAny(Ends);
        rest = end < 0 ? rest : rest[..end];
        var dash = rest.IndexOf(" - "u8);
        dash = dash < 0 ? rest.IndexOf(" – "u8) : dash;
        dash = dash < 0 ? rest.IndexOf(" — "u8) : dash;
        rest = (dash < 0 ? rest : rest[..dash]).TrimEnd(" \t*_`~\"'."u8);
        return new TextSpan(value.Start + start, value.Start + start + rest.Length);
    }

    /// <summary>Writes the template's word for a meaning, <c>In progress</c>, in the place of a value's word; null when it has none.</summary>
    public static Fix? Write(FixSite site, TextSpan value, Enumeration? offered, string meaning, string what)
    {
        var index = offered?.Match(System.Text.Encoding.UTF8.GetBytes(meaning)) ?? -1;
        var word = Of(site.Bytes, value);
        return index < 0 || word.IsEmpty
            ? null
            : new Fix(
                $"Set {what} to {offered!.Alternatives[index]}",
                FixKind.Claim,
                [new TextEdit(word, offered.Alternatives[index])]
            );
    }
}
