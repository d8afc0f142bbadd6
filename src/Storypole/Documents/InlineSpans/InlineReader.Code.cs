using System.Runtime.CompilerServices;
using Storypole.Documents.Syntax;
using Storypole.Text;

namespace Storypole.Documents.InlineSpans;

/// <summary>Code spans.</summary>
internal ref partial struct InlineReader
{
    private void ReadCode()
    {
        var start = at;
        var length = RunLength(text, at);
        at += length;
        if (lastTicks is not null && lastTicks.GetValueOrDefault(length, -1) < at)
        {
            return;
        }

        var close = FindRun(text, at, length);
        if (close < 0)
        {
            // From now on it is known which runs have an equal behind them.
            lastTicks ??= LastRuns(at);
            return;
        }

        Add(InlineKind.Code, start, close + length, WithoutPadding(text, new TextSpan(at, close)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int RunLength(ReadOnlySpan<byte> text, int at) =>
        at + 1 < text.Length && text[at + 1] == text[at] ? LongRunLength(text, at) : 1;

    private static int LongRunLength(ReadOnlySpan<byte> text, int at)
    {
        var mark = text[at];
        for (var length = 2; length < 4; length++)
        {
            if (at + length == text.Length || text[at + length] != mark)
            {
                return length;
            }
        }

        var rest = text[at..].IndexOfAnyExcept(mark);
        return rest < 0 ? text.Length - at : rest;
    }

    /// <summary>Where the next run of exactly so many ticks starts; -1 when there is none.</summary>
    internal static int FindRun(ReadOnlySpan<byte> text, int from, int length)
    {
        while (true)
        {
            var next = text[from..].IndexOf((byte)'`');
            if (next < 0)
            {
                return -1;
            }

            from += next;
            var run = RunLength(text, from);
            if (run == length)
            {
                return from;
            }

            from += run;
        }
    }

    /// <summary>One blank on each side is padding, unless there is nothing but blanks.</summary>
    internal static TextSpan WithoutPadding(ReadOnlySpan<byte> text, TextSpan code)
    {
        var isPadded =
            code.Length > 2
            && Characters.IsSpace(text[code.Start])
            && Characters.IsSpace(text[code.End - 1])
            && text[code.Start..code.End].IndexOfAnyExcept((byte)' ', (byte)'\n', (byte)'\r') >= 0;
        return isPadded ? new TextSpan(code.Start + 1, code.End - 1) : code;
    }

    private readonly Dictionary<int, int> LastRuns(int from)
    {
        var runs = new Dictionary<int, int>();
        while (true)
        {
            var next = text[from..].IndexOf((byte)'`');
            if (next < 0)
            {
                return runs;
            }

            from += next;
            var length = RunLength(text, from);
            runs[length] = from;
            from += length;
        }
    }
}
