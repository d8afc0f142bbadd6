using Storypole.Diagnostics;
using Storypole.Portfolios;
using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>Judges what one specification says of others, from facts alone: by then its text has been dropped.</summary>
public abstract class PortfolioRule(RuleId id, string name, Severity severity) : Rule(id, name, severity)
{
    protected PortfolioRule(int number, string name, Severity severity)
        : this(new RuleId(number), name, severity) { }

    public sealed override void Check(Spec spec, Reporter reporter) { }

    public abstract void Check(SpecFacts spec, Portfolio portfolio, Reporter reporter);
}
