using Storypole.Documents;
using Storypole.Reading;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>
/// Tells a value that says something from one that was left open: empty, declared to be nothing, a placeholder, or a word
/// like <c>TBD</c>. What a value means is judged only when it says something.
/// </summary>
internal static class OpenValue
{
    public static bool IsOpen(this Document document, TextSpan value)
    {
        var text = document.Slice(value).Trim(" \t\r\n*_`\"'()"u8);
        return text.IsEmpty
            || text.StartsWith("["u8) && Placeholders.IsWhole(text, out _)
            || Nothing.IsDeclared(text)
            || UndecidedWord.TryReadAt(text.TrimStart((byte)'['), 0, out _);
    }
}
