using Storypole.Reading.Files;
using Storypole.Specs;

namespace Storypole.Reading.Components;

/// <summary>What a title says of the components below it.</summary>
/// <param name="Change">What is done with all of them; null when the title does not say.</param>
/// <param name="IsAll">Whether the title says nothing else, so that the headings below it are the components.</param>
internal readonly record struct ComponentZone(ComponentList List, ComponentChange? Change, bool IsAll);

/// <summary>Reads titles of lists of components by their words: <c>Components to Build</c>, <c>Affected modules</c>.</summary>
internal static class ComponentTitles
{
    /// <summary>What a part's name says, by its words or else by its term.</summary>
    public static ComponentZone? Of(Binding binding, int part)
    {
        if (Of(binding.Slice(binding.Parts[part].Name)) is { } titled)
        {
            return titled;
        }

        return ComponentReader.ListOf(binding.Terms[part]) is { } list
            ? new ComponentZone(list, ComponentReader.ChangeOf(list), IsAll: true)
            : null;
    }

    /// <summary>What a line in bold says of what follows; null when it is no such line.</summary>
    public static ComponentZone? OfCaption(ReadOnlySpan<byte> text)
    {
        const int longest = 80;
        text = text.TrimEnd(" \r\n:"u8);
        return text.Length is > 4 and < longest && text.StartsWith("**"u8) && text.EndsWith("**"u8)
            ? Of(text[2..^2])
            : null;
    }

    /// <summary>Null when the title names no list of components.</summary>
    public static ComponentZone? Of(ReadOnlySpan<byte> title)
    {
        var words = PlanWords.BuiltIn.In(title, out var unknown);
        if (
            (words & PlanWord.Component) == 0
            || unknown > 1
            || (words & (PlanWord.Test | PlanWord.Run | PlanWord.Extent | PlanWord.Plan | PlanWord.From)) != 0
            || (unknown > 0 && (words & PlanWord.Design) != 0)
        )
        {
            return null;
        }

        if ((words & (PlanWord.Keep | PlanWord.Context)) != 0)
        {
            return new ComponentZone(ComponentList.Involved, ComponentChange.Existing, unknown == 0);
        }

        return FileZones.ChangeOf(words) switch
        {
            FileChange.Create => new ComponentZone(ComponentList.New, ComponentChange.New, unknown == 0),
            FileChange.Delete => new ComponentZone(ComponentList.Removed, ComponentChange.Removed, unknown == 0),
            FileChange.Modify => new ComponentZone(ComponentList.Modified, ComponentChange.Modified, unknown == 0),
            _ when (words & PlanWord.Affected) != 0 => new ComponentZone(
                ComponentList.Modified,
                ComponentChange.Modified,
                unknown == 0
            ),
            _ => new ComponentZone(ComponentList.Involved, null, unknown == 0),
        };
    }

    /// <summary>What the words beside a component say of it.</summary>
    public static ComponentChange? ChangeOf(Said said) =>
        said.IsContext
            ? ComponentChange.Existing
            : said.Change switch
            {
                FileChange.Create => ComponentChange.New,
                FileChange.Modify => ComponentChange.Modified,
                FileChange.Delete => ComponentChange.Removed,
                FileChange.None => ComponentChange.Existing,
                _ => null,
            };
}
