using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Evidence;
using Storypole.Reading;
using Storypole.Reading.Diagrams;
using Storypole.Reading.Kinds;
using Storypole.Rules.Language;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>What a rule is given besides the specification: the day, the world around the text, and a place for its findings.</summary>
public sealed class Reporter(string path, Surroundings surroundings, DateOnly today)
{
    private readonly List<Diagnostic> found = [];
    private Rule? current;
    private SchemaMatch? match;
    private int[]? marks;
    private TextSpan[]? targets;
    private int[]? notedBlocks;
    private Prose? prose;
    private WaiverComments? waivers;
    private Smell[]? smells;
    private KindOfSpec? kind;
    private ImmutableArray<Diagram> diagrams;

    /// <summary>The file that is judged, relative to the workspace, with <c>/</c>.</summary>
    public string Path { get; } = path;

    public Surroundings Surroundings { get; } = surroundings;

    public DateOnly Today
    {
        get
        {
            AskedForToday = true;
            return today;
        }
    }

    /// <summary>Whether a rule wanted to know the day, so that another day may bring other findings.</summary>
    internal bool AskedForToday { get; private set; }

    /// <summary>What the sizes of a change need here.</summary>
    internal ProfileTable Profiles
    {
        get => field ?? ProfileTable.BuiltIn;
        init;
    }

    /// <summary>The rules of the workspace's own, which waivers may name as well.</summary>
    internal ImmutableArray<Rule> OwnRules { get; init; } = [];

    public IReadOnlyList<Diagnostic> Found => found;

    /// <summary>Reports at the rule's own severity.</summary>
    public void Report(TextSpan span, string message, string? help = null, params ReadOnlySpan<RelatedPlace> related) =>
        Report(current!.Severity, span, message, help, related);

    public void Report(
        Severity severity,
        TextSpan span,
        string message,
        string? help = null,
        params ReadOnlySpan<RelatedPlace> related
    ) => found.Add(new Diagnostic(current!.Id, severity, span, message, help) { Related = related.ToImmutableArray() });

    /// <summary>Reports a place of the file that holds the specification's metadata.</summary>
    public void ReportBeside(SideFile side, Severity severity, TextSpan span, string message, string? help = null) =>
        found.Add(new Diagnostic(current!.Id, severity, span, message, help) { SideFile = side.Path });

    /// <summary>Which headings stand for which sections; several rules ask, and the first one pays.</summary>
    internal SchemaMatch MatchOf(Spec spec) => match ??= SchemaMatch.Of(spec.Outline, spec.Schema, spec.Terms);

    /// <summary>The places of the text that are worth a second look, in ascending order.</summary>
    internal ReadOnlySpan<int> MarksOf(Spec spec) => marks ??= Marks.Find(spec.Document.Bytes);

    /// <summary>The places where a link may lead to; see <see cref="LinkTargets"/>.</summary>
    internal ReadOnlySpan<TextSpan> TargetsOf(Spec spec) =>
        targets ??= LinkTargets.Find(spec.Document.Bytes, MarksOf(spec));

    /// <summary>The blocks whose form is judged; see <see cref="NotedBlocks"/>.</summary>
    internal ReadOnlySpan<int> NotedBlocksOf(Spec spec) => notedBlocks ??= NotedBlocks.Find(spec.Document);

    /// <summary>What stands around a place; made where something was found.</summary>
    internal Prose ProseOf(Spec spec) => prose ??= new Prose(spec.Document);

    /// <summary>The comments that speak to Storypole.</summary>
    internal WaiverComments WaiversOf(Spec spec) => waivers ??= WaiverComments.Of(spec, MarksOf(spec), OwnRules);

    /// <summary>The vague words of its demands, in the order of the text; each class has a rule, and the first one pays.</summary>
    internal ReadOnlySpan<Smell> SmellsOf(Spec spec) => smells ??= SmellScan.Of(spec, ProseOf(spec));

    /// <summary>Whether it plans a change or describes a program; asked where something would be reported otherwise.</summary>
    internal KindOfSpec KindOf(Spec spec) => kind ??= KindReader.Read(spec);

    /// <summary>The diagrams of its architecture; read when the first rule asks.</summary>
    internal ImmutableArray<Diagram> DiagramsOf(Spec spec) =>
        diagrams.IsDefault ? diagrams = DiagramReader.Read(spec) : diagrams;

    internal void Begin(Rule rule) => current = rule;
}
