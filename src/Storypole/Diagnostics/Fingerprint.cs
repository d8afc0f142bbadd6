using System.Globalization;
using System.Text;

namespace Storypole.Diagnostics;

/// <summary>
/// What tells a finding from others when its line moves or its file is renamed. Two findings with the same
/// <paramref name="Key"/> are told apart by their message, and when that is the same too, by their order in the file.
/// </summary>
/// <param name="Key">The rule, the text of its span, and the names of the parts that it stands in.</param>
/// <param name="Message">What it says.</param>
/// <param name="Ordinal">From 1; larger for a further finding of the same key and message.</param>
public readonly record struct Fingerprint(ulong Key, uint Message, int Ordinal)
{
    /// <summary>A text that holds in other files as well: 16 digits, <c>-</c>, 8 digits, and <c>-2</c> for the second of its kind.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Key:x16}-{Message:x8}{(Ordinal == 1 ? "" : $"-{Ordinal.ToString(CultureInfo.InvariantCulture)}")}"
        );

    /// <summary>A text that no other finding in any file has.</summary>
    public string In(string path) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{this}-{FingerprintHash.Begin.With(Encoding.UTF8.GetBytes(path)).Value:x16}"
        );

    public static bool TryParse(string text, out Fingerprint fingerprint)
    {
        fingerprint = default;
        var parts = text.Split('-');
        var ordinal = 1;
        if (
            parts.Length is not (2 or 3)
            || parts[0].Length != 16
            || parts[1].Length != 8
            || !ulong.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key)
            || !uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var message)
            || (
                parts.Length == 3
                && !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out ordinal)
            )
        )
        {
            return false;
        }

        fingerprint = new Fingerprint(key, message, ordinal);
        return true;
    }
}
