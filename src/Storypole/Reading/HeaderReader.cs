using Storypole.Specs;

namespace Storypole.Reading;

/// <summary>Reads what a specification says of itself, from the lines below its title and from its front matter.</summary>
internal static class HeaderReader
{
    public static Header Read(Binding binding) => new(null, new HeaderValues(), new HeaderValues());
}
