using Storypole.Specs;

namespace Storypole.Reading.Files;

/// <summary>What words beside a path say of it.</summary>
/// <param name="IsContext">They say that it is there already, or only read.</param>
/// <param name="IsMark">They say nothing else: <c>(new)</c>.</param>
internal readonly record struct Said(FileChange? Change, bool IsContext, bool IsMark = false)
{
    /// <summary>A remark that goes on for longer is a sentence, whose first word alone counts.</summary>
    private const int LongestMark = 32;

    /// <summary>Of a longer text only the beginning is read.</summary>
    private const int Longest = 400;

    /// <summary>Reads what follows a path: <c>(new)</c>, <c>— NEW</c>, <c>← modify</c>, <c>: update the table</c>.</summary>
    public static Said Of(ReadOnlySpan<byte> rest)
    {
        var words = PlanWords.BuiltIn;
        rest = rest[..Math.Min(rest.Length, Longest)].TrimStart(" \t:-*_`|,"u8);
        if (rest.IsEmpty)
        {
            return default;
        }

        var isBracket = rest[0] is (byte)'(' or (byte)'[' || rest.StartsWith("（"u8) || rest.StartsWith("【"u8);
        if (isBracket)
        {
            var close = rest[1..].IndexOfAny((byte)')', (byte)']', (byte)0xEF);
            var inside = close < 0 ? rest : rest[1..(close + 1)];
            var behind = close < 0 ? default : rest[(close + 2)..];
            var mark =
                inside.Length <= LongestMark ? OfWords(words.In(inside, out _), words.First(inside, out _)) : default;
            return mark.Change is null && !mark.IsContext && !behind.IsEmpty && behind.TrimStart(" )*"u8).Length > 0
                ? Of(behind.TrimStart(" )*\t"u8))
                : mark;
        }

        var first = words.First(rest, out var length);
        if ((first & PlanWord.Keep) != 0)
        {
            return new Said(FileChange.None, IsContext: false);
        }

        var behindWord = rest[Math.Min(rest.Length, length)..].Trim(" .*_!)\r\n"u8);
        var isAll = behindWord.IsEmpty || (behindWord[0] == '(' && rest[length] == '*');
        var isMark =
            isAll
            || (
                length < rest.Length
                && rest[length] is (byte)',' or (byte)';' or (byte)'.' or (byte)':' or (byte)'(' or (byte)'*'
            );
        if ((first & PlanWord.Stays) != 0 && (isMark || IsShouted(rest[..length])))
        {
            // "Keep unless it is replaced" leaves it open.
            return new Said(rest.IndexOf("unless"u8) >= 0 ? null : FileChange.None, IsContext: false);
        }

        if ((first & PlanWord.Context) != 0 && (first & PlanWord.Changes) == 0)
        {
            return new Said(null, isAll);
        }

        return (first & PlanWord.Changes) switch
        {
            PlanWord.Create => new Said(FileChange.Create, false, isAll),

            // What is removed from a file does not remove the file.
            PlanWord.Delete => new Said(isMark ? FileChange.Delete : FileChange.Modify, false),
            PlanWord.Add or PlanWord.Modify or (PlanWord.Add | PlanWord.Modify) => new Said(FileChange.Modify, false),
            _ => default,
        };
    }

    /// <summary>Whether a word is a mark by its capitals, or by a script that has none.</summary>
    public static bool IsShouted(ReadOnlySpan<byte> word) =>
        word.Length > 2 && (word[0] >= 0xE2 || word.TrimEnd(" *)"u8).IndexOfAnyExceptInRange((byte)'A', (byte)'Z') < 0);

    private static Said OfWords(PlanWord all, PlanWord first)
    {
        if ((all & PlanWord.Keep) != 0)
        {
            return new Said(FileChange.None, false);
        }

        var change = FileZones.ChangeOf(all);
        return new Said(
            change == FileChange.Create && (all & PlanWord.Create) == 0 ? FileChange.Modify : change,
            change is null && (first & PlanWord.Context) != 0,
            IsMark: true
        );
    }
}
