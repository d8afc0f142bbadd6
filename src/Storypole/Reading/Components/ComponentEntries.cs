using Storypole.Reading.Files;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Components;

/// <summary>Reads bold lines that are entries of a list of components: <c>**NEW: `tools/check.sh`**</c>, with its work below it.</summary>
internal static class ComponentEntries
{
    private const int Longest = 120;

    /// <summary>Whether a paragraph is such a line; what follows it then says what is done in the component.</summary>
    public static bool Read(Binding binding, TextSpan paragraph, ComponentZone? zone, ref Grow<Component> found)
    {
        var text = binding.Slice(paragraph).TrimEnd(" \r\n"u8);
        if (
            zone is not { } list
            || text.Length is < 6 or > Longest
            || !text.StartsWith("**"u8)
            || !text.EndsWith("**"u8)
            || text[2..^2].IndexOf("**"u8) >= 0
        )
        {
            return false;
        }

        var inner = new TextSpan(paragraph.Start + 2, paragraph.Start + text.Length - 2);
        var start = EntryMarks.Skip(binding.Bytes, inner, out var prefix);
        if (prefix is null || start >= inner.End)
        {
            return false;
        }

        var change = ComponentTitles.ChangeOf(new Said(prefix, IsContext: false));
        ComponentShapes.Add(binding, paragraph, inner with { Start = start }, change, list.List, default, ref found);
        return true;
    }
}
