using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>The template's notes for authors are still part of the specification.</summary>
public sealed class AuthorNotesLeft() : Rule(211, "author-notes-left", Severity.Warning)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        var parts = spec.Outline.Parts;
        var terms = spec.Terms.AsSpan();
        for (var i = 1; i < parts.Length; )
        {
            if (terms[i] is not (Term.Unknown or Term.AuthorNotes) || !IsNote(spec, i))
            {
                i++;
                continue;
            }

            reporter.Report(
                parts[i].Name,
                $"{spec.Document.Show(parts[i].Name)} speaks to the author of a specification, not to its readers",
                "delete the template's notes, down to the end of the file"
            );

            // The notes have many labels, and one report is enough for all that stand together.
            i = parts[i].Next;
            while (i < parts.Length && IsNote(spec, i))
            {
                i = parts[i].Next;
            }
        }
    }

    private static bool IsNote(Spec spec, int part)
    {
        var term = spec.Terms[part];
        return term == Term.AuthorNotes
            || (term == Term.Unknown && IsPhraseOfNotes(spec, spec.Document.Slice(spec.Outline.Parts[part].Name)));
    }

    /// <summary>One word is too little to know the template's notes by.</summary>
    private static bool IsPhraseOfNotes(Spec spec, ReadOnlySpan<byte> name) =>
        name.Contains((byte)' ') && spec.Schema.IsAuthorNote(name);
}
