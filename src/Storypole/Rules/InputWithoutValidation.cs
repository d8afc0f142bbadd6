using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>An operation takes input, and nothing says how it is validated.</summary>
public sealed class InputWithoutValidation() : Rule(1101, "input-without-validation", Severity.Warning)
{
    /// <summary>Without their first letters, so that case does not matter.</summary>
    private static readonly byte[][] Validating =
    [
        .. "alidat|anitiz|anitis|alidier|alidaci|alidaç|ejects |efuse|llowlist|hitelist|zod|Zod|pydantic|Pydantic|JSON Schema|校验|验证|检查|검증|유효성|検証|バリデーション|валид|проверк|überprüf|geprüft"
            .Split('|')
            .Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    public override bool IsFor(Schema schema) => schema.Asks(Term.InputValidation);

    public override void Check(Spec spec, Reporter reporter)
    {
        var first = ApiPlaces.FirstPlanned(spec);
        if (first < 0 || spec.Apis.Length > ApiPlaces.Most)
        {
            return;
        }

        var part = Places.PartOf(spec, Term.InputValidation);
        if (part > 0 && Places.IsFilled(spec, part))
        {
            return;
        }

        for (var i = first; i < spec.Apis.Length; i++)
        {
            if (ApiPlaces.IsPlanned(spec.Apis[i]) && TakesInput(spec, i))
            {
                if (!SaysSo(spec) && !reporter.KindOf(spec).IsSurelyProduct)
                {
                    reporter.Report(
                        spec.Apis[i].Route!.Value,
                        "This operation takes input, and nothing says how it is validated",
                        "Add **Input Validation** under Security Considerations: what is refused, and how."
                    );
                }

                return;
            }
        }
    }

    /// <summary>Whether it writes, and says with what.</summary>
    private static bool TakesInput(Spec spec, int index)
    {
        var method = spec.Document.Slice(spec.Apis[index].Method!.Value);
        if (!method.SequenceEqual("POST"u8) && !method.SequenceEqual("PUT"u8) && !method.SequenceEqual("PATCH"u8))
        {
            return false;
        }

        // Braces in the route name its parts.
        var around = ApiPlaces.Around(spec, index);
        var route = spec.Apis[index].Route!.Value.End;
        var text = spec.Document.Slice(around with { Start = Math.Clamp(route, around.Start, around.End) });
        return text.IndexOf("Request:"u8) >= 0
            || text.IndexOf("request:"u8) >= 0
            || text.IndexOf("Request**:"u8) >= 0
            || text.IndexOf("Request:**"u8) >= 0
            || text.IndexOf("Body"u8) >= 0
            || text.IndexOf("body"u8) >= 0
            || text.IndexOf("ayload"u8) >= 0
            || text.IndexOf((byte)'{') >= 0;
    }

    private static bool SaysSo(Spec spec)
    {
        foreach (var word in Validating)
        {
            if (spec.Document.Bytes.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
