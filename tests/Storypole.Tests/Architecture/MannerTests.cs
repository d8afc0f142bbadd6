using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Storypole.Rules;
using Storypole.Text;

namespace Storypole.Tests.Architecture;

/// <summary>The manners that a reader meets in every file: sealed leaves, immutable values, plain names, small files.</summary>
public sealed partial class MannerTests
{
    private const int MostLines = 400;
    private const int MostLinesOfNineInTen = 200;

    private static readonly string[] EmptyFolderNames =
    [
        "Abstractions",
        "Common",
        "Core",
        "Helpers",
        "Models",
        "Services",
        "Shared",
        "Utils",
    ];

    [Fact]
    public void Every_class_is_sealed_static_or_abstract()
    {
        var open =
            from file in Repository.Code("src")
            from Match declaration in ClassLine().Matches(Repository.Read(file))
            where !Closed().IsMatch(declaration.Value)
            select $"{file}: {declaration.Value.Trim()}";
        Faults.None(open);
    }

    [Theory]
    [InlineData("public class Open", true)]
    [InlineData("    internal partial record Open(int Value)", true)]
    [InlineData("public sealed class Closed", false)]
    [InlineData("internal static partial class Closed", false)]
    [InlineData("public abstract record Closed;", false)]
    public void A_class_that_is_left_open_would_be_found(string line, bool isOpen) =>
        Assert.Equal(isOpen, ClassLine().IsMatch(line) && !Closed().IsMatch(line));

    [Fact]
    public void No_type_is_named_for_nothing_in_particular()
    {
        var vague =
            from file in Repository.Files
            where file.EndsWith(".cs", StringComparison.Ordinal)
            from Match declaration in VagueType().Matches(Repository.Read(file))
            select $"{file}: {declaration.Value.Trim()}";
        Faults.None(vague);
    }

    [Theory]
    [InlineData("public sealed class TextHelper")]
    [InlineData("internal static class PathUtils")]
    [InlineData("    private readonly record struct SpanManager(int A)")]
    [InlineData("public interface ISpecService")]
    public void A_vague_name_would_be_found(string line) => Assert.Matches(VagueType(), line);

    [Fact]
    public void No_folder_is_named_for_nothing_in_particular() =>
        Faults.None(
            Repository
                .Files.SelectMany(x => x.Split('/')[..^1].SelectMany(folder => folder.Split('.')))
                .Distinct()
                .Intersect(EmptyFolderNames, StringComparer.OrdinalIgnoreCase)
        );

    [Fact]
    public void Files_are_small()
    {
        var sizes = Repository
            .Code("src")
            .Select(x => (File: x, Lines: File.ReadLines(Repository.FullPath(x)).Count()))
            .ToList();
        Assert.DoesNotContain(sizes, x => x.Lines > MostLines);
        var nineInTen = sizes.Select(x => x.Lines).Order().ElementAt((int)Math.Ceiling(sizes.Count * 0.9) - 1);
        Assert.InRange(nineInTen, 1, MostLinesOfNineInTen);
    }

    [Fact]
    public void No_public_value_can_be_changed()
    {
        var changeable =
            from type in typeof(SourceText).Assembly.GetExportedTypes()
            from name in Setters(type).Concat(Fields(type))
            select $"{type.FullName}.{name}";
        Faults.None(changeable);
    }

    [Fact]
    public void A_setter_or_an_open_field_would_be_found()
    {
        Assert.Equal(["Set"], Setters(typeof(Changeable)));
        Assert.Equal(["Open"], Fields(typeof(Changeable)));
    }

    [Fact]
    public void A_rule_s_type_is_named_for_its_fault() =>
        Assert.All(
            RuleCatalog.All,
            x => Assert.Equal(string.Concat(x.Name.Split('-').Select(Capitalised)), x.GetType().Name)
        );

    [Fact]
    public void A_rule_lies_in_a_file_of_its_own_name() =>
        Assert.All(
            RuleCatalog.All,
            x => Assert.Contains($"src/Storypole/Rules/{x.GetType().Name}.cs", Repository.Files)
        );

    private static IEnumerable<string> Setters(Type type) =>
        type.GetProperties()
            .Where(x =>
                x.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            )
            .Select(x => x.Name);

    private static IEnumerable<string> Fields(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(x => x is { IsInitOnly: false, IsLiteral: false, IsSpecialName: false })
            .Select(x => x.Name);

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex(
        @"^[ ]*(?:(?:public|internal|private|protected|file|partial|new|static|sealed|abstract) )*(?:class|record)(?! struct) [A-Z]\w*.*",
        RegexOptions.Multiline
    )]
    private static partial Regex ClassLine();

    [GeneratedRegex(@"\b(?:static|sealed|abstract)\b.*\b(?:class|record)\b")]
    private static partial Regex Closed();

    [GeneratedRegex(
        @"^[ ]*(?:[a-z]+ )*(?:class|record|struct|interface|enum) \w*(?:Manager|Helper|Util|Service)s?\b",
        RegexOptions.Multiline
    )]
    private static partial Regex VagueType();

    private sealed class Changeable
    {
        public int Open = 1;

        public int Set { get; set; }

        public int Kept { get; init; }
    }
}
