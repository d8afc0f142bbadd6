using System.Buffers;
using System.Text;
using Storypole.Diagnostics;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>The file is not UTF-8. It is read as well as can be, and never written.</summary>
public sealed class UnreadableEncoding() : Rule(101, "unreadable-encoding", Severity.Error)
{
    public override void Check(Spec spec, Reporter reporter)
    {
        var source = spec.Document.Source;
        if (source.IsWritable)
        {
            return;
        }

        const string Help = "save the file as UTF-8; until then Storypole never writes it";
        if (source.Encoding == TextEncoding.InvalidUtf8)
        {
            var at = FirstInvalid(source.Bytes);
            var found = $"Byte 0x{source.Bytes[at]:X2} is not UTF-8, so this text cannot be read for certain";
            reporter.Report(new TextSpan(at, at + 1), found, Help);
        }
        else
        {
            reporter.Report(Severity.Warning, new TextSpan(0, 0), "The file is UTF-16 where UTF-8 is expected", Help);
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var ascii = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            at += ascii;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return 0;
    }
}
