using System.Globalization;
using System.Text;
using Storypole.Diagnostics;
using Storypole.Documents;
using Storypole.Text;

namespace Storypole.Checking;

/// <summary>The fingerprints of all findings of one file.</summary>
public sealed class Fingerprints
{
    /// <summary>So much of a long span tells it from others; what is changed behind it does not make another finding.</summary>
    private const int MostText = 256;

    private readonly Dictionary<Diagnostic, Fingerprint> all;

    private Fingerprints(Dictionary<Diagnostic, Fingerprint> all) => this.all = all;

    public Fingerprint this[Diagnostic finding] => all[finding];

    /// <param name="findings">All of the file, held back or not, since equal ones are counted.</param>
    public static Fingerprints Of(SourceText text, IEnumerable<Diagnostic> findings)
    {
        var outline = Outline.Of(DocumentParser.Parse(text));
        var seen = new Dictionary<(ulong Key, uint Message), int>();
        var all = new Dictionary<Diagnostic, Fingerprint>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings.OrderBy(x => x.Span.Start).ThenBy(x => x.Span.End))
        {
            var key = KeyOf(outline, finding);
            var message = (uint)FingerprintHash.Begin.With(Encoding.UTF8.GetBytes(finding.Message)).Value;
            var ordinal = seen.GetValueOrDefault((key, message)) + 1;
            seen[(key, message)] = ordinal;
            all[finding] = new Fingerprint(key, message, ordinal);
        }

        return new Fingerprints(all);
    }

    private static ulong KeyOf(Outline outline, Diagnostic finding)
    {
        var bytes = outline.Document.Bytes;
        var start = Math.Clamp(finding.Span.Start, 0, bytes.Length);
        var end = Math.Clamp(finding.Span.End, start, bytes.Length);
        var id = finding.Rule.Custom ?? finding.Rule.Number.ToString(CultureInfo.InvariantCulture);
        var hash = FingerprintHash.Begin.With(Encoding.ASCII.GetBytes(id)).Next();
        hash = Folded(hash, bytes[start..end]).Next();
        for (var part = PartAt(outline, start); part > 0; part = outline.Parts[part].Parent)
        {
            // The title holds all others: a document with a new title has the same faults as before.
            if (part > 1 || outline.Parts[part].Level != 1)
            {
                hash = Folded(hash, WithoutNumber(outline.Document.Slice(outline.Parts[part].Name))).Next();
            }
        }

        return hash.Value;
    }

    /// <summary>The innermost part that an offset stands in.</summary>
    private static int PartAt(Outline outline, int offset)
    {
        var parts = outline.Parts;
        var found = 0;
        for (var i = 1; i < parts.Length; )
        {
            if (parts[i].Extent.Contains(offset))
            {
                found = i++;
            }
            else
            {
                i = Math.Max(parts[i].Next, i + 1);
            }
        }

        return found;
    }

    /// <summary>A name without the number in front of it, which changes with every section that is put before.</summary>
    private static ReadOnlySpan<byte> WithoutNumber(ReadOnlySpan<byte> name)
    {
        var rest = name.TrimStart("0123456789.)"u8);
        return rest.Length < name.Length && rest is [(byte)' ', ..] ? rest : name;
    }

    /// <summary>Hashes a text without marks of emphasis and code, ASCII letters in one case, blanks and line ends as one blank.</summary>
    private static FingerprintHash Folded(FingerprintHash hash, ReadOnlySpan<byte> text)
    {
        Span<byte> folded = stackalloc byte[MostText];
        var length = 0;
        var isBlank = true;
        foreach (var b in text)
        {
            if (length == MostText)
            {
                break;
            }

            if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                isBlank = true;
            }
            else if (b is not ((byte)'*' or (byte)'_' or (byte)'`'))
            {
                if (isBlank && length > 0 && length < MostText - 1)
                {
                    folded[length++] = (byte)' ';
                }

                isBlank = false;
                folded[length++] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
            }
        }

        return hash.With(folded[..length]);
    }
}
