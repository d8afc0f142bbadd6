using System.Text;

namespace Storypole.Tests.Documents.Oracle;

/// <summary>One example of the CommonMark specification: a text, and the HTML that it stands for.</summary>
public sealed record SpecExample(int Number, string Section, string Markdown, string Html);

/// <summary>Reads the examples from the source of the specification, where each stands in a fence of 32 ticks.</summary>
internal static class SpecExamples
{
    private static readonly string Fence = new('`', 32);

    public static IReadOnlyList<SpecExample> Read(string path)
    {
        var examples = new List<SpecExample>();
        var section = "";
        StringBuilder? part = null;
        var markdown = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(Fence + " example", StringComparison.Ordinal))
            {
                part = new StringBuilder();
            }
            else if (part is null)
            {
                section = line.StartsWith('#') ? line.TrimStart('#', ' ') : section;
            }
            else if (line.Equals(Fence, StringComparison.Ordinal))
            {
                examples.Add(new SpecExample(examples.Count + 1, section, markdown, part.ToString()));
                part = null;
            }
            else if (line is ".")
            {
                markdown = part.ToString();
                part.Clear();
            }
            else
            {
                // The specification writes an arrow where an example has a tab.
                part.Append(line.Replace('→', '\t')).Append('\n');
            }
        }

        return examples;
    }
}
