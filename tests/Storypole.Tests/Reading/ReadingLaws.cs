using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;
using Storypole.Specs;
using Storypole.Text;
using Spec = Storypole.Specs.Spec;

namespace Storypole.Tests.Reading;

/// <summary>What holds for every text: reading it never fails, and every span of what was read lies in it.</summary>
public sealed class ReadingLaws
{
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes(Specimen.Text);

    /// <summary>Marks that open or close something, which random bytes seldom are.</summary>
    private static readonly ImmutableArray<string> Marks =
    [
        "`",
        "**",
        "|",
        "\n",
        "\r",
        "\n\n",
        "- ",
        "1. ",
        "  ",
        ": ",
        ":",
        "(",
        ")",
        "[",
        "](",
        "<",
        "```\n",
        "\n# ",
        "GET /",
        "None",
        "- [x] ",
        "Total",
        "–",
        "→",
        "：",
        "Q1",
        "\0",
    ];

    private static readonly Gen<(int Kind, int At, int Length)> Change = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[0, Whole.Length],
        Gen.Int[0, 40]
    );

    [Fact]
    public void The_specimen_has_every_kind_of_item()
    {
        var spec = Reads.From(Whole).Spec;

        Assert.Equal(2, spec.Apis.Length);
        Assert.Single(spec.SchemaChanges);
        Assert.Single(spec.Integrations);
        Assert.Single(spec.Risks);
        Assert.Single(spec.Requirements);
        Assert.Single(spec.TestCases);
        Assert.Single(spec.Flags);
        Assert.Single(spec.Metrics);
        Assert.Single(spec.Alerts);
        Assert.Single(spec.Questions);
        Assert.Single(spec.Spikes);
        Assert.Equal(2, spec.Estimate?.Breakdown.Length);
        Assert.Equal(2, spec.Criteria.Length);
        Assert.Equal(2, spec.RelatedDocuments.Length);
        Assert.Single(spec.Revisions);
    }

    [Fact]
    public void Any_change_of_a_specification_can_be_read() =>
        Change.Array[1, 8].Sample(changes => AssertReadable(Changed(changes)));

    [Fact]
    public void Any_bytes_can_be_read() => Gen.Byte.Array[0, 400].Sample(AssertReadable);

    [Fact]
    public void Any_marks_can_be_read() =>
        Gen.OneOf([.. Marks, "**Options**:", "## Success Criteria\n", "**New APIs Created**:\n", "| Risk |", "x"])
            .Array[0, 60]
            .Sample(pieces => AssertReadable(Encoding.UTF8.GetBytes(string.Concat(pieces))));

    private static byte[] Changed((int Kind, int At, int Length)[] changes)
    {
        var bytes = Whole.ToList();
        foreach (var (kind, where, length) in changes)
        {
            var at = Math.Min(where, bytes.Count);
            var count = Math.Min(length, bytes.Count - at);
            switch (kind)
            {
                case 0:
                    bytes.RemoveRange(at, count);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, count));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Marks[length % Marks.Length]));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }

    private static void AssertReadable(byte[] bytes)
    {
        var spec = Reads.From(bytes).Spec;
        var length = spec.Document.Bytes.Length;
        foreach (var property in typeof(Spec).GetProperties())
        {
            if (property.PropertyType.Namespace == typeof(Spec).Namespace || IsListOfItems(property.PropertyType))
            {
                AssertInside(property.GetValue(spec), length);
            }
        }
    }

    private static bool IsListOfItems(Type type) =>
        type.IsGenericType && typeof(Item).IsAssignableFrom(type.GetGenericArguments()[0]);

    /// <summary>Walks a value and all that it holds; every span must lie in the text.</summary>
    private static void AssertInside(object? value, int length)
    {
        switch (value)
        {
            case null or string or Enum or DateOnly or WorkHours or bool or int:
                break;
            case TextSpan span:
                Assert.True(span.Start >= 0 && span.Start <= span.End && span.End <= length, $"{span} in {length}");
                break;
            case ITuple tuple:
                for (var i = 0; i < tuple.Length; i++)
                {
                    AssertInside(tuple[i], length);
                }

                break;
            case IEnumerable list:
                foreach (var inner in list)
                {
                    AssertInside(inner, length);
                }

                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    AssertInside(property.GetValue(value), length);
                }

                break;
        }
    }
}
