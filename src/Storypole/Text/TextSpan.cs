namespace Storypole.Text;

/// <summary>A half-open range of byte offsets, <c>[Start, End)</c>, into the UTF-8 bytes of one <see cref="SourceText"/>.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Length in bytes.</summary>
    public int Length => End - Start;

    public bool IsEmpty => End == Start;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public override string ToString() => $"[{Start}..{End})";
}
