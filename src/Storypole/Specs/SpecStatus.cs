namespace Storypole.Specs;

/// <summary>Where a specification is in its life.</summary>
public enum SpecStatus : byte
{
    Draft,
    Approved,
    InProgress,
    Completed,
    Withdrawn,
    Superseded,
}
