namespace Storypole.Diagnostics;

/// <summary>What accepted a finding.</summary>
public enum HeldBackBy
{
    /// <summary>A comment in the text.</summary>
    Waiver,

    /// <summary>A waiver in the configuration.</summary>
    Configuration,

    /// <summary>The findings that were there when the repository adopted the check.</summary>
    Baseline,

    /// <summary>The revision that a check compares with has it already.</summary>
    Base,
}
