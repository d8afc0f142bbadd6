namespace Storypole.Templates.Compiling;

/// <summary>What the heading of a template says besides its name.</summary>
/// <param name="Name">The words that every author keeps; empty when there are none.</param>
/// <param name="IsNumbered">Whether a number follows the name, <c>Decision 1</c>, <c>Q1</c>.</param>
/// <param name="HasPlaceholder">Whether the author gives the rest of the title.</param>
internal readonly record struct SectionTitle(string Name, bool IsNumbered, bool HasPlaceholder, bool IsOptional)
{
    public static SectionTitle Read(string title)
    {
        title = title.Trim();
        var isOptional = false;
        if (
            title.EndsWith(')')
            && title.LastIndexOf('(') is > 0 and var open
            && TemplateWords.SayOptional(title[(open + 1)..^1])
        )
        {
            isOptional = true;
            title = title[..open].TrimEnd();
        }

        var bracket = title.IndexOf('[', StringComparison.Ordinal);
        var hasPlaceholder = bracket >= 0 && Brackets.First(title) is not null;
        var name = (hasPlaceholder ? title[..bracket] : title)
            .TrimEnd(' ', ':', '-', '–', '—', '\\', '*')
            .TrimStart('*');
        var word = name.TrimEnd("0123456789".ToCharArray());
        var isNumbered = word.Length < name.Length && word.TrimEnd() is { Length: > 0 } rest && char.IsLetter(rest[^1]);
        return new SectionTitle(isNumbered ? word.TrimEnd() : name, isNumbered, hasPlaceholder, isOptional);
    }
}
