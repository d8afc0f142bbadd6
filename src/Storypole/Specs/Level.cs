namespace Storypole.Specs;

/// <summary>How large an impact or a probability is.</summary>
public enum Level : byte
{
    Low,
    Medium,
    High,
    Critical,
}
