using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Storypole.Reports;

/// <summary>Writes a report for people as UTF-8, with colours or without.</summary>
internal sealed class ReportWriter(IBufferWriter<byte> output, bool isColoured)
{
    public void Write(ReadOnlySpan<byte> text) => output.Write(text);

    public void Write(int number)
    {
        var span = output.GetSpan(11);
        Utf8Formatter.TryFormat(number, span, out var length);
        output.Advance(length);
    }

    /// <summary>Text from a file, a message or a path: whatever it holds, it stays on its line and shows itself.</summary>
    public void Visible(string text)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Visible(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <returns>How many columns were written.</returns>
    public int Visible(ReadOnlySpan<byte> text)
    {
        if (VisibleText.IsPlain(text))
        {
            Write(text);
            return text.Length;
        }

        var width = 0;
        Span<byte> shown = stackalloc byte[16];
        while (!text.IsEmpty)
        {
            var (length, columns) = VisibleText.Next(text, shown, out var consumed);
            Write(shown[..length]);
            width += columns;
            text = text[consumed..];
        }

        return width;
    }

    public void Repeat(byte b, int count)
    {
        var span = output.GetSpan(Math.Max(count, 1));
        span[..Math.Max(count, 0)].Fill(b);
        output.Advance(Math.Max(count, 0));
    }

    public void Begin(Style style)
    {
        if (isColoured)
        {
            Write(
                style switch
                {
                    Style.Error => "\e[1;31m"u8,
                    Style.Warning => "\e[1;33m"u8,
                    Style.Info => "\e[1;36m"u8,
                    Style.Gutter => "\e[1;34m"u8,
                    _ => "\e[1m"u8,
                }
            );
        }
    }

    public void End()
    {
        if (isColoured)
        {
            Write("\e[0m"u8);
        }
    }
}
