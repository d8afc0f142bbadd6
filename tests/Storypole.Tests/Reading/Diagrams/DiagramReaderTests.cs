using System.Text;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Reading.Diagrams;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Tests.Reading.Diagrams;

public sealed class DiagramReaderTests
{
    [Fact]
    public void Boxes_and_arrows_of_a_drawing_are_a_graph() =>
        Assert.Equal(
            ["Client", "New Component", "Existing System", "0 → 1", "1 → 2"],
            Read(
                "text",
                """
                ┌─────────────┐
                │   Client    │
                └──────┬──────┘
                       │
                ┌──────▼──────┐     ┌─────────────┐
                │  New        │────▶│  Existing   │
                │  Component  │     │  System     │
                └─────────────┘     └─────────────┘
                """
            )
        );

    [Fact]
    public void Boxes_of_ascii_are_boxes_and_a_box_around_others_is_a_group() =>
        Assert.Equal(
            ["(Backend)", "Importer", "Ledger", "1 → 2"],
            Read(
                "",
                """
                +----------------------------+
                | Backend                    |
                | +----------+    +--------+ |
                | | Importer |--->| Ledger | |
                | +----------+    +--------+ |
                +----------------------------+
                """
            )
        );

    [Fact]
    public void An_arrow_is_followed_round_corners_and_back_from_its_head() =>
        Assert.Equal(
            ["A", "B", "0 → 1"],
            Read(
                "text",
                """
                ┌───┐
                │ A │
                └─┬─┘     ┌───┐
                  └──────▶│ B │
                          └───┘
                """
            )
        );

    [Fact]
    public void Letters_of_two_columns_are_counted_as_two() =>
        Assert.Equal(
            ["用户服务", "账本", "0 → 1"],
            Read(
                "text",
                """
                ┌──────────┐     ┌──────┐
                │ 用户服务 │────▶│ 账本 │
                └──────────┘     └──────┘
                """
            )
        );

    [Fact]
    public void An_arrow_may_lead_to_words_or_to_nothing() =>
        Assert.Equal(
            ["A", "B", "0 → words", "1 → nothing"],
            Read(
                "text",
                """
                +---+
                | A |----> phone
                +---+
                +---+
                | B |---->
                +---+
                """
            )
        );

    [Theory]
    [InlineData("src/\n├── a.cs\n└── b/\n    └── c.cs")]
    [InlineData("+----+----+\n| a  | b  |\n+----+----+")]
    [InlineData("┌────┬────┐\n│ a  │ b  │\n├────┼────┤\n│ c  │ d  │\n└────┴────┘")]
    [InlineData("┌─────┐\n│ one │\n├─────┤\n│ two │\n└─────┘")]
    [InlineData("┌─────┐\n│ one │\n│ two │")]
    [InlineData("a -> b\nvar x = y > z;")]
    [InlineData("")]
    public void Trees_tables_windows_code_and_what_does_not_close_are_no_diagrams(string drawn) =>
        Assert.Empty(Read("text", drawn));

    [Fact]
    public void Code_of_a_language_is_no_diagram() => Assert.Empty(Read("csharp", "┌───┐\n│ A │\n└───┘"));

    [Fact]
    public void A_flow_chart_is_read_with_labels_groups_and_every_kind_of_link() =>
        Assert.Equal(
            ["(Backend)", "Importer", "Ledger of books", "Archive", "1 → 2", "1 → 3", "2 → 3", "3 → nothing"],
            Read(
                "mermaid",
                """
                %% who calls whom
                flowchart LR
                  subgraph be [Backend]
                    I[Importer] -- bookings --> L[("Ledger<br/>of books")] & A{{Archive}}
                    L -.->|each night| A:::cold
                  end
                  A -->
                  style A fill:#fff
                """
            )
        );

    [Fact]
    public void A_sequence_is_read_with_its_parts_and_messages() =>
        Assert.Equal(
            ["<Owner>", "Importer", "Ledger", "0 → 1", "1 → 2", "2 → 1"],
            Read(
                "mermaid",
                """
                sequenceDiagram
                    actor Owner
                    participant I as Importer
                    Owner->>I: statement
                    Note over I: waits
                    I->>+Ledger: bookings
                    Ledger-->>-I: done
                """
            )
        );

    [Fact]
    public void A_C4_diagram_is_read_and_knows_what_was_never_declared() =>
        Assert.Equal(
            ["<Owner>", "(Backend)", "Ledger", "0 → 2", "2 → nothing"],
            Read(
                "mermaid",
                """
                C4Container
                    Person(owner, "Owner", "pays")
                    System_Boundary(be, "Backend") {
                        Container(ledger, "Ledger", "C#")
                    }
                    Rel(owner, ledger, "books")
                    Rel(ledger, archive, "keeps")
                """
            )
        );

    [Fact]
    public void D2_is_read_with_boxes_in_boxes_and_chains() =>
        Assert.Equal(
            ["(Backend)", "Ledger", "importer", "Archive", "2 → 1", "1 → 3", "3 → 2", "1 → nothing"],
            Read(
                "d2",
                """
                # all parts
                backend: Backend {
                  ledger: Ledger
                  style: {
                    fill: red
                  }
                }
                importer -> backend.ledger -> Archive: bookings
                importer <- Archive
                ledger ->
                Archive.shape: cylinder
                """
            )
        );

    [Fact]
    public void Other_kinds_of_Mermaid_show_no_components() =>
        Assert.Empty(Read("mermaid", "erDiagram\n    A ||--o{ B : has"));

    private static List<string> Read(string language, string drawn)
    {
        var text =
            $"## Architecture Overview\n\n### System Context\n\n```{language}\n{drawn.ReplaceLineEndings("\n")}\n```\n";
        var source = SourceText.From(Encoding.UTF8.GetBytes(text));
        var spec = SpecReader.Read(DocumentParser.Parse(source), TextWorkspace.TechSpec);
        var found = new List<string>();
        foreach (var diagram in DiagramReader.Read(spec))
        {
            found.AddRange(
                diagram.Nodes.Select(x =>
                {
                    var label = string.Join(' ', x.Label.Select(source.Text));
                    return x.Kind switch
                    {
                        DiagramNodeKind.Group => $"({label})",
                        DiagramNodeKind.Actor => $"<{label}>",
                        _ => label,
                    };
                })
            );
            found.AddRange(diagram.Arrows.Select(x => $"{x.From} → {End(x.To)}"));
        }

        return found;
    }

    private static string End(int to) =>
        to switch
        {
            DiagramArrow.Nowhere => "nothing",
            DiagramArrow.Outside => "words",
            _ => $"{to}",
        };
}
