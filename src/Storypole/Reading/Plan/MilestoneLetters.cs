using Storypole.Documents;

namespace Storypole.Reading.Plan;

/// <summary>Tells milestones that have a letter and a number for a name, <c>M1: Basics</c>, from metrics, modules and methods.</summary>
internal struct MilestoneLetters(Binding binding)
{
    /// <summary>So many make a row of them, whatever stands above.</summary>
    private const int Row = 3;

    /// <summary>A heading below this level belongs to something else.</summary>
    private const int Deepest = 3;

    /// <summary>Other things whose letter is the same.</summary>
    private static readonly WordSet Others = PlanWords.Words(
        "metri|mitigat|modul|model|mode|method|message|module|méthod|métod|метрик|модул|метод|механи|maßnahm|指标|指標|模块|模組|模型|方法|モジュール|지표|모듈|방법"
    );

    public bool Allow(int part)
    {
        var parts = binding.Parts;
        if (parts[part].Kind != PartKind.Heading || parts[part].Level > Deepest)
        {
            return false;
        }

        for (var above = parts[part].Parent; above > 0; above = parts[above].Parent)
        {
            if (PhaseContext.IsPlan(binding, above))
            {
                return true;
            }

            if (parts[above].Level > 1 && PlanWords.Holds(binding.Slice(parts[above].Name), Others))
            {
                return false;
            }
        }

        return (row ??= HasRow()) is true;
    }

    private bool? row;

    /// <summary>Whether headings of one level or more bear such names, three of them or more.</summary>
    private readonly bool HasRow()
    {
        var parts = binding.Parts;
        var count = 0;
        for (var i = 1; i < parts.Length && count < Row; i++)
        {
            if (
                parts[i].Kind == PartKind.Heading
                && parts[i].Level <= Deepest
                && PhaseName.TryRead(binding.Bytes, parts[i].Name, out var name)
            )
            {
                count += name.IsShort ? 1 : 0;
            }
        }

        return count >= Row;
    }
}
