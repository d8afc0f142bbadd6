using System.Reflection;

namespace Storypole.Templates;

/// <summary>Texts that ship inside the assembly, named by their path below the folder that holds them, dots for slashes.</summary>
internal static class EmbeddedText
{
    private static readonly Assembly Assembly = typeof(EmbeddedText).Assembly;

    public static string Read(string name) =>
        Open(
            name,
            static stream =>
            {
                using var reader = new StreamReader(stream);
                return reader.ReadToEnd();
            }
        );

    /// <summary>A text as it was written, for those who read it where it lies.</summary>
    public static byte[] Bytes(string name) =>
        Open(
            name,
            static stream =>
            {
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return bytes;
            }
        );

    /// <summary>What a function makes of the bytes of a text.</summary>
    public static T Open<T>(string name, Func<Stream, T> read)
    {
        using var stream =
            Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The text '{name}' is missing from the program.");
        return read(stream);
    }

    /// <summary>The names of all texts that begin with a prefix, in ordinal order.</summary>
    public static IEnumerable<string> NamesWith(string prefix) =>
        Assembly
            .GetManifestResourceNames()
            .Where(x => x.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
