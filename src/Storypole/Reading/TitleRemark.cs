using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Parts a title from the remark in round brackets at its end.</summary>
internal static class TitleRemark
{
    /// <summary>The title without its remark, and the remark without its brackets; null when there is none.</summary>
    public static (TextSpan Title, TextSpan? Remark) Split(ReadOnlySpan<byte> bytes, TextSpan title)
    {
        if (title.Length < 3 || bytes[title.End - 1] != ')')
        {
            return (title, null);
        }

        var open = bytes[title.Start..title.End].LastIndexOf((byte)'(');
        if (open <= 0)
        {
            return (title, null);
        }

        var name = bytes.Slice(title.Start, open).TrimEnd((byte)' ');
        return (title with { End = title.Start + name.Length }, new TextSpan(title.Start + open + 1, title.End - 1));
    }
}
