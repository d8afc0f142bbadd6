using System.Text;
using Storypole.Reading;
using Xunit;

namespace Storypole.Tests.Reading;

public sealed class NumberedNameTests
{
    [Theory]
    [InlineData("Decision 2: Use SQLite", "Decision", 2, "Use SQLite")]
    [InlineData("TD-3", "TD", 3, "")]
    [InlineData("Q1", "Q", 1, "")]
    [InlineData("ADR 7 — Cache", "ADR", 7, "Cache")]
    [InlineData("Technical Decision 1: Cache", "Technical Decision", 1, "Cache")]
    [InlineData("🚀 Phase 1: Base", "Phase", 1, "Base")]
    [InlineData("Phase 2 (3 days)", "Phase", 2, "(3 days)")]
    [InlineData("Week 1-2: Base", "Week", 1, "Base")]
    [InlineData("Step 1.2: Engine", "Step", 1, "Engine")]
    [InlineData("Milestone M1: Base", "Milestone", 1, "Base")]
    [InlineData("Этап 1. Основа", "Этап", 1, "Основа")]
    [InlineData("Étape 3 : Base", "Étape", 3, "Base")]
    [InlineData("阶段一：基础", "阶段", 1, "基础")]
    [InlineData("阶段 2：基础", "阶段", 2, "基础")]
    [InlineData("第三阶段", "阶段", 3, "")]
    [InlineData("フェーズ1：基盤", "フェーズ", 1, "基盤")]
    [InlineData("1단계: 기반", "단계", 1, "기반")]
    public void A_word_and_a_number_name_a_repeated_part(string name, string word, int number, string title)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        Assert.True(NumberedName.TryRead(bytes, out var found));
        Assert.Equal(word, Encoding.UTF8.GetString(bytes[found.WordStart..found.WordEnd]));
        Assert.Equal(number, found.Number);
        Assert.Equal(title, Encoding.UTF8.GetString(bytes[found.TitleStart..]));
    }

    [Theory]
    [InlineData("Risks")]
    [InlineData("Q1a")]
    [InlineData("2.1 Data Flow")]
    [InlineData("Use SQLite: 3 reasons")]
    [InlineData("阶段")]
    [InlineData("")]
    public void Other_names_are_no_repeated_part(string name) =>
        Assert.False(NumberedName.TryRead(Encoding.UTF8.GetBytes(name), out _));
}
