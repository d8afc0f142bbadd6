using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>What may stand in front of an entry: a task's number, a sign, and a mark that says what is done with the file.</summary>
internal static class EntryMarks
{
    /// <summary>Skips task numbers, boxes and signs, and takes a mark such as <c>NEW:</c>, <c>[NEW]</c> or <c>+</c>.</summary>
    public static int Skip(ReadOnlySpan<byte> bytes, TextSpan text, out FileChange? prefix)
    {
        prefix = null;
        var at = text.Start;
        while (at < text.End)
        {
            var rest = bytes[at..text.End];
            var blank = rest.IndexOf((byte)' ');
            var word = blank <= 0 ? default : rest[..blank];
            if (rest[0] == ' ')
            {
                at++;
            }
            else if (IsPlain(word))
            {
                break;
            }
            else if (IssueLength(rest) is > 0 and var issue)
            {
                at += issue;
            }
            else if (word.IsEmpty || word.Length > 16)
            {
                break;
            }
            else if (word is [(byte)'+'] or [(byte)'~'] or [(byte)'-'])
            {
                prefix = word[0] switch
                {
                    (byte)'+' => FileChange.Create,
                    (byte)'-' => FileChange.Delete,
                    _ => FileChange.Modify,
                };
                at += blank;
            }
            else if (LetterOf(word) is { } letter && blank + 1 < rest.Length && rest[blank + 1] == '`')
            {
                prefix = letter;
                at += blank;
            }
            else if (IsTaskMark(word) || IsSign(word))
            {
                at += blank;
            }
            else if (IsOperation(word, out var operation))
            {
                prefix = operation;
                at += blank;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>A letter in a box before a path, as tools print changes: <c>[M]</c>.</summary>
    private static FileChange? LetterOf(ReadOnlySpan<byte> word) =>
        word is not [(byte)'[', var letter, (byte)']']
            ? null
            : letter switch
            {
                (byte)'M' or (byte)'U' or (byte)'~' => FileChange.Modify,
                (byte)'A' or (byte)'C' or (byte)'N' or (byte)'+' => FileChange.Create,
                (byte)'D' or (byte)'R' => FileChange.Delete,
                _ => null,
            };

    /// <summary>A word like most, that is none of the following: small letters to its end, a colon aside.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> word) =>
        word.Length > 2
        && char.IsAsciiLetter((char)word[0])
        && char.IsAsciiLetterLower((char)word[1])
        && char.IsAsciiLetter((char)(word[^1] == ':' ? word[^2] : word[^1]));

    /// <summary><c>T012</c>, <c>[P]</c>, <c>[US1]</c>, <c>**T101**</c>, <c>[x]</c>, <c>1.2</c>.</summary>
    private static bool IsTaskMark(ReadOnlySpan<byte> word)
    {
        var inner = word.Trim("*[]():."u8);
        return inner.IsEmpty
            || (inner.Length <= 6 && char.IsAsciiDigit((char)inner[^1]) && char.IsAsciiLetterOrDigit((char)inner[0]))
            || (word[0] == '[' && inner.Length <= 8 && PlanWords.BuiltIn.First(inner, out _) == PlanWord.None);
    }

    /// <summary>The length of <c>#12</c> or <c>[#12](address)</c> at the start; 0 when there is none.</summary>
    private static int IssueLength(ReadOnlySpan<byte> rest)
    {
        const int longestAddress = 300;
        var isLink = rest.StartsWith("[#"u8);
        if (!isLink && rest[0] != '#')
        {
            return 0;
        }

        var start = isLink ? 2 : 1;
        var digits = rest[start..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits <= 0)
        {
            return 0;
        }

        var end = start + digits;
        if (!isLink)
        {
            return rest[end] is (byte)' ' or (byte)':' ? end + (rest[end] == ':' ? 1 : 0) : 0;
        }

        var address = rest[end..Math.Min(rest.Length, end + longestAddress)];
        var close = address.IndexOf((byte)')');
        return address.StartsWith("]("u8) && close > 0 ? end + close + 1 : 0;
    }

    private static bool IsSign(ReadOnlySpan<byte> word) =>
        word.IndexOfAnyInRange((byte)0, (byte)0x7F) < 0 && word[0] is 0xE2 or 0xF0 && word.Length <= 8;

    /// <summary>A word of operation in brackets or before a colon, all in capitals or marked.</summary>
    private static bool IsOperation(ReadOnlySpan<byte> word, out FileChange? operation)
    {
        operation = null;
        var inner = word.Trim("*[]():_"u8);
        if (inner.IsEmpty || (inner.Length == word.Length && !IsCapital(inner)))
        {
            return false;
        }

        if (word[^1] == ':' && word[0] is not ((byte)'[' or (byte)'(') && !IsCapital(inner))
        {
            return false;
        }

        operation = FileZones.ChangeOf(PlanWords.BuiltIn.First(inner, out var length));
        return operation is not null && length == inner.Length;
    }

    private static bool IsCapital(ReadOnlySpan<byte> word) =>
        word.Length > 2 && word.IndexOfAnyExceptInRange((byte)'A', (byte)'Z') < 0;
}
