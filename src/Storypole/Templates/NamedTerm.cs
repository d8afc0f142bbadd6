using System.Runtime.InteropServices;

namespace Storypole.Templates;

/// <summary>A name as written, and one thing that it means.</summary>
internal readonly record struct NamedTerm(byte[] Name, Meaning Meaning);

/// <summary>What a name means; without gaps between its fields, since it is written as it lies.</summary>
/// <param name="Place">Where it means that; everywhere when there is none.</param>
/// <param name="Below">The term below which alone it means that; below anything when unknown.</param>
/// <param name="IsOwn">Whether it is the template's own name.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal record struct Meaning(Term Term, NamePlace Place, Term Below, bool IsOwn)
{
    /// <summary>The number of the next meaning of the same name; 0 when there is none.</summary>
    public int Next { get; set; }

    /// <summary>Whether a workspace gave the name its meaning, which no other then takes away.</summary>
    public bool IsGiven { get; init; }

    /// <summary>The narrower a meaning the sooner it is asked.</summary>
    public readonly int Width =>
        IsGiven ? -1
        : Below != Term.Unknown ? 0
        : Place != NamePlace.None ? 1
        : Everywhere;

    /// <summary>The width of what a name means wherever it stands.</summary>
    public const int Everywhere = 2;
}
