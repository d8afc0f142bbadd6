using Storypole.Text;

namespace Storypole.Specs;

/// <summary>
/// What a specification says of itself. The header lines and the front matter are two homes of the same facts; both are
/// kept, and where they differ the header lines count.
/// </summary>
/// <param name="Title">The text of the first heading; null when there is none.</param>
/// <param name="Lines">From the lines below the title.</param>
/// <param name="FrontMatter">From the YAML before it.</param>
public sealed record Header(TextSpan? Title, HeaderValues Lines, HeaderValues FrontMatter)
{
    public TextSpan? Issue => Lines.Issue ?? FrontMatter.Issue;

    public Typed<SpecStatus>? Status => Lines.Status ?? FrontMatter.Status;

    public Typed<DateOnly>? Created => Lines.Created ?? FrontMatter.Created;

    public Typed<DateOnly>? Updated => Lines.Updated ?? FrontMatter.Updated;

    public TextSpan? Lead => Lines.Lead ?? FrontMatter.Lead;

    public Typed<Size>? Profile => Lines.Profile ?? FrontMatter.Profile;
}
