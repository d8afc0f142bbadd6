using System.Collections.Immutable;
using System.CommandLine;

namespace Storypole.Cli.Commands;

/// <summary>A command with what its help says beyond its options.</summary>
internal sealed class CommandWithHelp(string name, string description) : Command(name, description)
{
    /// <summary>Command lines that people will want, with what they do.</summary>
    public ImmutableArray<(string Line, string What)> Examples { get; init; } = [];

    /// <summary>A last paragraph; null when there is nothing more to say.</summary>
    public string? Remark { get; init; }
}
