using Storypole.Text;

namespace Storypole.Reading.Apis;

/// <summary>Reads all operations at the start of a text: <c>GET and POST /x</c> are two, <c>`GET /a`, `POST /b`</c> too.</summary>
internal static class ApiText
{
    private const int MostMethods = 6;

    /// <summary>Words between two methods or operations.</summary>
    private static readonly byte[][] Joints =
    [
        .. new[] { "and ", "or ", "y ", "und ", "et ", "e ", "и " }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    /// <summary>Adds what a text starts with, and returns how many that were.</summary>
    /// <param name="manyRoutes">Whether further routes behind the first one are of the same method, as on a line of code.</param>
    public static int Read(ReadOnlySpan<byte> bytes, TextSpan text, bool manyRoutes, ref Grow<ApiOperation> found)
    {
        var before = found.Count;
        var at = text.Start;
        Span<TextSpan> methods = stackalloc TextSpan[MostMethods];
        while (at < text.End)
        {
            var next = ReadOne(bytes, new TextSpan(at, text.End), manyRoutes, methods, ref found);
            if (next < 0)
            {
                break;
            }

            at = SkipSeparators(bytes, next, text.End);
            if (at == next)
            {
                break;
            }
        }

        return found.Count - before;
    }

    /// <summary>A route alone, <c>/a/b</c>; one segment could as well be a command.</summary>
    public static bool IsRoute(ReadOnlySpan<byte> text) =>
        text.Length > 2
        && text[0] == '/'
        && char.IsAsciiLetterOrDigit((char)text[1])
        && text[1..].IndexOfAny((byte)'/', (byte)'{') > 0
        && text.IndexOfAny(" .~"u8) < 0
        && !text.StartsWith("/usr/"u8)
        && !text.StartsWith("/etc/"u8)
        && !text.StartsWith("/var/"u8)
        && !text.StartsWith("/tmp/"u8)
        && !text.StartsWith("/home/"u8)
        && !text.StartsWith("/opt/"u8);

    /// <summary>Adds an operation for each method that a text names in passing, or one without a method.</summary>
    public static void AddNamed(ReadOnlySpan<byte> bytes, TextSpan text, TextSpan route, ref Grow<ApiOperation> found)
    {
        var before = found.Count;
        for (var at = text.Start; at < text.End && found.Count - before < MostMethods; )
        {
            var length = MethodAt(bytes, at, text.End);
            var isWord = at == text.Start || !char.IsAsciiLetterOrDigit((char)bytes[at - 1]);
            if (length > 0 && isWord)
            {
                found.Add(new ApiOperation(new TextSpan(at, at + length), route));
            }

            at += Math.Max(1, length);
        }

        if (found.Count == before)
        {
            found.Add(new ApiOperation(null, route));
        }
    }

    /// <summary>Length of the word for a method at an offset, or 0.</summary>
    public static int MethodAt(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var start = at;
        while (at < end && at - start < 8 && char.IsAsciiLetterUpper((char)bytes[at]))
        {
            at++;
        }

        var ends = at == end || !char.IsAsciiLetterOrDigit((char)bytes[at]);
        return at - start > 1 && ends && ApiOperation.IsVerb(bytes[start..at]) ? at - start : 0;
    }

    private static int ReadOne(
        ReadOnlySpan<byte> bytes,
        TextSpan text,
        bool manyRoutes,
        Span<TextSpan> methods,
        ref Grow<ApiOperation> found
    )
    {
        var count = 0;
        var at = ApiOperation.SkipMarks(bytes, text.Start, text.End);
        while (count < methods.Length && MethodAt(bytes, at, text.End) is > 0 and var length)
        {
            methods[count++] = new TextSpan(at, at + length);
            at = ApiOperation.SkipMarks(bytes, at + length, text.End);
            var behind = SkipSeparators(bytes, at, text.End);
            at = behind > at && MethodAt(bytes, behind, text.End) > 0 ? behind : at;
        }

        var isFirst = true;
        while (count > 0 && at < text.End)
        {
            var route = ApiOperation.RouteAt(bytes, at, text.End);
            if (
                route.IsEmpty
                || (
                    isFirst
                        ? !ApiOperation.LooksLikeRoute(bytes[route.Start..route.End], hasMethod: true)
                        : bytes[at] != '/'
                )
            )
            {
                break;
            }

            for (var i = 0; i < count; i++)
            {
                found.Add(new ApiOperation(methods[i], route));
            }

            isFirst = false;
            at = route.End;
            if (!manyRoutes)
            {
                break;
            }

            at = ApiOperation.SkipMarks(bytes, at, text.End);
        }

        return isFirst ? -1 : ApiOperation.SkipMarks(bytes, at, text.End);
    }

    private static int SkipSeparators(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var start = at;
        while (
            at < end
            && bytes[at]
                is (byte)' '
                    or (byte)','
                    or (byte)'/'
                    or (byte)'|'
                    or (byte)'+'
                    or (byte)'&'
                    or (byte)';'
                    or (byte)'\n'
        )
        {
            at++;
        }

        foreach (var word in Joints)
        {
            if (bytes[at..end].StartsWith(word))
            {
                at += word.Length;
                break;
            }
        }

        return at > start ? ApiOperation.SkipMarks(bytes, at, end) : at;
    }
}
