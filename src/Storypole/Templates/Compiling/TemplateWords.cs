namespace Storypole.Templates.Compiling;

/// <summary>The words of a template that say something about the part that they stand in.</summary>
internal static class TemplateWords
{
    /// <summary>Whether a remark, a placeholder or a comment says that the part may be left out.</summary>
    public static bool SayOptional(string text)
    {
        text = text.Trim();
        return !SayRepeat(text)
            && (
                text.StartsWith("optional", StringComparison.OrdinalIgnoreCase)
                || text.EndsWith("optional", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("if ", StringComparison.OrdinalIgnoreCase)
                || SayCondition(text)
            );
    }

    /// <summary>Whether <c>if applicable</c> or <c>if needed</c> stands anywhere; each letter that may begin it is looked at once.</summary>
    private static bool SayCondition(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('i', 'I') is >= 0 and var at)
        {
            text = text[at..];
            if (
                text.StartsWith("if applicable", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("if needed", StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }

            text = text[1..];
        }

        return false;
    }

    /// <summary>Whether a comment says that its section stands as often as there are things to say.</summary>
    public static bool SayRepeat(string comment) =>
        comment.TrimStart().StartsWith("repeat", StringComparison.OrdinalIgnoreCase);

    /// <summary>What kind of value a placeholder or sample asks for; <see cref="ValueKind.Text"/> when its words do not say.</summary>
    public static ValueKind TypeOf(string value, Term term)
    {
        var words = value.Trim('[', ']', '*', ' ', '\\');
        if (value.StartsWith('#') || value.StartsWith("[#", StringComparison.Ordinal))
        {
            return ValueKind.Issue;
        }

        if (words.StartsWith("Link", StringComparison.Ordinal))
        {
            return ValueKind.Link;
        }

        if (words is "Date" or "YYYY-MM-DD" || words.EndsWith(" date", StringComparison.OrdinalIgnoreCase))
        {
            return ValueKind.Date;
        }

        if (
            words.StartsWith("Hours", StringComparison.OrdinalIgnoreCase)
            || words.EndsWith(" hours", StringComparison.Ordinal)
        )
        {
            return ValueKind.Effort;
        }

        if (value.Length > 2 && value[0] == '`' && value[^1] == '`' && value.Contains('/'))
        {
            return ValueKind.Path;
        }

        return TypeOf(term);
    }

    private static ValueKind TypeOf(Term term) =>
        term switch
        {
            Term.Issue => ValueKind.Issue,
            Term.Created or Term.Updated or Term.Date => ValueKind.Date,
            Term.EstimatedEffort or Term.EstimatedHours or Term.TimeBox => ValueKind.Effort,
            Term.RollbackTime => ValueKind.Duration,
            Term.Location => ValueKind.Path,
            _ => ValueKind.Text,
        };
}
