using System.Collections.Immutable;
using Storypole.Checking.Fixing;
using Storypole.Reports;
using Storypole.Text;
using Storypole.Workspace.Checks;
using Storypole.Workspace.Files;

namespace Storypole.Cli.Commands;

/// <summary>Tells what was fixed: the fixes or the patch on standard output, counts and notes on standard error.</summary>
internal sealed class FixReporting(FixSettings settings, OpenedWorkspace workspace, List<Trouble> troubles)
    : IDisposable
{
    private readonly OutputBuffer output = new();
    private readonly ImmutableArray<(string, FixedText, int)>.Builder files = ImmutableArray.CreateBuilder<(
        string,
        FixedText,
        int
    )>();

    private int mended;
    private int changed;
    private int left;
    private int needUnsafe;
    private bool isOurFault;

    public void Add(FixedFile file)
    {
        var (name, text) = (workspace.NameOf(file.File.FullPath), file.Text!);
        mended += text.Applied.Count();
        changed += text.IsChanged ? 1 : 0;
        left += text.Left.Length;
        needUnsafe += file.NeedUnsafe;
        if (settings.IsJson)
        {
            files.Add((file.File.Path, text, file.NeedUnsafe));
        }
        else if (settings.IsDiff && text.IsChanged)
        {
            output.Write(UnifiedDiff.Of(name, text.Before.ToString(), text.After.ToString()));
        }
        else
        {
            List(name, text);
        }

        output.Pass();
        foreach (var dropped in text.Dropped)
        {
            Tell(name, dropped);
        }
    }

    /// <returns>The exit code.</returns>
    public int End(bool anySpec)
    {
        if (settings.IsJson)
        {
            FixedJson.Write(
                output,
                files.ToImmutable(),
                [.. troubles.Select(x => (x.Path, x.Message))],
                settings.Writes
            );
            output.Write("\n");
        }

        output.Flush();
        foreach (var trouble in troubles)
        {
            Terminal.Complain($"{trouble.Path}: {trouble.Message}");
        }

        if (!anySpec)
        {
            Terminal.Complain(
                "no specification was found",
                "`storypole check --verbose` says what was left out, and why"
            );
        }

        if (!settings.IsQuiet)
        {
            Terminal.Note(Summary());
        }

        return isOurFault ? ExitCode.WeAreWrong
            : troubles.Count > 0 || !anySpec ? ExitCode.WorldIsWrong
            : !settings.Writes && mended > 0 ? ExitCode.Findings
            : ExitCode.Clean;
    }

    public void Dispose() => output.Dispose();

    private void List(string name, FixedText text)
    {
        foreach (var round in text.Rounds)
        {
            foreach (var (finding, fix) in round.Fixes)
            {
                output.Write($"{VisibleText.Of(PlaceOf(name, round.Text, finding.Span.Start))}: {finding.Rule}: ");
                output.Write($"{VisibleText.Of(fix.Title)}{(fix.IsSafe ? "" : " (unsafe)")}\n");
            }
        }
    }

    private void Tell(string name, DroppedFix dropped)
    {
        var (finding, fix) = dropped.Of;
        var place = PlaceOf(name, dropped.Text, finding.Span.Start);
        if (dropped.Why == DroppedBecause.OurFault)
        {
            isOurFault = true;
            Terminal.Complain(
                $"{place}: the fix of {finding.Rule}, \"{fix.Title}\", was taken back: {dropped.Because}",
                "this is a fault of Storypole and not of your file: please report it with this line and the text around the place"
            );
        }
        else if (dropped.Why == DroppedBecause.Contradicts && !settings.IsQuiet)
        {
            Terminal.Note(
                $"{place}: {finding.Rule}: left as it is; to {Lower(fix.Title)} does not go together with the rest: {dropped.Because}"
            );
        }
    }

    private string Summary()
    {
        var done = settings.Writes ? "" : "would be ";
        var rest = needUnsafe > 0 ? $"; {needUnsafe} more with `--unsafe`" : "";
        return mended == 0
            ? $"Nothing to fix{rest}."
            : $"{Count(mended, "fix")} {done}made in {Count(changed, "file")}{rest}.";
    }

    private static string PlaceOf(string name, SourceText text, int offset)
    {
        var place = text.Position(offset);
        return $"{name}:{place.Line}:{place.Column}";
    }

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];

    private static string Count(int count, string noun) =>
        $"{count} {noun}{(count == 1 ? "" : noun.EndsWith('x') ? "es" : "s")}";
}
