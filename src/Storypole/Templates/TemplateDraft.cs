using System.Text;
using Storypole.Documents;

namespace Storypole.Templates;

/// <summary>
/// Makes a template of an example: headings, labels and the heads of tables stay, what the author wrote becomes a placeholder, and of
/// things that stand several times the first stays.
/// </summary>
public static class TemplateDraft
{
    public static string Of(Document document)
    {
        var draft = new Draft(document, Outline.Of(document));
        draft.Write();
        return draft.ToString();
    }

    private sealed class Draft(Document document, Outline outline)
    {
        private readonly StringBuilder text = new();

        public override string ToString() => text.ToString();

        public void Write()
        {
            var parts = outline.Parts;
            FrontMatter();
            Body(0, "Text");
            var repeated = new HashSet<(int, string)>();
            for (var i = 1; i < parts.Length; i++)
            {
                var name = Text(parts[i].Name);
                if (parts[i].Kind == PartKind.Label)
                {
                    Label(i, name);
                    continue;
                }

                // `Decision 2` shows that decisions repeat, which its number says already; a section that stands twice stands once.
                var fixedWords = Fixed(name, parts[i].Level == 1);
                if (!repeated.Add((parts[i].Parent, fixedWords)))
                {
                    i = parts[i].Next - 1;
                    continue;
                }

                Block($"{new string('#', parts[i].Level)} {fixedWords}");
                Body(i, name);
            }

            Block("---");
            Block("## Notes for Authors");
            Block("- Replace every bracket by what it asks for, or by \"None\" where there is nothing to say.");
        }

        /// <summary>The words that stay: <c>Decision 1: Use a queue</c> is a decision of some title.</summary>
        private static string Fixed(string name, bool isTitle)
        {
            var colon = name.IndexOf(": ", StringComparison.Ordinal);
            var words = (colon > 0 ? name[..colon] : name).TrimEnd();
            var digits = words.Length;
            while (digits > 0 && char.IsAsciiDigit(words[digits - 1]))
            {
                digits--;
            }

            var isNumbered = digits < words.Length && digits > 0 && char.IsAsciiLetter(words[..digits].TrimEnd()[^1]);
            return isNumbered ? $"{words[..digits]}1: [Title]"
                : isTitle
                    ? colon > 0 ? $"{words}: [Title]"
                        : "[Title]"
                : Words(name);
        }

        private void FrontMatter()
        {
            var blocks = document.Blocks;
            if (
                blocks.Length < 2
                || blocks[1].Kind != BlockKind.FrontMatter
                || YamlReader.Read(document.Source, blocks[1].Content).Root is not YamlMapping mapping
            )
            {
                return;
            }

            text.Append("---\n");
            foreach (var entry in mapping.Entries)
            {
                text.Append(entry.Key).Append(": \"[").Append(Words(entry.Key)).Append("]\"\n");
            }

            text.Append("---\n\n");
        }

        private void Label(int part, string name)
        {
            ref readonly var at = ref outline.Parts[part];
            var hasBody = at.Value.IsEmpty && at.BodyEnd > at.BodyStart;
            Block($"**{name}**:{(hasBody ? "" : $" [{Words(name)}]")}");
            if (hasBody)
            {
                Body(part, name);
            }
        }

        private void Body(int part, string name)
        {
            ref readonly var at = ref outline.Parts[part];
            var blocks = document.Blocks;
            var hasText = false;
            for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
            {
                switch (blocks[i].Kind)
                {
                    case BlockKind.Paragraph when !hasText:
                        Block($"[{Words(name)}]");
                        hasText = true;
                        break;
                    case BlockKind.List:
                        List(i, name);
                        break;
                    case BlockKind.Table:
                        Table(i);
                        break;
                    case BlockKind.Code:
                        Block($"```text\n[{Words(name)}]\n```");
                        break;
                    default:
                        break;
                }
            }
        }

        /// <summary>Labelled items stay by their labels; of all others the first is the pattern.</summary>
        private void List(int list, string name)
        {
            var blocks = document.Blocks;
            var mark = blocks[list].Has(BlockFlags.Ordered) ? "1." : "-";
            var lines = new List<string>();
            for (var item = list + 1; item < blocks[list].Next; item = blocks[item].Next)
            {
                if (item + 1 >= blocks[item].Next || blocks[item + 1].Kind != BlockKind.Paragraph)
                {
                    continue;
                }

                var line = Text(blocks[item + 1].Span).Split('\n')[0];
                var label = line.StartsWith("**", StringComparison.Ordinal)
                    ? line.IndexOf("**", 2, StringComparison.Ordinal)
                    : -1;
                var box = blocks[item].Has(BlockFlags.Task) ? "[ ] " : "";
                if (
                    label > 2
                    && (line[label - 1] == ':' || line[(label + 2)..].StartsWith(':'))
                    && line[2..label].TrimEnd(':') is var words
                    && !words.Contains('[', StringComparison.Ordinal)
                )
                {
                    lines.Add($"{mark} {box}**{words}**: [{Words(words)}]");
                }
                else if (lines.Count == 0)
                {
                    Block($"{mark} {box}[{Words(name)}]");
                    return;
                }
            }

            Block(string.Join('\n', lines.Distinct(StringComparer.Ordinal)));
        }

        private void Table(int table)
        {
            var blocks = document.Blocks;
            var head = new List<string>();
            for (var cell = table + 2; cell < blocks[table + 1].Next; cell = blocks[cell].Next)
            {
                head.Add(Text(blocks[cell].Content).Trim());
            }

            var marks = head.Select(_ => "---");
            var values = head.Select(x => $"[{Words(x)}]");
            Block($"{Row(head)}\n{Row(marks)}\n{Row(values)}");
        }

        private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

        private void Block(string block)
        {
            if (block.Length > 0)
            {
                text.Append(text.Length > 0 && !text.ToString().EndsWith("\n\n", StringComparison.Ordinal) ? "\n" : "");
                text.Append(block).Append('\n');
            }
        }

        /// <summary>A name as it can stand between brackets.</summary>
        private static string Words(string name)
        {
            var words = new StringBuilder(name.Length);
            foreach (var c in name)
            {
                words.Append(
                    c is '[' or ']' or '*' or '`' or '\\' or '<' or '>' or '\n' or '\r' or '|' or '"' ? ' ' : c
                );
            }

            var trimmed = words.ToString().Trim();
            return trimmed.Any(char.IsLetter) ? trimmed : "Words";
        }

        private string Text(Storypole.Text.TextSpan span) => document.Source.Text(span);
    }
}
