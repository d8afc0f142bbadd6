using System.Globalization;
using Storypole.Workspace.Checks;

namespace Storypole.Cli.Commands;

/// <summary>A line on a terminal that says how far a check is, when it takes longer than half a second. It is wiped at the end.</summary>
internal sealed class ProgressLine : IDisposable
{
    private readonly CheckProgress progress;
    private readonly Timer timer;
    private readonly Lock writing = new();
    private bool isShown;
    private bool isOver;

    private ProgressLine(CheckProgress progress)
    {
        this.progress = progress;
        timer = new Timer(_ => Show(), null, 500, 100);
    }

    /// <summary>Null where nobody watches.</summary>
    public static ProgressLine? Of(CheckProgress progress) => Terminal.IsWatched ? new ProgressLine(progress) : null;

    public void Dispose()
    {
        lock (writing)
        {
            isOver = true;
            if (isShown)
            {
                Terminal.WriteError("\r\e[K");
            }
        }

        timer.Dispose();
    }

    private void Show()
    {
        lock (writing)
        {
            if (!isOver)
            {
                isShown = true;
                Terminal.WriteError(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\r\e[KChecked {progress.Done} of {progress.Total} files"
                    )
                );
            }
        }
    }
}
