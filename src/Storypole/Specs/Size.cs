namespace Storypole.Specs;

/// <summary>The size of a change, by letter.</summary>
public enum Size : byte
{
    XS,
    S,
    M,
    L,
    XL,
}
