using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>
/// Judges one specification. A rule is named for the fault, has one page under <c>docs/rules</c>, and never guesses: where a
/// text is ambiguous it stays silent or reports at <see cref="Severity.Info"/>.
/// </summary>
public abstract class Rule(RuleId id, string name, Severity severity)
{
    protected Rule(int number, string name, Severity severity)
        : this(new RuleId(number), name, severity) { }

    public RuleId Id { get; } = id;

    /// <summary>The fault in words joined by hyphens, <c>unresolved-placeholder</c>; the page's file name is <c>SP0203-unresolved-placeholder.md</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The severity of a report that names none.</summary>
    public Severity Severity { get; } = severity;

    /// <summary>What the rule says of itself; null when it has no page.</summary>
    public virtual RulePage? Page => RulePage.Find(Id);

    /// <summary>Whether the rule has something to judge in documents of a template: a rule about decisions has where the template asks for them.</summary>
    public virtual bool IsFor(Schema schema) => true;

    public abstract void Check(Spec spec, Reporter reporter);
}
