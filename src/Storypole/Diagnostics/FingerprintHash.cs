namespace Storypole.Diagnostics;

/// <summary>FNV-1a with 64 bits: the same on every machine and in every version, which nothing that hashes for speed promises.</summary>
internal readonly record struct FingerprintHash(ulong Value)
{
    public static FingerprintHash Begin { get; } = new(14695981039346656037);

    public FingerprintHash With(ReadOnlySpan<byte> bytes)
    {
        var hash = Value;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 1099511628211;
        }

        return new FingerprintHash(hash);
    }

    /// <summary>A piece ends here; what follows cannot be taken for more of it.</summary>
    public FingerprintHash Next() => With([0xFF]);
}
