using System.Text;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A component goes, and nothing says where those go who use it.</summary>
public sealed class RemovalWithoutMigrationPath() : Rule(0803, "removal-without-migration-path", Severity.Warning)
{
    private const string Starts =
        "migrat replac move moving instead switch redirect supersed merg fold inlin absorb consolidat forward deprecat alias "
        + "shim fallback adapt caller consumer client until remain unused nobody nothing unreachable obsolete orphan "
        + "successor become cover";

    private const string Whole = "use uses using used users keep keeps kept into dead now none need needed";

    /// <summary>Beginnings of words with which authors say what comes instead, or that nobody is left.</summary>
    private static readonly byte[][] WordStarts = [.. Starts.Split(' ').Select(Encoding.ASCII.GetBytes)];

    private static readonly byte[][] WholeWords = [.. Whole.Split(' ').Select(Encoding.ASCII.GetBytes)];

    public override bool IsFor(Schema schema) => schema.Asks(Term.RemovedComponents);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var component in spec.Components)
        {
            if (component.List != ComponentList.Removed || NamesPath(TextBehindName(spec, component)))
            {
                continue;
            }

            var isSentence = IsSentence(spec, component.Name);
            if (IsNoComponent(spec, component.Name) || (isSentence && NamesPath(spec.Document.Slice(component.Name))))
            {
                continue;
            }

            var name = spec.Document.Show(component.Name);
            var isSilent = !isSentence && !Stated.Is(spec, component.Text);
            reporter.Report(
                isSilent ? Severity.Warning : Severity.Info,
                component.Name,
                isSilent ? $"`{name}` goes without a migration path" : $"No migration path is named for `{name}`",
                "Say what its callers use instead, or that it has none."
            );
        }
    }

    private static ReadOnlySpan<byte> TextBehindName(Spec spec, Component component)
    {
        var end = Math.Max(Places.WholeOf(spec, component).End, component.Text.End);
        return spec.Document.Slice(new TextSpan(component.Name.End, Math.Max(component.Name.End, end)));
    }

    private static bool NamesPath(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("igrat"u8) >= 0 || text.IndexOf("→"u8) >= 0 || text.IndexOf("->"u8) >= 0)
        {
            return true;
        }

        foreach (var word in new Words(text))
        {
            // What is said in another script cannot be judged by English words.
            if (word[0] >= 0x80 || IsPathWord(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNoComponent(Spec spec, TextSpan name) =>
        spec.Document.IsOpen(name) || Ascii.EqualsIgnoreCase(spec.Document.Slice(name).TrimEnd((byte)'.'), "no"u8);

    /// <summary>An entry without a name and a text apart may say in its one sentence what comes instead.</summary>
    private static bool IsSentence(Spec spec, TextSpan name)
    {
        const int longestName = 5;
        var words = 0;
        foreach (var _ in new Words(spec.Document.Slice(name)))
        {
            words++;
        }

        return words > longestName;
    }

    private static bool IsPathWord(ReadOnlySpan<byte> word)
    {
        foreach (var whole in WholeWords)
        {
            if (Ascii.EqualsIgnoreCase(word, whole))
            {
                return true;
            }
        }

        foreach (var start in WordStarts)
        {
            if (word.Length >= start.Length && Ascii.EqualsIgnoreCase(word[..start.Length], start))
            {
                return true;
            }
        }

        return false;
    }
}
