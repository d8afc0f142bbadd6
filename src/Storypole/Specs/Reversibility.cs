namespace Storypole.Specs;

/// <summary>How hard it is to change a decision later.</summary>
public enum Reversibility : byte
{
    Easy,
    Moderate,
    Difficult,
}
