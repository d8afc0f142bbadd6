using System.Text;
using Storypole.Specs;

namespace Storypole.Reading.Files;

/// <summary>
/// Reads what a sentence says is done with a file in languages whose verbs stand at the end: <c>`a.go` に型を追加</c>,
/// <c>`a.ts`에 필드를 추가한다</c>, <c>a.md um die Namen ergänzen.</c>
/// </summary>
internal static class TailVerb
{
    private const int Longest = 240;
    private const int MostCharacters = 4;

    /// <summary>What makes a verb of a noun.</summary>
    private static readonly byte[][] Endings =
    [
        .. "しました|します|する|した|합니다|하기|한다|했다|함|됨".Split('|').Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Nouns for work that leaves open whether its file is there.</summary>
    private static readonly byte[][] Works =
    [
        .. "実装|定義|구현|정의|实现|定义".Split('|').Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>What stands between a file and what is done in it.</summary>
    private static readonly byte[][] Places =
    [
        .. "に|の|へ|で|에|의|에서|中|里|内".Split('|').Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Whether the text behind a file's path ends with a verb of change.</summary>
    public static bool TryRead(ReadOnlySpan<byte> behind, out FileChange? change)
    {
        change = null;
        var text = SentenceOf(behind);
        if (text.IsEmpty || text.Length > Longest)
        {
            return false;
        }

        if (text[^1] < 0xC3 && !text.ContainsAnyInRange((byte)0xE3, (byte)0xED))
        {
            change = LastWord(text);
            return change is not null;
        }

        var isInside = IsPlace(behind.TrimStart(" `*"u8));
        var verb = Wide(text, out var isWork);
        change =
            (verb & PlanWord.Add) != 0 || (isInside && (verb & PlanWord.Changes) != 0 && (verb & PlanWord.Create) == 0)
                ? FileChange.Modify
            : isInside ? null
            : FileZones.ChangeOf(verb);
        return isWork || (verb & PlanWord.Changes) != 0;
    }

    private static FileChange? LastWord(ReadOnlySpan<byte> text)
    {
        var blank = text.LastIndexOf((byte)' ');
        if (blank < 0)
        {
            return null;
        }

        var word = PlanWords.BuiltIn.First(text[(blank + 1)..], out var length) & PlanWord.Changes;
        return length != text.Length - blank - 1 ? null
            : word == PlanWord.Add ? FileChange.Modify
            : FileZones.ChangeOf(word);
    }

    /// <summary>The verb that the last characters of a text are, without what makes a verb of it.</summary>
    private static PlanWord Wide(ReadOnlySpan<byte> text, out bool isWork)
    {
        isWork = false;
        foreach (var ending in Endings)
        {
            if (text.EndsWith(ending))
            {
                text = text[..^ending.Length].TrimEnd((byte)' ');
                break;
            }
        }

        foreach (var work in Works)
        {
            isWork |= text.EndsWith(work);
        }

        const int width = 3;
        for (var characters = MostCharacters; characters > 1; characters--)
        {
            var start = text.Length - (characters * width);
            if (start < 0 || text[start] < 0xE3)
            {
                continue;
            }

            var word = PlanWords.BuiltIn.First(text[start..], out var length);
            if (length == text.Length - start && (word & PlanWord.Changes) != 0)
            {
                return word;
            }
        }

        return PlanWord.None;
    }

    private static bool IsPlace(ReadOnlySpan<byte> behind)
    {
        foreach (var place in Places)
        {
            if (behind.StartsWith(place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first sentence, without a remark in brackets at its end.</summary>
    private static ReadOnlySpan<byte> SentenceOf(ReadOnlySpan<byte> text)
    {
        var stop = text.IndexOf(". "u8);
        text = stop < 0 ? text : text[..stop];
        stop = text.IndexOf("。"u8);
        text = (stop < 0 ? text : text[..stop]).TrimEnd(" .:\r\n"u8);
        if (text.EndsWith("）"u8) && text.LastIndexOf("（"u8) is > 0 and var wide)
        {
            text = text[..wide];
        }
        else if (text.EndsWith(")"u8) && text.LastIndexOf((byte)'(') is > 0 and var open)
        {
            text = text[..open];
        }

        return text.TrimEnd(" .:"u8);
    }
}
