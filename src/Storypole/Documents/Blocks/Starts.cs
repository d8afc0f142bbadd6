namespace Storypole.Documents.Blocks;

/// <summary>What a line may start, told by its first byte that is not blank.</summary>
internal enum Start : byte
{
    /// <summary>Nothing but text.</summary>
    Text,
    Quote,
    Hash,
    Fence,
    Html,
    Dash,
    Bullet,
    Underscore,
    Equals,
    Digit,
    Delimiter,
}

internal static class Starts
{
    private static ReadOnlySpan<byte> Table => Classes;

    private static readonly byte[] Classes = Build();

    public static Start Of(byte first) => (Start)Table[first];

    private static byte[] Build()
    {
        var table = new byte[256];
        table['>'] = (byte)Start.Quote;
        table['#'] = (byte)Start.Hash;
        table['`'] = (byte)Start.Fence;
        table['~'] = (byte)Start.Fence;
        table['<'] = (byte)Start.Html;
        table['-'] = (byte)Start.Dash;
        table['*'] = (byte)Start.Bullet;
        table['+'] = (byte)Start.Bullet;
        table['_'] = (byte)Start.Underscore;
        table['='] = (byte)Start.Equals;
        table['|'] = (byte)Start.Delimiter;
        table[':'] = (byte)Start.Delimiter;
        for (var digit = '0'; digit <= '9'; digit++)
        {
            table[digit] = (byte)Start.Digit;
        }

        return table;
    }
}
