using System.Buffers;
using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// The names that a specification's lists of components and its diagrams hold. A name is looked for as written first; only
/// when it is not there, all that the lists and the code blocks say is folded once and searched.
/// </summary>
internal struct ComponentNames(Spec spec)
{
    private const int ShortestPart = 4;
    private const int LongestName = 128;

    /// <summary>A text with more names than people write is not compared any further, so that no text takes long.</summary>
    private const int MostNames = 256;

    private byte[]? folded;
    private int asked;

    public readonly Document Document => spec.Document;

    /// <summary>Whether a name stands in a list other than its own, or in a diagram; case, blanks, plural and code marks aside.</summary>
    public bool Hold(TextSpan name, ComponentList? own)
    {
        if (++asked > MostNames)
        {
            return true;
        }

        var bytes = spec.Document.Bytes;
        var written = bytes[name.Start..name.End];
        foreach (var component in spec.Components.AsSpan())
        {
            var listed = component.Name;
            if (
                (bytes[listed.Start] | 0x20) == (written[0] | 0x20)
                && component.List != own
                && IsSame(bytes[listed.Start..listed.End], written)
            )
            {
                return true;
            }
        }

        return HoldFolded(written, own);
    }

    /// <summary>Whether two names are the same, case and the place of a line break aside.</summary>
    private static bool IsSame(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] != b[j] && (a[i] | 0x20) != (b[j] | 0x20))
            {
                if (!IsBlank(a[i]) || !IsBlank(b[j]))
                {
                    return false;
                }
            }

            var isBlank = IsBlank(a[i++]) & IsBlank(b[j++]);
            while (isBlank && i < a.Length && IsBlank(a[i]))
            {
                i++;
            }

            while (isBlank && j < b.Length && IsBlank(b[j]))
            {
                j++;
            }
        }

        return i == a.Length && j == b.Length;
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private bool HoldFolded(ReadOnlySpan<byte> written, ComponentList? own)
    {
        Span<byte> buffer = stackalloc byte[LongestName];
        if (written.Length > LongestName)
        {
            return true;
        }

        var name = Singular(buffer[..Fold(written, buffer)]);
        folded ??= FoldAll();
        if (name.Length < 2 || folded.AsSpan().IndexOf(name) >= 0)
        {
            return true;
        }

        Span<byte> other = stackalloc byte[LongestName];
        foreach (var component in spec.Components)
        {
            var listed = spec.Document.Slice(component.Name);
            if (component.List == own || listed.Length > LongestName)
            {
                continue;
            }

            var part = Singular(other[..Fold(listed, other)]);
            if (part.Length >= ShortestPart && name.IndexOf(part) >= 0 || part.IndexOf(name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the lists say, what the phases work on, and all code blocks: diagrams are among them.</summary>
    private readonly byte[] FoldAll()
    {
        var all = new ArrayBufferWriter<byte>(1024);
        foreach (var component in spec.Components)
        {
            if (component.List != ComponentList.KeyComponents)
            {
                Add(all, component.Span.Union(component.Text));
            }
        }

        foreach (var phase in spec.Phases)
        {
            foreach (var component in phase.Components)
            {
                Add(all, component.Name);
            }
        }

        foreach (ref readonly var block in spec.Document.Blocks)
        {
            if (block.Kind == BlockKind.Code)
            {
                Add(all, block.Span);
            }
        }

        return all.WrittenSpan.ToArray();
    }

    private readonly void Add(ArrayBufferWriter<byte> all, TextSpan text)
    {
        var target = all.GetSpan(text.Length + 1);
        var length = Fold(spec.Document.Slice(text), target);
        // A line end keeps the end of one text and the start of the next from making a name.
        target[length] = (byte)'\n';
        all.Advance(length + 1);
    }

    /// <summary>Small letters and digits alone, so that <c>OrderStore</c>, <c>order-store</c> and <c>Order store</c> are one.</summary>
    private static int Fold(ReadOnlySpan<byte> text, Span<byte> target)
    {
        var length = 0;
        for (var i = 0; i < text.Length; )
        {
            var width = Words.LetterWidth(text, i);
            if (width == 1)
            {
                target[length++] = (byte)char.ToLowerInvariant((char)text[i]);
            }
            else if (width > 1)
            {
                text.Slice(i, width).CopyTo(target[length..]);
                length += width;
            }

            i += Math.Max(width, 1);
        }

        return length;
    }

    private static ReadOnlySpan<byte> Singular(ReadOnlySpan<byte> name) =>
        name.EndsWith("ies"u8) ? name[..^3]
        : name.EndsWith("es"u8) ? name[..^2]
        : name.EndsWith("s"u8) ? name[..^1]
        : name;
}
