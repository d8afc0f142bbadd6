using System.Buffers;
using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads packages and tools that are named in a row and without marks: <c>grep, find, sed (POSIX)</c>, <c>Dependencies: a, b</c>.</summary>
internal static class NamedDependencies
{
    private const int LongestLabel = 48;
    private const int LongestName = 32;

    private static readonly SearchValues<byte> NoName = SearchValues.Create("()[]{}`*!?:"u8);

    private static readonly byte[][] Labels = Of(
        "dependencies|dependency|new dependency|new dependencies|packages|libraries|abhängigkeiten|neue abhängigkeit|neue abhängigkeiten|dependencias|nueva dependencia"
            + "|nuevas dependencias|dependências|nova dependência|novas dependências|dépendances|nouvelle dépendance|nouvelles dépendances"
            + "|зависимости|новая зависимость|новые зависимости|依赖|新增依赖|新依赖|依賴|新增依賴|依存関係|新規依存|依存ライブラリ|의존성|새 의존성|신규 의존성"
    );

    private static readonly byte[][] Externals = Of(
        "external|runtime|development|dev|build|extern|externe|externas|externos|externes|внешние|外部|外部依赖|외부|laufzeit"
    );

    /// <summary>Whether a name below a section about dependencies says that these come from elsewhere.</summary>
    public static bool IsExternal(ReadOnlySpan<byte> name) => Is(name, Externals);

    /// <summary>An item of names alone, each of one word; with a remark behind it of two.</summary>
    public static void ReadPlain(Binding binding, TextSpan span, in ItemLead lead, ref Grow<Dependency> found)
    {
        var words = lead.Remark.Length > 0 ? 2 : 1;
        var names = lead.Name;
        var all = new Grow<TextSpan>();
        for (var at = names.Start; at < names.End; )
        {
            var comma = binding.Bytes[at..names.End].IndexOf((byte)',');
            var end = comma < 0 ? names.End : at + comma;
            var name = Trimmed(binding.Bytes, at, end);
            if (!IsName(binding.Slice(name), words))
            {
                return;
            }

            all.Add(name);
            at = end + 1;
        }

        foreach (var name in all.Span)
        {
            var (plain, version) = NeededReader.Split(binding.Bytes, name);
            if (version is null && binding.Slice(name).IndexOf((byte)' ') is > 0 and var blank)
            {
                version = DependencyReader.VersionIn(binding.Bytes, name with { Start = name.Start + blank + 1 });
                plain = version is null ? name : name with { End = name.Start + blank };
            }

            NeededReader.Add(span, plain, version, lead.Remark, ref found);
        }
    }

    /// <summary>A list item that is called so, anywhere in a plan: <c>New dependency: `x>=1`</c>.</summary>
    public static void ReadLabelled(Binding binding, int part, ref Grow<Dependency> found)
    {
        foreach (var item in Items.Of(binding.Document, binding.Parts[part]))
        {
            var text = Items.TextOf(binding.Document, item);
            var start = binding.Slice(text with { End = Math.Min(text.End, text.Start + LongestLabel) });
            var colon = start.IndexOf((byte)':');
            if (colon < 0 || !Is(start[..colon].Trim(" *_"u8), Labels))
            {
                continue;
            }

            var lead = ItemLead.Read(binding.Bytes, text);
            if (lead.Rest.IsEmpty || RelationValues.IsNothing(binding.Slice(lead.Rest)))
            {
                continue;
            }

            var line = Items.LineOf(binding.Document, item);
            if (binding.Bytes[lead.Rest.Start] == '`')
            {
                NeededReader.AddMarked(binding, line, text, lead.Rest, ref found);
            }
            else
            {
                ReadRow(binding, line, lead.Rest, ref found);
            }
        }
    }

    /// <summary><c>Runtime — a, b. Dev — c</c>: the names between commas, what groups them aside.</summary>
    private static void ReadRow(Binding binding, TextSpan span, TextSpan row, ref Grow<Dependency> found)
    {
        var bytes = binding.Bytes;
        for (var at = row.Start; at < row.End; )
        {
            var end = at;
            while (end < row.End && !(bytes[end] is (byte)',' or (byte)';' || EndsSentence(bytes, end, row.End)))
            {
                end++;
            }

            var dash = bytes[at..end].IndexOf(" — "u8);
            var name = Trimmed(bytes, dash < 0 ? at : at + dash + 5, end);
            if (IsName(bytes[name.Start..name.End], words: 1))
            {
                var (plain, version) = NeededReader.Split(bytes, name);
                NeededReader.Add(span, plain, version, row, ref found);
            }

            at = end + 1;
        }
    }

    private static bool EndsSentence(ReadOnlySpan<byte> bytes, int at, int end) =>
        bytes[at] == '.' && (at + 1 == end || bytes[at + 1] is (byte)' ' or (byte)'\n');

    private static bool IsName(ReadOnlySpan<byte> name, int words) =>
        name.Length is > 1 and <= LongestName
        && (char.IsAsciiLetter((char)name[0]) || name[0] == '@')
        && name.Count((byte)' ') < words
        && name.IndexOfAnyExceptInRange((byte)' ', (byte)'z') < 0
        && name.IndexOfAny(NoName) < 0;

    private static bool Is(ReadOnlySpan<byte> name, byte[][] words)
    {
        foreach (var word in words)
        {
            if (
                name.Length == word.Length
                && (
                    name.SequenceEqual(word)
                    || ((name[0] | 0x20) == word[0] && name[0] < 0x80 && name[1..].SequenceEqual(word.AsSpan(1)))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan Trimmed(ReadOnlySpan<byte> bytes, int start, int end)
    {
        while (start < end && bytes[start] is (byte)' ' or (byte)'\n' or (byte)'\r')
        {
            start++;
        }

        while (end > start && bytes[end - 1] is (byte)' ' or (byte)'\n' or (byte)'\r')
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>The words, and those of other alphabets with a capital too.</summary>
    private static byte[][] Of(string words) =>
        [
            .. words
                .Split('|')
                .SelectMany(x => new[] { x, char.ToUpperInvariant(x[0]) + x[1..] })
                .Distinct(StringComparer.Ordinal)
                .Select(Encoding.UTF8.GetBytes),
        ];
}
