using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Reading.Kinds;

/// <summary>
/// Tells a plan of one change from a description of a whole program, by what only one of them has. Each sign counts once, however
/// often it stands there.
/// </summary>
public static class KindReader
{
    /// <summary>So much is enough for a likely answer, when the other kind has less than half of it; user stories and data alone are not.</summary>
    private const int EnoughOfChange = 2;
    private const int EnoughOfProduct = 3;

    /// <summary>So much of so many different signs makes an answer sure, when at most a third of it is against it.</summary>
    private const int Much = 6;
    private const int Several = 3;

    /// <summary>Deeper headings are about details.</summary>
    private const int DeepestTopic = 3;

    public static KindOfSpec Read(Spec spec)
    {
        var change = new KindSigns();
        var product = new KindSigns();
        TakeHeader(spec, ref change);
        TakeFiles(spec, ref change);
        TakeParts(spec, ref change, ref product);
        if (spec.Estimate is not null)
        {
            change.Add("effort", 1);
        }

        var certainty = CertaintyOf(change, product);
        return new KindOfSpec(
            certainty == Certainty.Unclear ? null
                : change.Weight > product.Weight ? SpecKind.Change
                : SpecKind.Product,
            certainty,
            change.Words,
            product.Words
        );
    }

    private static Certainty CertaintyOf(in KindSigns change, in KindSigns product)
    {
        var (more, less) = change.Weight > product.Weight ? (change, product) : (product, change);
        var enough = change.Weight > product.Weight ? EnoughOfChange : EnoughOfProduct;
        return more.Weight < enough || less.Weight * 2 >= more.Weight ? Certainty.Unclear
            : more.Weight >= Much && more.Count >= Several && less.Weight * 3 <= more.Weight ? Certainty.Sure
            : Certainty.Likely;
    }

    private static void TakeHeader(Spec spec, ref KindSigns change)
    {
        if (spec.Header.Issue is { } issue && IssueText.Find(spec.Document.Bytes, issue) is not null)
        {
            change.Add("an issue", 2);
        }

        if (spec.Header.Title is { } title && ChangeTitle.Is(spec.Document.Slice(title)))
        {
            change.Add("a title that says what to do", 2);
        }
    }

    private static void TakeFiles(Spec spec, ref KindSigns change)
    {
        foreach (var file in spec.Files)
        {
            if (file.Source == FileSource.List && file.Change is FileChange.Modify or FileChange.Delete)
            {
                change.Add("files that are there already", 3);
                return;
            }
        }
    }

    private static void TakeParts(Spec spec, ref KindSigns change, ref KindSigns product)
    {
        var parts = spec.Outline.Parts;
        for (var i = 1; i < parts.Length; i++)
        {
            if (ChangeSign(spec.Terms[i]) is ({ } sign, var weight))
            {
                change.Add(sign, weight);
            }

            if (parts[i].Kind != PartKind.Heading || parts[i].Level > DeepestTopic)
            {
                continue;
            }

            if (spec.Terms[i] is Term.TechStack or Term.UserStories or Term.DataModel or Term.FileStructure)
            {
                TakeTerm(spec.Terms[i], ref product);
            }
            else if (ProductTopics.BuiltIn.SignOf(spec.Document.Slice(parts[i].Name)) is { } topic)
            {
                product.Add(topic, topic is "future" or "screens" ? 1 : 2);
            }
        }
    }

    private static void TakeTerm(Term term, ref KindSigns product)
    {
        var (sign, weight) = term switch
        {
            Term.TechStack => ("tech stack", 2),
            Term.UserStories => ("user stories", 1),
            Term.DataModel => ("data model", 1),
            _ => ("file structure", 1),
        };
        product.Add(sign, weight);
    }

    private static (string? Sign, int Weight) ChangeSign(Term term) =>
        term switch
        {
            Term.ChangesRequired or Term.ModifiedComponents or Term.RemovedComponents => ("changes required", 2),
            Term.FilesToModify or Term.FilesToDelete or Term.FilesAffected or Term.FilesUnchanged => (
                "files that are there already",
                3
            ),
            Term.FilesToCreate => ("files to create", 1),
            Term.Rollout or Term.RollbackPlan or Term.FeatureFlags or Term.DataRollback => ("rollout", 2),
            Term.Migration or Term.MigrationStrategy => ("migration", 2),
            Term.Effort => ("effort", 1),
            Term.Alternatives => ("alternatives", 1),
            _ => (null, 0),
        };
}
