using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>The text stands a part of the change behind a feature flag that the list of flags does not have.</summary>
public sealed class UndeclaredFlag() : Rule(1305, "undeclared-flag", Severity.Warning)
{
    /// <summary>Beyond so many names the list of flags is not searched any more, and the rule is silent.</summary>
    private const int MostSearches = 256;
    private const int MostFlags = 64;

    public override bool IsFor(Schema schema) => schema.Asks(Term.FeatureFlags);

    /// <summary>Looks where a flag is put to use: in goals and tests of phases, the rollout, and the criteria. Most of a text is not searched.</summary>
    public override void Check(Spec spec, Reporter reporter)
    {
        if (spec.Flags.IsEmpty)
        {
            return;
        }

        var searches = 0;
        foreach (var phase in spec.Phases)
        {
            Search(spec, phase.Goal ?? default, ref searches, reporter);
            Search(spec, phase.Testing ?? default, ref searches, reporter);
        }

        Search(spec, ExtentOf(spec, Term.Rollout), ref searches, reporter);
        Search(spec, ExtentOf(spec, Term.SuccessCriteria), ref searches, reporter);
    }

    private static TextSpan ExtentOf(Spec spec, Term section) =>
        Places.PartOf(spec, section) is > 0 and var part ? spec.Outline.Parts[part].Extent : default;

    private static void Search(Spec spec, TextSpan place, ref int searches, Reporter reporter)
    {
        var text = spec.Document.Slice(place);
        for (int at = 0, next; (next = text[at..].IndexOf("flag"u8)) >= 0; at += "flag".Length)
        {
            at += next;
            if (NameAt(spec, place.Start + at) is not { } name)
            {
                continue;
            }

            if (++searches > MostSearches)
            {
                return;
            }

            if (!IsDeclared(spec, name))
            {
                reporter.Report(
                    name,
                    $"No list of flags has {spec.Document.Show(name)}",
                    "list it under Feature Flags with what it controls, or correct its name"
                );
            }
        }
    }

    /// <summary>The name of the flag that a sentence speaks of where it says flag; null when that may be a flag of another kind.</summary>
    private static TextSpan? NameAt(Spec spec, int flag)
    {
        var bytes = spec.Document.Bytes;
        var before = bytes[Math.Max(0, flag - 120)..flag];
        if (bytes[(flag + 4)..].StartsWith(" `"u8))
        {
            var start = flag + 6;
            var rest = bytes[start..Math.Min(bytes.Length, start + 101)];
            var length = rest.IndexOf((byte)'`');
            return
                length > 0
                && FlagName.Is(rest[..length])
                && (
                    EndsWith(before, "feature "u8)
                    || EndsWith(before, "behind the "u8)
                    || EndsWith(before, "behind "u8)
                    || IsLikeDeclared(spec, rest[..length])
                )
                ? new TextSpan(start, start + length)
                : null;
        }

        before =
            EndsWith(before, " feature "u8) ? before[..^" feature ".Length]
            : before.EndsWith(" "u8) ? before[..^1]
            : default;
        if (!before.EndsWith("`"u8))
        {
            return null;
        }

        var open = before[..^1].LastIndexOf((byte)'`');
        var lead = open < 0 ? default : before[..open];
        var name = open < 0 ? default : before[(open + 1)..^1];
        var end = flag - (bytes[..flag].EndsWith(" feature "u8) ? " feature `".Length : " `".Length);
        return
            FlagName.Is(name)
            && (EndsWith(lead, "behind the "u8) || EndsWith(lead, "behind a "u8) || EndsWith(lead, "behind "u8))
            ? new TextSpan(end - name.Length, end)
            : null;
    }

    private static bool IsLikeDeclared(Spec spec, ReadOnlySpan<byte> name)
    {
        foreach (var flag in spec.Flags.AsSpan()[..Math.Min(MostFlags, spec.Flags.Length)])
        {
            if (FlagName.AreAlike(spec.Document.Slice(flag.Name), name) && name.IndexOfAny("._-:"u8) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the name stands anywhere in a section of flags, as an entry or in what is said of one.</summary>
    private static bool IsDeclared(Spec spec, TextSpan name)
    {
        var wanted = spec.Document.Slice(name);
        for (
            var part = Places.PartOf(spec, Term.FeatureFlags);
            part > 0;
            part = Places.PartAfter(spec, part, Term.FeatureFlags)
        )
        {
            if (spec.Document.Slice(spec.Outline.Parts[part].Extent).IndexOf(wanted) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> words) =>
        text.Length >= words.Length && System.Text.Ascii.EqualsIgnoreCase(text[^words.Length..], words);
}
