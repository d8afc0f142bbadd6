using System.Buffers;
using System.Runtime.InteropServices;
using Storypole.Documents.Syntax;
using Storypole.Text;

namespace Storypole.Documents.InlineSpans;

/// <summary>
/// Reads the inlines of one piece of text from left to right, jumping from mark to mark. Emphasis is paired when its text
/// is over, by the delimiter stack of CommonMark; every search that can fail is remembered, so that the time is linear.
/// </summary>
internal ref partial struct InlineReader
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\\`*_~[]<:"u8);
    private static readonly SearchValues<byte> MarksAndW = SearchValues.Create("\\`*_~[]<:w"u8);

    private readonly ReadOnlySpan<byte> text;
    private readonly Document? document;
    private readonly List<Inline> found;
    private readonly InlineScratch scratch;

    private int at;

    /// <summary>End of the last thing that was read as markup; plain text before it is out of reach.</summary>
    private int taken;

    private int delimiterCount;
    private int lastDelimiter;
    private int bracketCount;

    /// <summary>Brackets below this height stand around a link and can open no other.</summary>
    private int closedBelow;

    private MissingEnds missing;
    private Dictionary<int, int>? lastTicks;

    private InlineReader(ReadOnlySpan<byte> text, Document? document, List<Inline> found, InlineScratch scratch)
    {
        this.text = text;
        this.document = document;
        this.found = found;
        this.scratch = scratch;
        scratch.Delimiters[0] = new Delimiter { Previous = -1, Next = -1 };
        delimiterCount = 1;
    }

    /// <summary>Adds the inlines of a text in order; without a document, no reference is a link.</summary>
    public static void Read(ReadOnlySpan<byte> text, Document? document, List<Inline> found)
    {
        var marks = text.IndexOf("www."u8) < 0 ? Marks : MarksAndW;
        var first = text.IndexOfAny(marks);
        if (first < 0)
        {
            return;
        }

        var scratch = InlineScratch.Take();
        var reader = new InlineReader(text, document, found, scratch) { at = first };
        reader.ReadAll(marks);
        InlineScratch.Return(scratch);
    }

    private void ReadAll(SearchValues<byte> marks)
    {
        while (true)
        {
            ReadMark();
            var next = text[at..].IndexOfAny(marks);
            if (next < 0)
            {
                break;
            }

            at += next;
        }

        PairDelimiters(0);
        InlineOrder.Sort(CollectionsMarshal.AsSpan(found));
    }

    private void ReadMark()
    {
        switch (text[at])
        {
            case (byte)'\\':
                ReadEscape();
                break;
            case (byte)'`':
                ReadCode();
                break;
            case (byte)'[':
                OpenBracket();
                break;
            case (byte)']':
                CloseBracket();
                break;
            case (byte)'<':
                ReadAngle();
                break;
            case (byte)':':
                ReadSchemeUrl();
                break;
            case (byte)'w':
                ReadNamedUrl();
                break;
            default:
                ReadDelimiters();
                break;
        }
    }

    private void ReadEscape()
    {
        if (at + 1 < text.Length && Characters.IsPunctuation(text[at + 1]))
        {
            Add(InlineKind.Escape, at, at + 2, new TextSpan(at + 1, at + 2));
            return;
        }

        at++;
    }

    private void Add(InlineKind kind, int start, int end, TextSpan content, TextSpan target = default)
    {
        found.Add(new Inline(kind, new TextSpan(start, end), content, target, IsReference: false));
        at = end;
        taken = end;
    }
}
