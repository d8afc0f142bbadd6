using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>A heading has nothing below it.</summary>
public sealed class EmptySection() : Rule(202, "empty-section", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        var parts = spec.Outline.Parts;
        for (var i = 1; i < parts.Length; )
        {
            if (parts[i].Kind != PartKind.Heading || parts[i].Level == 1 || !Contents.IsEmpty(spec, i))
            {
                i++;
                continue;
            }

            // What lies below an empty section is empty as well, and one report says so for all of it.
            reporter.Report(
                IsRequired(spec, reporter, i) ? Severity : Severity.Info,
                parts[i].Name,
                $"{spec.Document.Show(parts[i].Name)} is empty",
                "write what the section asks for, or \"None\" where there is nothing to say"
            );
            i = parts[i].Next;
        }
    }

    /// <summary>Whether it is a section of the second level that a change of this size needs.</summary>
    private static bool IsRequired(Spec spec, Reporter reporter, int part) =>
        reporter.MatchOf(spec).SectionOf(part) is > 0 and var section
        && spec.Schema.Index[section].Parent == 0
        && reporter.Profiles.Asks(ProfileTable.SizeOf(spec), spec.Schema.Sections[section].Term);
}
