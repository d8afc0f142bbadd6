namespace Storypole.Workspace.Files;

/// <summary>
/// Replaces the text of a file that was read before. Nothing that somebody else wrote meanwhile is lost: under a lock
/// the file is compared with what was read, and replaced whole; it keeps its permissions, and a link is followed to its end, which must
/// lie in the workspace.
/// </summary>
public static class FileRewrite
{
    /// <param name="name">How messages call the file.</param>
    /// <param name="read">The bytes that <paramref name="content"/> was made from.</param>
    /// <exception cref="StorypoleException">The file changed, is being written, lies outside, or cannot be written.</exception>
    public static void Write(
        WorkspaceRoot root,
        string fullPath,
        string name,
        ReadOnlySpan<byte> read,
        ReadOnlySpan<byte> content
    )
    {
        var target = TargetOf(root, fullPath, name);
        try
        {
            using var held = FolderLock.Take(Path.GetDirectoryName(target)!, name);
            if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(read))
            {
                throw new StorypoleException($"{name} changed while it was worked on", "run the command again");
            }

            AtomicFile.Write(target, content, mayReplace: true);
        }
        catch (UnauthorizedAccessException)
        {
            throw new StorypoleException($"{name} cannot be written", "give the permission to write it");
        }
        catch (IOException e)
        {
            throw new StorypoleException($"{name}: {FileFault.Describe(e)}", "run the command again");
        }
    }

    private static string TargetOf(WorkspaceRoot root, string fullPath, string name)
    {
        var target = File.ResolveLinkTarget(fullPath, returnFinalTarget: true)?.FullName ?? fullPath;
        if (!string.Equals(target, fullPath, StringComparison.Ordinal) && root.PathOf(target) is null)
        {
            throw new StorypoleException(
                $"{name} is a link to a file outside of the workspace",
                "run the command where that file belongs"
            );
        }

        return target;
    }
}
