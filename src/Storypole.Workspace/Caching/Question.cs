namespace Storypole.Workspace.Caching;

/// <summary>Something that an outcome depends on besides the file itself.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>; of a person the handle.</param>
/// <param name="Anchor">Empty where none is asked for.</param>
internal readonly record struct Question(QuestionKind Kind, string Path, string Anchor = "");

internal enum QuestionKind : byte
{
    Exists,
    LineCount,
    Anchor,
    Person,

    /// <summary>The whole content of a file that lies beside another, if there is one.</summary>
    Content,
}
