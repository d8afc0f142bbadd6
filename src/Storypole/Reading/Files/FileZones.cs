using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Files;

/// <summary>Says of each part what it plans: by its term, else by the words of its name, else by what the part around it plans.</summary>
internal static class FileZones
{
    private static readonly FileZone Kept = FileZone.Of(ZoneKind.Kept) with { Change = FileChange.None };

    /// <summary>The terms whose parts plan something; other parts of the template plan nothing.</summary>
    private static readonly FileZone?[] Known = ByTerm(
        new()
        {
            [Term.FilesToCreate] = FileZone.List(FileChange.Create, Recognition.Exact, FileSource.List),
            [Term.FilesToModify] = FileZone.List(FileChange.Modify, Recognition.Exact, FileSource.List),
            [Term.FilesToDelete] = FileZone.List(FileChange.Delete, Recognition.Exact, FileSource.List),
            [Term.NewComponents] = FileZone.List(FileChange.Create, Recognition.Exact, FileSource.Components),
            [Term.ModifiedComponents] = FileZone.List(FileChange.Modify, Recognition.Exact, FileSource.Components),
            [Term.RemovedComponents] = FileZone.List(FileChange.Delete, Recognition.Exact, FileSource.Components),
            [Term.FilesAffected] = FileZone.List(null, Recognition.Alias, FileSource.Plan),
            [Term.FilesUnchanged] = Kept,
            [Term.NonGoals] = Kept,
            [Term.OutOfScope] = Kept,
            [Term.FileStructure] = FileZone.Of(ZoneKind.Structure),
            [Term.Goals] = FileZone.Of(ZoneKind.Open),
            [Term.Scope] = FileZone.Of(ZoneKind.Open),
            [Term.Description] = FileZone.Of(ZoneKind.Open),
            [Term.Design] = FileZone.Of(ZoneKind.Design),
            [Term.DataModel] = FileZone.Of(ZoneKind.Design),
            [Term.TechStack] = FileZone.Of(ZoneKind.Design),
            [Term.InScope] = FileZone.Of(ZoneKind.Plan),
            [Term.Tasks] = FileZone.Of(ZoneKind.Plan),
            [Term.Milestones] = FileZone.Of(ZoneKind.Plan),
            [Term.Step] = FileZone.Of(ZoneKind.Plan),
            [Term.MigrationStrategy] = FileZone.Of(ZoneKind.Plan),
            [Term.ChangesRequired] = FileZone.Of(ZoneKind.Plan),
            [Term.ImplementationPlan] = FileZone.Of(ZoneKind.Plan),
            [Term.Phase] = FileZone.Of(ZoneKind.Plan),
            [Term.Components] = FileZone.Of(ZoneKind.Plan),
            [Term.Changes] = FileZone.Of(ZoneKind.Plan),
            [Term.Testing] = FileZone.Of(ZoneKind.Tests),
            [Term.UnitTesting] = FileZone.Of(ZoneKind.Tests),
            [Term.IntegrationTesting] = FileZone.Of(ZoneKind.Tests),
            [Term.EndToEndTesting] = FileZone.Of(ZoneKind.Tests),
            [Term.PerformanceTesting] = FileZone.Of(ZoneKind.Tests),
            [Term.SecurityTesting] = FileZone.Of(ZoneKind.Tests),
            [Term.PhaseTesting] = FileZone.Of(ZoneKind.Tests),
        }
    );

    private static readonly bool[] SilentByTerm = SilentTerms();

    public static ReadOnlySpan<bool> Silent => SilentByTerm;

    /// <summary>Longer titles are sentences, whose words say little.</summary>
    private const int MostUnknown = 4;

    private static FileZone?[] ByTerm(Dictionary<Term, FileZone> zones)
    {
        var all = new FileZone?[(int)zones.Keys.Max() + 1];
        foreach (var (term, zone) in zones)
        {
            all[(int)term] = zone;
        }

        return all;
    }

    /// <summary>Of each term whether parts that have its name of the template plan no file, which is so of nearly all.</summary>
    private static bool[] SilentTerms()
    {
        var silent = new bool[NameTable.TermCount];
        for (var i = 0; i < silent.Length; i++)
        {
            silent[i] = i >= Known.Length || Known[i] is null;
        }

        silent[(int)Term.Unknown] = silent[(int)Term.Path] = silent[(int)Term.NextSteps] = false;
        return silent;
    }

    public static FileZone Of(Binding binding, int part, in FileZone around)
    {
        var term = binding.Terms[part];
        if (term is Term.Path or Term.NextSteps)
        {
            // The words of these names say more than their terms do.
            term = Term.Unknown;
        }

        if (
            binding.HowOf(part) != Recognition.Exact
            && binding.Parts[part].Kind == PartKind.Heading
            && IsPiece(binding.Slice(binding.Parts[part].Name), around.Kind)
        )
        {
            return FileZone.Of(ZoneKind.Plan);
        }

        if (term != Term.Unknown)
        {
            if ((int)term < Known.Length && Known[(int)term] is { } known)
            {
                return term == Term.FilesAffected ? known with { IsEither = IsEither(binding, part) }
                    : known.Source == FileSource.Plan ? known
                    : known with { How = binding.HowOf(part) };
            }

            if (binding.HowOf(part) == Recognition.Exact && !HasOtherTitle(binding, binding.Parts[part]))
            {
                return FileZone.Of(ZoneKind.Silent);
            }
        }

        ref readonly var at = ref binding.Parts[part];
        var inner =
            term == Term.Unknown ? around
            : term == Term.ArchitectureOverview && around.Kind != ZoneKind.Silent ? FileZone.Of(ZoneKind.Design)
            : FileZone.Of(ZoneKind.Silent);
        var zone = OfTitle(binding.Slice(at.Name), inner, at.Kind == PartKind.Heading);
        return zone.Kind == ZoneKind.List ? zone with { Root = RootOf(binding, at) } : zone;
    }

    /// <summary>A heading with the template's name may keep the author's own behind it: <c>Architecture Overview (5. Folder structure)</c>.</summary>
    public static bool HasOtherTitle(Binding binding, in Part part) =>
        part.Kind == PartKind.Heading && part.Name.Length > 0 && binding.Bytes[part.Name.End - 1] == ')';

    /// <summary>A numbered piece of a plan is one whatever its name says: <c>M4: History page</c>; milestones are anywhere.</summary>
    private static bool IsPiece(ReadOnlySpan<byte> title, ZoneKind around)
    {
        if (title.Length < 4 || !char.IsAsciiLetterUpper((char)title[0]) || around == ZoneKind.Silent)
        {
            return false;
        }

        var digits = title[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return digits is > 0 and < 4
            && title[1 + digits] is (byte)':' or (byte)'.' or (byte)' '
            && (title[0] == 'M' ? around is ZoneKind.Plan or ZoneKind.Open : around == ZoneKind.Plan);
    }

    /// <summary>What a title plans within a part that plans <paramref name="around"/>.</summary>
    public static FileZone OfTitle(ReadOnlySpan<byte> title, in FileZone around, bool isHeading)
    {
        var words = WordsOf(title, out var unknown);
        if (
            unknown > MostUnknown
            && title[..^1].LastIndexOf((byte)'(') is > 0 and var open
            && title.TrimEnd(" :"u8)[^1] == ')'
        )
        {
            // What stands in brackets is a remark on the title.
            words = PlanWords.BuiltIn.In(title[..open], out unknown);
        }

        if (words == PlanWord.None || unknown > MostUnknown)
        {
            return Below(around, isHeading);
        }

        bool Has(PlanWord word) => (words & word) != 0;
        if (Has(PlanWord.Keep))
        {
            return around.Kind == ZoneKind.Silent
                ? around
                : FileZone.Of(ZoneKind.Kept) with
                {
                    Change = FileChange.None,
                };
        }

        var isFiles = Has(PlanWord.File);
        var change = ChangeOf(words);
        if (change == FileChange.Modify && Has(PlanWord.Affected))
        {
            // A list of changes has new files too.
            change = null;
        }

        if (isFiles && (Has(PlanWord.Affected) || Has(PlanWord.Changes)) && !Has(PlanWord.Structure))
        {
            return FileZone.List(change, Recognition.Alias, change is null ? FileSource.Plan : FileSource.List) with
            {
                IsEither = Has(PlanWord.Create) && Has(PlanWord.Modify) && !Has(PlanWord.Affected),
            };
        }

        if (Has(PlanWord.Component) && unknown <= 1 && (Has(PlanWord.Affected) || change is not null))
        {
            return FileZone.List(change ?? FileChange.Modify, Recognition.Alias, FileSource.Components);
        }

        if (Has(PlanWord.Context) || (isFiles && Has(PlanWord.Key)))
        {
            return FileZone.Of(ZoneKind.Silent);
        }

        if (Has(PlanWord.Structure) && (unknown == 0 || isFiles || isHeading || around.Kind != ZoneKind.Plan))
        {
            return around.Kind == ZoneKind.Silent
                ? around
                : FileZone.Of(ZoneKind.Structure) with
                {
                    Change = MarkOf(title),
                };
        }

        if (around.Kind == ZoneKind.Silent)
        {
            return around;
        }

        if (isFiles && unknown == 0)
        {
            return FileZone.List(around.Change, Recognition.Alias, FileSource.Plan);
        }

        if (Has(PlanWord.Test) && !Has(PlanWord.Changes))
        {
            return around.Kind == ZoneKind.List ? around with { Change = null } : FileZone.Of(ZoneKind.Tests);
        }

        if (change is not null && unknown == 0 && around.Kind is ZoneKind.List or ZoneKind.Plan)
        {
            return FileZone.List(change, Recognition.Shape, FileSource.Plan);
        }

        if (Has(PlanWord.Test) && change == FileChange.Create)
        {
            // Tests that are added may be added to files that are there.
            return FileZone.Of(ZoneKind.Tests);
        }

        if (Has(PlanWord.Plan))
        {
            return FileZone.Of(ZoneKind.Plan) with { Change = change };
        }

        if (Has(PlanWord.Design))
        {
            return FileZone.Of(ZoneKind.Design);
        }

        var below = Below(around, isHeading);
        return below.Kind == ZoneKind.Plan && change is not null ? below with { Change = change } : below;
    }

    /// <summary>What the words of a title say, those of the first path in it aside: <c>Update `src/current-user.ts`</c>.</summary>
    private static PlanWord WordsOf(ReadOnlySpan<byte> title, out int unknown)
    {
        var open = title.IndexOf((byte)'`');
        var close = open < 0 ? -1 : title[(open + 1)..].IndexOf((byte)'`');
        if (
            close < 0
            || title[..open].IndexOf((byte)' ') < 0
            || title.Slice(open + 1, close).IndexOfAny((byte)'.', (byte)'/') < 0
        )
        {
            return PlanWords.BuiltIn.In(title, out unknown);
        }

        var words = PlanWords.BuiltIn.In(title[..open], out unknown);
        words |= PlanWords.BuiltIn.In(title[(open + close + 2)..], out var behind);
        unknown += behind;
        return words;
    }

    /// <summary>Whether a title names both that files are made and that they are changed, and nothing else of them.</summary>
    private static bool IsEither(Binding binding, int part)
    {
        var words = PlanWords.BuiltIn.In(binding.Slice(binding.Parts[part].Name), out _);
        return (words & PlanWord.Create) != 0
            && (words & PlanWord.Modify) != 0
            && (words & (PlanWord.Affected | PlanWord.Delete)) == 0;
    }

    /// <summary>What a mark in front of a title says is done with all that it draws: <c>NEW: `docs/` folder structure</c>.</summary>
    private static FileChange? MarkOf(ReadOnlySpan<byte> title)
    {
        EntryMarks.Skip(title, new TextSpan(0, title.Length), out var prefix);
        return prefix;
    }

    /// <summary>The change that words name, when they name one; <c>Create/Modify</c> names none.</summary>
    public static FileChange? ChangeOf(PlanWord words) =>
        (words & PlanWord.Changes) switch
        {
            PlanWord.Create or PlanWord.Add or (PlanWord.Create | PlanWord.Add) => FileChange.Create,
            PlanWord.Modify or (PlanWord.Modify | PlanWord.Add) => FileChange.Modify,
            PlanWord.Delete => FileChange.Delete,
            _ => null,
        };

    /// <summary>What a part of an unknown name inherits.</summary>
    private static FileZone Below(in FileZone around, bool isHeading) =>
        isHeading && around.Kind == ZoneKind.Structure ? FileZone.Of(ZoneKind.Design) : around;

    /// <summary>The folder in a title's remark, <c>**Scripts** (`scripts/`)</c>, or behind its dash.</summary>
    private static TextSpan RootOf(Binding binding, in Part part)
    {
        var scan = new PathScan(binding.Bytes, part.Remark.Length > 0 ? part.Remark : part.Name);
        while (scan.MoveNext())
        {
            if (binding.Bytes[scan.Path.End - 1] == '/')
            {
                return scan.Path;
            }
        }

        return default;
    }
}
