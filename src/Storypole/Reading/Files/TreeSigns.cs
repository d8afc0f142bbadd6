using System.Buffers;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>Tells a tree of files from drawings of boxes, of calls and of classes, and from sample code.</summary>
internal static class TreeSigns
{
    private static readonly SearchValues<byte> NotInNames = SearchValues.Create("(),;:{}<>=\"'"u8);

    /// <summary>The languages whose code blocks may hold a tree; all others hold code.</summary>
    private static readonly string[] Plain =
    [
        "text",
        "txt",
        "plaintext",
        "plain",
        "tree",
        "bash",
        "sh",
        "shell",
        "console",
        "diff",
        "markdown",
        "md",
        "filetree",
        "directory",
        "none",
    ];

    public static bool IsTree(
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<TextSpan> lines,
        ReadOnlySpan<byte> language,
        in FileZone zone
    )
    {
        if (
            zone.Kind == ZoneKind.Silent
            || !MayHoldTree(language)
            || (zone.Kind is ZoneKind.Open or ZoneKind.Design && !IsMarked(bytes, lines))
        )
        {
            return zone.Kind == ZoneKind.List && zone.How == Recognition.Exact && !IsDiagram(bytes, lines);
        }

        if (IsDiagram(bytes, lines))
        {
            return false;
        }

        if (zone.Kind == ZoneKind.List && zone.How == Recognition.Exact)
        {
            return true;
        }

        var (drawn, paths, odd) = (0, 0, 0);
        foreach (var line in lines)
        {
            if (!TreeLine.TryRead(bytes, line, out var entry))
            {
                continue;
            }

            drawn += entry.IsDrawn ? 1 : 0;
            var word = bytes[entry.Name.Start..entry.Name.End];
            if (
                PathWord.Judge(ref word, isMarked: true) == PathSureness.Sure
                || (zone.Kind == ZoneKind.List && FileCommands.Is(bytes[line.Start..line.End]))
            )
            {
                paths++;
            }
            else if (!entry.IsRemarked || word.ContainsAny(NotInNames))
            {
                odd++;
            }
        }

        return zone.Kind switch
        {
            ZoneKind.List or ZoneKind.Kept => paths > odd || (paths > 0 && zone.Change is not null),
            ZoneKind.Structure => paths > 1 && odd * 4 <= paths,
            _ => (drawn > 0 || zone.Kind is ZoneKind.Open or ZoneKind.Design) && paths > 1 && odd * 4 <= paths,
        };
    }

    /// <summary>Whether an entry is a file or an empty folder, not a word.</summary>
    public static bool IsEntry(ReadOnlySpan<byte> bytes, in TreeLine entry, in FileZone zone)
    {
        if (zone.How == Recognition.Exact)
        {
            return bytes[entry.Name.End - 1] != '/';
        }

        var word = bytes[entry.Name.Start..entry.Name.End];
        return PathWord.Judge(ref word, isMarked: true) == PathSureness.Sure && !word.StartsWith("existing"u8);
    }

    /// <summary>A tree that says of its entries, in capitals, what is done with each is a plan wherever it stands.</summary>
    private static bool IsMarked(ReadOnlySpan<byte> bytes, ReadOnlySpan<TextSpan> lines)
    {
        const int most = 400;
        var seen = 0;
        var marks = 0;
        foreach (var line in lines[..Math.Min(lines.Length, most)])
        {
            if (!TreeLine.TryRead(bytes, line, out var entry) || entry.Text.Length < 3)
            {
                continue;
            }

            var text = bytes[entry.Text.Start..entry.Text.End].TrimStart("[( "u8);
            var word = PlanWords.BuiltIn.First(text, out var length);
            if (
                (word & (PlanWord.Changes | PlanWord.Stays | PlanWord.Keep)) != 0
                && length <= text.Length
                && Said.IsShouted(text[..length])
            )
            {
                marks++;
                seen |= (word & PlanWord.Changes) != 0 ? 1 : 2;
            }
        }

        return marks > 2 && seen == 3;
    }

    private static bool MayHoldTree(ReadOnlySpan<byte> language)
    {
        if (language.IsEmpty)
        {
            return true;
        }

        foreach (var plain in Plain)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(language, plain))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A drawing of boxes has corners at the upper right or arrows; no tree has.</summary>
    private static bool IsDiagram(ReadOnlySpan<byte> bytes, ReadOnlySpan<TextSpan> lines)
    {
        var text = lines.IsEmpty ? default : bytes[lines[0].Start..lines[^1].End];
        return text.IndexOf("┐"u8) >= 0
            || text.IndexOf("▼"u8) >= 0
            || text.IndexOf("╮"u8) >= 0
            || text.IndexOf("-->"u8) >= 0;
    }
}
