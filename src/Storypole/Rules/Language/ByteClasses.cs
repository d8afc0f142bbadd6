using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Storypole.Rules.Language;

/// <summary>Tells sixteen bytes at a time of what words are made; all bits of a byte are set where it is one of the class.</summary>
internal static class ByteClasses
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Letters(Vector128<byte> bytes) =>
        UpTo((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), 25);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Digits(Vector128<byte> bytes) => UpTo(bytes - Vector128.Create((byte)'0'), 9);

    /// <summary>Those from a byte on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> From(Vector128<byte> bytes, byte least) =>
        Vector128.Equals(Vector128.Max(bytes, Vector128.Create(least)), bytes);

    // The least of two and a comparison for equality are one instruction each; to compare bytes without a sign takes four.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> UpTo(Vector128<byte> bytes, byte most) =>
        Vector128.Equals(Vector128.Min(bytes, Vector128.Create(most)), bytes);
}
