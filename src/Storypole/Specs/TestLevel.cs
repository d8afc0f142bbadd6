namespace Storypole.Specs;

/// <summary>The level at which something is tested.</summary>
public enum TestLevel : byte
{
    Unit,
    Integration,
    EndToEnd,
    Performance,
    Security,
}
