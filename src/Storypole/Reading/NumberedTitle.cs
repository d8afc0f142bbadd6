using Storypole.Text;

namespace Storypole.Reading;

/// <summary>The number and the title of a repeated part, <c>Decision 2: Use SQLite</c>.</summary>
internal static class NumberedTitle
{
    /// <summary>Without a title behind the number the whole name is the title.</summary>
    public static (int? Number, TextSpan Title) Of(Binding binding, int part)
    {
        var name = binding.Parts[part].Name;
        if (!NumberedName.TryRead(binding.Slice(name), out var numbered))
        {
            return (null, name);
        }

        var title = new TextSpan(name.Start + numbered.TitleStart, name.End);
        return (numbered.Number, title.IsEmpty ? name : title);
    }
}
