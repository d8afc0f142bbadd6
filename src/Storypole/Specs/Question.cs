using System.Collections.Immutable;
using Storypole.Text;

namespace Storypole.Specs;

/// <summary>A question that needs an answer before or during the work.</summary>
/// <param name="Answer">What is recorded under answer, resolution or recommendation; null when nothing is.</param>
/// <param name="StatusRemark">The text behind the word of status; empty when there is none.</param>
public sealed record Question(
    TextSpan Span,
    Recognition How,
    int? Number,
    TextSpan Title,
    TextSpan? Text,
    TextSpan? Context,
    ImmutableArray<Option> Options,
    Typed<Level>? Impact,
    TextSpan? Owner,
    Typed<QuestionStatus>? Status,
    TextSpan StatusRemark,
    TextSpan? Answer
) : Item(Span, How)
{
    /// <summary>How the question stands by all that the text says: its status, an answer in place, the title of its list.</summary>
    public QuestionStatus? Standing { get; init; }
}
