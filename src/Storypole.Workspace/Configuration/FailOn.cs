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
    /// <summary>The value of a word of the configuration or the command line; null when it is none.</summary>
    public static FailOn? Parse(string word) =>
        word switch
        {
            "error" => FailOn.Error,
            "warning" => FailOn.Warning,
            "info" => FailOn.Info,
            "never" => FailOn.Never,
            _ => null,
        };

    public static bool IsReachedBy(this FailOn failOn, Severity severity) =>
        failOn switch
        {
            FailOn.Error => severity >= Severity.Error,
            FailOn.Warning => severity >= Severity.Warning,
            FailOn.Info => severity >= Severity.Info,
            _ => false,
        };
}
