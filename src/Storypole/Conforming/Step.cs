namespace Storypole.Conforming;

/// <summary>
/// One step of putting a text together: a heading with what stands under it up to the next heading, or a section of the
/// template.
/// </summary>
/// <param name="Part">The heading's part; 0 for what stands before the first heading, -1 for a section of the template.</param>
/// <param name="Level">The level that the heading shall have.</param>
/// <param name="Section">The section that it stands for; -1 when the template knows none.</param>
/// <param name="IsHeadingOnly">Of a section of the template only the heading is wanted, because the source holds what belongs under it.</param>
internal readonly record struct Step(int Part, int Level, int Section, bool IsHeadingOnly = false);
