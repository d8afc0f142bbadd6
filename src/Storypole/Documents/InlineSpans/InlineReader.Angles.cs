using Storypole.Documents.Syntax;
using Storypole.Text;

namespace Storypole.Documents.InlineSpans;

/// <summary>What stands between <c>&lt;</c> and <c>&gt;</c>: autolinks, tags and comments.</summary>
internal ref partial struct InlineReader
{
    private void ReadAngle()
    {
        var rest = text[at..];
        var length = rest.Length < 3 ? 0 : AutolinkSyntax.BracketedLength(rest);
        if (length > 0)
        {
            var url = new TextSpan(at + 1, at + length - 1);
            Add(InlineKind.Autolink, at, at + length, url, url);
            return;
        }

        var kind = rest.StartsWith("<!--"u8) ? InlineKind.Comment : InlineKind.Html;
        length = rest.Length < 3 ? 0 : HtmlLength(rest);
        if (length > 0)
        {
            Add(kind, at, at + length, new TextSpan(at, at + length));
            return;
        }

        at++;
        taken = at;
    }

    private int HtmlLength(ReadOnlySpan<byte> rest)
    {
        if (rest[1] == '?')
        {
            return LengthTo("?>"u8, 2, MissingEnds.Instruction);
        }

        if (rest[1] != '!')
        {
            return HtmlTags.EndOfTag(rest);
        }

        if (rest.StartsWith("<!--"u8))
        {
            // The two dashes that open a comment may be those that close it.
            return LengthTo("-->"u8, 2, MissingEnds.Comment);
        }

        if (rest.StartsWith("<![CDATA["u8))
        {
            return LengthTo("]]>"u8, 9, MissingEnds.CharacterData);
        }

        return char.IsAsciiLetter((char)rest[2]) ? LengthTo(">"u8, 3, MissingEnds.Declaration) : 0;
    }

    private int LengthTo(ReadOnlySpan<byte> end, int from, MissingEnds kind)
    {
        if ((missing & kind) != 0)
        {
            return 0;
        }

        var length = text[(at + from)..].IndexOf(end);
        if (length < 0)
        {
            missing |= kind;
            return 0;
        }

        return from + length + end.Length;
    }
}
