using System.Text;
using Storypole.Diagnostics;
using Storypole.Text;

namespace Storypole.Fixes;

/// <summary>Takes out a waiver that holds nothing back, or the one rule of it that does not.</summary>
internal static class DropWaiver
{
    public static Fix? Propose(FixSite site)
    {
        var comment = site.Finding.Span;
        var text = site.Text(comment);
        if (!text.StartsWith("<!--", StringComparison.Ordinal))
        {
            return null;
        }

        var until = text.IndexOf(" until ", StringComparison.Ordinal);
        var allow = text.IndexOf("allow ", StringComparison.Ordinal);
        if (site.Finding.Rule.Number == 9003 && allow >= 0 && until > allow)
        {
            var names = text[(allow + "allow ".Length)..until];
            if (names.AsSpan().Trim().IndexOfAny(", \t\r\n") >= 0)
            {
                return DropRule(site, comment.Start + Encoding.UTF8.GetByteCount(text.AsSpan(0, allow + 6)), names);
            }
        }

        return new Fix("Take out the waiver", FixKind.Form, [Without(site, comment)]);
    }

    /// <summary>Where text stands right above and right below, a blank line stays between them.</summary>
    internal static TextEdit Without(FixSite site, TextSpan comment)
    {
        var source = site.Document.Source;
        var lines = Whole.Lines(source, comment);
        var isBetween =
            Whole.IsAlone(source, comment)
            && lines.Start > source.Start
            && lines.End < source.Length
            && !Whole.IsBlankLineBefore(source, lines.Start)
            && !Whole.IsBlank(source.Bytes[lines.End..Whole.LineStop(source.Bytes, lines.End)]);
        return new TextEdit(
            isBetween
                ? new TextSpan(lines.Start, Whole.LineStop(source.Bytes, comment.End))
                : Whole.WithoutStump(source, comment),
            ""
        );
    }

    /// <summary>The one of several rules that the finding names.</summary>
    private static Fix? DropRule(FixSite site, int start, string names)
    {
        var message = site.Finding.Message;
        var at = message.IndexOf("SP", StringComparison.Ordinal);
        if (at < 0 || at + 6 > message.Length)
        {
            return null;
        }

        var rule = message.Substring(at, 6);
        var kept = names
            .Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(x => !string.Equals(Rules.RuleNames.Find(x)?.Id.ToString(), rule, StringComparison.Ordinal))
            .ToList();
        return kept.Count == 0
            ? null
            : new Fix(
                $"Take {rule} out of the waiver",
                FixKind.Form,
                [new TextEdit(new TextSpan(start, start + Encoding.UTF8.GetByteCount(names)), string.Join(", ", kept))]
            );
    }
}
