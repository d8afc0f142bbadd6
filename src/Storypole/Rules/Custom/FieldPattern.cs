using System.Collections.Immutable;
using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules.Custom;

/// <summary>A field has one of several values, or one that looks like one of several patterns.</summary>
/// <param name="isRequired">Whether a specification without the field is at fault as well.</param>
public sealed class FieldPattern(string field, ImmutableArray<string> values, bool isRequired) : CustomDemand
{
    /// <summary>A longer value matches nothing; this bounds the work of a pattern.</summary>
    private const int LongestValue = 1_000;

    private readonly OwnName wanted = new(field);

    internal override void Check(Spec spec, Action<TextSpan, string?> report, Reporter reporter)
    {
        var isThere = false;
        var parts = spec.Outline.Parts;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Kind == PartKind.Label && wanted.Names(spec, i))
            {
                isThere = true;
                Judge(spec, parts[i].Value.IsEmpty ? parts[i].Name : parts[i].Value, parts[i].Value.IsEmpty, report);
            }
        }

        if (!isThere && OfHeader(spec) is { } value)
        {
            isThere = true;
            Judge(spec, value, value.IsEmpty, report);
        }

        if (!isThere && spec.Metadata.Find(field) is { Home: not MetadataHome.SideFile } entry)
        {
            isThere = true;
            Judge(spec, entry.Value.IsEmpty ? entry.KeySpan : entry.Value, entry.Value.IsEmpty, report);
        }

        if (!isThere && isRequired)
        {
            report(TitleOf(spec), $"add **{field}**: with its value");
        }
    }

    private void Judge(Spec spec, TextSpan value, bool isEmpty, Action<TextSpan, string?> report)
    {
        var text = spec.Document.Slice(value).Trim(" \t*_`\"'"u8);
        if (!isEmpty && text.Length <= LongestValue && IsOneOf(Encoding.UTF8.GetString(text)))
        {
            return;
        }

        report(value, $"{field} is one of {string.Join(", ", values)}");
    }

    private bool IsOneOf(string value)
    {
        foreach (var pattern in values)
        {
            if (ValuePattern.Matches(pattern, value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values of the header have two homes, and labels are only one of them.</summary>
    private TextSpan? OfHeader(Spec spec) =>
        wanted.Term switch
        {
            Term.Issue => spec.Header.Issue,
            Term.Status => spec.Header.Status?.Span,
            Term.Created => spec.Header.Created?.Span,
            Term.Updated => spec.Header.Updated?.Span,
            Term.Lead => spec.Header.Lead,
            Term.Profile => spec.Header.Profile?.Span,
            _ => null,
        };
}
