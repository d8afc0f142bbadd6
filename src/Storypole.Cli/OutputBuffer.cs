using System.Buffers;
using System.Text;

namespace Storypole.Cli;

/// <summary>Standard output, or another stream, as UTF-8 in large pieces. A reader that went away is no fault.</summary>
/// <param name="stream">Null for standard output.</param>
internal sealed class OutputBuffer(Stream? stream = null) : IBufferWriter<byte>, IDisposable
{
    private const int Piece = 32 * 1024;

    private readonly ArrayBufferWriter<byte> buffer = new(4096);

    /// <summary>How much of the buffer has been handed on. A writer may still hold memory behind it, so the buffer starts anew only when memory is asked for.</summary>
    private int passed;

    /// <summary>The stream behind the buffer, for those that have a buffer of their own.</summary>
    public Stream Stream { get; } = stream ?? StandardStream.Output();

    public void Advance(int count) => buffer.Advance(count);

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reuse();
        return buffer.GetMemory(sizeHint);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reuse();
        return buffer.GetSpan(sizeHint);
    }

    public void Write(string text) => Encoding.UTF8.GetBytes(text, this);

    /// <summary>Hands on what there is when it has become much.</summary>
    public void Pass()
    {
        if (buffer.WrittenCount - passed >= Piece)
        {
            Flush();
        }
    }

    public void Flush()
    {
        if (buffer.WrittenCount > passed)
        {
            Stream.Write(buffer.WrittenSpan[passed..]);
            passed = buffer.WrittenCount;
        }
    }

    private void Reuse()
    {
        if (passed > 0 && passed == buffer.WrittenCount)
        {
            buffer.ResetWrittenCount();
            passed = 0;
        }
    }

    public void Dispose()
    {
        Flush();
        Stream.Dispose();
    }
}
