using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Storypole.Rules;
using Storypole.Text;

namespace Storypole.Tests.Architecture;

/// <summary>The house stands as it was drawn: which rooms there are, and which may refer to which.</summary>
public sealed partial class RoomTests
{
    private static readonly Dictionary<string, string[]> RoomsOf = new(StringComparer.Ordinal)
    {
        ["src/Storypole"] = [.. Rooms.Brain.SelectMany(x => x)],
        ["src/Storypole.Workspace"] = Rooms.Workspace,
        ["src/Storypole.Cli"] = Rooms.Cli,
    };

    private static readonly ArchUnitNET.Domain.Architecture Brain = new ArchLoader()
        .LoadAssemblies(typeof(SourceText).Assembly)
        .Build();

    [Fact]
    public void Every_file_of_a_program_lies_in_a_room_that_was_drawn()
    {
        var strays =
            from house in RoomsOf
            from file in Repository.Code(house.Key)
            let parts = file[(house.Key.Length + 1)..].Split('/')
            where parts.Length == 1 ? !Rooms.Doors.Contains(parts[0]) : !house.Value.Contains(parts[0])
            select file;
        Faults.None(strays);
    }

    [Fact]
    public void No_program_lies_outside_of_the_houses_that_were_drawn() =>
        Assert.Equal(
            RoomsOf.Keys.Order(),
            Repository
                .Files.Where(x => x.StartsWith("src/"))
                .Select(x => string.Join('/', x.Split('/')[..2]))
                .Distinct()
                .Order()
        );

    [Fact]
    public void The_namespace_of_a_file_is_its_folder()
    {
        var wrong =
            from house in RoomsOf.Keys
            from file in Repository.Code(house)
            where !file.EndsWith("/Program.cs", StringComparison.Ordinal)
            let expected = Path.GetDirectoryName(file)!["src/".Length..].Replace('/', '.')
            let actual = NamespaceLine().Match(Repository.Read(file)).Groups["name"].Value
            where actual != expected
            select $"{file} says {actual}";
        Faults.None(wrong);
    }

    [Fact]
    public void The_brain_s_rooms_refer_only_to_those_below_them() =>
        Faults.None(Rooms.ForbiddenReferences(Brain.Types, "Storypole", Rooms.Brain));

    [Fact]
    public void A_reference_upwards_or_to_a_neighbour_would_be_found()
    {
        var types = new ArchLoader().LoadAssemblies(typeof(RoomTests).Assembly).Build().Types;
        string[][] rows =
        [
            ["Ground"],
            ["East", "West"],
        ];
        Assert.Equal(
            ["East.Looking → West.Listening", "Ground.Reaching → West.Listening"],
            Rooms.ForbiddenReferences(types, "Storypole.Tests.Architecture.Crooked", rows).Order()
        );
    }

    [Fact]
    public void No_rule_refers_to_another_rule()
    {
        var rules = Brain.Classes.Where(IsRule).ToHashSet();
        var pairs =
            from rule in rules
            from dependency in rule.Dependencies
            where dependency.Target is Class other && !other.Equals(rule) && rules.Contains(other)
            select $"{rule.Name} → {dependency.Target.Name}";
        Faults.None(pairs);
    }

    [Fact]
    public void The_programs_refer_to_each_other_in_one_direction()
    {
        var expected = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["src/Storypole"] = [],
            ["src/Storypole.Workspace"] = ["Storypole"],
            ["src/Storypole.Cli"] = ["Storypole.Workspace"],
        };
        Assert.All(expected, x => Assert.Equal(x.Value, ProjectReferences(x.Key)));
    }

    [Fact]
    public void The_brain_is_built_without_a_console_a_network_or_processes()
    {
        var references = typeof(SourceText).Assembly.GetReferencedAssemblies().Select(x => x.Name!);
        Assert.DoesNotContain(
            references,
            x =>
                x is "System.Console" or "System.Diagnostics.Process"
                || x.StartsWith("System.Net", StringComparison.Ordinal)
        );
    }

    private static bool IsRule(Class type) =>
        type.Namespace.FullName == typeof(Rule).Namespace
        && type.IsAbstract != true
        && type.InheritedClasses.Any(x => x.FullName == typeof(Rule).FullName);

    private static IEnumerable<string> ProjectReferences(string folder)
    {
        var file = Directory.EnumerateFiles(Repository.FullPath(folder), "*.csproj").Single();
        return XDocument
            .Load(file)
            .Descendants("ProjectReference")
            .Select(x => Path.GetFileNameWithoutExtension(x.Attribute("Include")!.Value));
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
