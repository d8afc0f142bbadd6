using System.Runtime.CompilerServices;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>A value is none of the alternatives that the template offers for it.</summary>
public sealed class UnknownValue() : Rule(212, "unknown-value", Severity.Warning)
{
    /// <summary>What the schema that was met last offers. A workspace has one schema, or few.</summary>
    private OfferedValues? last;

    public override void Check(Spec spec, Reporter reporter)
    {
        var offered =
            last is { } known && ReferenceEquals(known.Schema, spec.Schema) ? known : new OfferedValues(spec.Schema);
        last = offered;

        var judge = new Judge(spec.Document, reporter);
        judge.Take("Status", spec.Header.Lines.Status, offered.Status);
        judge.Take("The front matter's status", spec.Header.FrontMatter.Status, offered.Status);
        judge.Take("Profile", spec.Header.Profile, offered.Profile);
        foreach (var decision in spec.Decisions)
        {
            judge.Take("Reversibility", decision.Reversibility, offered.Reversibility);
        }

        foreach (var risk in spec.Risks)
        {
            judge.Take("Impact", risk.Impact, offered.Impact);
            judge.Take("Probability", risk.Probability, offered.Probability);
        }

        foreach (var question in spec.Questions)
        {
            judge.Take("Impact", question.Impact, offered.QuestionImpact);
            judge.Take("Status", question.Status, offered.QuestionStatus);
        }

        judge.Take("Overall Complexity", spec.Estimate?.Complexity, offered.Complexity);
        foreach (var api in spec.Apis)
        {
            if (api is { IsBreaking: null, Compatibility: { } compatibility })
            {
                judge.Take("Compatibility", compatibility, -1, offered.Compatibility);
            }
        }

        JudgeOthers(spec, offered, judge, reporter);
        MetadataKeys.ReportUnknown(spec, reporter);
    }

    private static void JudgeOthers(Spec spec, OfferedValues offered, Judge judge, Reporter reporter)
    {
        foreach (var (section, field) in offered.Others)
        {
            var match = reporter.MatchOf(spec);
            for (var part = match.PartOf(section); part >= 0; part = match.NextPartOf(part))
            {
                var found = match.Find(part, field);
                if (found >= 0 && spec.Outline.Parts[found].Value is { Length: > 0 } value)
                {
                    judge.Take(field.Label!, value, -1, new Alternatives(field.Enumeration, 0));
                }
            }
        }
    }

    /// <summary>Judges one value after the other.</summary>
    private readonly ref struct Judge(Document document, Reporter reporter)
    {
        public void Take<T>(string what, Typed<T>? value, Alternatives offered)
            where T : struct, Enum
        {
            if (value is { } typed)
            {
                var meaning = typed.Value is { } known ? Unsafe.BitCast<T, byte>(known) : -1;
                Take(what, typed.Span, meaning, offered, typed.Value is Level.Critical);
            }
        }

        public void Take(string what, TextSpan value, int meaning, Alternatives offered, bool isCritical = false)
        {
            if (offered.Hold(meaning, document.Slice(value)) || document.IsOpen(value))
            {
                return;
            }

            // A critical level and an unusual method are understood by every reader, though the template does not offer them.
            var enumeration = offered.Enumeration!;
            var shown = document.Show(value);
            reporter.Report(
                enumeration.IsOpen || isCritical ? Severity.Info : Severity.Warning,
                value,
                Alternatives.AreAll(enumeration, shown)
                    ? $"{what} is still the template's choice, {shown}"
                    : $"{what} is {shown}, which is none of {Alternatives.List(enumeration)}"
            );
        }
    }
}
