using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>Reads a table that has a row for each decision: what it is about, what was taken, what was not, and why.</summary>
internal static class DecisionTable
{
    /// <summary>Whether the columns of a table are those of decisions.</summary>
    public static bool Is(TableReader table) => TryColumns(table, out _, out _);

    /// <summary>Whether the second column is called <c>Choice</c>, or the like in another language.</summary>
    public static bool IsOfChoices(Binding binding, int table)
    {
        var blocks = binding.Document.Blocks;
        var second = table + 3;
        if (second >= blocks[table + 1].Next || blocks[second].Content.Length is < 4 or > 32)
        {
            return false;
        }

        var name = binding.Slice(blocks[second].Content).Trim("*_ "u8);
        foreach (var word in Choices)
        {
            if (name.Length == word.Length && OptionWords.IndexOf(name, word) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly byte[][] Choices = OptionWords.Of(
        "choice|chosen|our choice|decision|choix|elección|escolha|entscheidung|scelta|выбор|решение|选型|选定方案|选择|選定|採用技術|선택"
    );

    public static void Read(Binding binding, TableReader table, ref Grow<Decision> found)
    {
        if (!TryColumns(table, out var title, out var choice))
        {
            return;
        }

        var others = table.ColumnOf(Term.Alternatives);
        others = others < 0 ? table.ColumnOf(Term.OptionsConsidered) : others;
        var reason = table.ColumnOf(Term.Rationale);
        var reversibility = table.ColumnOf(Term.Reversibility);
        for (var row = table.FirstRow; row < table.End; row = table.RowAfter(row))
        {
            if (table.Cell(row, title) is not { } name || Nothing.IsDeclared(binding.Slice(name)))
            {
                continue;
            }

            var span = binding.Document.Blocks[row].Span;
            var made = table.Cell(row, choice);
            if (made is { } kept && IsUndecided(binding.Slice(kept)))
            {
                continue;
            }

            var why = table.Cell(row, reason);
            var options = new Grow<Option>();
            if (made is { } taken && !Nothing.IsDeclared(binding.Slice(taken)))
            {
                options.Add(new Option(span, Recognition.Shape, taken, IsChosen: true, null, null, why));
                if (InlineOptions.RejectedIn(binding.Bytes, taken) is { } not)
                {
                    options.Add(new Option(span, Recognition.Shape, not, IsChosen: false, null, null, why));
                }
            }
            else if (choice < 0 && InlineOptions.RejectedIn(binding.Bytes, name) is { } not)
            {
                var sign = binding.Slice(name).IndexOfAny((byte)'(', (byte)0xEF);
                var own = name with
                {
                    End = name.Start + binding.Slice(name)[..Math.Max(0, sign)].TrimEnd((byte)' ').Length,
                };
                own = own.Length > 0 ? own : name;
                options.Add(new Option(span, Recognition.Shape, own, IsChosen: true, null, null, why));
                options.Add(new Option(span, Recognition.Shape, not, IsChosen: false, null, null, why));
            }

            if (table.Cell(row, others) is { } cell && !Nothing.IsDeclared(binding.Slice(cell)))
            {
                InlineOptions.Read(binding.Bytes, cell, span, isList: true, ref options);
            }

            var back = table.Cell(row, reversibility);
            found.Add(
                new Decision(
                    span,
                    Recognition.Shape,
                    null,
                    name,
                    made,
                    Context: null,
                    OptionsLabel: null,
                    options.ToImmutable(),
                    TradeOffs: null,
                    back is { } said && Values.ReadReversibility(binding.Slice(said)) is { } word
                        ? new Typed<Reversibility>(said, word)
                        : null
                )
            );
        }
    }

    private static readonly byte[][] Undecided = OptionWords.Of(
        "tbd|to be decided|to be determined|undecided|pending|open question|待定|待决定|待确认|待決定|未定|未決|検討中|미정|미결|por decidir|pendiente|a definir|a decidir|pendente|offen|noch offen|à décider|à définir|не решено|ожидает"
    );

    /// <summary>A row that only keeps a place for what is still to be decided.</summary>
    private static bool IsUndecided(ReadOnlySpan<byte> made)
    {
        made = made.TrimStart(" *_`⏳"u8);
        foreach (var word in Undecided)
        {
            if (
                OptionWords.IndexOf(made[..Math.Min(made.Length, word.Length)], word) == 0
                && (
                    word[0] >= 0x80 || made.Length == word.Length || !char.IsAsciiLetterOrDigit((char)made[word.Length])
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Of two columns that may hold the choice the first is what it is about. A single one that comes first is title and
    /// choice in one.
    /// </summary>
    private static bool TryColumns(TableReader table, out int title, out int choice)
    {
        (title, choice) = (-1, -1);
        var first = -1;
        var second = -1;
        for (var i = 0; i < table.Width; i++)
        {
            if (table.IsNumbering(i))
            {
                continue;
            }

            first = first < 0 ? i : first;
            if (table[i] is Term.Choice or Term.Decision or Term.TechnicalDecisions)
            {
                (choice, second) = choice < 0 ? (i, second) : (choice, second < 0 ? i : second);
            }
        }

        if (choice < 0)
        {
            return false;
        }

        if (second >= 0)
        {
            (title, choice) = (choice, second);
            return true;
        }

        title = first;
        if (choice == first)
        {
            // Behind the decision may stand what was taken, under a name that no table knows.
            var next = first + 1;
            choice =
                next < table.Width && table[next] == Term.Unknown && table.ColumnOf(Term.Rationale) > next ? next : -1;
            return choice >= 0 || table.ColumnOf(Term.Rationale) >= 0 || table.ColumnOf(Term.Alternatives) >= 0;
        }

        return true;
    }
}
