using System.Text;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests.Reading;

/// <summary>
/// Writes a specification in another language as far as its table of names goes: titles of headings, labels, leads of items, heads of
/// columns, and words in front of numbers. What a table has no name for, and everything else, stays as it is.
/// </summary>
internal sealed class Translation(string language, int choice)
{
    private readonly List<NamedTerm> names = NamesOf(language);
    private readonly List<TextEdit> edits = [];

    /// <summary>How many names were written otherwise.</summary>
    public int Count => edits.Count;

    public string Of(Spec spec)
    {
        for (var i = 1; i < spec.Outline.Parts.Length; i++)
        {
            TranslatePart(spec, i);
        }

        var below = Term.Unknown;
        foreach (ref readonly var block in spec.Document.Blocks)
        {
            if (block.Kind == BlockKind.TableCell && spec.Document.Blocks[block.Parent].Has(BlockFlags.HeaderRow))
            {
                Translate(spec, block.Content, NamePlace.Column, below);
            }
            else if (block.Kind == BlockKind.Paragraph && spec.Document.Blocks[block.Parent].Kind == BlockKind.ListItem)
            {
                var lead = ItemLead.Read(spec.Document.Bytes, block.Content);
                if (lead.HasSeparator)
                {
                    Translate(spec, lead.Name, NamePlace.Label, below);
                }
            }
            else if (block.Kind == BlockKind.Heading)
            {
                below = TermAt(spec, block.Span.Start);
            }
        }

        var text = spec.Document.Source.Original.ToArray().ToList();
        foreach (var edit in edits.OrderByDescending(x => x.Span.Start))
        {
            text.RemoveRange(edit.Span.Start, edit.Span.Length);
            text.InsertRange(edit.Span.Start, Encoding.UTF8.GetBytes(edit.NewText));
        }

        return Encoding.UTF8.GetString([.. text]);
    }

    private void TranslatePart(Spec spec, int part)
    {
        ref readonly var at = ref spec.Outline.Parts[part];
        var parent = at.Parent;
        var isHeader = parent == 0 || (spec.Outline.Parts[parent].Level == 1 && spec.Outline.Parts[parent].Parent == 0);
        while (parent > 0 && spec.Terms[parent] == Term.Unknown)
        {
            parent = spec.Outline.Parts[parent].Parent;
        }

        var below = parent > 0 ? spec.Terms[parent] : Term.Unknown;
        var place =
            at.Kind == PartKind.Heading
                ? NamePlace.Heading | (below == Term.Unknown ? NamePlace.Section : NamePlace.None)
            : isHeader ? NamePlace.Label | NamePlace.Key
            : NamePlace.Label;
        var name = at.Name;
        if (NumberedName.TryRead(spec.Document.Slice(name), out var numbered))
        {
            name = new TextSpan(name.Start + numbered.WordStart, name.Start + numbered.WordEnd);
            place = NamePlace.Numbered;
        }

        Translate(spec, name, place, below);
    }

    private void Translate(Spec spec, TextSpan name, NamePlace place, Term below)
    {
        var term = spec.Schema.Names.Find(spec.Document.Slice(name), place, below, out _);
        var others = names.FindAll(x =>
            x.Meaning.Term == term
            && (x.Meaning.Place == NamePlace.None || (x.Meaning.Place & place) != 0)
            && (x.Meaning.Below == Term.Unknown || x.Meaning.Below == below)
            // The mark of an ordinal stands before a number and its word, and so is no word itself.
            && !x.Name.AsSpan().SequenceEqual("第"u8)
        );
        if (term != Term.Unknown && others.Count > 0 && !edits.Exists(x => x.Span.Overlaps(name)))
        {
            // `Q1` needs no blank between its letter and its number, `Frage 1` does.
            var next = spec.Document.Bytes[name.End..];
            var blank = place == NamePlace.Numbered && !next.IsEmpty && char.IsAsciiDigit((char)next[0]) ? " " : "";
            edits.Add(new TextEdit(name, Encoding.UTF8.GetString(others[choice % others.Count].Name) + blank));
        }
    }

    private static Term TermAt(Spec spec, int start)
    {
        for (var i = 1; i < spec.Outline.Parts.Length; i++)
        {
            if (spec.Outline.Parts[i].Span.Start == start)
            {
                return spec.Terms[i];
            }
        }

        return Term.Unknown;
    }

    private static List<NamedTerm> NamesOf(string language)
    {
        var found = new List<NamedTerm>();
        NameLines.Read(EmbeddedText.Read($"Names.{language}.txt"), isOwn: false, found);
        return found;
    }
}
