namespace Storypole.Diagnostics;

/// <summary>How far a fix goes. The first two are safe.</summary>
public enum FixKind
{
    /// <summary>It changes how something is written, and nothing is read otherwise than before but what it names.</summary>
    Form,

    /// <summary>It changes spelling or place; what is then read better may bring something to light, and there it is not safe.</summary>
    Reading,

    /// <summary>It makes text readable that was not, and what that text says may be wrong as well.</summary>
    Uncovering,

    /// <summary>It chooses between two claims, or takes one out.</summary>
    Claim,

    /// <summary>It puts the template's placeholders where something is missing; what they ask for, the author has to say.</summary>
    Placeholders,
}
