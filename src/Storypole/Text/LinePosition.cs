namespace Storypole.Text;

/// <summary>A place for people: 1-based line, and 1-based column counted in code points.</summary>
public readonly record struct LinePosition(int Line, int Column);
