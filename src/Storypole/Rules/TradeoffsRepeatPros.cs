using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>What is given up is told in the words of what is gained: then nothing was said to be given up.</summary>
public sealed class TradeoffsRepeatPros() : Rule(0507, "tradeoffs-repeat-pros", Severity.Info)
{
    /// <summary>Two words in common may be chance.</summary>
    private const int FewestWords = 3;

    private const int LongestText = 1000;

    /// <summary>Words that every text may have are shorter, but for a few.</summary>
    private const int LongWord = 7;

    public override bool IsFor(Schema schema) => schema.Asks(Term.TradeOffs);

    public override void Check(Spec spec, Reporter reporter)
    {
        foreach (var decision in spec.Decisions)
        {
            if (decision.TradeOffs is not { } tradeOffs || tradeOffs.Length > LongestText)
            {
                continue;
            }

            foreach (var option in decision.Options)
            {
                if (option is { IsChosen: true, Pros: { } pros } && Repeats(spec, tradeOffs, pros, option.Cons))
                {
                    reporter.Report(
                        tradeOffs,
                        "The trade-offs repeat what the option is good for",
                        "Say what is given up: what gets harder, dearer or slower, and for whom.",
                        new RelatedPlace(reporter.Path, pros, "The same is said here")
                    );
                    break;
                }
            }
        }
    }

    private static bool Repeats(Spec spec, Text.TextSpan tradeOffs, Text.TextSpan pros, Text.TextSpan? cons)
    {
        var said = spec.Document.Slice(tradeOffs);
        var gained = spec.Document.Slice(pros);
        if (!MayRepeat(said, gained))
        {
            return false;
        }

        var (all, shared) = SignificantWords.Count(said, gained);
        return all >= FewestWords
            && shared == all
            && (cons is not { } lost || !SignificantWords.AllIn(said, spec.Document.Slice(lost)));
    }

    /// <summary>Nearly always a long word of one is not in the other, and nothing else need be compared.</summary>
    private static bool MayRepeat(ReadOnlySpan<byte> said, ReadOnlySpan<byte> gained)
    {
        foreach (var word in new Words(said))
        {
            if (word.Length >= LongWord && gained.IndexOf(word[1..5]) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
