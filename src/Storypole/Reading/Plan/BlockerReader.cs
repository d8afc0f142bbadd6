using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads the issues that the items of a section about blockers name; what else they say is no relation.</summary>
internal static class BlockerReader
{
    private const int LongestNumber = 7;

    private static readonly WordSet Names = PlanWords.Words(
        "blocker|what blocks|what is blocking|blocked by|блокир|блокер|阻塞|ブロッカー|블로커|차단 요소|bloqueio|bloqueos|bloqueadores|qué bloquea|o que bloqueia"
            + "|blockaden|was blockiert|blocages|points bloquants|ce qui bloque"
    );

    public static void Read(Binding binding, int part, ref Grow<Relation> found)
    {
        ref readonly var at = ref binding.Parts[part];
        if (
            at.Kind != PartKind.Heading
            || at.BodyStart == at.BodyEnd
            || at.Name.Length > 80
            || !PlanWords.Holds(binding.Slice(at.Name), Names)
        )
        {
            return;
        }

        foreach (var item in Items.Of(binding.Document, at))
        {
            if (!binding.Document.Blocks[item].Has(BlockFlags.Done))
            {
                AddIssues(binding, item, ref found);
            }
        }
    }

    private static void AddIssues(Binding binding, int item, ref Grow<Relation> found)
    {
        var text = Items.TextOf(binding.Document, item);
        var bytes = binding.Bytes;
        if (text.IsEmpty || bytes[text.Start] == '~')
        {
            return;
        }

        for (var at = text.Start; at < text.End; )
        {
            var sign = bytes[at..text.End].IndexOf((byte)'#');
            if (sign < 0)
            {
                return;
            }

            var start = at + sign;
            at = start + 1;
            while (at < text.End && char.IsAsciiDigit((char)bytes[at]))
            {
                at++;
            }

            var isWord = start == text.Start || bytes[start - 1] is (byte)' ' or (byte)'(' or (byte)'[' or (byte)',';
            if (isWord && at > start + 1 && at - start <= LongestNumber)
            {
                found.Add(
                    new Relation(
                        Items.LineOf(binding.Document, item),
                        Recognition.Shape,
                        RelationKind.DependsOn,
                        new TextSpan(start, at),
                        null,
                        text
                    )
                );
            }
        }
    }
}
