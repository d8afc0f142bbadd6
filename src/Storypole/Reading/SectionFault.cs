namespace Storypole.Reading;

/// <summary>A section that is there, but not as the template has it.</summary>
/// <param name="Part">The part of the outline that stands for the section.</param>
/// <param name="Other">The part that <see cref="SectionFaultKind"/> names; -1 when the text has none.</param>
public readonly record struct SectionFault(SectionFaultKind Kind, int Part, int Other);

/// <summary>What is wrong with the place of a section.</summary>
public enum SectionFaultKind : byte
{
    /// <summary>A second part of a section that stands once; the other part is the first.</summary>
    Duplicate,

    /// <summary>In another order than the template's; the other part is the one that it should follow.</summary>
    Order,

    /// <summary>A heading of another level than the template's.</summary>
    Level,

    /// <summary>Under another section than the template's; the other part is where it belongs.</summary>
    Parent,
}
