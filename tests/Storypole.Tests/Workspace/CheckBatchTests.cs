using System.Collections.Immutable;
using Storypole.Checking;
using Storypole.Rules;
using Storypole.Templates;
using Storypole.Tests.Architecture;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Files;

namespace Storypole.Tests.Workspace;

public sealed class CheckBatchTests
{
    private static readonly WorkspaceRoot Samples = new(Repository.FullPath("samples"), null, null);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_result_does_not_depend_on_the_number_of_threads(int threads)
    {
        // Small files first and many of them, so that several threads have something to do.
        using var folder = new TempFolder();
        foreach (var sample in Directory.GetFiles(Repository.FullPath("samples/specs"), "*.md"))
        {
            for (var i = 0; i < 8; i++)
            {
                File.Copy(sample, folder.FullPath($"{i}-{Path.GetFileName(sample)}"));
            }
        }

        Assert.Equal(Text(Check(folder.Root, 1)), Text(Check(folder.Root, threads)));
    }

    [Fact]
    public void Progress_counts_every_file()
    {
        var found = FileFinder.Find(Samples, SpecPatterns.None, [], x => x);
        var request = Request(Samples, found.Files);
        Run(request);
        Assert.Equal(found.Files.Count, request.Progress.Total);
        Assert.Equal(found.Files.Count, request.Progress.Done);
    }

    [Fact]
    public void A_batch_that_is_stopped_says_so()
    {
        var found = FileFinder.Find(Samples, SpecPatterns.None, [], x => x);
        Assert.Throws<OperationCanceledException>(() =>
            CheckBatch.Run(Request(Samples, found.Files), new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_outcome_and_no_fault()
    {
        var file = new FoundFile("gone.md", Repository.FullPath("samples/gone.md"), FoundBy.Name);
        var outcome = Assert.Single(Run(Request(Samples, [file])));
        Assert.Equal("it does not exist", outcome.Trouble);
        Assert.Null(outcome.Facts);
    }

    [Fact]
    public void A_template_and_a_page_are_left_out_unless_they_are_named()
    {
        using var folder = new TempFolder()
            .WithText("t.md", BuiltInTemplates.Source("tech-spec").ToString())
            .WithText("p.md", "# Page\n\n## Overview\n\n## Dependencies\n");
        Assert.Equal(
            [LeftOutReason.NoSpecification, LeftOutReason.Template],
            Check(folder.Root, 1).Select(x => x.LeftOut!.Value)
        );
        FoundFile[] named =
        [
            .. FileFinder
                .Find(folder.Root, SpecPatterns.None, [], x => x)
                .Files.Select(x => x with { By = FoundBy.Name }),
        ];
        Assert.Equal([false, true], Run(Request(folder.Root, named)).Select(x => x.IsSpec));
    }

    private static ImmutableArray<FileOutcome> Check(WorkspaceRoot root, int threads) =>
        Run(Request(root, FileFinder.Find(root, SpecPatterns.None, [], x => x).Files) with { Threads = threads });

    private static ImmutableArray<FileOutcome> Run(CheckRequest request) =>
        CheckBatch.Run(request, TestContext.Current.CancellationToken);

    private static CheckRequest Request(WorkspaceRoot root, IReadOnlyList<FoundFile> files) =>
        new(
            files,
            [],
            BuiltInTemplates.Schema(BuiltInTemplates.TechSpec),
            new CheckOptions(RuleCatalog.All, TextWorkspace.Today),
            new DiskSurroundings(root)
        );

    private static string Text(IEnumerable<FileOutcome> outcomes) =>
        string.Join(
            '\n',
            outcomes.SelectMany(x =>
                x.Diagnostics.Select(y => $"{x.File.Path} {y.Span} {y.Rule} {y.Severity} {y.Message}")
            )
        );
}
