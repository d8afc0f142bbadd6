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
    private readonly ReadOnlySpan<byte> text;

    /// <summary>Where the text starts in the source; all that is found is told by its offset there.</summary>
    private readonly int offset;
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

    private InlineReader(
        ReadOnlySpan<byte> text,
        int offset,
        Document? document,
        List<Inline> found,
        InlineScratch scratch
    )
    {
        this.text = text;
        this.offset = offset;
        this.document = document;
        this.found = found;
        this.scratch = scratch;
        scratch.Delimiters[0] = new Delimiter { Previous = -1, Next = -1 };
        delimiterCount = 1;
    }

    /// <summary>Adds the inlines of a part of a text in order; without a document, no reference is a link.</summary>
    public static void Read(ReadOnlySpan<byte> source, TextSpan part, Document? document, List<Inline> found)
    {
        var text = source[part.Start..part.End];
        var marks = new MarkScanner(source, part.Start, part.End);
        var first = marks.Next(part.Start);
        while (first >= 0 && !MayBegin(text, first - part.Start))
        {
            first = marks.Next(first + 1);
        }

        if (first < 0)
        {
            return;
        }

        var scratch = InlineScratch.Take();
        var reader = new InlineReader(text, part.Start, document, found, scratch);
        reader.ReadAll(ref marks, first - part.Start);
        InlineScratch.Return(scratch);
    }

    public static void Read(ReadOnlySpan<byte> text, Document? document, List<Inline> found) =>
        Read(text, new TextSpan(0, text.Length), document, found);

    private static bool MayBegin(ReadOnlySpan<byte> text, int at) =>
        text[at] is not ((byte)']' or (byte)'>' or (byte)'|' or (byte)'^');

    private void ReadAll(ref MarkScanner marks, int first)
    {
        at = first;
        do
        {
            ReadMark();
            at = marks.Next(at + offset) - offset;
        } while (at >= 0);

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
            case (byte)':' when at + 1 < text.Length && text[at + 1] == '/':
                ReadSchemeUrl();
                break;
            case (byte)'w':
                ReadNamedUrl();
                break;
            case (byte)'*':
            case (byte)'_':
            case (byte)'~':
                ReadDelimiters();
                break;
            default:
                at++;
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

    /// <summary>Adds an inline and goes on behind it.</summary>
    private void Add(InlineKind kind, int start, int end, TextSpan content, TextSpan target = default)
    {
        AddAround(kind, new TextSpan(start, end), content, target, isReference: false);
        at = end;
        taken = end;
    }

    private readonly void AddAround(
        InlineKind kind,
        TextSpan span,
        TextSpan content,
        TextSpan target,
        bool isReference
    ) =>
        found.Add(
            new Inline(
                kind,
                new TextSpan(span.Start + offset, span.End + offset),
                new TextSpan(content.Start + offset, content.End + offset),
                target == default ? default : new TextSpan(target.Start + offset, target.End + offset),
                isReference
            )
        );
}
