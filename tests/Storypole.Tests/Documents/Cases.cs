using CsCheck;

namespace Storypole.Tests.Documents;

/// <summary>How many random cases each law is tried on, and what they are made of.</summary>
internal static class Cases
{
    /// <summary>A few by default; <c>STORYPOLE_CASES</c> says how many when a law shall be tried hard.</summary>
    public static long Count { get; } =
        long.TryParse(Environment.GetEnvironmentVariable("STORYPOLE_CASES"), out var count) ? count : 300;

    /// <summary>One, so that tests that run beside each other share the machine.</summary>
    public const int Threads = 1;

    private static readonly string[] Pieces =
    [
        .. "- |* |+ |1. |2) |> |>|\t| |    |  |a|b c|[x] |[ ] |[a]: b|[|]|(|)|](b)|---|===|***|```|~~~|````|<!--|-->|<div>|</div>|<a b=\"|<script>|</script>|<?|<!A|#|## |\\|`|``|*|**|_|__|~~|!|<|>|http://a.b|www.|^|:|a: b|\"|'|é|✓|\0|&amp;|999. ".Split(
            '|'
        ),
        "|",
        "|-|-|",
        "|a|",
        "\n",
        "\n",
        "\n\n",
        "\n  ",
        "\n    ",
        "\n> ",
        "\n- ",
    ];

    public static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>Markdown that is mostly markup, with LF, CRLF and CR.</summary>
    public static Gen<string> Markdown { get; } =
        Gen.Select(
            AnyOf(Pieces).Array[0, 40],
            AnyOf("\n", "\r\n", "\r"),
            AnyOf("", "", "", "\uFEFF", "---\n"),
            (pieces, lineEnd, start) => (start + string.Concat(pieces)).Replace("\n", lineEnd, StringComparison.Ordinal)
        );

    /// <summary>Such Markdown with some bytes that are anything.</summary>
    public static Gen<byte[]> Bytes { get; } =
        Gen.Select(
            Markdown,
            Gen.Byte.Array[0, 4],
            Gen.Int[0, 1000],
            (text, bytes, at) =>
            {
                var all = System.Text.Encoding.UTF8.GetBytes(text).ToList();
                all.InsertRange(at % (all.Count + 1), bytes);
                return all.ToArray();
            }
        );
}
