namespace Storypole.Templates;

/// <summary>
/// Tells from the first letters of a folded name that no known name goes on from them, so that the rest of a title or a sentence need not
/// be folded. Now and then it takes an unknown beginning for a known one, and never the other way round.
/// </summary>
internal sealed class NameStarts
{
    /// <summary>How many bytes are looked at; shorter names are not asked about.</summary>
    public const int Length = 12;

    private const int Bits = 1 << 15;

    private readonly ulong[] known;

    public NameStarts() => known = new ulong[Bits / 64];

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public NameStarts(Stream stream) => known = TableFile.Read<ulong>(stream);

    public void Write(Stream stream) => TableFile.Write<ulong>(stream, known);

    public void Add(ReadOnlySpan<byte> folded)
    {
        if (folded.Length >= Length)
        {
            var bit = BitOf(folded);
            known[bit / 64] |= 1UL << (bit % 64);
        }
    }

    /// <param name="folded">At least <see cref="Length"/> bytes.</param>
    public bool MayBegin(ReadOnlySpan<byte> folded)
    {
        var bit = BitOf(folded);
        return (known[bit / 64] >> (bit % 64) & 1) != 0;
    }

    private static int BitOf(ReadOnlySpan<byte> folded) => (int)(NameSlots.Hash(folded[..Length]) % Bits);
}
