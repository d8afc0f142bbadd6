using System.Buffers;
using System.Text;

namespace Storypole.Cli;

/// <summary>Standard output, or another stream, as UTF-8 in large pieces. A reader that went away is no fault.</summary>
/// <param name="stream">Null for standard output.</param>
internal sealed class OutputBuffer(Stream? stream = null) : IBufferWriter<byte>, IDisposable
{
    private const int Piece = 32 * 1024;

    private readonly ArrayBufferWriter<byte> buffer = new(4096);

    /// <summary>The stream behind the buffer, for those that have a buffer of their own.</summary>
    public Stream Stream { get; } = stream ?? StandardStream.Output();

    public void Advance(int count) => buffer.Advance(count);

    public Memory<byte> GetMemory(int sizeHint = 0) => buffer.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => buffer.GetSpan(sizeHint);

    public void Write(string text) => Encoding.UTF8.GetBytes(text, this);

    /// <summary>Hands on what there is when it has become much.</summary>
    public void Pass()
    {
        if (buffer.WrittenCount >= Piece)
        {
            Flush();
        }
    }

    public void Flush()
    {
        if (buffer.WrittenCount > 0)
        {
            Stream.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }

    public void Dispose()
    {
        Flush();
        Stream.Dispose();
    }
}
