using System.Collections.Immutable;
using Storypole.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Storypole.Documents;

/// <summary>Reads any YAML from the events of a full parser; builds plain data only, and at most so deep.</summary>
internal sealed class YamlEvents
{
    /// <summary>More are of no use to anybody, and a hostile text may hold a hundred thousand.</summary>
    private const int MostProblems = 100;

    private readonly Parser parser;
    private readonly YamlPlaces places;
    private readonly ImmutableArray<YamlProblem>.Builder problems = ImmutableArray.CreateBuilder<YamlProblem>();
    private bool isBroken;

    private YamlEvents(SourceText source, TextSpan span)
    {
        var text = source.Text(span);
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        places = new YamlPlaces(source, span);
    }

    public static YamlDocument Read(SourceText source, TextSpan span)
    {
        var reader = new YamlEvents(source, span);
        var root = reader.ReadRoot();
        return new YamlDocument(root, reader.problems.ToImmutable());
    }

    private YamlNode? ReadRoot()
    {
        if (!Move() || !Move() || Current is not DocumentStart)
        {
            return null;
        }

        if (!Move())
        {
            return null;
        }

        var root = ReadNode(1);
        if (Current is DocumentEnd && Move() && Current is DocumentStart second)
        {
            Report(second, "a second YAML document is not read");
        }

        return root is YamlScalar { Value: "", IsQuoted: false } ? null : root;
    }

    /// <summary>The event that is read next; null behind the end and where the text went wrong.</summary>
    private ParsingEvent? Current => isBroken ? null : parser.Current;

    /// <summary>Goes on to the next event; false when the text is wrong here, which is then reported.</summary>
    private bool Move()
    {
        if (isBroken)
        {
            return false;
        }

        try
        {
            return parser.MoveNext();
        }
        catch (YamlException e)
        {
            isBroken = true;
            Report(places.Span(e.Start, e.End), Sentence(e.Message));
            return false;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The parser answers some malformed texts with a fault of its own state. They are no YAML either.
            isBroken = true;
            var last = parser.Current?.End ?? Mark.Empty;
            Report(places.Span(last, last), "this is no YAML");
            return false;
        }
    }

    /// <summary>
    /// Reads the node of the current event and goes on behind it. Null when the text goes wrong before the node begins;
    /// what was read of a mapping or sequence that goes wrong further on is kept.
    /// </summary>
    private YamlNode? ReadNode(int depth)
    {
        var current = Current;
        if (current is NodeEvent node)
        {
            ReportExtras(node);
        }

        switch (current)
        {
            case Scalar scalar:
                Move();
                return new YamlScalar(
                    places.Span(scalar.Start, scalar.End),
                    scalar.Value,
                    scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted
                );
            case AnchorAlias alias:
                Report(alias, "aliases are not read");
                Move();
                return new YamlScalar(places.Span(alias.Start, alias.End), "", IsQuoted: false);
            case (MappingStart or SequenceStart) when depth > YamlReader.DeepestNesting:
                Report(current, $"YAML nested more than {YamlReader.DeepestNesting} deep is not read");
                isBroken = true;
                return null;
            case MappingStart start:
                return ReadMapping(start, depth);
            case SequenceStart start:
                return ReadSequence(start, depth);
            default:
                return null;
        }
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var span = places.Span(start.Start, start.Start);
        var isWhole = Move();
        while (isWhole && Current is not MappingEnd)
        {
            if (
                ReadNode(depth + 1) is not { } key
                || problems.Count >= MostProblems
                || ReadNode(depth + 1) is not { } value
            )
            {
                isWhole = false;
                break;
            }

            span = span.Union(value.Span);
            if (key is not YamlScalar name)
            {
                Report(key.Span, "a key must be one name");
            }
            else if (!keys.Add(name.Value))
            {
                Report(name.Span, $"the key `{name.Value}` stands here twice");
            }
            else
            {
                entries.Add(new YamlEntry(name.Value, name.Span, value));
            }
        }

        return new YamlMapping(Close(span, isWhole, start.Style == MappingStyle.Flow), entries.DrainToImmutable());
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var span = places.Span(start.Start, start.Start);
        var isWhole = Move();
        while (isWhole && Current is not SequenceEnd)
        {
            if (problems.Count >= MostProblems || ReadNode(depth + 1) is not { } item)
            {
                isWhole = false;
                break;
            }

            span = span.Union(item.Span);
            items.Add(item);
        }

        return new YamlSequence(Close(span, isWhole, start.Style == SequenceStyle.Flow), items.DrainToImmutable());
    }

    /// <summary>Goes on behind the end of a collection. The end of a block is where its last child ends.</summary>
    private TextSpan Close(TextSpan span, bool isWhole, bool isFlow)
    {
        if (!isWhole || Current is not { } end)
        {
            return span;
        }

        var closed = isFlow ? span.Union(places.Bracket(end.Start)) : span;
        Move();
        return closed;
    }

    private void ReportExtras(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            Report(places.Word(node.Start, (byte)'&'), "anchors are not read");
        }

        if (!node.Tag.IsEmpty)
        {
            Report(places.Word(node.Start, (byte)'!'), "tags are not read");
        }
    }

    private void Report(ParsingEvent at, string message) => Report(places.Span(at.Start, at.End), message);

    private void Report(TextSpan span, string message) => problems.Add(new YamlProblem(span, message));

    /// <summary>The parser's messages are whole sentences; a diagnostic begins small and ends without a full stop.</summary>
    private static string Sentence(string message)
    {
        var text = message.TrimEnd('.');
        return text.Length > 1 && char.IsAsciiLetterLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
