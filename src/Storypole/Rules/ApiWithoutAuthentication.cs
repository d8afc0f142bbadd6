using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>An operation is added or changed, and nothing says who may call it, neither there nor for all of them.</summary>
public sealed class ApiWithoutAuthentication() : Rule(0804, "api-without-authentication", Severity.Warning)
{
    private const string Help =
        "Add `Auth:` with who may call it, or state it for all under Authentication & Authorization.";

    public override bool IsFor(Schema schema) => schema.Asks(Term.Auth);

    public override void Check(Spec spec, Reporter reporter)
    {
        var first = ApiPlaces.FirstPlanned(spec);
        if (first < 0 || spec.Apis.Length > ApiPlaces.Most || IsStatedForAll(spec))
        {
            return;
        }

        var (count, silent) = (0, 0);
        for (var i = first; i < spec.Apis.Length; i++)
        {
            if (ApiPlaces.IsPlanned(spec.Apis[i]))
            {
                count++;
                silent += IsSilent(spec, i) ? 1 : 0;
            }
        }

        if (silent == 0 || TellsSomewhere(spec) || reporter.KindOf(spec).IsSurelyProduct)
        {
            return;
        }

        if (silent == count && count > 1)
        {
            reporter.Report(
                spec.Apis[first].Route!.Value,
                $"{count} operations without a word on who may call them",
                Help
            );
            return;
        }

        // Where another one has its field, this one lacks it; other words may be what the operations are about.
        if (count == 1 || HasField(spec, first))
        {
            ReportEach(spec, first, reporter);
        }
    }

    private static void ReportEach(Spec spec, int first, Reporter reporter)
    {
        for (var i = first; i < spec.Apis.Length; i++)
        {
            if (ApiPlaces.IsPlanned(spec.Apis[i]) && IsSilent(spec, i))
            {
                reporter.Report(spec.Apis[i].Route!.Value, "Nothing says who may call this operation", Help);
            }
        }
    }

    private static bool HasField(Spec spec, int first)
    {
        for (var i = first; i < spec.Apis.Length; i++)
        {
            if (ApiPlaces.IsPlanned(spec.Apis[i]) && Stated.Is(spec, spec.Apis[i].Auth))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStatedForAll(Spec spec)
    {
        var part = Places.PartOf(spec, Term.Authentication);
        return part > 0 && Places.IsFilled(spec, part);
    }

    private static bool IsSilent(Spec spec, int api) =>
        !Stated.Is(spec, spec.Apis[api].Auth) && !AccessWords.AreIn(spec.Document.Slice(ApiPlaces.Around(spec, api)));

    /// <summary>Whether the sections about security or about interfaces speak of access in any words.</summary>
    private static bool TellsSomewhere(Spec spec) =>
        Tells(spec, Term.Security)
        || Tells(spec, Term.Apis)
        || Tells(spec, Term.IntegrationPoints)
        || Tells(spec, Term.Endpoints);

    private static bool Tells(Spec spec, Term term)
    {
        var part = Places.PartOf(spec, term);
        return part > 0 && AccessWords.SpeakForAll(spec, part);
    }
}
