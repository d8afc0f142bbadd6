using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Parts a title from the remark in round brackets at its end, narrow or wide ones.</summary>
internal static class Remarks
{
    public static (TextSpan Title, TextSpan? Remark) Split(ReadOnlySpan<byte> bytes, TextSpan title)
    {
        var text = bytes[title.Start..title.End].TrimEnd(" *_`"u8);
        var isWide = text.EndsWith("）"u8);
        if (text.Length < 3 || !(isWide || text[^1] == ')'))
        {
            return (title, null);
        }

        var open = isWide ? text.LastIndexOf("（"u8) : text.LastIndexOf((byte)'(');
        if (open <= 0)
        {
            return (title, null);
        }

        var width = isWide ? 3 : 1;
        var plain = text[..open].TrimEnd((byte)' ');
        return (
            new TextSpan(title.Start, title.Start + plain.Length),
            new TextSpan(title.Start + open + width, title.Start + text.Length - width)
        );
    }
}
