using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Plan;

/// <summary>
/// Reads packages and tools that a section about dependencies names without saying whether they are new: items of several
/// names, rows, and a heading that names one.
/// </summary>
internal static class NeededReader
{
    internal const int LongestName = 48;

    internal static readonly WordSet Tools = PlanWords.Words(
        "tool|package|librar|runtime|dependenc|framework|软件包|依赖|库|工具|ライブラリ|パッケージ|ツール|依存|패키지|라이브러리|도구|의존"
            + "|paquete|librería|biblioteca|herramienta|dependencia|dependência|pacote|ferramenta|paket|bibliothek|werkzeug"
            + "|abhängigkeit|bibliothèque|paquet|outil|dépendance|пакет|библиотек|инструмент|зависимост"
    );

    private static readonly WordSet Internals = PlanWords.Words(
        "internal|内部|내부|intern|внутренн|interne|interna|interno"
    );

    private static readonly WordSet Affected = PlanWords.Words(
        "affected|component|compatib|validat|module|api|between|graph|change|影响|影響|영향|tests"
    );

    private static readonly WordSet Others = PlanWords.Words(
        "internal|compatib|validat|affected|between|graph|task|block|inject|内部|兼容|内部|내부|intern|graf|внутренн"
    );

    public static void Read(Binding binding, int part, ref Grow<Dependency> found)
    {
        ref readonly var at = ref binding.Parts[part];
        var term = binding.Terms[part];
        if (term is Term.Unknown or Term.Phase && binding.HowOf(part) != Recognition.Exact)
        {
            NamedDependencies.ReadLabelled(binding, part, ref found);
        }

        if (
            term
            is not (
                Term.Dependencies
                or Term.ExternalDependencies
                or Term.InternalDependencies
                or Term.Unknown
                or Term.TechStack
            )
        )
        {
            return;
        }

        var isHeading = at.Kind == PartKind.Heading && at.Name.Length < 80;
        if (term == Term.Unknown && isHeading && binding.Slice(at.Name).StartsWith("Dependency:"u8))
        {
            AddHeading(binding, at, ref found);
        }
        else if (IsListOfThem(binding, part, term, out var isInternal))
        {
            if (isInternal)
            {
                ReadInternal(binding, at, ref found);
            }
            else
            {
                ReadBody(binding, at, new Kind(term == Term.Dependencies, IsInternal: false), ref found);
            }
        }

        if (term != Term.TechStack && InstallCommands.MayHold(binding, part))
        {
            InstallCommands.Read(binding, part, ref found);
        }
    }

    /// <summary>What a list holds.</summary>
    /// <param name="IsMixed">Whether other things than packages may stand in it, so that a name in words needs a version.</param>
    /// <param name="IsInternal">Whether it names parts of the product itself, files too.</param>
    private readonly record struct Kind(bool IsMixed, bool IsInternal);

    private static void ReadInternal(Binding binding, in Part at, ref Grow<Dependency> found)
    {
        var own = new Grow<Dependency>();
        ReadBody(binding, at, new Kind(IsMixed: true, IsInternal: true), ref own);
        foreach (ref readonly var dependency in own.Span)
        {
            found.Add(dependency with { Kind = DependencyKind.Internal });
        }
    }

    private static bool IsListOfThem(Binding binding, int part, Term term, out bool isInternal)
    {
        isInternal = term == Term.InternalDependencies;
        var parent = binding.Terms[binding.Parts[part].Parent];
        if (term is Term.Dependencies or Term.ExternalDependencies or Term.InternalDependencies)
        {
            return parent is not (Term.Phase or Term.Step);
        }

        var name = binding.Slice(binding.Parts[part].Name);
        if (parent is not (Term.Dependencies or Term.ExternalDependencies) || name.Length > 80)
        {
            return false;
        }

        if (PlanWords.Holds(name, Internals) && !PlanWords.Holds(name, Affected))
        {
            isInternal = true;
            return true;
        }

        return (NamedDependencies.IsExternal(name) || PlanWords.Holds(name, Tools)) && !PlanWords.Holds(name, Others);
    }

    private static void ReadBody(Binding binding, in Part at, Kind kind, ref Grow<Dependency> found)
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            if (blocks[i].Kind == BlockKind.List)
            {
                foreach (var item in Items.Of(binding.Document, i, blocks[i].Next))
                {
                    ReadItem(
                        binding,
                        Items.LineOf(binding.Document, item),
                        Items.TextOf(binding.Document, item),
                        kind,
                        ref found
                    );
                }
            }
            else if (blocks[i].Kind == BlockKind.Table)
            {
                DependencyTable.Read(binding, i, ref found);
            }
        }
    }

    private static void ReadItem(Binding binding, TextSpan span, TextSpan text, Kind kind, ref Grow<Dependency> found)
    {
        if (text.IsEmpty || RelationValues.IsNothing(binding.Slice(text)))
        {
            return;
        }

        if (binding.Bytes[text.Start] == '`')
        {
            AddMarked(binding, span, text, text, ref found, takesPaths: kind.IsInternal);
            return;
        }

        var lead = ItemLead.Read(binding.Bytes, text);
        if (lead.Name.IsEmpty || binding.Bytes[text.Start] == '[')
        {
            return;
        }

        var before = found.Count;
        if (lead.Name.Length > LongestName || kind.IsInternal)
        {
            LooseDependencies.TryAdd(binding, span, text, lead, ref found);
        }
        else if (!lead.IsMarked && lead.HasSeparator && lead.Rest.Length > 0 && binding.Bytes[lead.Rest.Start] == '`')
        {
            AddMarked(binding, span, text, lead.Rest, ref found);
        }
        else if ((lead.IsMarked || lead.HasSeparator) && IsPackageName(binding.Slice(lead.Name)))
        {
            var (name, version) = Split(binding.Bytes, lead.Name);
            version ??= Behind(binding.Bytes, lead.Remark.Start - 1, lead.Remark.End);
            if (version is not null || !kind.IsMixed)
            {
                Add(span, name, version, lead.Rest, ref found);
            }
        }
        else if (!kind.IsMixed && !lead.IsMarked && !lead.HasSeparator)
        {
            NamedDependencies.ReadPlain(binding, span, lead, ref found);
        }

        if (found.Count == before)
        {
            LooseDependencies.TryAdd(binding, span, text, lead, ref found);
        }
    }

    /// <summary>The names in code marks with which a text starts: <c>`cat`, `tr` or `head`</c>; the last may have a version behind it.</summary>
    internal static void AddMarked(
        Binding binding,
        TextSpan span,
        TextSpan text,
        TextSpan names,
        ref Grow<Dependency> found,
        bool takesPaths = false
    )
    {
        var bytes = binding.Bytes;
        var at = names.Start;
        while (at < names.End && bytes[at] == '`')
        {
            var close = bytes[(at + 1)..names.End].IndexOf((byte)'`');
            if (close <= 0)
            {
                return;
            }

            var (name, version) = Split(bytes, new TextSpan(at + 1, at + 1 + close));
            at += close + 2;
            version ??= Behind(bytes, at, names.End);
            if (
                name.Length is > 0 and <= LongestName
                && (takesPaths || !PathText.IsPath(bytes[name.Start..name.End]))
                && bytes[name.Start] != '/'
                && !WorkReferences.IsAny(bytes[name.Start..name.End])
            )
            {
                Add(span, name, version, text, ref found);
            }

            at = NextMarked(bytes, at, names.End);
        }
    }

    /// <summary>A version between the name and what is said of it: <c> 3.2+</c>, <c> (>=3.2)</c>.</summary>
    private static TextSpan? Behind(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var start = Math.Max(at, 0);
        while (start < end && bytes[start] is (byte)' ' or (byte)'(' or (byte)'@')
        {
            start++;
        }

        return
            start > at
            && start < end
            && (
                char.IsAsciiDigit((char)bytes[start])
                || bytes[start] is (byte)'>' or (byte)'^' or (byte)'~' or (byte)'=' or (byte)'v' or (byte)'<'
            )
            ? DependencyReader.VersionIn(bytes, new TextSpan(start, end))
            : null;
    }

    internal static int NextMarked(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var mark = bytes[at..end].IndexOf((byte)'`');
        if (mark < 0)
        {
            return end;
        }

        var between = bytes[at..(at + mark)].Trim(" ,/+&"u8);
        return between.IsEmpty || between.SequenceEqual("or"u8) || between.SequenceEqual("and"u8) ? at + mark : end;
    }

    /// <summary>A name with its constraint in one piece, <c>mcp>=1.0</c> or <c>@scope/react@18.2</c>.</summary>
    internal static (TextSpan Name, TextSpan? Version) Split(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        var name = bytes[text.Start..text.End];
        var sign = name.IndexOfAny("<>=^~"u8);
        sign = sign < 0 && name.Length > 1 && name[1..].IndexOf((byte)'@') is >= 0 and var at ? at + 1 : sign;
        sign =
            sign < 0
            && name.IndexOf((byte)' ') is > 0 and var blank
            && (char.IsAsciiDigit((char)name[^1]) || name[^1] == '+')
                ? blank
                : sign;
        if (sign <= 0)
        {
            return (text, null);
        }

        var start = text.Start + sign + (name[sign] is (byte)'@' or (byte)' ' ? 1 : 0);
        var version = DependencyReader.VersionIn(bytes, text with { Start = start });
        return version is null
            ? (text, null)
            : (new TextSpan(text.Start, text.Start + name[..sign].TrimEnd((byte)' ').Length), version);
    }

    /// <summary>At most three words, of which none speaks of other work.</summary>
    private static bool IsPackageName(ReadOnlySpan<byte> name) =>
        name.Count((byte)' ') <= 2
        && name[0] != '#'
        && !name.StartsWith("Phase"u8)
        && !name.StartsWith("Task"u8)
        && !name.StartsWith("Story"u8)
        && !name.StartsWith("Issue"u8)
        && !name.StartsWith("Depends"u8)
        && !name.StartsWith("Blocks"u8)
        && !name.StartsWith("Requires"u8)
        && !PlanWords.Holds(name, Tools)
        && !PlanWords.Holds(name, Others);

    private static void AddHeading(Binding binding, in Part at, ref Grow<Dependency> found)
    {
        var open = binding.Slice(at.Name).IndexOf((byte)'`');
        var close = open < 0 ? -1 : binding.Slice(at.Name)[(open + 1)..].IndexOf((byte)'`');
        if (close <= 0)
        {
            return;
        }

        var (name, version) = Split(
            binding.Bytes,
            new TextSpan(at.Name.Start + open + 1, at.Name.Start + open + 1 + close)
        );
        if (version is null && at.BodyStart < at.BodyEnd)
        {
            version = VersionIn(binding, name, binding.Document.Blocks[at.BodyStart].Span);
        }

        Add(at.Span, name, version, at.Name, ref found);
    }

    /// <summary>The version with which a text names the package in code marks, <c>`mcp>=1.0`</c>.</summary>
    private static TextSpan? VersionIn(Binding binding, TextSpan name, TextSpan text)
    {
        var place = binding.Slice(text).IndexOf([(byte)'`', .. binding.Slice(name)]);
        if (place < 0)
        {
            return null;
        }

        var start = text.Start + place + 1;
        var close = binding.Bytes[start..text.End].IndexOf((byte)'`');
        return close < 0 ? null : Split(binding.Bytes, new TextSpan(start, start + close)).Version;
    }

    internal static void Add(
        TextSpan span,
        TextSpan name,
        TextSpan? version,
        TextSpan text,
        ref Grow<Dependency> found
    ) => found.Add(new Dependency(span, Recognition.Shape, DependencyKind.Needed, name, null, version, text));
}
