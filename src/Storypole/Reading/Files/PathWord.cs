using System.Buffers;

namespace Storypole.Reading.Files;

/// <summary>Tells paths from other words where nothing says that a path is to be expected.</summary>
internal static class PathWord
{
    private const int Longest = 300;

    private static readonly SearchValues<byte> Never = SearchValues.Create(" \t\r\n|\"';=!?\\&$^%`"u8);
    private static readonly SearchValues<byte> Brackets = SearchValues.Create("()<>{},"u8);

    /// <summary>Few words hold one of these, and of those that do more has to be asked; an arrow begins with the last.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create([
        .. " \t\r\n|\"';=!?\\&$^%`()<>{},#:"u8,
        0xE2,
    ]);

    private static readonly SearchValues<byte> LineNumber = SearchValues.Create("0123456789-,:"u8);

    /// <summary>How surely a word is a path; the word ends before a line number or a member's name.</summary>
    /// <param name="word">Shortened to the path itself.</param>
    /// <param name="isMarked">Whether it stands in code marks, bold or a link, where names like <c>next.js</c> are files.</param>
    public static PathSureness Judge(ref ReadOnlySpan<byte> word, bool isMarked)
    {
        if (word.Length is < 2 or > Longest)
        {
            return PathSureness.No;
        }

        var sign = word.IndexOfAny((byte)'.', (byte)'/');
        if (sign < 0 ? !(isMarked && FileEndings.MayBeginName(word[0])) : word[0] == '/')
        {
            if (isMarked && sign == 0 && IsBelowRoot(word))
            {
                return PathSureness.Likely;
            }

            // Nearly all words; without marks a name alone is no path, and an address begins with a slash.
            return PathSureness.No;
        }

        var isPlain = !word.ContainsAny(Special);
        if (!isPlain)
        {
            if (word.ContainsAny(Never) || word.IndexOf("://"u8) >= 0 || word.IndexOf("→"u8) >= 0)
            {
                return PathSureness.No;
            }

            word = WithoutPlace(word);
        }

        // Nearly all paths begin with the name of a folder.
        var isBelow = isPlain && sign > 0 && word[sign] == '/';
        while (word.StartsWith("./"u8))
        {
            word = word[2..];
        }

        if (
            word.Length < 2
            || (isBelow ? word[0] == '~' : IsUserPath(word))
            || (!isPlain && word.ContainsAny(Brackets) && !IsPattern(word, isMarked))
        )
        {
            return PathSureness.No;
        }

        var slash = isBelow ? sign : word.IndexOf((byte)'/');
        var name = word[(word.LastIndexOf((byte)'/') + 1)..];
        if (name.IsEmpty)
        {
            return isMarked || slash < word.Length - 1 ? PathSureness.Sure : PathSureness.Likely;
        }

        if (isMarked && slash > 0 && name[0] == '*' && name.Trim((byte)'*').IsEmpty)
        {
            return PathSureness.Sure;
        }

        var dot = name.LastIndexOf((byte)'.');
        var ending = name[(dot + 1)..];
        if (FileEndings.IsName(name) && (isMarked || slash >= 0 || dot >= 0))
        {
            return PathSureness.Sure;
        }

        if (dot > 0 && (FileEndings.Has(ending) || (slash >= 0 && EndsOpen(ending))) && !IsNumber(name))
        {
            return isMarked || slash >= 0 || (ending.Length >= 2 && !FileEndings.IsProduct(name))
                ? PathSureness.Sure
                : PathSureness.Likely;
        }

        return
            slash > 0
            && (HasLetter(name) || name.Contains((byte)'*'))
            && word[0] is not ((byte)'@' or (byte)'-' or (byte)'#')
            ? PathSureness.Likely
            : PathSureness.No;
    }

    /// <summary>Whether a path begins with a slash as one from the top of a repository: <c>/Source/Views/List.swift</c>.</summary>
    private static bool IsBelowRoot(ReadOnlySpan<byte> word)
    {
        var name = word[(word.LastIndexOf((byte)'/') + 1)..];
        var folder = word[1..];
        return name.LastIndexOf((byte)'.') is > 0 and var dot
            && FileEndings.Has(name[(dot + 1)..])
            && name.Length + 1 < word.Length
            && !word.ContainsAny(Special)
            && !folder.StartsWith("Users/"u8)
            && !folder.StartsWith("home/"u8)
            && !folder.StartsWith("etc/"u8)
            && !folder.StartsWith("usr/"u8)
            && !folder.StartsWith("var/"u8)
            && !folder.StartsWith("opt/"u8)
            && !folder.StartsWith("tmp/"u8)
            && !folder.StartsWith("mnt/"u8);
    }

    /// <summary>Drops <c>:12</c>, <c>:12-34</c>, <c>#L7</c>, <c>::member</c> and <c>:member</c>.</summary>
    private static ReadOnlySpan<byte> WithoutPlace(ReadOnlySpan<byte> word)
    {
        var hash = word.IndexOf("#"u8);
        if (hash > 2)
        {
            word = word[..hash];
        }

        var colon = word.IndexOf((byte)':');
        return colon > 2 && word[..colon].Contains((byte)'.') ? word[..colon]
            : colon == word.Length - 1 && colon > 0 ? word[..colon]
            : word;
    }

    /// <summary>Paths from the root or from somebody's home are no places in a repository, nor are folders above it.</summary>
    private static bool IsUserPath(ReadOnlySpan<byte> word) =>
        word[0] == '~'
        || word.StartsWith("/"u8)
        || word.StartsWith("../.."u8)
        || word.Contains((byte)':')
        || IsHost(word);

    private static bool IsHost(ReadOnlySpan<byte> word)
    {
        var first = word[..Math.Max(0, word.IndexOf((byte)'/'))];
        return first.Contains((byte)'.')
            && (
                first.EndsWith(".com"u8)
                || first.EndsWith(".org"u8)
                || first.EndsWith(".io"u8)
                || first.EndsWith(".dev"u8)
            );
    }

    /// <summary>Brackets belong to a path as a placeholder, a group of names or a folder in brackets.</summary>
    private static bool IsPattern(ReadOnlySpan<byte> word, bool isMarked)
    {
        if (!isMarked || !word.Contains((byte)'/') && !word.Contains((byte)'.'))
        {
            return false;
        }

        var open = word.IndexOf((byte)'(');
        return (open < 0 || word.IndexOf(")/"u8) > open)
            && Count(word, '(') == Count(word, ')')
            && Count(word, '<') == Count(word, '>')
            && Count(word, '{') == Count(word, '}')
            && (!word.Contains((byte)',') || word.Contains((byte)'{'))
            && word[0] != '<';
    }

    private static int Count(ReadOnlySpan<byte> word, char b) => word.Count((byte)b);

    private static bool EndsOpen(ReadOnlySpan<byte> ending) =>
        ending is [(byte)'*'] || ending is [(byte)'{', ..] or [.., (byte)'}'];

    private static bool IsNumber(ReadOnlySpan<byte> name) =>
        !HasLetter(name) && name.IndexOfAnyExcept(LineNumber) is var at && at >= 0 && name[at] == '.';

    private static bool HasLetter(ReadOnlySpan<byte> word)
    {
        foreach (var b in word)
        {
            if (b >= 0x80 || char.IsAsciiLetter((char)b))
            {
                return true;
            }
        }

        return false;
    }
}
