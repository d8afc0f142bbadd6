using Storypole.Templates;

namespace Storypole.Rules;

/// <summary>
/// The alternatives that a template offers for one value. Nearly all values were understood when the specification was read;
/// for these it is enough to know which meanings the template offers.
/// </summary>
/// <param name="Allowed">One bit for each meaning that one of the alternatives has.</param>
internal readonly record struct Alternatives(Enumeration? Enumeration, uint Allowed)
{
    /// <param name="names">For each meaning the word that stands for it.</param>
    public static Alternatives Of(Enumeration? enumeration, params ReadOnlySpan<string> names)
    {
        var allowed = 0u;
        for (var i = 0; i < names.Length && enumeration is not null; i++)
        {
            allowed |= enumeration.Match(System.Text.Encoding.UTF8.GetBytes(names[i])) >= 0 ? 1u << i : 0;
        }

        return new Alternatives(enumeration, allowed);
    }

    /// <summary>Whether a value is one of the alternatives, or the template offers none.</summary>
    /// <param name="meaning">What the value was understood to mean; -1 when it was not understood.</param>
    public bool Hold(int meaning, ReadOnlySpan<byte> value) =>
        Enumeration is null || (meaning >= 0 && (Allowed >> meaning & 1) != 0) || Enumeration.Match(value) >= 0;

    /// <summary>The alternatives as a sentence lists them.</summary>
    public static string List(Enumeration enumeration)
    {
        var all = enumeration.Alternatives;
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    /// <summary>Whether a value is the template's own text, all alternatives with slashes between them.</summary>
    public static bool AreAll(Enumeration enumeration, string value) =>
        string.Equals(
            value.Replace(" ", "", StringComparison.Ordinal),
            string.Join('/', enumeration.Alternatives),
            StringComparison.OrdinalIgnoreCase
        );
}
