using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reports;

/// <summary>Writes the fields and the lists of an outline.</summary>
internal sealed class OutlineWriter(StringBuilder text, Spec spec)
{
    private const int LongestName = 96;

    private bool wroteMark;

    public bool WroteItems { get; private set; }

    public void Field(string name, string? value)
    {
        if (value is not null)
        {
            text.Append("  ").Append(name).Append(": ").Append(VisibleText.Of(value)).Append('\n');
        }
    }

    public void List<T>(string name, ImmutableArray<T> items, Func<T, (TextSpan Name, string? Remark)> describe)
        where T : Item => List(name, items, x => (SpecText.Plain(spec, describe(x).Name) ?? "", describe(x).Remark));

    public void List<T>(string name, ImmutableArray<T> items, Func<T, (string Name, string? Remark)> describe)
        where T : Item
    {
        if (items.IsEmpty)
        {
            return;
        }

        WroteItems = true;
        text.Append('\n')
            .Append("  ")
            .Append(name)
            .Append(CultureInfo.InvariantCulture, $" ({items.Length})")
            .Append('\n');
        foreach (var item in items)
        {
            var (title, remark) = describe(item);
            text.Append(CultureInfo.InvariantCulture, $"  {SpecText.Line(spec, item.Span), 6}  ")
                .Append(VisibleText.Of(Short(title)));
            if (!string.IsNullOrEmpty(remark))
            {
                text.Append("  · ").Append(VisibleText.Of(Short(remark)));
            }

            if (item.How != Recognition.Exact)
            {
                text.Append("  [").Append(SpecText.Word(item.How, '-')).Append(']');
                wroteMark = true;
            }

            text.Append('\n');
        }
    }

    /// <summary>What the marks behind items mean, when there are any.</summary>
    public void Legend()
    {
        if (wroteMark)
        {
            text.Append("\n  Recognised by: [alias] another name, [shape] its form, [guess] signs that may mislead; ")
                .Append("without a mark, the template's own name and form.\n");
        }
    }

    private static string Short(string title)
    {
        if (title.Length <= LongestName)
        {
            return title;
        }

        var end = LongestName - 1;
        return title[..(char.IsHighSurrogate(title[end - 1]) ? end - 1 : end)] + "…";
    }
}
