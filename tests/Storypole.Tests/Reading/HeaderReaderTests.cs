using System.Text;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Tests.Reading;

public sealed class HeaderReaderTests
{
    [Theory]
    [InlineData("# Ferry\n\n**Status**: DRAFT\n**Created**: 2026-03-01\n")]
    [InlineData("# Ferry\n\nStatus: **Proposed** — measured only\nDate: 2026-03-01\n\n## Context\n")]
    [InlineData("# Ferry\n\n- **Status:** Draft\n- **Date:** March 1, 2026\n\n## Context\n")]
    [InlineData("# Ferry\n\n**Status:** draft · **Date:** 2026-03-01\n\n## Context\n")]
    [InlineData("# 渡轮\n\n> 日期：2026年3月1日\n> 状态：设计中\n\n## 背景\n")]
    [InlineData(
        "# Ferry\n\n| | |\n|---|---|\n| **Estado** | ✏️ borrador |\n| **Fecha** | 1 de marzo de 2026 |\n\n## Contexto\n"
    )]
    [InlineData("# Fähre\n\nStatus: Entwurf\nDatum: 01.03.2026\n\n## Kontext\n")]
    [InlineData("# Паром\n\n**Статус**: Черновик\n**Дата**: 1 марта 2026\n\n## Контекст\n")]
    [InlineData("# Ferry\n\n> 2026-03-01, written on the pier.\n\n## Status\n\nIn review\n")]
    [InlineData("# Ferry\n\n## Context\n\nBoats.\n\n> Status: draft\n> Date: 2026/3/1\n")]
    public void A_header_is_read_in_every_form(string text)
    {
        var header = Read(text).Header;
        Assert.Equal(SpecStatus.Draft, header.Status?.Value);
        Assert.Equal(new DateOnly(2026, 3, 1), header.Lines.Created?.Value);
    }

    [Theory]
    [InlineData("Brainstorm / Pre-Spec")]
    [InlineData("planned")]
    [InlineData("DRAFT/APPROVED/COMPLETED")]
    [InlineData("half draft")]
    public void A_word_that_no_table_has_stays_unknown(string status)
    {
        var header = Read($"# Ferry\n\n**Status**: {status}\n").Header;
        Assert.NotNull(header.Status);
        Assert.Null(header.Status?.Value);
    }

    [Theory]
    [InlineData("Approved (by Ada)", SpecStatus.Approved)]
    [InlineData("✅ done · checked 2026-08-05", SpecStatus.Completed)]
    [InlineData("ready_for_review", SpecStatus.Draft)]
    [InlineData("Akzeptiert - 2026-06-26", SpecStatus.Approved)]
    [InlineData("已通过评审", SpecStatus.Approved)]
    [InlineData("実装済み", SpecStatus.Completed)]
    [InlineData("진행 중", SpecStatus.InProgress)]
    [InlineData("Aprobado", SpecStatus.Approved)]
    [InlineData("В работе", SpecStatus.InProgress)]
    [InlineData("Superseded by ADR 9", SpecStatus.Superseded)]
    public void A_status_is_known_in_many_words(string status, SpecStatus value) =>
        Assert.Equal(value, Read($"# Ferry\n\n**Status**: {status}\n").Header.Status?.Value);

    [Theory]
    [InlineData("2025-10-06", "2025-10-06")]
    [InlineData("2025/10/06", "2025-10-06")]
    [InlineData("Oct 6, 2025", "2025-10-06")]
    [InlineData("October 6th, 2025", "2025-10-06")]
    [InlineData("6 October 2025", "2025-10-06")]
    [InlineData("06.10.2025", "2025-10-06")]
    [InlineData("2. Juni 2026", "2026-06-02")]
    [InlineData("6 octobre 2025", "2025-10-06")]
    [InlineData("2025年10月6日", "2025-10-06")]
    [InlineData("2025년 10월 6일", "2025-10-06")]
    [InlineData("25/10/2025", "2025-10-25")]
    [InlineData("03/04/2026", null)]
    [InlineData("2025-02-30", null)]
    [InlineData("31 February 2026", null)]
    [InlineData("soon", null)]
    [InlineData("Sprint 12, 2025", null)]
    [InlineData("", null)]
    public void A_date_is_read_in_any_form_that_leaves_no_doubt(string text, string? date) =>
        Assert.Equal(
            date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            Values.ReadAnyDate(Encoding.UTF8.GetBytes(text))
        );

    [Theory]
    [InlineData("# Ferry (Issue #74)\n\n## Goals\n", "#74")]
    [InlineData("# Ferry\n\nLinear: [DOCK-42](https://tracker.example/DOCK-42)\n\n## Goals\n", "DOCK-42")]
    [InlineData("# Ferry\n\n- Issue: https://forge.example/ferry/issues/74\n\n## Goals\n", "74")]
    [InlineData("---\nrelated_issues: [74]\n---\n\n# Ferry\n\n## Goals\n", "74")]
    [InlineData("# Ferry\n\n## Goals\n\nIssue: #12\n", null)]
    public void An_issue_is_found_where_people_write_it(string text, string? issue)
    {
        var spec = Read(text);
        var found = spec.Header.Issue;
        Assert.Equal(issue, found is { } span ? spec.Document.Source.Text(span) : null);
    }

    private static Spec Read(string text) =>
        SpecReader.Read(DocumentParser.Parse(SourceText.From(text)), TextWorkspace.TechSpec);
}
