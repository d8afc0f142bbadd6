using System.IO.Hashing;
using System.Runtime.InteropServices;
using Storypole.Checking;

namespace Storypole.Workspace.Caching;

/// <summary>
/// Gathers everything but files that outcomes depend on: the program, the rules, the bytes of configuration and templates. Other parts make
/// another key, and outcomes under another key do not exist.
/// </summary>
public sealed class CacheKey
{
    private readonly XxHash128 hash = new();

    public CacheKey()
    {
        // The compiler makes them from everything that it is given: another program has others, whatever its version says.
        Add(typeof(Checker).Module.ModuleVersionId.ToByteArray());
        Add(typeof(CacheKey).Module.ModuleVersionId.ToByteArray());
    }

    public CacheKey Add(string part) => Add(MemoryMarshal.AsBytes(part.AsSpan()));

    /// <summary>Adds a part; where it ends is part of the key.</summary>
    public CacheKey Add(ReadOnlySpan<byte> part)
    {
        hash.Append(BitConverter.GetBytes(part.Length));
        hash.Append(part);
        return this;
    }

    internal UInt128 Value => hash.GetCurrentHashAsUInt128();
}
