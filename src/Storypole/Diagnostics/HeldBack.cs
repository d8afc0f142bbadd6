namespace Storypole.Diagnostics;

/// <summary>A finding that is known and accepted, and therefore does not count.</summary>
/// <param name="Because">The reason that somebody gave; null where none is asked for.</param>
public sealed record HeldBack(Diagnostic Diagnostic, HeldBackBy By, string? Because = null);
