namespace Storypole.Workspace.Files;

/// <summary>A file, folder or pattern that could not be looked at. Everything else still is, and the program then ends with exit 2.</summary>
/// <param name="Path">As a person would name it.</param>
/// <param name="Message">What is wrong, without a full stop.</param>
public sealed record Trouble(string Path, string Message);
