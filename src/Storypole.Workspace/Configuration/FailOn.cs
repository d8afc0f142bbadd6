using Storypole.Diagnostics;

namespace Storypole.Workspace.Configuration;

/// <summary>From which severity on findings make a check fail.</summary>
public enum FailOn
{
    Error,
    Warning,
    Info,
    Never,
}

/// <summary>Questions to <see cref="FailOn"/>.</summary>
public static class FailOnExtensions
{
    public static bool IsReachedBy(this FailOn failOn, Severity severity) =>
        failOn switch
        {
            FailOn.Error => severity >= Severity.Error,
            FailOn.Warning => severity >= Severity.Warning,
            FailOn.Info => severity >= Severity.Info,
            _ => false,
        };
}
