using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>Reads the packages that commands install where the part speaks of dependencies: <c>npm install a b</c>, <c>pip install "x>=1"</c>.</summary>
internal static class InstallCommands
{
    private const int LongestName = 64;
    private const int MostKnown = 128;

    private static readonly byte[][] Commands =
    [
        .. (
            "npm install|npm i|npm add|pnpm add|pnpm install|pnpm i|yarn add|bun add|bun install|pip install|pip3 install|python -m pip install|uv add|uv pip install"
            + "|poetry add|pipenv install|conda install|cargo add|cargo install|dotnet add package|go get|gem install|bundle add|composer require"
            + "|brew install|apt install|apt-get install|sudo apt install|sudo apt-get install|flutter pub add|dart pub add|npx expo install|expo install|mix deps.get"
        )
            .Split('|')
            .Select(x => Encoding.UTF8.GetBytes(x + " ")),
    ];

    private static readonly WordSet Names = PlanWords.Words(
        "dependenc|package|librar|install|setup|依赖|安装|软件包|依賴|安裝|依存|インストール|パッケージ|의존|설치|패키지|dependência|instala|paquete|pacote|dépendance|abhängigkeit|paket|зависимост|установ|пакет"
    );

    /// <summary>Whether a part has code, and a name that speaks of what is to be installed.</summary>
    public static bool MayHold(Binding binding, int part)
    {
        ref readonly var at = ref binding.Parts[part];
        if (at.Name.Length is 0 or > 120)
        {
            return false;
        }

        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.Code)
            {
                return PlanWords.Holds(binding.Slice(at.Name), Names);
            }
        }

        return false;
    }

    public static void Read(Binding binding, int part, ref Grow<Dependency> found)
    {
        var blocks = binding.Document.Blocks;
        ref readonly var at = ref binding.Parts[part];
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind != BlockKind.Code)
            {
                continue;
            }

            foreach (var line in binding.Document.LinesOf(blocks[i]))
            {
                var text = binding.Slice(line);
                var rest = text.TrimStart(" \t$>"u8);
                var command = LengthOf(rest);
                if (command > 0)
                {
                    ReadNames(binding, line, line with { Start = line.End - rest.Length + command }, ref found);
                }
            }
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || !char.IsAsciiLetterLower((char)line[0]))
        {
            return 0;
        }

        foreach (var command in Commands)
        {
            if (line.StartsWith(command))
            {
                return command.Length;
            }
        }

        return 0;
    }

    private static void ReadNames(Binding binding, TextSpan span, TextSpan words, ref Grow<Dependency> found)
    {
        var bytes = binding.Bytes;
        for (var at = words.Start; at < words.End; )
        {
            var blank = bytes[at..words.End].IndexOfAny((byte)' ', (byte)'\t', (byte)'\r');
            var end = blank < 0 ? words.End : at + blank;
            var word = bytes[at..end];
            var quotes = word.Length - word.TrimStart("\"'"u8).Length;
            word = word.Trim("\"'"u8);
            if (word.Length > 0 && (word[0] is (byte)'#' or (byte)'&' or (byte)'|' or (byte)'\\' || word[^1] == ';'))
            {
                return;
            }

            if (word.SequenceEqual("-r"u8) || word.SequenceEqual("-e"u8) || word.SequenceEqual("-c"u8))
            {
                return;
            }

            if (IsName(word))
            {
                var (name, version) = NeededReader.Split(bytes, new TextSpan(at + quotes, at + quotes + word.Length));
                if (!IsKnown(binding, name, found))
                {
                    NeededReader.Add(span, name, version, span, ref found);
                }
            }

            at = end + 1;
        }
    }

    private static bool IsName(ReadOnlySpan<byte> word) =>
        word.Length is > 1 and <= LongestName
        && (char.IsAsciiLetter((char)word[0]) || word[0] == '@')
        && word.IndexOfAny("$<(/\\"u8) is var sign
        && (
            sign < 0
            || (word[sign] == '/' && (word[0] == '@' || word.Contains((byte)'.')))
            || word[sign] == '<' && word.Contains((byte)'=')
        );

    private static bool IsKnown(Binding binding, TextSpan name, in Grow<Dependency> found)
    {
        // Of very many only the last ones are looked through.
        var all = found.Span;
        foreach (ref readonly var dependency in all[Math.Max(0, all.Length - MostKnown)..])
        {
            if (binding.Slice(dependency.Name).SequenceEqual(binding.Slice(name)))
            {
                return true;
            }
        }

        return false;
    }
}
