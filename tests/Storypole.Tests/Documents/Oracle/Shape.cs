namespace Storypole.Tests.Documents.Oracle;

/// <summary>One block as both readers can tell it: how deep it stands, what it is, and on which 0-based lines.</summary>
public sealed record Shape(int Depth, string Kind, int First, int Last)
{
    public override string ToString() => $"{First + 1}-{Last + 1}: {new string(' ', Depth)}{Kind}";
}
