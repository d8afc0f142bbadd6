using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules.Language;

/// <summary>
/// Collects where a specification demands something, from its items and from the sections that hold demands as text. Of an
/// entry with a name only what is said of it counts: names are nobody's demands.
/// </summary>
internal ref struct Zones(Spec spec)
{
    private readonly List<Zone> all = new(64);

    /// <summary>In no order, and perhaps one in another: it is cheaper to put in order what is found in them.</summary>
    public static List<Zone> Of(Spec spec)
    {
        var zones = new Zones(spec);
        zones.AddRequirements();
        zones.AddDecisions();
        zones.AddPlan();
        zones.AddSections();
        zones.AddValues();
        return zones.all;
    }

    private readonly void AddRequirements()
    {
        foreach (var requirement in spec.Requirements)
        {
            var kind = requirement.Kind is RequirementKind.Performance or RequirementKind.Security
                ? ZoneKinds.Requirement | ZoneKinds.Quality
                : ZoneKinds.Requirement;
            if (requirement.Target.IsEmpty)
            {
                Add(requirement.Name, kind | ZoneKinds.Bare);
            }
            else
            {
                Add(requirement.Target, IsId(requirement.Name) ? kind | ZoneKinds.Bare : kind);
            }
        }

        foreach (var criterion in spec.Criteria)
        {
            Add(criterion.Text, ZoneKinds.Criterion | ZoneKinds.Bare);
        }
    }

    private readonly void AddDecisions()
    {
        foreach (var decision in spec.Decisions)
        {
            Add(decision.Made, ZoneKinds.Decision);
        }
    }

    private readonly void AddPlan()
    {
        foreach (var phase in spec.Phases)
        {
            Add(phase.Goal, ZoneKinds.Step);
            Add(phase.Testing, ZoneKinds.Step);
            foreach (var component in phase.Components)
            {
                foreach (var change in component.Changes)
                {
                    Add(change, ZoneKinds.Step);
                }
            }
        }
    }

    private readonly void AddSections()
    {
        var terms = spec.Terms.AsSpan();
        for (var i = 0; i < terms.Length; i++)
        {
            var kind = KindOf(terms[i]);
            if (kind == ZoneKinds.None)
            {
                continue;
            }

            // What readers made items of is there already.
            var isThere =
                (kind.HasFlag(ZoneKinds.Requirement) && !spec.Requirements.IsEmpty)
                || (kind == ZoneKinds.Criterion && !spec.Criteria.IsEmpty);
            if (!isThere)
            {
                AddBody(spec.Outline.Parts[i], kind);
            }
        }
    }

    private readonly void AddValues()
    {
        Add(spec.Header.Lead, ZoneKinds.Value);
        Add(spec.Estimate?.Hours?.Span, ZoneKinds.Value);
        foreach (var risk in spec.Risks)
        {
            Add(risk.Mitigation, ZoneKinds.Value);
            Add(risk.Owner, ZoneKinds.Value);
        }

        foreach (var question in spec.Questions)
        {
            Add(question.Owner, ZoneKinds.Value);
        }

        foreach (var metric in spec.Metrics)
        {
            Add(metric.Threshold, ZoneKinds.Value);
        }

        foreach (var spike in spec.Spikes)
        {
            Add(spike.TimeBox, ZoneKinds.Value);
        }

        foreach (var dependency in spec.Dependencies)
        {
            Add(dependency.To, ZoneKinds.Value);
        }
    }

    private static ZoneKinds KindOf(Term term) =>
        term switch
        {
            Term.PerformanceRequirements or Term.SecurityRequirements => ZoneKinds.Requirement | ZoneKinds.Quality,
            Term.Performance
            or Term.OptimizationStrategy
            or Term.BenchmarkingPlan
            or Term.Security
            or Term.Authentication
            or Term.DataProtection
            or Term.InputValidation
            or Term.AuditLogging => ZoneKinds.Quality,
            Term.RollbackPlan or Term.IfDeploymentFails or Term.DataRollback or Term.MigrationStrategy =>
                ZoneKinds.Step,
            Term.FunctionalRequirements or Term.NonFunctionalRequirements => ZoneKinds.Requirement,
            Term.SuccessCriteria => ZoneKinds.Criterion,
            _ => ZoneKinds.None,
        };

    private readonly void AddBody(in Part part, ZoneKinds kind)
    {
        Add(part.Value, kind);
        var blocks = spec.Document.Blocks;
        for (var i = part.BodyStart; i < part.BodyEnd; i++)
        {
            if (blocks[i].Kind != BlockKind.Paragraph)
            {
                continue;
            }

            var lines = spec.Document.LinesOf(blocks[i]);
            var text = new TextSpan(lines[0].Start, lines[^1].End);
            var inItem = blocks[blocks[i].Parent].Kind == BlockKind.ListItem;
            if (inItem && ItemLead.Read(spec.Document.Bytes, text) is { HasSeparator: true } lead)
            {
                Add(lead.Rest, kind);
            }
            else if (inItem)
            {
                Add(text, kind);
            }
        }
    }

    /// <summary>Whether a name is only a number of the author's: <c>FR-3</c>, <c>R2.1</c>.</summary>
    private readonly bool IsId(TextSpan name)
    {
        var text = spec.Document.Slice(name);
        return text.Length <= 16 && text.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0 && !text.Contains((byte)' ');
    }

    private readonly void Add(TextSpan? span, ZoneKinds kind)
    {
        if (span is { IsEmpty: false } text)
        {
            all.Add(new Zone(text, kind));
        }
    }
}
