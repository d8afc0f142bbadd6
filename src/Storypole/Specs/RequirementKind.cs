namespace Storypole.Specs;

/// <summary>What a requirement is about.</summary>
public enum RequirementKind : byte
{
    Performance,
    Security,
    Functional,
    NonFunctional,
}
