using System.Collections.Immutable;
using System.Text;

namespace Storypole.Templates;

/// <summary>
/// The alternatives that a template offers for a value, as written. Values match without case, by word or by letter;
/// blanks, hyphens and underscores are alike, and a remark may follow.
/// </summary>
/// <param name="IsOpen">Other values are unusual but no fault.</param>
public sealed record Enumeration(ImmutableArray<string> Alternatives, bool IsOpen = false)
{
    private const int Longest = 48;

    private readonly Name[] names = NamesOf(Alternatives);

    /// <summary>The alternatives in the template's order.</summary>
    public ImmutableArray<string> Alternatives { get; } = Alternatives;

    /// <summary>
    /// The index of the alternative that a value names, or -1. The value is one line or more of Markdown: bold, code marks
    /// and leading symbols are left out, and so is what follows <c> - </c>, <c>(</c>, <c>,</c>, <c>;</c> or a colon.
    /// </summary>
    public int Match(ReadOnlySpan<byte> value)
    {
        Span<byte> folded = stackalloc byte[Longest];
        var length = Fold(WithoutRemark(WithoutMarks(value)), folded);
        if (length == 0)
        {
            return -1;
        }

        ReadOnlySpan<byte> word = folded[..length];
        foreach (ref readonly var name in names.AsSpan())
        {
            if (word.SequenceEqual(name.Folded))
            {
                return name.Alternative;
            }
        }

        return -1;
    }

    public bool Equals(Enumeration? other) =>
        other is not null && IsOpen == other.IsOpen && Alternatives.AsSpan().SequenceEqual(other.Alternatives.AsSpan());

    public override int GetHashCode() => HashCode.Combine(IsOpen, Alternatives.Length, Alternatives[0]);

    private static Name[] NamesOf(ImmutableArray<string> alternatives)
    {
        var names = new List<Name>();
        Span<byte> folded = stackalloc byte[Longest];
        for (var i = 0; i < alternatives.Length; i++)
        {
            var length = Fold(Encoding.UTF8.GetBytes(alternatives[i]), folded);
            names.Add(new Name(folded[..length].ToArray(), i));
        }

        foreach (var (name, alternative) in Scale.OtherNames(alternatives))
        {
            if (!names.Exists(x => x.Folded.AsSpan().SequenceEqual(name)))
            {
                names.Add(new Name(name, alternative));
            }
        }

        return [.. names];
    }

    /// <summary>Leaves out emphasis, code marks, quotes and signs like a coloured dot in front of the words.</summary>
    private static ReadOnlySpan<byte> WithoutMarks(ReadOnlySpan<byte> value)
    {
        while (true)
        {
            value = value.TrimStart(" \t\r\n*_`~\""u8);
            if (value.IsEmpty || value[0] < 0x80)
            {
                return value;
            }

            Rune.DecodeFromUtf8(value, out var rune, out var length);
            if (Rune.IsLetterOrDigit(rune))
            {
                return value;
            }

            value = value[length..];
        }
    }

    private static ReadOnlySpan<byte> WithoutRemark(ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var isEnd = value[i] switch
            {
                (byte)'(' or (byte)',' or (byte)';' or (byte)'[' or (byte)'<' => true,
                (byte)':' or (byte)'.' => i + 1 == value.Length || value[i + 1] is (byte)' ' or (byte)'*' or (byte)'\n',
                (byte)' ' => IsDash(value[(i + 1)..]),
                0xEF => value[i..].StartsWith("（"u8) || value[i..].StartsWith("，"u8) || value[i..].StartsWith("："u8),
                _ => false,
            };
            if (isEnd)
            {
                return value[..i];
            }
        }

        return value;
    }

    /// <summary>A dash that a blank or the end follows; the caller saw the blank before it.</summary>
    private static bool IsDash(ReadOnlySpan<byte> rest)
    {
        var length =
            rest.StartsWith("-"u8) ? 1
            : rest.StartsWith("–"u8) || rest.StartsWith("—"u8) ? 3
            : 0;
        return length > 0 && (rest.Length == length || rest[length] is (byte)' ' or (byte)'\n' or (byte)'\r');
    }

    private static int Fold(ReadOnlySpan<byte> text, Span<byte> folded)
    {
        text = text.Trim(" \t\r\n*_`~\""u8);
        var length = 0;
        var gap = false;
        foreach (var b in text)
        {
            if (b is (byte)' ' or (byte)'-' or (byte)'_' or (byte)'\t' or (byte)'\n' or (byte)'\r')
            {
                gap = true;
                continue;
            }

            if (length + 2 > folded.Length)
            {
                return 0;
            }

            if (gap)
            {
                folded[length++] = (byte)' ';
                gap = false;
            }

            folded[length++] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
        }

        return length;
    }

    private readonly record struct Name(byte[] Folded, int Alternative);
}
