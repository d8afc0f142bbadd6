using System.Text.Json;
using Storypole.Diagnostics;
using Storypole.Templates;
using Storypole.Tests.Architecture;
using Storypole.Text;
using Storypole.Workspace;
using Storypole.Workspace.Configuration;

namespace Storypole.Tests.Workspace;

public sealed class ConfigurationTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var read = Parse(
            """
            specs:
              include: [docs/specs/**/*.md]
              exclude:
                - docs/specs/old/
            templates: ./docs/template.md
            template: prd
            aliases:
              Technical Decisions: [Paths Taken, Beschlussbuch]
              Risiken: What Keeps Us Awake
            rules:
              SP0203: info
              SP0201: off
            failOn: warning
            """
        );
        Assert.Equal(["docs/specs/**/*.md"], read.Patterns.Include);
        Assert.Equal(["docs/specs/old/**"], read.Patterns.Exclude);
        Assert.Equal(["docs/template.md"], read.Patterns.Templates);
        Assert.Equal("prd", read.Template);
        Assert.Equal(
            [
                new(Term.TechnicalDecisions, "Paths Taken"),
                new(Term.TechnicalDecisions, "Beschlussbuch"),
                new(Term.Risks, "What Keeps Us Awake"),
            ],
            read.Aliases
        );
        Assert.True(read.Rules.IsOff(new RuleId(201)));
        Assert.Equal(Severity.Info, Assert.Single(read.Rules.ById[new RuleId(203)]).Severity);
        Assert.Equal(FailOn.Warning, read.FailOn);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("specs:\nrules:\n")]
    public void What_is_not_said_is_as_without_a_configuration(string yaml) =>
        Assert.Equal(
            JsonSerializer.Serialize(WorkspaceConfiguration.Default.Patterns),
            JsonSerializer.Serialize(Parse(yaml).Patterns)
        );

    [Theory]
    [InlineData("spec:\n", "c.yaml:1:1: unknown key `spec`", "did you mean `specs`?")]
    [InlineData("failOn: 1\n", "c.yaml:1:9: unknown value of `failOn` `1`", "known are error, warning, info, never")]
    [InlineData("rules:\n  SP0203: of\n", "c.yaml:2:11: unknown severity `of`", "did you mean `off`?")]
    [InlineData("rules: [SP0203]\n", "c.yaml:1:8: `rules` holds keys with values", null)]
    [InlineData("specs:\n  include:\n    - [a]\n", "c.yaml:3:7: `include` is a pattern or a list of patterns", null)]
    [InlineData(
        "specs:\n  include: /a/*.md\n",
        "c.yaml:2:12: the pattern `/a/*.md` leads out of the workspace",
        "write it relative to the folder of this file"
    )]
    [InlineData(
        "rules:\n  unresolved-placeholdr: off\n",
        "c.yaml:2:3: unknown rule `unresolved-placeholdr`",
        "did you mean `unresolved-placeholder`?"
    )]
    [InlineData(
        "rules:\n  SP0203: off\n  unresolved-placeholder: info\n",
        "c.yaml:3:3: SP0203 stands here twice",
        null
    )]
    [InlineData(
        "rules:\n  SP0203:\n    - path: a\n",
        "c.yaml:3:7: unknown key of a rule `path`",
        "did you mean `paths`?"
    )]
    [InlineData("rules:\n  SP0203:\n    paths: a\n", "c.yaml:3:5: a setting of a rule needs its `severity`", null)]
    [InlineData(
        "waivers:\n  - rule: SP0203\n    paths: a.md\n    until: 2027-03-31\n",
        "c.yaml:2:5: a waiver needs its `because`",
        null
    )]
    [InlineData(
        "waivers:\n  - rule: SP0203\n    paths: a.md\n    until: soon\n    because: x\n",
        "c.yaml:4:12: `soon` is no date",
        "write it as 2027-03-31"
    )]
    [InlineData("waivers:\n  - rul: SP0203\n", "c.yaml:2:5: unknown key of a waiver `rul`", "did you mean `rule`?")]
    [InlineData("waivers: SP0203\n", "c.yaml:1:10: `waivers` is a list", null)]
    [InlineData(
        "aliases:\n  Technical Decisons: Paths\n",
        "c.yaml:2:3: unknown name of `aliases` `Technical Decisons`",
        "did you mean `Technical Decisions`?"
    )]
    [InlineData("aliases: [Risks]\n", "c.yaml:1:10: `aliases` holds keys with values", null)]
    [InlineData("aliases:\n  Risks:\n", "c.yaml:2:9: `Risks` has a name or a list of names", null)]
    [InlineData("aliases:\n  Risks: '!!'\n", "c.yaml:2:10: `!!` is no name: it has neither letter nor digit", null)]
    [InlineData(
        "aliases:\n  Risks: Fears\n  Overview: [fears]\n",
        "c.yaml:3:14: `fears` stands here for two things",
        null
    )]
    [InlineData(
        "rules:\n  custom:\n    SP0001:\n      section: Cost\n",
        "c.yaml:3:5: `SP0001` is no id of a rule of your own",
        "letters and then digits, as ACME001; ids that begin with SP are Storypole's"
    )]
    [InlineData(
        "rules:\n  custom:\n    ACME1:\n      secton: Cost\n",
        "c.yaml:4:7: unknown key of a rule `secton`",
        "did you mean `section`?"
    )]
    [InlineData("rules:\n  custom:\n    ACME1:\n      section: Cost\n", "c.yaml:3:5: ACME1 needs its `message`", null)]
    [InlineData(
        "rules:\n  custom:\n    ACME1:\n      message: x\n",
        "c.yaml:3:5: ACME1 does not say what it looks for",
        "a rule has one of section, field, words, term, glossary, links"
    )]
    [InlineData(
        "rules:\n  custom:\n    ACME1:\n      section: Cost\n      values: x\n      message: x\n",
        "c.yaml:5:7: `values` belongs to a rule with `field`",
        null
    )]
    [InlineData(
        "rules:\n  custom:\n    ACME1:\n      links: [APROVED]\n      message: x\n",
        "c.yaml:4:14: unknown status `APROVED`",
        "did you mean `APPROVED`?"
    )]
    [InlineData(
        "rules:\n  custom:\n    ACME1:\n      section: Cost\n      message: x\n  ACME2: off\n",
        "c.yaml:6:3: unknown rule `ACME2`",
        "did you mean `ACME1`?"
    )]
    [InlineData(
        "profiles:\n  M:\n    needs: [Rolout Strategy]\n",
        "c.yaml:3:13: unknown section `Rolout Strategy`",
        "did you mean `Rollout Strategy`?"
    )]
    [InlineData("profiles:\n  XM:\n", "c.yaml:2:3: unknown size `XM`", "did you mean `XS`?")]
    [InlineData("a: 1\na: 2\n", "c.yaml:2:1: the key `a` stands here twice", null)]
    [InlineData("failOn: &x error\n", "c.yaml:1:9: anchors are not read", null)]
    public void What_means_nothing_is_refused_with_its_place(string yaml, string message, string? help)
    {
        var fault = Assert.Throws<StorypoleException>(() => Parse(yaml));
        Assert.Equal(message, fault.Message);
        Assert.Equal(help, fault.Help);
    }

    [Fact]
    public void The_published_schema_has_the_keys_and_words_that_are_read()
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs/commands/storypole.schema.json"));
        var root = schema.RootElement.GetProperty("properties");
        Assert.Equal(ConfigurationReader.Keys.Order(), Names(root));
        Assert.Equal(ConfigurationReader.SpecsKeys.Order(), Names(root.GetProperty("specs").GetProperty("properties")));
        Assert.Equal(ConfigurationReader.FailOnValues, Words(root.GetProperty("failOn")));
        Assert.Equal(
            RuleSettingsReader.Severities,
            Words(schema.RootElement.GetProperty("$defs").GetProperty("severity"))
        );
        var setting = schema.RootElement.GetProperty("$defs").GetProperty("setting").GetProperty("properties");
        Assert.Equal(RuleSettingsReader.Keys.Order(), Names(setting));
        var custom = schema.RootElement.GetProperty("$defs").GetProperty("custom").GetProperty("properties");
        Assert.Equal(CustomRulesReader.Keys.Order(), Names(custom));
        var waiver = root.GetProperty("waivers").GetProperty("items").GetProperty("properties");
        Assert.Equal(WaiversReader.Keys.Order(), Names(waiver));
    }

    [Fact]
    public void Rules_of_one_s_own_are_read_and_named_elsewhere_wherever_they_stand()
    {
        var read = Parse(
            """
            waivers:
              - rule: ACME001
                paths: docs/old/
                until: 2027-03-31
                because: the old ones stay
            rules:
              acme001: error
              no-jargon:
                - severity: off
                  paths: docs/old/
              custom:
                ACME001:
                  section: [Cost, Costs]
                  message: Nobody says what this costs
                ACME002:
                  words: { utilize: use }
                  name: no-jargon
                  message: Jargon
                  severity: info
                  paths: docs/
            profiles:
              M:
                needs: [Rollout Strategy, Risiken]
            """
        );
        Assert.Equal(["ACME001", "ACME002"], read.OwnRules.Select(x => x.Id.ToString()));
        Assert.Equal(["acme001", "no-jargon"], read.OwnRules.Select(x => x.Name));
        Assert.Equal([Severity.Warning, Severity.Info], read.OwnRules.Select(x => x.Severity));
        Assert.Equal(Severity.Error, Assert.Single(read.Rules.ById[read.OwnRules[0].Id]).Severity);
        Assert.True(read.Rules.Says(read.OwnRules[1].Id, "docs/old/a.md", "tech-spec"));
        Assert.False(read.Rules.Says(read.OwnRules[1].Id, "docs/a.md", "tech-spec"));
        Assert.Equal(read.OwnRules[0].Id, Assert.Single(read.Waivers).Rule);
        Assert.Equal([Term.Rollout, Term.Risks], read.Profiles!.NeedsOf(Specs.Size.M));
        Assert.Contains("Nobody says what this costs", read.OwnRules[0].Page!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_word_of_the_schema_is_read()
    {
        Assert.All(ConfigurationReader.FailOnValues, x => Parse($"failOn: {x}\n"));
        Assert.All(RuleSettingsReader.Severities, x => Parse($"rules:\n  SP0203: {x}\n"));
    }

    [Theory]
    [InlineData("docs/old/a.md", "tech-spec", null)]
    [InlineData("docs/a.md", "prd", Severity.Error)]
    [InlineData("docs/a.md", "tech-spec", Severity.Info)]
    public void Of_several_settings_of_a_rule_the_first_that_fits_counts(
        string path,
        string template,
        Severity? severity
    )
    {
        var rules = Parse(
            """
            rules:
              unresolved-placeholder:
                - severity: off
                  paths: docs/old/
                - severity: error
                  template: prd
                - info
            """
        ).Rules;
        Assert.False(rules.IsOff(new RuleId(203)));
        var found = new Diagnostic(new RuleId(203), Severity.Warning, new TextSpan(0, 0), "");
        Assert.Equal(severity, rules.Apply([found], path, template).SingleOrDefault()?.Severity);
    }

    [Fact]
    public void A_rule_that_is_off_and_was_asked_for_by_name_keeps_its_findings()
    {
        var rules = Parse("rules:\n  SP0203: off\n").Rules;
        var found = new Diagnostic(new RuleId(203), Severity.Warning, new TextSpan(0, 0), "");
        Assert.Equal([found], rules.Apply([found], "a.md", "tech-spec"));
    }

    [Fact]
    public void A_waiver_of_the_configuration_is_for_files()
    {
        var waiver = Assert.Single(
            Parse(
                """
                waivers:
                  - rule: SP0203
                    paths: docs/old/
                    until: 2027-03-31
                    because: the supplier answers in March
                """
            ).Waivers
        );
        var found = new Diagnostic(new RuleId(203), Severity.Warning, new TextSpan(0, 0), "");
        Assert.True(waiver.Accepts(found, "docs/old/a.md"));
        Assert.False(waiver.Accepts(found, "docs/a.md"));
        Assert.False(waiver.Accepts(found with { Rule = new RuleId(204) }, "docs/old/a.md"));
        Assert.Equal(new DateOnly(2027, 3, 31), waiver.Until);
    }

    [Fact]
    public void A_draft_is_read_back_and_finds_what_was_found()
    {
        var draft = ConfigurationDraft.Of(
            ["docs/specs/1/a.md", "docs/specs/2/b.md", "rfc/it's.md"],
            ["docs/specs/template.md"],
            ["docs/specs/README.md", "README.md"]
        );
        var read = Parse(draft);
        Assert.Equal(["docs/specs/**/*.md", "rfc/**/*.md"], read.Patterns.Include);
        Assert.Equal(["docs/specs/README.md"], read.Patterns.Exclude);
        Assert.Equal(["docs/specs/template.md"], read.Patterns.Templates);
    }

    [Fact]
    public void A_draft_without_a_common_folder_includes_nothing_by_name() =>
        Assert.Empty(Parse(ConfigurationDraft.Of(["a.md", "docs/b.md"], [], [])).Patterns.Include);

    [Theory]
    [InlineData(Severity.Warning, Severity.Error, Severity.Error)]
    [InlineData(Severity.Info, Severity.Error, Severity.Info)]
    [InlineData(Severity.Warning, Severity.Info, Severity.Info)]
    [InlineData(Severity.Info, Severity.Info, Severity.Info)]
    public void What_a_rule_reports_below_its_own_severity_is_never_raised(
        Severity found,
        Severity configured,
        Severity expected
    )
    {
        // Rule 203 is a warning by itself.
        var rules = Parse($"rules:\n  SP0203: {configured.ToString().ToLowerInvariant()}\n").Rules;
        var diagnostic = new Diagnostic(new RuleId(203), found, new TextSpan(0, 0), "");
        Assert.Equal(expected, Assert.Single(rules.Apply([diagnostic], "a.md", "tech-spec")).Severity);
    }

    [Theory]
    [InlineData("inclde", "include")]
    [InlineData("INCLUDE", "include")]
    [InlineData("exclued", "exclude")]
    [InlineData("zzz", null)]
    public void The_nearest_word_is_one_that_could_be_meant(string word, string? nearest) =>
        Assert.Equal(nearest, NearestWord.Of(word, ["include", "exclude"]));

    private static WorkspaceConfiguration Parse(string yaml) =>
        ConfigurationFile.Parse(SourceText.From(yaml), "c.yaml");

    private static IEnumerable<string> Names(JsonElement properties) =>
        properties.EnumerateObject().Select(x => x.Name).Order();

    private static IEnumerable<string> Words(JsonElement schema) =>
        schema.GetProperty("enum").EnumerateArray().Select(x => x.GetString()!);
}
