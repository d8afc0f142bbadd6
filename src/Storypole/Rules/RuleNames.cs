using Storypole.Diagnostics;

namespace Storypole.Rules;

/// <summary>Rules by what people call them.</summary>
public static class RuleNames
{
    /// <summary>The rule of an id or a name; null when there is none.</summary>
    public static Rule? Find(string idOrName) =>
        RuleId.TryParse(idOrName, out var id)
            ? RuleCatalog.All.FirstOrDefault(x => x.Id == id)
            : RuleCatalog.All.FirstOrDefault(x => string.Equals(x.Name, idOrName, StringComparison.OrdinalIgnoreCase));
}
