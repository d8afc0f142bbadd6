using Storypole.Documents;
using Storypole.Reading.Apis;
using Storypole.Reading.Data;
using Storypole.Reading.Decisions;
using Storypole.Reading.Plan;
using Storypole.Reading.Questions;
using Storypole.Reading.Risks;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading;

/// <summary>Reads a document through a schema. Reading never fails; what is not there is missing.</summary>
public static class SpecReader
{
    /// <param name="side">The file beside the document that holds its metadata; null when there is none.</param>
    public static Spec Read(Document document, Schema schema, SideFile? side = null)
    {
        var binding = Binding.Of(document, schema);
        var (terms, hows) = binding.Keep();
        var subjects = new Subjects(binding);
        var (files, exclusions) = PlannedFileReader.Read(binding);
        return new Spec
        {
            Document = document,
            Outline = binding.Outline,
            Schema = schema,
            Terms = terms,
            Hows = hows,
            Header = HeaderReader.Read(binding),
            Metadata = MetadataReader.Read(binding, schema, side),
            Components = ComponentReader.Read(binding),
            Decisions = DecisionReader.Read(binding, subjects),
            Phases = PhaseReader.Read(binding),
            Files = files,
            Exclusions = exclusions,
            Dependencies = DependencyReader.Read(binding),
            Relations = RelationReader.Read(binding),
            Apis = ApiChangeReader.Read(binding),
            SchemaChanges = SchemaChangeReader.Read(binding),
            Integrations = SystemIntegrationReader.Read(binding),
            Risks = RiskReader.Read(binding, subjects),
            Requirements = RequirementReader.Read(binding),
            TestCases = TestCaseReader.Read(binding),
            Flags = FeatureFlagReader.Read(binding),
            Metrics = MetricReader.Read(binding),
            Alerts = AlertReader.Read(binding),
            Questions = QuestionReader.Read(binding, subjects),
            Spikes = SpikeReader.Read(binding, subjects),
            Criteria = CriterionReader.Read(binding),
            RelatedDocuments = RelatedDocumentReader.Read(binding),
            Revisions = RevisionReader.Read(binding),
            Estimate = EstimateReader.Read(binding),
        };
    }
}
