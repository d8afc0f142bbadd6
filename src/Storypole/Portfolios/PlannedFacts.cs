using System.Buffers;
using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Portfolios;

/// <summary>Takes from a specification that is still to be built what others may plan too.</summary>
internal static class PlannedFacts
{
    private const int Most = 256;

    /// <summary>Signs of a path that stands for several, or is not known yet.</summary>
    private static readonly SearchValues<char> Open = SearchValues.Create("*{}<>[]…");

    /// <summary>What is built, withdrawn or superseded collides with nothing; without a status nobody knows.</summary>
    public static ImmutableArray<PlannedFact> Of(Spec spec)
    {
        if (spec.Header.Status is not { Value: SpecStatus.Draft or SpecStatus.Approved or SpecStatus.InProgress })
        {
            return [];
        }

        var found = new List<PlannedFact>();
        AddFiles(spec, found);
        foreach (var api in spec.Apis)
        {
            if (api is { IsNew: true, Method: { } method, Route: { } route } && IsName(spec, route))
            {
                Add(found, PlannedKind.Route, spec.Document.Slice(route), spec.Document.Slice(method), 0, route);
            }
        }

        foreach (var change in spec.SchemaChanges)
        {
            AddNamed(spec, found, PlannedKind.Table, change.Table);
        }

        foreach (var flag in spec.Flags)
        {
            AddNamed(spec, found, PlannedKind.Flag, flag.Name);
        }

        AddPackages(spec, found);
        return found.Count == 0 ? [] : [.. found];
    }

    /// <summary>A file that only one list names by a whole path; the same name in two folders is two files.</summary>
    private static void AddFiles(Spec spec, List<PlannedFact> found)
    {
        foreach (var file in spec.Files)
        {
            if (
                file is { Change: FileChange.Create, Source: FileSource.List }
                && file.How is Recognition.Exact or Recognition.Alias
                && file.Path.IndexOf('/') > 0
                && !file.Path.EndsWith('/')
                && file.Path.AsSpan().IndexOfAny(Open) < 0
                && found.Count < Most
            )
            {
                var path = file.Path.StartsWith("./", StringComparison.Ordinal) ? file.Path.AsSpan(2) : file.Path;
                found.Add(new PlannedFact(PlannedKind.File, NameHash.Of(path), 0, file.PathSpan));
            }
        }
    }

    private static void AddPackages(Spec spec, List<PlannedFact> found)
    {
        foreach (var package in spec.Dependencies)
        {
            if (
                package is { Kind: DependencyKind.New or DependencyKind.Updated, To: { } to }
                && IsName(spec, package.Name)
                && PlainVersion(spec.Document.Slice(to)) is { IsEmpty: false } version
            )
            {
                var hash = NameHash.Of(PlannedKind.Package, version);
                Add(found, PlannedKind.Package, spec.Document.Slice(package.Name), default, hash, package.Name);
            }
        }
    }

    private static void AddNamed(Spec spec, List<PlannedFact> found, PlannedKind kind, TextSpan name)
    {
        if (IsName(spec, name))
        {
            Add(found, kind, spec.Document.Slice(name), default, 0, name);
        }
    }

    private static void Add(
        List<PlannedFact> found,
        PlannedKind kind,
        ReadOnlySpan<byte> name,
        ReadOnlySpan<byte> more,
        ulong version,
        TextSpan span
    )
    {
        if (found.Count < Most)
        {
            found.Add(new PlannedFact(kind, NameHash.Of(kind, Bare(name), more), version, span));
        }
    }

    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> name) => name.Trim("`*_\"' /"u8);

    /// <summary>One word that names something; a description in words is none, nor is a placeholder.</summary>
    private static bool IsName(Spec spec, TextSpan span)
    {
        var name = Bare(spec.Document.Slice(span));
        return name.Length >= 3 && name.IndexOfAny(" [<"u8) < 0 && !name.StartsWith("None"u8);
    }

    /// <summary>A version that says one number; a range or a constraint agrees with many.</summary>
    private static ReadOnlySpan<byte> PlainVersion(ReadOnlySpan<byte> text)
    {
        text = text.Trim("`*_ v"u8);
        foreach (var b in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'.' or (byte)'-' or (byte)'+'))
            {
                return default;
            }
        }

        return text.Length > 0 && char.IsAsciiDigit((char)text[0]) && text.Contains((byte)'.') ? text : default;
    }
}
