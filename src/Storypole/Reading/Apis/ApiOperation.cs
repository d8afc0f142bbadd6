using System.Buffers;
using Storypole.Text;

namespace Storypole.Reading.Apis;

/// <summary>An operation of an interface as one line names it: <c>GET /v1/things</c>, code and bold marks aside.</summary>
internal readonly record struct ApiOperation(TextSpan? Method, TextSpan Route)
{
    private const int LongestMethod = 7;

    private static readonly SearchValues<byte> RouteEnds = SearchValues.Create(" \t\r\n`*"u8);

    /// <summary>Reads a span that starts with an operation; what follows the route is left alone.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, TextSpan text, out ApiOperation found)
    {
        found = default;
        var at = SkipMarks(bytes, text.Start, text.End);
        var start = at;
        while (at < text.End && at - start <= LongestMethod && char.IsAsciiLetterUpper((char)bytes[at]))
        {
            at++;
        }

        TextSpan? method = at > start ? new TextSpan(start, at) : null;
        var isCall = method is not null && IsCall(bytes[start..at]);
        if (method is not null)
        {
            var afterMethod = SkipMarks(bytes, at, text.End);
            if (afterMethod == at || !(isCall || IsVerb(bytes[start..at])))
            {
                return false;
            }

            at = afterMethod;
        }

        var route = RouteAt(bytes, at, text.End);
        if (route.IsEmpty || !(isCall || LooksLikeRoute(bytes[route.Start..route.End], hasMethod: method is not null)))
        {
            return false;
        }

        found = new ApiOperation(method, route);
        return true;
    }

    internal static TextSpan RouteAt(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var length = bytes[at..end].IndexOfAny(RouteEnds);
        var route = new TextSpan(at, length < 0 ? end : at + length);
        while (route.Length > 1 && bytes[route.End - 1] is (byte)':' or (byte)',' or (byte)';')
        {
            route = route with { End = route.End - 1 };
        }

        return route;
    }

    /// <summary>Without a method only a path from the root is certain; behind one an address or a placeholder may stand too.</summary>
    internal static bool LooksLikeRoute(ReadOnlySpan<byte> route, bool hasMethod) =>
        (route[0] == '/' && (hasMethod || (route.Length > 1 && (char.IsAsciiLetterOrDigit((char)route[1])))))
        || (hasMethod && (route[0] == '{' || route.IndexOf("://"u8) > 0));

    internal static bool IsVerb(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("GET"u8)
        || word.SequenceEqual("POST"u8)
        || word.SequenceEqual("PUT"u8)
        || word.SequenceEqual("PATCH"u8)
        || word.SequenceEqual("DELETE"u8)
        || word.SequenceEqual("HEAD"u8)
        || word.SequenceEqual("OPTIONS"u8)
        || word.SequenceEqual("TRACE"u8)
        || word.SequenceEqual("ANY"u8)
        || word.SequenceEqual("CRUD"u8)
        || word.SequenceEqual("WS"u8)
        || word.SequenceEqual("WSS"u8)
        || word.SequenceEqual("SSE"u8);

    /// <summary>Calls have names of methods where others have routes.</summary>
    private static bool IsCall(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("GRPC"u8) || word.SequenceEqual("RPC"u8) || word.SequenceEqual("SOAP"u8);

    internal static int SkipMarks(ReadOnlySpan<byte> bytes, int at, int end)
    {
        while (at < end && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'`' or (byte)'*')
        {
            at++;
        }

        return at;
    }
}
