using System.Collections.Immutable;
using System.Text;
using Storypole.Checking;
using Storypole.Checking.Fixing;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Fixes;
using Storypole.Portfolios;
using Storypole.Reading;
using Storypole.Rules;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests;

/// <summary>A workspace that lies in memory: named texts, of which each that ends in <c>.md</c> is a specification.</summary>
internal sealed class TextWorkspace
{
    /// <summary>The day on which every test takes place.</summary>
    public static readonly DateOnly Today = new(2026, 6, 1);

    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>The schema through which specifications are read.</summary>
    public static Schema TechSpec => BuiltInTemplates.Schema("tech-spec");

    public static TextWorkspace Of(string text) => new TextWorkspace().With("spec.md", text);

    public TextWorkspace With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public TextWorkspace With(string path, byte[] bytes)
    {
        files.Add(path, bytes);
        return this;
    }

    public string TextOf(string path) => Encoding.UTF8.GetString(files[path]);

    public bool Has(string path) => files.ContainsKey(path);

    /// <summary>What one rule finds, as <c>path:line:column: message</c>, with the severity when it is not the rule's own.</summary>
    public IReadOnlyList<string> Check(Rule rule) =>
        [
            .. Find(rule is UnusedWaiver ? RuleCatalog.All : [rule])
                .Where(x => x.Found.Rule == rule.Id)
                .Select(x =>
                    $"{PlaceOf(x.Path, x.Found)}: {(x.Found.Severity == rule.Severity ? "" : $"{Word(x.Found.Severity)}: ")}{x.Found.Message}"
                ),
        ];

    /// <summary>What all rules find, as <c>path:line:column: severity ID: message</c>.</summary>
    public IReadOnlyList<string> CheckAll() =>
        [
            .. Find(RuleCatalog.All)
                .Select(x => $"{PlaceOf(x.Path, x.Found)}: {Word(x.Found.Severity)} {x.Found.Rule}: {x.Found.Message}"),
        ];

    /// <summary>Every file after the findings of one rule are fixed, and what was taken back.</summary>
    public (IReadOnlyDictionary<string, string> Files, IReadOnlyList<DroppedFix> Dropped) Fix(
        RuleId rule,
        bool isUnsafe
    )
    {
        var fixedFiles = files.ToDictionary(x => x.Key, x => x.Value, StringComparer.Ordinal);
        var dropped = new List<DroppedFix>();
        var options = new CheckOptions(RuleCatalog.All, Today);
        var surroundings = new TextSurroundings(files);
        Spec Read(SourceText text) => SpecReader.Read(DocumentParser.Parse(text), TechSpec);
        foreach (var path in files.Keys.Where(x => x.EndsWith(".md", StringComparison.Ordinal)))
        {
            var facts = fixedFiles
                .Where(x => x.Key.EndsWith(".md", StringComparison.Ordinal))
                .OrderBy(x => x.Key, StringComparer.Ordinal)
                .Select(x => FactsReader.Read(Read(SourceText.From(x.Value)), x.Key));
            var world = new FixWorld(surroundings)
            {
                Portfolio = new Portfolio([.. facts]),
                TemplateOf = static _ => DocumentParser.Parse(BuiltInTemplates.Source(BuiltInTemplates.TechSpec)),
                MovedTo = MovedTo,
            };
            var task = new FixTask(path, Read, options, world) { Rules = [rule], IncludesUnsafe = isUnsafe };
            var done = Fixer.Fix(task, SourceText.From(fixedFiles[path]));
            fixedFiles[path] = done.After.Original.ToArray();
            dropped.AddRange(done.Dropped);
        }

        return (fixedFiles.ToDictionary(x => x.Key, x => Encoding.UTF8.GetString(x.Value)), dropped);
    }

    /// <summary>A file <c>moved.txt</c> has a line <c>old -> new</c> for each file that git saw move.</summary>
    private string? MovedTo(string path) =>
        files.TryGetValue("moved.txt", out var moves)
            ? Encoding
                .UTF8.GetString(moves)
                .Split('\n')
                .Select(x => x.Split(" -> "))
                .FirstOrDefault(x => x.Length == 2 && x[0] == path)
                ?[1]
            : null;

    private string PlaceOf(string path, Diagnostic found)
    {
        var place = SourceText.From(files[path]).Position(found.Span.Start);
        return $"{path}:{place.Line}:{place.Column}";
    }

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>What rules find, first each text alone, then each against the others.</summary>
    private List<(string Path, Diagnostic Found)> Find(ImmutableArray<Rule> rules)
    {
        var options = new CheckOptions(rules, Today);
        var surroundings = new TextSurroundings(files);
        var specs = new List<CheckedSpec>();
        foreach (var (path, bytes) in files.Where(x => x.Key.EndsWith(".md", StringComparison.Ordinal)))
        {
            var spec = Checker.Check(SourceText.From(bytes), path, TechSpec, options, surroundings);
            specs.Add(spec);
        }

        var portfolio = new Portfolio([.. specs.Select(x => x.Facts)]);
        var found = new List<(string Path, Diagnostic Found)>();
        foreach (var spec in specs)
        {
            var about = Checker.CheckAgainst(portfolio, spec.Facts, options, surroundings);
            var accepted = Acceptance.Of([.. spec.Diagnostics, .. about], spec.Waivers, options);
            found.AddRange(accepted.Diagnostics.Select(x => (spec.Facts.Path, x)));
        }

        return found;
    }
}
