using System.Runtime.ExceptionServices;

namespace Storypole.Workspace.Checks;

/// <summary>Runs numbered work on all processors.</summary>
internal static class InParallel
{
    /// <summary>Runs the numbers below <paramref name="count"/> through as many workers as there are threads.</summary>
    /// <param name="begin">What a worker needs for all of its numbers.</param>
    public static void Run<T>(int threads, int count, Func<T> begin, Action<T, int> run, CancellationToken stop)
    {
        var next = -1;
        ExceptionDispatchInfo? fault = null;
        void Work()
        {
            try
            {
                var check = begin();
                for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
                {
                    stop.ThrowIfCancellationRequested();
                    run(check, i);
                }
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref fault, ExceptionDispatchInfo.Capture(e), null);
                Volatile.Write(ref next, count);
            }
        }

        // Threads of our own start at once and cost nothing where one file is checked; a pool would warm up first.
        var others = new Thread[Math.Clamp(Math.Min(threads, count / 8) - 1, 0, 63)];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(Work) { IsBackground = true };
            others[i].Start();
        }

        Work();
        foreach (var other in others)
        {
            other.Join();
        }

        fault?.Throw();
    }
}
