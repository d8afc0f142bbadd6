using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Reads the rows of the revision history, in the order of the text: which way it runs is for the reader of dates.</summary>
internal static class RevisionReader
{
    public static ImmutableArray<Revision> Read(Binding binding)
    {
        var found = new Grow<Revision>();
        var blocks = binding.Document.Blocks;
        for (var section = binding.Find(Term.RevisionHistory); section >= 0; section = Sections.After(binding, section))
        {
            for (var part = section; part < binding.Parts[section].Next; part++)
            {
                for (var i = binding.Parts[part].BodyStart; i < binding.Parts[part].BodyEnd; i = blocks[i].Next)
                {
                    if (blocks[i].Kind == BlockKind.Table)
                    {
                        ReadTable(binding, TableReader.Of(binding, i), binding.HowOf(section), ref found);
                    }
                    else if (blocks[i].Kind == BlockKind.List)
                    {
                        ReadList(binding, i, ref found);
                    }
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary><c>2026-03-31: first draft</c>, <c>**v1.2** (2026-03-31) – …</c>: an item that gives a day near its start.</summary>
    private static void ReadList(Binding binding, int list, ref Grow<Revision> found)
    {
        foreach (var item in Items.Of(binding.Document, list, binding.Document.Blocks[list].Next))
        {
            var text = Items.TextOf(binding.Document, item);
            if (DayIn(binding.Bytes, text) is { } day)
            {
                found.Add(
                    new Revision(
                        Items.LineOf(binding.Document, item),
                        Recognition.Shape,
                        new Typed<DateOnly>(day, Values.ReadDate(binding.Slice(day))),
                        Author: null,
                        text,
                        Status: null
                    )
                );
            }
        }
    }

    private static TextSpan? DayIn(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        const int Length = 10;
        var last = Math.Min(text.End, text.Start + 48) - Length;
        for (var at = text.Start; at <= last; at++)
        {
            if (
                bytes[at] == '2'
                && (at == text.Start || !char.IsAsciiLetterOrDigit((char)bytes[at - 1]))
                && (at + Length == text.End || !char.IsAsciiLetterOrDigit((char)bytes[at + Length]))
                && Values.ReadDate(bytes.Slice(at, Length)) is not null
            )
            {
                return new TextSpan(at, at + Length);
            }
        }

        return null;
    }

    private static void ReadTable(Binding binding, TableReader table, Recognition how, ref Grow<Revision> found)
    {
        var date = table.ColumnOf(Term.Date);
        var author = table.ColumnOf(Term.Author);
        var changes = table.ColumnOf(Term.Changes);
        var status = table.ColumnOf(Term.Status);
        for (var row = table.FirstRow; row < table.End; row = table.RowAfter(row))
        {
            var revision = new Revision(
                binding.Document.Blocks[row].Span,
                how,
                table.Cell(row, date) is { } day ? new Typed<DateOnly>(day, Values.ReadDate(binding.Slice(day))) : null,
                table.Cell(row, author),
                table.Cell(row, changes),
                table.Cell(row, status) is { } word
                    ? new Typed<SpecStatus>(word, Values.ReadStatus(binding.Slice(word)))
                    : null
            );
            if (SaysSomething(binding, revision))
            {
                found.Add(revision);
            }
        }
    }

    private static bool SaysSomething(Binding binding, Revision revision) =>
        (revision.Date?.Span ?? revision.Author ?? revision.Changes ?? revision.Status?.Span) is { } first
        && !Nothing.IsDeclared(binding.Slice(first))
        && !binding.IsPlaceholder(first);
}
