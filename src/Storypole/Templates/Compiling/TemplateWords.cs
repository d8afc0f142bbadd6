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
                || text.Contains("if applicable", StringComparison.OrdinalIgnoreCase)
                || text.Contains("if needed", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("if ", StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>Whether a comment says that its section stands as often as there are things to say.</summary>
    public static bool SayRepeat(string comment) =>
        comment.TrimStart().StartsWith("repeat", StringComparison.OrdinalIgnoreCase);

    /// <summary>What kind of value a placeholder or sample asks for; <see cref="ValueType.Text"/> when its words do not say.</summary>
    public static ValueType TypeOf(string value, Term term)
    {
        var words = value.Trim('[', ']', '*', ' ', '\\');
        if (value.StartsWith('#') || value.StartsWith("[#", StringComparison.Ordinal))
        {
            return ValueType.Issue;
        }

        if (words.StartsWith("Link", StringComparison.Ordinal))
        {
            return ValueType.Link;
        }

        if (words is "Date" or "YYYY-MM-DD" || words.EndsWith(" date", StringComparison.OrdinalIgnoreCase))
        {
            return ValueType.Date;
        }

        if (
            words.StartsWith("Hours", StringComparison.OrdinalIgnoreCase)
            || words.EndsWith(" hours", StringComparison.Ordinal)
        )
        {
            return ValueType.Effort;
        }

        if (value.Length > 2 && value[0] == '`' && value[^1] == '`' && value.Contains('/'))
        {
            return ValueType.Path;
        }

        return TypeOf(term);
    }

    private static ValueType TypeOf(Term term) =>
        term switch
        {
            Term.Issue => ValueType.Issue,
            Term.Created or Term.Updated or Term.Date => ValueType.Date,
            Term.EstimatedEffort or Term.EstimatedHours or Term.TimeBox => ValueType.Effort,
            Term.RollbackTime => ValueType.Duration,
            Term.Location => ValueType.Path,
            _ => ValueType.Text,
        };
}
