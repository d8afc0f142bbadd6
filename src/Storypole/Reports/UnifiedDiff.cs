using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Storypole.Reports;

/// <summary>What changes in a text, in the form that <c>patch</c> and <c>git apply</c> read.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <param name="path">Relative, with <c>/</c>.</param>
    /// <returns>Empty when the texts are equal. Line ends stay as they are.</returns>
    public static string Of(string path, string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineEndsKept);
        if (diff.DiffBlocks.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder($"--- a/{path}\n+++ b/{path}\n");
        for (var first = 0; first < diff.DiffBlocks.Count; )
        {
            var last = first;
            while (last + 1 < diff.DiffBlocks.Count && AreNear(diff.DiffBlocks[last], diff.DiffBlocks[last + 1]))
            {
                last++;
            }

            AddHunk(text, diff, first, last);
            first = last + 1;
        }

        return text.ToString();
    }

    private static IChunker LineEndsKept { get; } = new LineEndingsPreservingChunker();

    private static bool AreNear(DiffBlock block, DiffBlock next) =>
        next.DeleteStartA - (block.DeleteStartA + block.DeleteCountA) <= 2 * Context;

    private static void AddHunk(StringBuilder text, DiffResult diff, int first, int last)
    {
        var blocks = diff.DiffBlocks;
        var startA = Math.Max(0, blocks[first].DeleteStartA - Context);
        var startB = blocks[first].InsertStartB - (blocks[first].DeleteStartA - startA);
        var endA = Math.Min(diff.PiecesOld.Count, blocks[last].DeleteStartA + blocks[last].DeleteCountA + Context);
        var endB =
            blocks[last].InsertStartB
            + blocks[last].InsertCountB
            + endA
            - (blocks[last].DeleteStartA + blocks[last].DeleteCountA);
        text.Append($"@@ -{Range(startA, endA)} +{Range(startB, endB)} @@\n");
        var at = startA;
        for (var i = first; i <= last; i++)
        {
            var block = blocks[i];
            AddLines(text, ' ', diff.PiecesOld, at, block.DeleteStartA);
            AddLines(text, '-', diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            AddLines(text, '+', diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        AddLines(text, ' ', diff.PiecesOld, at, endA);
    }

    /// <summary>Lines from 1 with their count; of no lines the one before them is named.</summary>
    private static string Range(int start, int end) =>
        end - start == 1 ? $"{start + 1}" : $"{(end == start ? start : start + 1)},{end - start}";

    private static void AddLines(StringBuilder text, char mark, IReadOnlyList<string> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var line = lines[i].AsSpan().TrimEnd("\r\n");
            text.Append(mark).Append(VisibleText.Of(line.ToString())).Append(lines[i].AsSpan(line.Length));
            if (!lines[i].EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }
}
