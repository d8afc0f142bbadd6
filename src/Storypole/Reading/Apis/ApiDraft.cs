using System.Text;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Apis;

/// <summary>An operation while its lines are read; of two lines with one key the first counts.</summary>
internal struct ApiDraft(TextSpan span, Recognition how, bool? isNew, ApiOperation operation)
{
    private TextSpan? auth;
    private TextSpan? compatibility;
    private TextSpan? migration;

    public void Take(Term term, TextSpan? value)
    {
        switch (term)
        {
            case Term.Auth:
                auth ??= value;
                break;
            case Term.Compatibility:
                compatibility ??= value;
                break;
            case Term.Migration:
                migration ??= value;
                break;
            default:
                break;
        }
    }

    public readonly ApiChange ToApiChange(ReadOnlySpan<byte> bytes) =>
        new(
            span,
            how,
            isNew,
            operation.Method,
            operation.Route,
            auth,
            compatibility,
            compatibility is { } said ? IsBreaking(bytes[said.Start..said.End]) : null,
            migration
        );

    /// <summary>What the first words say; null when they are none of those known.</summary>
    internal static bool? IsBreaking(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" \t*_`\""u8);
        return Starts(text, "breaking"u8) || Starts(text, "incompatible"u8) || Starts(text, "not compatible"u8) ? true
            : Starts(text, "non-breaking"u8)
            || Starts(text, "nonbreaking"u8)
            || Starts(text, "non breaking"u8)
            || Starts(text, "not breaking"u8)
            || Starts(text, "no breaking"u8)
            || Starts(text, "backward"u8)
            || Starts(text, "fully backward"u8)
            || Starts(text, "compatible"u8)
                ? false
            : null;
    }

    private static bool Starts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> words) =>
        text.Length >= words.Length && Ascii.EqualsIgnoreCase(text[..words.Length], words);
}
