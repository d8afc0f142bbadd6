namespace Storypole.Specs;

/// <summary>What a plan does with a file; <see cref="None"/> says that it must not change.</summary>
public enum FileChange : byte
{
    Create,
    Modify,
    Delete,
    None,
}
