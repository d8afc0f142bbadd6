using System.Buffers;
using System.Text;

namespace Storypole.Reading;

/// <summary>Tells paths from other words, and brings them to one form.</summary>
public static class PathText
{
    private static readonly SearchValues<byte> NotInPaths = SearchValues.Create(" \t\r\n<>|\"'()=;,!?\\"u8);

    /// <summary>Whether a text is clearly a path or a file name: one word with a slash or a file extension.</summary>
    public static bool IsPath(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 2 or > 300 || text.ContainsAny(NotInPaths) || text.IndexOf("://"u8) >= 0)
        {
            return false;
        }

        return HasExtension(text) || (text.Contains((byte)'/') && !text.StartsWith("/"u8) && HasLetters(text));
    }

    /// <summary>A name in code marks may be a path without slash or extension: <c>VERSION</c>, <c>Makefile</c>.</summary>
    public static bool IsFileName(ReadOnlySpan<byte> text) => IsPath(text) || (text.Length >= 2 && IsWellKnown(text));

    /// <summary>The path as compared: without <c>./</c> in front, a slash or a line number behind.</summary>
    public static string Normalise(ReadOnlySpan<byte> path)
    {
        path = path.Trim(" `*"u8);
        while (path.StartsWith("./"u8))
        {
            path = path[2..];
        }

        var colon = path.LastIndexOf((byte)':');
        if (colon > 0 && colon + 1 < path.Length && path[(colon + 1)..].IndexOfAnyExcept(Digits) < 0)
        {
            path = path[..colon];
        }

        return Encoding.UTF8.GetString(path);
    }

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789-"u8);

    private static bool HasLetters(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (char.IsAsciiLetter((char)b) || b >= 0x80)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A dot inside the last name with one to ten letters or digits behind it, at least one a letter.</summary>
    private static bool HasExtension(ReadOnlySpan<byte> text)
    {
        var name = text[(text.LastIndexOf((byte)'/') + 1)..];
        var dot = name.LastIndexOf((byte)'.');
        var extension = name[(dot + 1)..];
        return dot >= 0
            && extension.Length is >= 1 and <= 10
            && HasLetters(extension)
            && extension.IndexOfAnyExcept(ExtensionBytes) < 0
            && (dot == 0 || !char.IsAsciiDigit((char)name[0]) || char.IsAsciiLetter((char)extension[0]));
    }

    private static readonly SearchValues<byte> ExtensionBytes = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_*"u8
    );

    private static bool IsWellKnown(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("Makefile"u8)
        || text.SequenceEqual("Dockerfile"u8)
        || text.SequenceEqual("Justfile"u8)
        || text.SequenceEqual("VERSION"u8)
        || text.SequenceEqual("LICENSE"u8)
        || text.SequenceEqual("CODEOWNERS"u8)
        || text.SequenceEqual("Gemfile"u8)
        || text.SequenceEqual("Procfile"u8);
}
