using Storypole.Documents;
using Storypole.Reading.Files;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Components;

/// <summary>Reads the rows of a table whose first column is one of components, unless it estimates or rates them.</summary>
internal static class ComponentRows
{
    private const int MostColumns = 12;

    public static void Read(Binding binding, int part, int table, ComponentZone? zone, ref Grow<Component> found)
    {
        var blocks = binding.Document.Blocks;
        var header = table + 1;
        var operation = -1;
        var column = 0;
        ComponentZone? named = null;
        for (var cell = header + 1; cell < blocks[header].Next && column < MostColumns; cell++, column++)
        {
            var title = binding.Slice(blocks[cell].Content);
            var words = PlanWords.BuiltIn.In(title, out var unknown);
            if ((words & (PlanWord.Extent | PlanWord.Test)) != 0)
            {
                return;
            }

            if (column == 0)
            {
                named = ComponentTitles.Of(title);
            }
            else if ((words & PlanWord.Operation) != 0 && unknown == 0 && operation < 0)
            {
                operation = column;
            }
        }

        if ((named ?? (operation > 0 ? zone : null)) is not { } list)
        {
            return;
        }

        var change = zone?.Change ?? list.Change ?? OfSection(binding, part);
        for (var row = blocks[header].Next; row < blocks[table].Next; row = blocks[row].Next)
        {
            var name = row + 1 < blocks[row].Next ? blocks[row + 1].Content : default;
            if (name.IsEmpty || Nothing.IsDeclared(binding.Slice(name)))
            {
                continue;
            }

            var cell = row + 1 + operation;
            var said =
                operation >= 0 && cell < blocks[row].Next ? Said.Of(binding.Slice(blocks[cell].Content)) : default;
            ComponentShapes.Add(
                binding,
                blocks[row].Span,
                name,
                operation >= 0 && IsAdded(binding, cell)
                    ? ComponentChange.New
                    : ComponentTitles.ChangeOf(said) ?? change,
                zone?.List ?? list.List,
                default,
                ref found
            );
        }
    }

    /// <summary>A component that is added is new, whatever holds of its file.</summary>
    private static bool IsAdded(Binding binding, int cell)
    {
        var blocks = binding.Document.Blocks;
        if (cell >= blocks.Length || blocks[cell].Kind != BlockKind.TableCell)
        {
            return false;
        }

        var said = binding.Slice(blocks[cell].Content);
        var first = PlanWords.BuiltIn.First(said, out var length);
        var rest = said[Math.Min(said.Length, length)..].TrimStart("* "u8);
        return (first & PlanWord.Changes) == PlanWord.Add && (rest.IsEmpty || rest[0] == '(');
    }

    /// <summary>What a section about today lists is there today.</summary>
    private static ComponentChange? OfSection(Binding binding, int part) =>
        part > 0 && (PlanWords.BuiltIn.In(binding.Slice(binding.Parts[part].Name), out _) & PlanWord.Existing) != 0
            ? ComponentChange.Existing
            : null;
}
