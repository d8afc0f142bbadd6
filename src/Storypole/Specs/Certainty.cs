namespace Storypole.Specs;

/// <summary>How much speaks for what is said of a specification.</summary>
public enum Certainty : byte
{
    /// <summary>Too little speaks for anything.</summary>
    Unclear,

    /// <summary>More speaks for it than against it.</summary>
    Likely,

    /// <summary>Much speaks for it, and next to nothing against it.</summary>
    Sure,
}
