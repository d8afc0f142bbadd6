using System.Text;
using Storypole.Documents;
using Storypole.Reading;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Tests.Reading;

public sealed class SpecSignsTests
{
    private static readonly SpecSigns Signs = new(
        BuiltInTemplates.Schema(BuiltInTemplates.TechSpec),
        NameTable.BuiltIn
    );

    [Theory]
    [InlineData("## Overview\n## Dependencies\n## Testing Strategy\n## Success Criteria\n", true)]
    [InlineData("# Overview\r\n### 2. Dependencies\r\n#### TESTING STRATEGY\r\n ## Success Criteria ##\r\n", true)]
    [InlineData("\uFEFF# Overview\n# Dependencies\n# Testing Strategy\n# Success Criteria", true)]
    [InlineData("Overview\n---\nDependencies\n====\nTesting Strategy\n-\nSuccess Criteria\n---", true)]
    [InlineData("## Overview\n## Dependencies\n## Testing Strategy\n", false)]
    [InlineData("## Overview\n## Overview\n## Overview\n## Overview\n", false)]
    [InlineData("Overview\nDependencies\nTesting Strategy\nSuccess Criteria\n", false)]
    [InlineData("#Overview #Dependencies #Testing Strategy #Success Criteria", false)]
    [InlineData("", false)]
    public void Four_different_sections_make_a_specification(string text, bool isSpec)
    {
        Assert.Equal(isSpec, Signs.MayBeSpec(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(isSpec, Count(text) >= Signs.Needed);
    }

    [Theory]
    [InlineData("# 票\n\n## 背景\n\n## 目标\n\n## 技术决策\n\n## 风险\n", true)]
    [InlineData("# Boleto\n\n## Contexto\n\n## Escopo\n\n## Riscos\n\n## Critérios de aceite\n", true)]
    [InlineData("# ADR 4: Cache\n\n## Status\n\n## Context\n\n## Decision\n\n## Consequences\n", true)]
    [InlineData("# Road map\n\n## Sprint 1\n\n## Sprint 2\n\n## Sprint 3\n", true)]
    [InlineData("# Tickets\n\n## Roadmap\n\n### Phase 1\n\n### Phase 2\n\n### Phase 3\n", false)]
    [InlineData("# Tickets\n\n## Overview\n\n## Architecture\n\n## Testing\n\n## Security\n\n## References\n", false)]
    [InlineData("# Changelog\n\n## 1.2\n\n### Migration\n\n### Rationale\n\n### Testing\n\n### Security\n", false)]
    public void Sections_of_other_dialects_count_and_those_of_every_page_do_so_for_little(string text, bool isSpec) =>
        Assert.Equal(isSpec, Signs.MayBeSpec(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("## Overview\n## Dependencies\n## Testing Strategy\n## Performance Considerations\n## Monitoring\n")]
    [InlineData("## Usage\n## Overview\n## Dependencies\n## Testing Strategy\n## Risks\n")]
    public void A_manual_is_no_plan_however_many_of_its_chapters_a_plan_has_too(string text) =>
        Assert.True(Count(text) < Signs.Needed);

    [Fact]
    public void Headings_in_code_do_not_count_when_it_comes_to_counting()
    {
        const string Page =
            "# How to write\n\n```markdown\n## Overview\n## Dependencies\n## Testing Strategy\n## Success Criteria\n```\n";
        Assert.True(Signs.MayBeSpec(Encoding.UTF8.GetBytes(Page)));
        Assert.Equal(0, Count(Page));
    }

    [Fact]
    public void A_template_of_one_s_own_is_known_by_its_own_titles()
    {
        var schema = TemplateCompiler
            .Compile(SourceText.From("# [Title]\n\n## Warum\n\n[x y]\n\n## Wie genau\n\n[x y]\n"), "own")
            .Schema;
        var signs = new SpecSigns(schema, NameTable.BuiltIn);
        Assert.Equal(2, signs.Needed);
        Assert.True(signs.MayBeSpec("# Plan\n\n## warum\n\n## Wie genau\n"u8));
        Assert.False(signs.MayBeSpec("# Plan\n\n## Warum\n\n## Warum\n"u8));
    }

    [Fact]
    public void Every_built_in_template_is_a_template()
    {
        Assert.All(
            BuiltInTemplates.Names,
            x => Assert.True(TemplateSigns.IsTemplate(BuiltInTemplates.Source(x).Bytes))
        );
    }

    [Theory]
    [InlineData("# Technical Specification: Loader\n\n[Name]\n\n[What it does]\n")]
    [InlineData("# Technical Specification: [Feature name]\n\none\n\ntwo\n\nthree\n\nfour\n")]
    [InlineData("# [Loader](loader.md)\n\n[one](a.md)\n")]
    [InlineData("")]
    public void A_specification_that_still_has_placeholders_is_none(string text) =>
        Assert.False(TemplateSigns.IsTemplate(Encoding.UTF8.GetBytes(text)));

    private static int Count(string text) => Signs.Count(Outline.Of(DocumentParser.Parse(SourceText.From(text))));
}
