using System.Collections.Immutable;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>
/// Reads the one decision that a document is about: a decision record, or a design that weighs options in one section and
/// takes one in another. Sections of alternatives that no decision takes are one by themselves.
/// </summary>
internal ref struct DecisionDocument
{
    private readonly Binding binding;
    private readonly Subjects subjects;
    private readonly int statement;
    private Grow<int> offers;

    public DecisionDocument(Binding binding, Subjects subjects)
    {
        this.binding = binding;
        this.subjects = subjects;
        statement = FindStatement();
    }

    /// <summary>Whether a heading is the statement of the document's own decision.</summary>
    public readonly bool Takes(int part) => part == statement;

    /// <summary>Whether a heading is the title of a record, which says <c>ADR 7</c> itself.</summary>
    public readonly bool IsTitle(int part) => part == 1 && statement > 1 && IsRecord();

    /// <summary>Keeps a section of options or alternatives.</summary>
    public void Offer(int part)
    {
        if (subjects[part] != Term.OpenQuestions)
        {
            offers.Add(part);
        }
    }

    public void Read(ref Grow<Decision> found)
    {
        if (statement >= 0 && (IsRecord() || offers.Count > 0))
        {
            found.Add(ReadStatement());
            return;
        }

        foreach (var part in offers.Span)
        {
            ReadOffer(part, ref found);
        }
    }

    /// <summary>The heading that states the decision: not numbered, not below another decision.</summary>
    private readonly int FindStatement()
    {
        var recommended = -1;
        for (var part = 1; part < binding.Parts.Length; part++)
        {
            ref readonly var at = ref binding.Parts[part];
            if (at.Kind != PartKind.Heading || at.Level > 2)
            {
                continue;
            }

            var subject = subjects[part];
            if (subject == Term.Decision && IsWord(at.Name))
            {
                return part;
            }

            recommended = subject == Term.Recommendation && recommended < 0 ? part : recommended;
        }

        return recommended;
    }

    private readonly bool IsWord(TextSpan name) => !NumberedName.TryRead(binding.Slice(name), out _);

    /// <summary>A record has a title, and beside the decision its context or its consequences.</summary>
    private readonly bool IsRecord() =>
        subjects[statement] == Term.Decision
        && binding.Parts[1] is { Kind: PartKind.Heading, Level: 1 }
        && (Has(Term.Context) || Has(Term.Consequences) || Has(Term.Problem));

    private readonly bool Has(Term term) => subjects.FindHeading(term, 1) >= 0;

    private readonly Decision ReadStatement()
    {
        var made = binding.BodyOf(statement) ?? binding.Parts[statement].Name;
        var from = new TextSpan(binding.Parts[statement].Name.Start, made.End);
        var options = new Grow<Option>();
        TextSpan? label = null;
        var areAlternatives = true;
        foreach (var part in offers.Span)
        {
            var isRejected = subjects[part] == Term.Alternatives;
            areAlternatives &= isRejected;
            label ??= binding.Parts[part].Span;
            OptionParts.Read(binding, subjects, part, isRejected && !IsConsidered(part), ref options);
        }

        var isRecord = IsRecord();
        var at = isRecord ? 1 : statement;
        var all = DecisionOptions.Settle(binding, options.ToImmutable(), from);
        if (areAlternatives && !all.IsEmpty && !all.Any(x => x.IsChosen == true))
        {
            var name = isRecord ? binding.Parts[1].Name : from;
            all = all.Insert(
                0,
                new Option(binding.Parts[at].Span, Recognition.Shape, name, IsChosen: true, null, null, null)
            );
        }

        return new Decision(
            binding.Parts[at].Span,
            Recognition.Shape,
            null,
            binding.Parts[at].Name,
            made,
            Context: null,
            label,
            all,
            TradeOffs: null,
            Reversibility: null
        );
    }

    /// <summary>A list of alternatives considered may hold the one that was taken, where each has its letter.</summary>
    private readonly bool IsConsidered(int part)
    {
        for (var child = part + 1; child < binding.Parts[part].Next; child = binding.Parts[child].Next)
        {
            if (OptionParts.IsLettered(binding.Slice(binding.Parts[child].Name)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Hang(ImmutableArray<Option> options, int start, ref Grow<Decision> found)
    {
        var last = 0;
        for (var i = 0; i < found.Count; i++)
        {
            last = found.Span[i].Span.Start < start ? i : last;
        }

        var decision = found.Span[last];
        var all = found.ToImmutable().SetItem(last, decision with { Options = decision.Options.AddRange(options) });
        found = default;
        foreach (var one in all)
        {
            found.Add(one);
        }
    }

    private readonly void ReadOffer(int part, ref Grow<Decision> found)
    {
        ref readonly var at = ref binding.Parts[part];
        var isRejected = subjects[part] == Term.Alternatives;
        var options = new Grow<Option>();
        var (_, remark) = TitleRemark.Split(binding.Bytes, at.Name);
        var colon = binding.Slice(at.Name).IndexOf((byte)':');
        if (colon > 0 && isRejected)
        {
            // "Alternative considered: X (rejected)" names the one option itself.
            var rest = binding.Slice(at.Name)[(colon + 1)..].TrimStart((byte)' ');
            var name = at.Name with { Start = at.Name.End - rest.Length };
            options.Add(
                new Option(
                    at.Span,
                    Recognition.Shape,
                    name,
                    remark is { } said ? OptionWords.Read(binding.Bytes, said, said.Start) ?? false : false,
                    null,
                    null,
                    binding.BodyOf(part)
                )
            );
        }
        else
        {
            OptionParts.Read(binding, subjects, part, isRejected, ref options);
        }

        var all = options.ToImmutable();
        var made =
            binding.ValueOf(binding.Child(part, Term.Decision))
            ?? binding.ValueOf(binding.Child(part, Term.Recommendation))
            ?? binding.ValueOf(binding.Child(part, Term.Choice))
            ?? Statement.In(binding, at);
        all = made is { } taken && !isRejected ? DecisionOptions.Settle(binding, all, taken) : all;
        if (isRejected && !all.IsEmpty && !all.Any(x => x.IsChosen == true) && found.Count > 0)
        {
            // What was rejected belongs to what was decided before it, and is no decision of its own.
            Hang(all, at.Span.Start, ref found);
            return;
        }

        if (!all.IsEmpty && (isRejected || all.Any(x => x.IsChosen == true)))
        {
            found.Add(
                new Decision(
                    at.Span,
                    Recognition.Shape,
                    null,
                    at.Name,
                    Made: null,
                    Context: null,
                    OptionsLabel: null,
                    all,
                    TradeOffs: null,
                    Reversibility: null
                )
            );
        }
    }
}
