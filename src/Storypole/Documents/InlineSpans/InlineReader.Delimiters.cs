using Storypole.Documents.Syntax;
using Storypole.Text;

namespace Storypole.Documents.InlineSpans;

/// <summary>Strong, emphasis and strikethrough.</summary>
internal ref partial struct InlineReader
{
    private const int FloorCount = 15;

    private void ReadDelimiters()
    {
        var mark = text[at];
        var length = RunLength(text, at);
        var start = at;
        at += length;
        taken = at;
        if (mark == '~' && length > 2)
        {
            return;
        }

        var before = Characters.Before(text, start);
        var after = Characters.After(text, at);
        var opens =
            after == CharacterClass.Word || (after == CharacterClass.Punctuation && before != CharacterClass.Word);
        var closes =
            before == CharacterClass.Word || (before == CharacterClass.Punctuation && after != CharacterClass.Word);
        if (!opens && !closes)
        {
            return;
        }

        // An underscore inside a word is part of it.
        var isUnderscore = mark == '_';
        Push(
            new Delimiter
            {
                Start = start,
                Count = length,
                Length = length,
                Mark = mark,
                CanOpen = opens && (!isUnderscore || !closes || before == CharacterClass.Punctuation),
                CanClose = closes && (!isUnderscore || !opens || after == CharacterClass.Punctuation),
                Previous = lastDelimiter,
                Next = -1,
            }
        );
    }

    private void Push(in Delimiter delimiter)
    {
        if (delimiterCount == scratch.Delimiters.Length)
        {
            Array.Resize(ref scratch.Delimiters, delimiterCount * 2);
        }

        scratch.Delimiters[lastDelimiter].Next = delimiterCount;
        lastDelimiter = delimiterCount;
        scratch.Delimiters[delimiterCount++] = delimiter;
    }

    /// <summary>Pairs the delimiters above one, and takes them off the stack.</summary>
    private void PairDelimiters(int bottom)
    {
        var delimiters = scratch.Delimiters;
        var closer = delimiters[bottom].Next;
        if (closer >= 0 && delimiters[closer].Next >= 0)
        {
            // For each kind of closer, the delimiter below which no opener was found for one like it.
            Span<int> floors = stackalloc int[FloorCount];
            floors.Fill(bottom);
            while (closer >= 0)
            {
                closer = delimiters[closer].CanClose ? Pair(delimiters, closer, floors) : delimiters[closer].Next;
            }
        }

        delimiters[bottom].Next = -1;
        lastDelimiter = bottom;
        delimiterCount = bottom + 1;
    }

    /// <summary>Pairs a closer with the nearest opener that fits, and tells which delimiter to try next.</summary>
    private readonly int Pair(Delimiter[] delimiters, int closer, Span<int> floors)
    {
        ref var closing = ref delimiters[closer];
        ref var floor = ref floors[FloorOf(closing)];
        var opener = closing.Previous;
        while (opener > floor && !Fits(delimiters[opener], closing))
        {
            opener = delimiters[opener].Previous;
        }

        if (opener <= floor)
        {
            floor = closing.Previous;
            if (!closing.CanOpen)
            {
                Remove(delimiters, closer);
            }

            return closing.Next;
        }

        ref var opening = ref delimiters[opener];
        var used = opening.Count >= 2 && closing.Count >= 2 ? 2 : 1;
        var content = new TextSpan(opening.Start + opening.Count, closing.Start);
        AddAround(
            KindOf(closing.Mark, used),
            new TextSpan(content.Start - used, content.End + used),
            content,
            default,
            isReference: false
        );

        opening.Count -= used;
        closing.Count -= used;
        closing.Start += used;
        opening.Next = closer;
        closing.Previous = opener;
        if (opening.Count == 0)
        {
            Remove(delimiters, opener);
        }

        if (closing.Count > 0)
        {
            return closer;
        }

        Remove(delimiters, closer);
        return closing.Next;
    }

    private static bool Fits(in Delimiter opener, in Delimiter closer)
    {
        if (!opener.CanOpen || opener.Mark != closer.Mark)
        {
            return false;
        }

        if (closer.Mark == '~')
        {
            return opener.Length == closer.Length;
        }

        // Runs that could go either way do not pair when together they have a multiple of three marks, unless each has.
        var isAmbiguous = closer.CanOpen || opener.CanClose;
        return !isAmbiguous || closer.Length % 3 == 0 || (opener.Length + closer.Length) % 3 != 0;
    }

    private static int FloorOf(in Delimiter closer) =>
        closer.Mark switch
        {
            (byte)'~' => closer.Length,
            (byte)'_' => 3 + (closer.CanOpen ? 3 : 0) + (closer.Length % 3),
            _ => 9 + (closer.CanOpen ? 3 : 0) + (closer.Length % 3),
        };

    private static InlineKind KindOf(byte mark, int used)
    {
        if (mark == '~')
        {
            return InlineKind.Strikethrough;
        }

        return used == 2 ? InlineKind.Strong : InlineKind.Emphasis;
    }

    private static void Remove(Delimiter[] delimiters, int index)
    {
        ref var removed = ref delimiters[index];
        delimiters[removed.Previous].Next = removed.Next;
        if (removed.Next >= 0)
        {
            delimiters[removed.Next].Previous = removed.Previous;
        }
    }
}
