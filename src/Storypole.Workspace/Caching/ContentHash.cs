using System.IO.Hashing;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Caching;

/// <summary>The hash by which a content is known again; never 0, which stands for none.</summary>
internal static class ContentHash
{
    public static UInt128 Of(ReadOnlySpan<byte> content) => XxHash128.HashToUInt128(content) | 1;

    /// <summary>0 when it cannot be read.</summary>
    public static UInt128 Of(string fullPath, FileBytes reader)
    {
        try
        {
            return Of(reader.Read(fullPath).Span);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StorypoleException)
        {
            return 0;
        }
    }
}
