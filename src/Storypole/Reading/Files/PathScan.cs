using System.Buffers;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>Walks the paths that stand in a text: in code marks, as the text of a link, in bold, or as plain words.</summary>
internal ref struct PathScan(ReadOnlySpan<byte> bytes, TextSpan text)
{
    /// <summary>What may stand before and behind a plain word without belonging to it.</summary>
    private static readonly SearchValues<byte> Around = SearchValues.Create(" \t\r\n*_()[]<>\"',;|"u8);

    /// <summary>What begins code, what every path has in it, and the marks behind which a name alone may be a path.</summary>
    private static readonly SearchValues<byte> Signs = SearchValues.Create("`./*["u8);

    /// <summary>Blanks and marks that end a plain word, and what may: a star, and the first bytes of signs of other scripts.</summary>
    private static readonly SearchValues<byte> MayEnd = SearchValues.Create([
        .. " \t\r\n`|\"],;()*"u8,
        .. Enumerable.Range(0xE2, 0xFF - 0xE2 + 1).Select(x => (byte)x),
    ]);

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private readonly int end = text.End;
    private int at = text.Start;

    /// <summary>The path, without marks and line number.</summary>
    public TextSpan Path { get; private set; }

    /// <summary>Where the path begins with its marks.</summary>
    public int Start { get; private set; }

    /// <summary>The offset behind the path and its marks.</summary>
    public int After { get; private set; }

    public bool IsMarked { get; private set; }

    public PathSureness Sureness { get; private set; }

    /// <summary>
    /// Steps to the next word that may be a path. A plain word without a dot and a slash is none, so that what stands before the
    /// next sign is passed over in one look.
    /// </summary>
    public bool MoveNext()
    {
        while (at < end)
        {
            var sign = bytes[at..end].IndexOfAny(Signs);
            if (sign < 0)
            {
                at = end;
                break;
            }

            at = bytes[at + sign] == '`' ? at + sign : StartOfWord(at + sign);
            if (at < end && (bytes[at] == '`' ? TryCode() : TryPlain()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the word begins in which a sign stands, or the word behind a sign that belongs to none.</summary>
    private readonly int StartOfWord(int sign)
    {
        var start = at;
        for (var before = bytes[at..sign]; before.LastIndexOfAny(MayEnd) is >= 0 and var last; before = before[..last])
        {
            var width =
                before[last] < 0xE2 ? 1
                : IsWidePunctuation(before[last..]) ? 3
                : 0;
            if (width > 0)
            {
                start = at + last + width;
                break;
            }
        }

        while (start < end && Around.Contains(bytes[start]))
        {
            start++;
        }

        return start;
    }

    private bool TryCode()
    {
        var close = bytes[(at + 1)..end].IndexOf((byte)'`');
        if (close <= 0)
        {
            at += close < 0 ? 1 : 2;
            return false;
        }

        var start = at;
        var inner = new TextSpan(at + 1, at + 1 + close);
        var section = bytes[inner.Start..inner.End].IndexOf(" §"u8);
        var path = section > 0 ? inner with { End = inner.Start + section } : inner;
        at = inner.End + 1;
        return Take(start, path, isMarked: true);
    }

    private bool TryPlain()
    {
        var start = at;
        var rest = bytes[at..end];
        var length = PlainLength(rest);
        length = Math.Max(length, rest[0] >= 0xE2 ? 3 : 1);
        at = Math.Min(end, at + length);
        var stop = at;
        while (stop > start && bytes[stop - 1] is (byte)'.' or (byte)':' or (byte)',' or (byte)';')
        {
            stop--;
        }

        var isMarked = start > text.Start && bytes[start - 1] is (byte)'*' or (byte)'[';
        return stop - start > 1 && Take(start, new TextSpan(start, stop), isMarked);
    }

    private static int PlainLength(ReadOnlySpan<byte> rest)
    {
        for (var length = 0; rest[length..].IndexOfAny(MayEnd) is >= 0 and var step; length++)
        {
            length += step;
            var b = rest[length];
            var ends =
                b == '*'
                    ? length + 1 == rest.Length || !IsStarred(rest[length + 1])
                    : b < 0xE2 || IsWidePunctuation(rest[length..]);
            if (ends)
            {
                return length;
            }
        }

        return rest.Length;
    }

    private bool Take(int start, TextSpan inner, bool isMarked)
    {
        var word = bytes[inner.Start..inner.End];
        var sureness = PathWord.Judge(ref word, isMarked);
        if (sureness == PathSureness.No)
        {
            return false;
        }

        var offset = inner.Start + bytes[inner.Start..inner.End].IndexOf(word);
        Path = new TextSpan(offset, offset + word.Length);
        (Start, After, IsMarked, Sureness) = (start, BehindMarks(isMarked), isMarked, sureness);
        return true;
    }

    /// <summary>Behind bold marks, and behind the target of a link.</summary>
    private int BehindMarks(bool isMarked)
    {
        if (isMarked)
        {
            while (at < end && bytes[at] == '*')
            {
                at++;
            }

            if (at + 1 < end && bytes[at] == ']' && bytes[at + 1] == '(')
            {
                var close = bytes[at..end].IndexOf((byte)')');
                at = close < 0 ? end : at + close + 1;
            }
        }

        return at;
    }

    /// <summary>A star belongs to a pattern when the path goes on behind it.</summary>
    private static bool IsStarred(byte next) => next is (byte)'.' or (byte)'/' || char.IsAsciiLetterOrDigit((char)next);

    /// <summary>Brackets, stops and dashes of other scripts end a plain word, their letters too.</summary>
    private static bool IsWidePunctuation(ReadOnlySpan<byte> rest) =>
        rest[0] is 0xE2 or 0xE3 or 0xEF || (rest[0] >= 0xE4 && rest[0] <= 0xED);
}
