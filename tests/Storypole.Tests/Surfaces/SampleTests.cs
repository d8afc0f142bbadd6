using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Tests.Architecture;
using Storypole.Text;

namespace Storypole.Tests.Surfaces;

/// <summary>The samples show what the program finds, and that it finds nothing where nothing is wrong.</summary>
public sealed class SampleTests
{
    private static readonly string[] Clean =
    [
        "samples/specs/0015-inductions-before-machines.md",
        "samples/specs/0018-opening-hours-in-local-time.md",
    ];

    [Fact]
    public void The_findings_of_the_samples_are_those_that_were_approved() =>
        Approved.Holds("Surfaces/Samples.txt", string.Join('\n', Findings("samples/", "samples/specs/")));

    [Fact]
    public void Nothing_is_found_in_the_clean_samples() =>
        Faults.None(Findings("samples/", "samples/specs/").Where(x => Clean.Any(clean => x.StartsWith(clean))));

    [Fact]
    public void Nothing_but_remarks_is_found_in_the_specifications_of_this_repository() =>
        Faults.None(Findings("", "specs/").Where(x => !x.Contains(": info SP")));

    [Fact]
    public void The_samples_are_of_every_size()
    {
        var sizes = Pages("samples/specs/")
            .Select(x => SourceText.From(Repository.Read(x)))
            .Select(x => SpecReader.Read(DocumentParser.Parse(x), TextWorkspace.TechSpec).Estimate?.Complexity?.Value);
        Assert.Equal(Enum.GetValues<Size>(), sizes.OfType<Size>().Distinct().Order());
    }

    /// <summary>What is found in the pages below one folder, when those of a larger one are there to be asked.</summary>
    private static IEnumerable<string> Findings(string known, string reported)
    {
        var workspace = new TextWorkspace();
        foreach (var path in Pages(known).Where(x => x.StartsWith(reported) || !x.Contains("/specs/")))
        {
            workspace.With(path, File.ReadAllBytes(Repository.FullPath(path)));
        }

        return workspace.CheckAll().Where(x => x.StartsWith(reported));
    }

    private static IEnumerable<string> Pages(string folder) =>
        Repository.Files.Where(x => x.StartsWith(folder) && x.EndsWith(".md"));
}
