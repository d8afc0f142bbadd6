using Storypole.Checking;
using Storypole.Documents;
using Storypole.Fixes;
using Storypole.Reading;
using Storypole.Rules;
using Storypole.Text;
using Storypole.Workspace.Caching;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Checks;

/// <summary>Checks files one after another; one for each thread.</summary>
internal sealed class FileCheck(CheckRequest request, CheckOptions options, KeptTexts kept, CachedRun? cached)
{
    /// <summary>So much of a large file is enough to see whether it could be a specification.</summary>
    private const int FirstLook = 256 * 1024;

    private readonly FileBytes reader = new() { TakesStamps = cached is not null };
    private readonly DocumentRoom room = new();
    private readonly CheckNotes? notes = cached?.NewNotes();

    /// <summary>What an earlier check knows of a file, or what is found now.</summary>
    /// <param name="number">Of the file among those that are reported, and behind them those that are only known.</param>
    public FileOutcome Run(int number, FoundFile file)
    {
        if (cached is null || notes is null)
        {
            return Run(file);
        }

        if (cached.Recall(number) is { } known)
        {
            return known;
        }

        notes.Begin();
        return cached.Keep(number, Run(file), notes);
    }

    private FileOutcome Run(FoundFile file)
    {
        try
        {
            return file.Text is { } text ? Check(file, text) : Look(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileOutcome(file, null, false, null, [], FileFault.Describe(e));
        }
        catch (StorypoleException e)
        {
            return new FileOutcome(file, null, false, null, [], e.Message);
        }
    }

    private FileOutcome Look(FoundFile file)
    {
        if (file.By == FoundBy.Name)
        {
            return Check(file, SourceText.From(Read(file, FileBytes.Largest)));
        }

        var bytes = Read(file, FirstLook);
        if (IsUtf16(bytes.Span))
        {
            bytes = Read(file, FileBytes.Largest);
            var text = SourceText.From(bytes);
            return LeavesOut(file, text.Bytes) is { } because ? LeftOut(file, because) : Check(file, text);
        }

        if (LeavesOut(file, bytes.Span) is { } why)
        {
            return LeftOut(file, why);
        }

        bytes = bytes.Length == FirstLook ? Read(file, FileBytes.Largest) : bytes;
        return Check(file, SourceText.From(bytes));
    }

    private ReadOnlyMemory<byte> Read(FoundFile file, int most)
    {
        var bytes = reader.Read(file.FullPath, most);
        notes?.Read(reader.Stamp, bytes.Span);
        return bytes;
    }

    private LeftOutReason? LeavesOut(FoundFile file, ReadOnlySpan<byte> text) =>
        file.By == FoundBy.Looking && !request.Templates.MayBeSpec(file.Path, text) ? LeftOutReason.NoSpecification
        : TemplateSigns.IsTemplate(text) ? LeftOutReason.Template
        : null;

    private static FileOutcome LeftOut(FoundFile file, LeftOutReason why) => new(file, why, false, null, [], null);

    private FileOutcome Check(FoundFile file, SourceText text)
    {
        var spec = request.Templates.Read(file, text, room, notes);
        var result = Checker.Check(spec, file.Path, options, notes?.Surroundings ?? request.Surroundings);
        var isSpec = request.Templates.IsSpec(file.Path, spec);
        notes?.Checked(isSpec, result.AskedForToday);
        if (!isSpec && file.By == FoundBy.Looking)
        {
            return LeftOut(file, LeftOutReason.NoSpecification);
        }

        if (!isSpec && file.By == FoundBy.Name)
        {
            // It is said to be none, which is enough: every section would be missing.
            result = result with
            {
                Diagnostics = result.Diagnostics.RemoveAll(static x => x.Rule == MissingSection.Number),
            };
        }

        var by = isSpec || file.By == FoundBy.Configuration;
        var found = result.Diagnostics;
        if (request.Fixes is { } world && !found.IsEmpty)
        {
            world = notes is null ? world : world with { Surroundings = notes.Surroundings };
            found = FixCatalog.Offer(spec, file.Path, found, world);
        }

        return new FileOutcome(file, null, by, result.Facts, found, null)
        {
            Waivers = result.Waivers,
            Template = spec.Schema.Name,
            Text = file.Text ?? (result.Diagnostics.IsEmpty ? null : kept.Keep(text)),
        };
    }

    private static bool IsUtf16(ReadOnlySpan<byte> text) =>
        text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
}
