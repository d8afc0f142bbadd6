using System.Collections.Immutable;
using Storypole.Diagnostics;

namespace Storypole.Rules;

/// <summary>Rules by what people call them.</summary>
public static class RuleNames
{
    /// <summary>The rule of an id or a name; null when there is none.</summary>
    public static Rule? Find(string idOrName) => Find(idOrName, []);

    /// <summary>The same, among rules of a workspace's own as well.</summary>
    public static Rule? Find(string idOrName, ImmutableArray<Rule> own) =>
        RuleId.TryParse(idOrName, out var id)
            ? Find(id, own)
            : RuleCatalog
                .All.Concat(own)
                .FirstOrDefault(x => string.Equals(x.Name, idOrName, StringComparison.OrdinalIgnoreCase));

    public static Rule? Find(RuleId id, ImmutableArray<Rule> own) =>
        (id.Custom is null ? RuleCatalog.All : own).FirstOrDefault(x => x.Id == id);
}
