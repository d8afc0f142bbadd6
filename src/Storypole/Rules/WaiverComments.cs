using System.Collections.Immutable;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>The comments of a text that speak to Storypole: those that are waivers, and what is wrong with the others.</summary>
internal sealed record WaiverComments(
    ImmutableArray<Waiver> Waivers,
    ImmutableArray<(TextSpan Comment, string Message)> Faults
)
{
    private static readonly WaiverComments None = new([], []);

    private static ReadOnlySpan<byte> Address => "storypole:"u8;

    /// <param name="marks">All of <see cref="Marks"/>.</param>
    public static WaiverComments Of(Spec spec, ReadOnlySpan<int> marks, ImmutableArray<Rule> ownRules)
    {
        var bytes = spec.Document.Bytes;
        foreach (var mark in marks)
        {
            if (bytes[mark] == '<' && bytes[mark..].StartsWith("<!--"u8))
            {
                var text = bytes[(mark + "<!--".Length)..].TrimStart(" \t\r\n"u8);
                if (text.StartsWith(Address))
                {
                    return Read(spec, bytes.Length - text.Length, ownRules);
                }
            }
        }

        return None;
    }

    private static WaiverComments Read(Spec spec, int first, ImmutableArray<Rule> ownRules)
    {
        var bytes = spec.Document.Bytes;
        var prose = new Prose(spec.Document);
        var waivers = ImmutableArray.CreateBuilder<Waiver>();
        var faults = ImmutableArray.CreateBuilder<(TextSpan, string)>();
        for (var at = first; at >= 0; at = Next(bytes, at + Address.Length))
        {
            if (!TryFindComment(bytes, at, out var comment) || !IsComment(spec.Document, prose, comment.Start))
            {
                continue;
            }

            var text = spec.Document.Source.Text(new TextSpan(at + Address.Length, comment.End - 3));
            if (WaiverText.Read(text, ownRules, out var rules, out var until, out var because) is { } fault)
            {
                faults.Add((comment, fault));
            }
            else
            {
                waivers.Add(new Waiver(rules, comment, WaiverReach.Of(spec, comment), until, because));
            }
        }

        return new WaiverComments(waivers.ToImmutable(), faults.ToImmutable());
    }

    private static int Next(ReadOnlySpan<byte> bytes, int from)
    {
        var next = bytes[from..].IndexOf(Address);
        return next < 0 ? -1 : from + next;
    }

    /// <summary>The comment that begins with the address at an offset.</summary>
    private static bool TryFindComment(ReadOnlySpan<byte> bytes, int address, out TextSpan comment)
    {
        var before = bytes[..address].TrimEnd(" \t\r\n"u8);
        var length = before.EndsWith("<!--"u8) ? bytes[address..].IndexOf("-->"u8) : -1;
        comment = length < 0 ? default : new TextSpan(before.Length - 4, address + length + 3);
        return length >= 0;
    }

    /// <summary>In code it is an example of one.</summary>
    private static bool IsComment(Document document, Prose prose, int start)
    {
        var block = document.BlockAt(start);
        return document.Blocks[block].Kind switch
        {
            BlockKind.Html => true,
            BlockKind.Paragraph or BlockKind.Heading or BlockKind.TableCell => prose.IsComment(block, start),
            _ => false,
        };
    }
}
