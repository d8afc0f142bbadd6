using System.Buffers;

namespace Storypole.Documents;

/// <summary>The bytes that tell plain YAML from the rest.</summary>
internal static class YamlBytes
{
    /// <summary>Control characters, tab included, line ends left out.</summary>
    public static readonly SearchValues<byte> Control = SearchValues.Create([
        .. Enumerable.Range(0, 32).Where(x => x is not ('\n' or '\r')).Select(x => (byte)x),
        0x7F,
    ]);

    /// <summary>What a simple name is made of.</summary>
    public static readonly SearchValues<byte> Key = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-. /"u8
    );

    /// <summary>Bytes at which no simple plain value begins.</summary>
    public static readonly SearchValues<byte> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`"u8);

    /// <summary>Bytes that give a flow list a structure beyond words and commas.</summary>
    public static readonly SearchValues<byte> FlowSpecial = SearchValues.Create("[]{}:#&*!|>'\"%@`?\n\r"u8);

    /// <summary>Bytes that end an anchor or a tag.</summary>
    public static readonly SearchValues<byte> AfterProperty = SearchValues.Create(" \t\r\n,]}"u8);
}
