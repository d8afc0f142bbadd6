namespace Storypole.Specs;

/// <summary>Whether a question is settled.</summary>
public enum QuestionStatus : byte
{
    Open,
    Answered,
    Investigating,
}
