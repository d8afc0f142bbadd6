using System.Text;
using CsCheck;
using Storypole.Templates;
using Xunit;

namespace Storypole.Tests.Templates;

public sealed class NameFoldingTests
{
    private static readonly string[] Pieces =
    [
        "and",
        "&",
        "+",
        " ",
        "-",
        "(",
        ")",
        "[",
        "]",
        ".",
        ")",
        "§",
        "第",
        "章",
        "三",
        "、",
        "3",
        "12",
        "IV",
        "A",
        "x",
        "Risk",
        "ß",
        "Ä",
        "ё",
        "é",
        "İ",
        "ſ",
        "Ⱥ",
        "需求",
        "（",
        "）",
        "１",
        "Ａ",
        "　",
        "🚀",
        "\u0301",
        "테스트",
        "'",
        "’",
        "_",
        "#",
        "*",
    ];

    [Fact]
    public void A_word_with_an_accent_makes_no_difference_to_what_stands_before_it() =>
        Gen.OneOf([.. Pieces.Where(x => x.All(char.IsAscii))])
            .Array[0, 12]
            .Select(x => string.Concat(x))
            .Sample(x => Assert.Equal(Fold(x + " e"), Fold(x + " é")));

    [Theory]
    [InlineData("Risks & Mitigations", "risks mitigations")]
    [InlineData("Risks and Mitigations", "risks mitigations")]
    [InlineData("Risks / Mitigations:", "risks mitigations")]
    [InlineData("2.1 Data Flow", "data flow")]
    [InlineData("3) Goals", "goals")]
    [InlineData("§ 4 Goals", "goals")]
    [InlineData("IV. Rollout", "rollout")]
    [InlineData("A) Scope", "scope")]
    [InlineData("🚀 Rollout ✅", "rollout")]
    [InlineData("1️⃣ Scope", "scope")]
    [InlineData("**Security** (CRITICAL - Phase 2)", "security")]
    [InlineData("Backend [4h] (a (b))", "backend")]
    [InlineData("created_at", "created at")]
    [InlineData("Don't Build", "dont build")]
    [InlineData("Begründung", "begruendung")]
    [InlineData("BEGRUENDUNG", "begruendung")]
    [InlineData("Migración", "migracion")]
    [InlineData("DÉCISIONS", "decisions")]
    [InlineData("РИСКИ", "риски")]
    [InlineData("Ещё", "еще")]
    [InlineData("第3章 風險", "風險")]
    [InlineData("三、风险评估", "风险评估")]
    [InlineData("（二）目标", "目标")]
    [InlineData("2.1需求", "需求")]
    [InlineData("１．背景", "背景")]
    [InlineData("API 设计（草案）", "api设计")]
    [InlineData("ＡＰＩ 設計", "api設計")]
    [InlineData("테스트 계획", "테스트계획")]
    [InlineData("3", "3")]
    public void A_name_folds_to_what_it_is_compared_by(string name, string folded) => Assert.Equal(folded, Fold(name));

    [Fact]
    public void An_accent_of_its_own_is_the_accent_of_its_letter() =>
        Assert.Equal("migracion", Fold("Migracio\u0301n"));

    [Fact]
    public void Folding_a_folded_name_changes_nothing() =>
        Gen.Int[0, Pieces.Length - 1]
            .Select(x => Pieces[x])
            .Array[0, 14]
            .Select(x => string.Concat(x))
            .Sample(x => Assert.Equal(Fold(x), Fold(Fold(x))));

    [Fact]
    public void Folding_any_text_folded_changes_nothing() =>
        Gen.String.Sample(x => Assert.Equal(Fold(x), Fold(Fold(x))));

    private static string Fold(string name)
    {
        Span<byte> folded = stackalloc byte[NameFolding.Longest];
        return Encoding.UTF8.GetString(folded[..NameFolding.Fold(Encoding.UTF8.GetBytes(name), folded)]);
    }
}
