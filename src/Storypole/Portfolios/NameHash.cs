namespace Storypole.Portfolios;

/// <summary>
/// Names as 64 bits (FNV-1a), by which they are compared where keeping them would cost too much. Two different names of one
/// workspace have the same hash about once in a billion workspaces.
/// </summary>
internal static class NameHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> name)
    {
        var hash = Start;
        foreach (var c in name)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>The hash of a kind of thing and its name, upper and lower case of ASCII alike.</summary>
    public static ulong Of(PlannedKind kind, ReadOnlySpan<byte> name, ReadOnlySpan<byte> more = default)
    {
        var hash = (Start ^ (byte)kind) * Prime;
        foreach (var b in name)
        {
            hash = (hash ^ Lower(b)) * Prime;
        }

        hash = (hash ^ ' ') * Prime;
        foreach (var b in more)
        {
            hash = (hash ^ Lower(b)) * Prime;
        }

        return hash;
    }

    private static byte Lower(byte b) => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
}
