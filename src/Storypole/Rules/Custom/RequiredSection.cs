using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules.Custom;

/// <summary>A specification has a section, under one of several names, and says something in it.</summary>
/// <param name="names">Any of these will do.</param>
public sealed class RequiredSection(ImmutableArray<string> names) : CustomDemand
{
    private readonly OwnName[] wanted = [.. names.Select(x => new OwnName(x))];

    internal override void Check(Spec spec, Action<TextSpan, string?> report, Reporter reporter)
    {
        var parts = spec.Outline.Parts;
        TextSpan? empty = null;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Kind != PartKind.Heading || !Array.Exists(wanted, x => x.Names(spec, i)))
            {
                continue;
            }

            if (!Contents.IsEmpty(spec, i))
            {
                return;
            }

            empty ??= parts[i].Name;
        }

        report(empty ?? TitleOf(spec), $"add a section {names[0]}, and fill it");
    }
}
