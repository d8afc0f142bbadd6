using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Storypole.Checking;
using Storypole.Diagnostics;
using Storypole.Fixes;
using Storypole.Reports;
using Storypole.Rules;
using Storypole.Templates;
using Storypole.Text;
using Storypole.Workspace.Caching;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Files;

namespace Storypole.Tests.Workspace.Caching;

/// <summary>How a workspace is checked.</summary>
internal sealed record CheckManner
{
    public DateOnly Today { get; init; } = TextWorkspace.Today;

    public ImmutableArray<Rule> Rules { get; init; } = RuleCatalog.All;

    /// <summary>The one file that is reported, while the others are known; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>Whether each file is read by the template whose signs it has.</summary>
    public bool FindsTemplates { get; init; }

    public CacheTrust Trust { get; init; } = CacheTrust.Stamps;

    /// <summary>The bytes of a configuration, which are part of the key.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>How much later than it is, by the clock, the check is thought to begin: an hour makes every file old enough to be trusted.</summary>
    public TimeSpan Later { get; init; } = TimeSpan.FromHours(1);
}

/// <summary>A workspace on disk, and a folder of caches beside it.</summary>
internal sealed class CachedWorkspace : IDisposable
{
    private readonly TempFolder caches = new();

    public TempFolder Folder { get; } = new();

    /// <summary>The folder that holds caches; not there before something is written.</summary>
    public string CacheFolder => caches.FullPath("storypole");

    /// <summary>The only cache file.</summary>
    public string CacheFile => Assert.Single(Directory.GetFiles(CacheFolder));

    public CachedWorkspace With(string path, string text)
    {
        Folder.WithText(path, text);
        return this;
    }

    /// <summary>A specification with a sentence in its overview.</summary>
    public CachedWorkspace WithSpec(string path, string sentence = "It loads.") => With(path, SpecOf(sentence));

    public static string SpecOf(string sentence) =>
        $"""
            # Technical Specification: loader

            **Issue**: #7
            **Status**: DRAFT

            ## Overview

            {sentence}

            ## Dependencies

            ### Depends On

            None

            ## Testing Strategy

            By hand.

            ## Success Criteria

            - [ ] [What has to work]

            """;

    /// <summary>What a check says when everything is read.</summary>
    public string Fresh(CheckManner? manner = null) => Describe(CheckBatch.Run(Request(manner ?? new CheckManner())));

    /// <summary>What it says with a cache, which it then writes.</summary>
    public string Cached(CheckManner? manner = null) => Cached(manner, out _);

    /// <param name="run">What the cache knew.</param>
    public string Cached(CheckManner? manner, out CachedRun run)
    {
        manner ??= new CheckManner();
        var cache = NewCache(manner);
        var request = Request(manner) with { Cache = cache };
        var said = Describe(CheckBatch.Run(request));
        cache.Write();
        run = cache.Run!;
        return said;
    }

    public CheckCache NewCache(CheckManner manner)
    {
        var key = new CacheKey().Add(manner.Configuration).Add(manner.FindsTemplates ? "auto" : "");
        foreach (var rule in manner.Rules)
        {
            key.Add(rule.Name);
        }

        return new CheckCache(CacheFolder, Folder.Root, key, manner.Trust)
        {
            Least = 1,
            Began = FileStamp.Of(DateTime.UtcNow + manner.Later),
        };
    }

    public CheckRequest Request(CheckManner manner)
    {
        var found = FileFinder.Find(Folder.Root, SpecPatterns.None, [], x => x).Files;
        var schema = BuiltInTemplates.Schema(BuiltInTemplates.TechSpec);
        var only = manner.Only is { } path ? new FoundFile(path, Folder.FullPath(path), FoundBy.Name) : null;
        return new CheckRequest(
            only is null ? found : [only],
            only is null ? [] : [.. found.Where(x => x.Path != only.Path)],
            schema,
            new CheckOptions(manner.Rules, manner.Today),
            new DiskSurroundings(Folder.Root)
        )
        {
            Fixes = new FixWorld(new DiskSurroundings(Folder.Root)),
            Templates = manner.FindsTemplates ? new TemplateChoice([], null) : TemplateChoice.Always(schema),
        };
    }

    public void Dispose()
    {
        caches.Dispose();
        Folder.Dispose();
    }

    /// <summary>Everything that can be seen of outcomes: as people read them, as programs do, and what neither shows.</summary>
    private string Describe(ImmutableArray<FileOutcome> outcomes)
    {
        var all = outcomes.SelectMany(SideOutcomes.Of).ToList();
        var said = new StringBuilder();
        foreach (var format in (string[])["text", "json"])
        {
            var output = new ArrayBufferWriter<byte>();
            var report = ReportFormats.Create(format, output, new ReportOptions { TextOf = TextOf });
            foreach (var outcome in all.Where(x => x.IsChecked || x.IsBeside))
            {
                report.Add(
                    new ReportedFile(outcome.File.Path, outcome.IsSpec, TextOf(outcome.File.Path)!, outcome.Diagnostics)
                    {
                        HeldBack = outcome.HeldBack,
                    }
                );
            }

            report.End(new ReportEnd(CheckCounts.None, []));
            said.Append(Encoding.UTF8.GetString(output.WrittenSpan)).Append('\n');
        }

        foreach (var outcome in all)
        {
            said.Append($"{outcome.File} {outcome.LeftOut} {outcome.IsSpec} {outcome.Template} {outcome.Trouble}\n");
            foreach (var finding in outcome.Diagnostics.Concat(outcome.HeldBack.Select(x => x.Diagnostic)))
            {
                said.Append($"  {finding} {string.Join(' ', finding.Related)}");
                said.AppendJoin(' ', finding.Fixes.Select(x => $"{x} {string.Join(' ', x.Edits)}")).Append('\n');
            }
        }

        return said.ToString();
    }

    private SourceText? TextOf(string path) =>
        File.Exists(Folder.FullPath(path)) ? SourceText.From(File.ReadAllBytes(Folder.FullPath(path))) : null;
}
