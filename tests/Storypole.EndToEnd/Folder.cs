using System.Text;

namespace Storypole.EndToEnd;

/// <summary>A folder of its own for one test, with a specification where one is asked for. It is no git repository.</summary>
internal sealed class Folder : IDisposable
{
    /// <summary>The fewest headings that make a specification; what is missing are warnings.</summary>
    public const string Spec = """
        # Technical Specification: loader

        ## Overview

        It loads.

        ## Dependencies

        None

        ## Testing Strategy

        By hand.

        ## Success Criteria

        - [ ] [What has to work]

        """;

    public Folder() => Path = Directory.CreateTempSubdirectory("storypole-").FullName;

    public string Path { get; }

    /// <summary>Every file and link below the folder with its content's length: to see that nothing was written.</summary>
    public string Listing =>
        string.Join(
            '\n',
            new DirectoryInfo(Path)
                .EnumerateFileSystemInfos(
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
                )
                .Select(x =>
                    $"{x.FullName} {x.LinkTarget} {(x is FileInfo { LinkTarget: null } file ? file.Length : 0)}"
                )
                .Order(StringComparer.Ordinal)
        );

    public Folder With(string path, string text = Spec) => With(path, Encoding.UTF8.GetBytes(text));

    public Folder With(string path, byte[] bytes)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public Folder WithLink(string path, string target)
    {
        File.CreateSymbolicLink(System.IO.Path.Combine(Path, path), target);
        return this;
    }

    /// <summary>Runs the program here, and shows that it wrote nothing.</summary>
    public ProgramResult Run(params string[] arguments)
    {
        var before = Listing;
        var result = BuiltProgram.Run(Path, arguments);
        Assert.Equal(before, Listing);
        return result;
    }

    public ProgramResult RunWithInput(string input, params string[] arguments) =>
        BuiltProgram.Start(
            Path,
            [.. BuiltProgram.Command, .. arguments],
            new Dictionary<string, string>(StringComparer.Ordinal),
            input
        );

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
