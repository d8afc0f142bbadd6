using Storypole.Diagnostics;

namespace Storypole.Fixes;

/// <summary>How findings of one rule are mended.</summary>
/// <param name="Propose">The fix of one finding; null when only the author can mend it.</param>
internal sealed record RuleFix(int Rule, Func<FixSite, Fix?> Propose);
