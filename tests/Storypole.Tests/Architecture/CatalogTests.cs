using Storypole.Templates;

namespace Storypole.Tests.Architecture;

/// <summary>Catalogs are lists that somebody wrote; what exists and is not listed, or is listed and does not exist, is a fault.</summary>
public sealed class CatalogTests
{
    [Fact]
    public void Every_template_that_ships_is_listed()
    {
        const string folder = "src/Storypole/Templates/BuiltIn/";
        var written = Repository
            .Files.Where(x => x.StartsWith(folder))
            .Select(x => Path.GetFileNameWithoutExtension(x));
        Assert.Equal(written.Order(), BuiltInTemplates.Names.Order());
    }

    [Fact]
    public void Every_command_that_is_written_is_offered()
    {
        var offered = Repository.Read("src/Storypole.Cli/CommandLine.cs");
        var commands = Repository
            .Code("src/Storypole.Cli/Commands")
            .Where(x => Repository.Read(x).Contains(" static Command Create("))
            .Select(Path.GetFileNameWithoutExtension)
            .ToList();
        Faults.None(commands.Where(x => !offered.Contains($"{x}.Create")).Select(x => $"{x} is not offered"));
        Assert.Contains("CheckCommand", commands);
    }

    [Fact]
    public void Every_term_has_a_name()
    {
        var named = Repository
            .Read("src/Storypole/Templates/Names/en.txt")
            .Split('\n')
            .Where(x => x.Contains(" = ") && x[0] != '#')
            .Select(x => x.Split(" = ")[0].Split(' ')[0])
            .Distinct();
        var terms = Enum.GetNames<Term>().Where(x => x != nameof(Term.Unknown));
        Faults.None(terms.Except(named).Select(x => $"{x} has no name"));
        Faults.None(named.Except(terms).Select(x => $"{x} is no term"));
    }
}
