namespace Storypole.Diagnostics;

/// <summary>How much a finding matters; larger is worse.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
