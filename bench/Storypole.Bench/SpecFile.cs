namespace Storypole.Bench;

/// <summary>One text and the path that it is said to lie at.</summary>
internal sealed record SpecFile(string Path, byte[] Bytes);
