using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Conforming;

/// <summary>The fields of the header that a specification lacks, and where they go.</summary>
internal static class MissingHeader
{
    /// <summary>Adds at most one edit, and the labels that it brings.</summary>
    /// <returns>What has to stand before the first section, when there is no title and no field that it could follow; else null.</returns>
    public static string? Add(Spec spec, TemplateSections template, List<TextEdit> edits, List<string> inserted)
    {
        var lines = new List<string>();
        foreach (var wanted in spec.Schema.Root.Parts)
        {
            if (
                !wanted.IsOptional
                && wanted.Label is { } label
                && IsMissing(spec, wanted.Term)
                && template.HeaderLine(wanted) is { } line
            )
            {
                lines.Add(line);
                inserted.Add(label);
            }
        }

        if (lines.Count == 0)
        {
            return null;
        }

        var text = string.Join('\n', lines);
        if (EditFor(spec, text) is not { } edit)
        {
            return text + '\n';
        }

        edits.Add(edit);
        return null;
    }

    /// <summary>Puts lines behind the last field of the header, else behind the title; null when there is neither.</summary>
    internal static TextEdit? EditFor(Spec spec, string text)
    {
        var parts = spec.Outline.Parts;
        var (title, field) = Places(spec);
        return field > 0 ? Insert(Math.Max(parts[field].Span.End, parts[field].Value.End), $"\n{text}")
            : title > 0 ? BehindTitle(spec, spec.Document.Blocks[parts[title].Block].Span.End, text)
            : null;
    }

    /// <summary>A paragraph that follows the title at once must not become one with the fields.</summary>
    private static TextEdit BehindTitle(Spec spec, int end, string text)
    {
        var rest = spec.Document.Bytes[end..];
        var line = rest[(rest.IndexOf((byte)'\n') + 1)..];
        var isFollowed =
            line.TrimStart(" \t"u8) is { IsEmpty: false } next && next[0] is not ((byte)'\r' or (byte)'\n');
        return Insert(end, isFollowed ? $"\n\n{text}\n" : $"\n\n{text}");
    }

    private static TextEdit Insert(int at, string text) => new(new TextSpan(at, at), text);

    private static bool IsMissing(Spec spec, Term term)
    {
        var header = spec.Header;
        var hasValue = term switch
        {
            Term.Issue => header.Issue is not null,
            Term.Status => header.Status is not null,
            Term.Created => header.Created is not null,
            Term.Updated => header.Updated is not null,
            Term.Lead => header.Lead is not null,
            _ => true,
        };
        return !hasValue && !HasLabel(spec, term);
    }

    /// <summary>A label that still has its placeholder is there.</summary>
    private static bool HasLabel(Spec spec, Term term)
    {
        var parts = spec.Outline.Parts;
        for (var i = 1; i < parts.Length && (parts[i].Kind != PartKind.Heading || parts[i].Level == 1); i++)
        {
            if (parts[i].Kind == PartKind.Label && spec.Terms[i] == term)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The title's part, and the last field below it that stands in a paragraph of its own; 0 for what there is not.</summary>
    private static (int Title, int Field) Places(Spec spec)
    {
        var parts = spec.Outline.Parts;
        var (title, field) = (0, 0);
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Kind == PartKind.Heading)
            {
                if (title > 0 || parts[i].Level > 1)
                {
                    break;
                }

                title = i;
            }
            else if (spec.Document.Blocks[parts[i].Block].Parent == 0 && IsField(spec.Terms[i]))
            {
                field = i;
            }
        }

        return (title, field);
    }

    private static bool IsField(Term term) =>
        term is Term.Issue or Term.Status or Term.Created or Term.Updated or Term.Lead or Term.Profile;
}
