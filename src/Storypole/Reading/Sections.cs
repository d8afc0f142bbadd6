namespace Storypole.Reading;

/// <summary>Walks the sections of one kind, of which a text may by mistake have several.</summary>
internal static class Sections
{
    /// <summary>The next part of the same term that does not lie inside this one, or -1.</summary>
    public static int After(Binding binding, int section)
    {
        var end = binding.Parts[section].Next;
        var next = binding.FindNext(section);
        while (next >= 0 && next < end)
        {
            next = binding.FindNext(next);
        }

        return next;
    }
}
