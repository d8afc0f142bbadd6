using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>What a template offers for the values that a specification types, and for every other labelled field.</summary>
internal sealed class OfferedValues
{
    private static readonly string[] Levels = Enum.GetNames<Level>();

    public OfferedValues(Schema schema)
    {
        Schema = schema;
        Status = Alternatives.Of(
            Field(schema, 0, Term.Status),
            "Draft",
            "Approved",
            "In progress",
            "Completed",
            "Withdrawn",
            "Superseded"
        );
        Profile = Alternatives.Of(Field(schema, 0, Term.Profile), Enum.GetNames<Size>());
        var risks = schema.Index.FindTerm(Term.Risks);
        Impact = Alternatives.Of(Column(schema, risks, Term.Impact), Levels);
        Probability = Alternatives.Of(Column(schema, risks, Term.Probability), Levels);
        var question = schema.Index.FindTerm(Term.Question);
        QuestionImpact = Alternatives.Of(Field(schema, question, Term.Impact), Levels);
        QuestionStatus = Alternatives.Of(Field(schema, question, Term.Status), Enum.GetNames<QuestionStatus>());
        var effort = schema.Index.FindTerm(Term.Effort);
        Complexity = Alternatives.Of(Field(schema, effort, Term.OverallComplexity), Enum.GetNames<Size>());
        var decision = schema.Index.FindTerm(Term.Decision);
        Reversibility = Alternatives.Of(Field(schema, decision, Term.Reversibility), Enum.GetNames<Reversibility>());
        Compatibility = Alternatives.Of(CompatibilityOfApis(schema));
        Others = OtherFields();
    }

    public Schema Schema { get; }

    public Alternatives Status { get; }

    public Alternatives Profile { get; }

    public Alternatives Impact { get; }

    public Alternatives Probability { get; }

    public Alternatives QuestionImpact { get; }

    public Alternatives QuestionStatus { get; }

    public Alternatives Complexity { get; }

    public Alternatives Reversibility { get; }

    public Alternatives Compatibility { get; }

    /// <summary>The labelled fields with alternatives that no typed value stands for, each with the number of its section.</summary>
    public ImmutableArray<(int Section, SchemaField Field)> Others { get; }

    private static Enumeration? Field(Schema schema, int section, Term term)
    {
        if (section < 0)
        {
            return null;
        }

        foreach (var part in schema.Sections[section].Parts)
        {
            if (part is SchemaField field && field.Term == term)
            {
                return field.Enumeration;
            }
        }

        return null;
    }

    private static Enumeration? Column(Schema schema, int section, Term term)
    {
        foreach (var part in section < 0 ? [] : schema.Sections[section].Parts)
        {
            foreach (var column in part is SchemaTable table ? table.Columns : [])
            {
                if (column.Term == term)
                {
                    return column.Enumeration;
                }
            }
        }

        return null;
    }

    private static Enumeration? CompatibilityOfApis(Schema schema)
    {
        var section = schema.Index.FindTerm(Term.Apis);
        foreach (var part in section < 0 ? [] : schema.Sections[section].Parts)
        {
            foreach (var line in part is SchemaCode { Term: Term.ModifiedApis } code ? code.ItemParts : [])
            {
                if (line is SchemaField { Term: Term.Compatibility } field)
                {
                    return field.Enumeration;
                }
            }
        }

        return null;
    }

    private ImmutableArray<(int Section, SchemaField Field)> OtherFields()
    {
        var found = ImmutableArray.CreateBuilder<(int Section, SchemaField Field)>();
        for (var i = 0; i < Schema.Sections.Length; i++)
        {
            foreach (var part in Schema.Sections[i].Parts)
            {
                if (part is SchemaField { Label: not null, Enumeration: { } offered } field && !IsTyped(offered))
                {
                    found.Add((i, field));
                }
            }
        }

        return found.ToImmutable();
    }

    private bool IsTyped(Enumeration offered) =>
        ReferenceEquals(offered, Status.Enumeration)
        || ReferenceEquals(offered, Profile.Enumeration)
        || ReferenceEquals(offered, QuestionImpact.Enumeration)
        || ReferenceEquals(offered, QuestionStatus.Enumeration)
        || ReferenceEquals(offered, Complexity.Enumeration)
        || ReferenceEquals(offered, Reversibility.Enumeration);
}
