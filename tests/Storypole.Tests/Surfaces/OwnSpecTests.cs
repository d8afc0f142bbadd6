using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Tests.Architecture;
using Storypole.Text;

namespace Storypole.Tests.Surfaces;

/// <summary>The plan of this repository speaks of this repository.</summary>
public sealed class OwnSpecTests
{
    public static TheoryData<string> Paths => [.. Repository.Files.Where(x => x.StartsWith("specs/"))];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_to_modify_exists(string path)
    {
        var planned = Read(path).Files.Where(x => x.Change is FileChange.Modify or FileChange.Delete).ToList();
        Faults.None(planned.Where(x => !Path.Exists(Repository.FullPath(x.Path))).Select(x => $"{path}: {x.Path}"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_was_started_has_files_and_what_was_not_has_none_yet(string path)
    {
        var spec = Read(path);
        var created = spec.Files.Where(x => x.Change == FileChange.Create).ToList();
        Assert.NotEmpty(created);
        if (spec.Header.Status?.Value is SpecStatus.InProgress)
        {
            // Others may not be there yet.
            Assert.Contains(created, x => Path.Exists(Repository.FullPath(x.Path)));
            return;
        }

        var isStarted = spec.Header.Status?.Value is SpecStatus.Completed;
        Faults.None(
            created
                .Where(x => Path.Exists(Repository.FullPath(x.Path)) != isStarted)
                .Select(x => $"{path}: {x.Path} {(isStarted ? "is missing" : "exists already")}")
        );
    }

    private static Spec Read(string path) =>
        SpecReader.Read(DocumentParser.Parse(SourceText.From(Repository.Read(path))), TextWorkspace.TechSpec);
}
