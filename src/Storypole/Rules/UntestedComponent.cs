using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// A component is added or changed that no test names, where the tests name components: all others are what a case
/// is about.
/// </summary>
public sealed class UntestedComponent() : Rule(1202, "untested-component", Severity.Info)
{
    private const int FewestNamed = 4;
    private const int MostComponents = 64;

    public override bool IsFor(Schema schema) => schema.Asks(Term.KeyTestCases);

    public override void Check(Spec spec, Reporter reporter)
    {
        if (CasesOfUnits(spec) < FewestNamed)
        {
            return;
        }

        Span<int> unnamed = stackalloc int[MostComponents];
        var (all, named, left) = (0, 0, 0);
        for (var i = 0; i < spec.Components.Length && all < MostComponents; i++)
        {
            var component = spec.Components[i];
            if (
                component.List is not (ComponentList.New or ComponentList.Modified)
                || component.How > Recognition.Alias
            )
            {
                continue;
            }

            all++;
            if (IsSubject(spec, component))
            {
                named++;
            }
            else if (!NeedsNoTest(spec.Document.Slice(component.Name)))
            {
                unnamed[left++] = i;
            }
        }

        if (left != 1 || named < FewestNamed || named < all - 1)
        {
            return;
        }

        foreach (var i in unnamed[..left])
        {
            if (!IsNamed(spec, spec.Components[i]))
            {
                reporter.Report(
                    spec.Components[i].Name,
                    $"No test case names `{spec.Document.Show(spec.Components[i].Name)}`",
                    "Add a case under Key Test Cases, or say in the list why it needs none."
                );
            }
        }
    }

    private static int CasesOfUnits(Spec spec)
    {
        var count = 0;
        foreach (var test in spec.TestCases)
        {
            count += test is { Level: TestLevel.Unit, How: <= Recognition.Alias } ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a case of units is about it: one of the two names holds the other.</summary>
    private static bool IsSubject(Spec spec, Component component)
    {
        var name = Bare(spec, component.Name);
        foreach (var test in spec.TestCases)
        {
            if (test.Level == TestLevel.Unit)
            {
                var subject = Bare(spec, test.Subject);
                if (Holds(subject, name) || Holds(name, subject))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> Bare(Spec spec, TextSpan name) => spec.Document.Slice(name).Trim(" *_`"u8);

    /// <summary>Case of the first letter aside.</summary>
    private static bool Holds(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name) =>
        name.Length >= 3 && text.IndexOf(name[1..]) is > 0 and var at && (text[at - 1] | 0x20) == (name[0] | 0x20);

    /// <summary>Whether anything that is said of testing may be about it.</summary>
    private static bool IsNamed(Spec spec, Component component)
    {
        var name = spec.Document.Slice(component.Name);
        foreach (var phase in spec.Phases)
        {
            if (IsNamedIn(spec, Places.PartOf(spec, phase), Term.PhaseTesting, name))
            {
                return true;
            }
        }

        return IsNamedIn(spec, Term.Testing, name) || IsNamedIn(spec, Term.SuccessCriteria, name);
    }

    private static bool IsNamedIn(Spec spec, Term term, ReadOnlySpan<byte> name)
    {
        var part = Places.PartOf(spec, term);
        return part > 0 && SignificantWords.Share(name, spec.Document.Slice(spec.Outline.Parts[part].Extent));
    }

    private static bool IsNamedIn(Spec spec, int phase, Term term, ReadOnlySpan<byte> name)
    {
        for (var i = phase + 1; phase > 0 && i < spec.Outline.Parts[phase].Next; i++)
        {
            if (
                spec.Terms[i] == term
                && SignificantWords.Share(name, spec.Document.Slice(spec.Outline.Parts[i].Extent))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Texts, settings and pictures are not tested one by one.</summary>
    private static bool NeedsNoTest(ReadOnlySpan<byte> name)
    {
        name = name.TrimEnd("` *"u8);
        return name.EndsWith(".md"u8)
            || name.EndsWith(".json"u8)
            || name.EndsWith(".yml"u8)
            || name.EndsWith(".yaml"u8)
            || name.EndsWith(".toml"u8)
            || name.EndsWith(".css"u8)
            || name.IndexOf("ocument"u8) >= 0
            || name.IndexOf("README"u8) >= 0
            || name.IndexOf("onfig"u8) >= 0;
    }
}
