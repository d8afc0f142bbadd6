using Storypole.Documents;
using Storypole.Reading.Plan;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Apis;

/// <summary>
/// Reads operations that sentences and items name in code marks, <c>adds `GET /drafts`</c>, each where it is named
/// first and only when no listing has it. A route without a method counts beside a word for an endpoint.
/// </summary>
internal ref struct ApiMentions
{
    /// <summary>With more operations than these a mention is not compared with their endings.</summary>
    private const int MostCompared = 128;

    private static readonly WordSet Endpoints = PlanWords.Words(
        "endpoint|router|route |rest api|エンドポイント|ルーティング|接口|路由|端点|端點|엔드포인트|라우트|endpunkt|rota |ruta |маршрут|эндпоинт"
    );

    private static readonly WordSet Made = PlanWords.Words(
        "create|add |adds |new |introduc|新增|新規|追加|추가|신규|crear|criar|nueva|nova |añad|adicion|hinzuf|neue|ajout|créer|добав"
    );

    private readonly Binding binding;
    private readonly ReadOnlySpan<byte> bytes;
    private HashSet<(string Method, string Route)>? known;

    private ApiMentions(Binding binding)
    {
        this.binding = binding;
        bytes = binding.Bytes;
    }

    public static void Read(Binding binding, ref Grow<ApiChange> found)
    {
        var reader = new ApiMentions(binding);
        var terms = binding.Terms;
        for (var part = 1; part < terms.Length; part++)
        {
            ref readonly var at = ref binding.Parts[part];
            if (
                (
                    binding.HowOf(part) != Recognition.Exact
                    || (terms[part] == Term.Approach && at.Kind == PartKind.Heading)
                )
                && terms[part] is not (Term.Apis or Term.Endpoints or Term.NewApis or Term.ModifiedApis)
                && (at.BodyStart < at.BodyEnd || at.Value.Length > 0 || at.Remark.Length > 0)
                && ApiContext.Allows(binding, part)
            )
            {
                reader.ReadPart(at, ref found);
            }
        }
    }

    private void ReadPart(in Part at, ref Grow<ApiChange> found)
    {
        if (at.Remark.Length > 0)
        {
            ReadText(at.Remark, at.Span, isItem: false, ref found);
        }

        if (at.Value.Length > 0)
        {
            ReadText(at.Value, at.Span, isItem: false, ref found);
        }

        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i++)
        {
            switch (blocks[i].Kind)
            {
                case BlockKind.Code:
                    ReadBoxes(blocks[i], ref found);
                    break;
                case BlockKind.Paragraph:
                    ReadText(blocks[i].Span, default, blocks[i - 1].Kind == BlockKind.ListItem, ref found);
                    break;
                default:
                    break;
            }
        }
    }

    /// <param name="line">Where what is read is said to stand; empty for the line of each mention.</param>
    /// <param name="isItem">Whether it is a list item, in which a route may stand without its method.</param>
    private void ReadText(TextSpan text, TextSpan line, bool isItem, ref Grow<ApiChange> found)
    {
        for (var at = text.Start; bytes[at..text.End].IndexOf((byte)'/') is >= 0 and var step; )
        {
            var slash = at + step;
            at = slash + 1;
            var length = bytes[slash..text.End].IndexOfAny((byte)'`', (byte)' ', (byte)'\n');
            if (length <= 1 || bytes[slash + length] != '`' || slash == text.Start)
            {
                continue;
            }

            var route = new TextSpan(slash, slash + length);
            at = route.End;
            if (bytes[slash - 1] == ' ')
            {
                if (MethodBefore(text.Start, slash - 1) is { } method && IsWhole(binding.Slice(route)))
                {
                    Add(method, route, line.IsEmpty ? LineOf(text, slash) : line, ref found);
                }
            }
            else if (isItem && bytes[slash - 1] == '`' && IsRouteAlone(text, route))
            {
                Add(null, route, line.IsEmpty ? LineOf(text, slash) : line, ref found);
            }
        }
    }

    /// <summary>A checklist inside a fence: <c>[ ] API CRUD /api/doors</c>.</summary>
    private void ReadBoxes(in Block code, ref Grow<ApiChange> found)
    {
        foreach (var line in binding.Document.LinesOf(code))
        {
            var text = bytes[line.Start..line.End];
            var api = text.Length > 8 && text.TrimStart((byte)' ').StartsWith("["u8) ? text.IndexOf(" /api/"u8) : -1;
            if (api < 0)
            {
                continue;
            }

            var slash = line.Start + api + 1;
            var length = bytes[slash..line.End].IndexOfAny((byte)' ', (byte)',', (byte)')');
            var route = new TextSpan(slash, length < 0 ? line.End : slash + length);
            if (!ApiText.IsRoute(binding.Slice(route)))
            {
                continue;
            }

            var start = slash - 1;
            while (start > line.Start && char.IsAsciiLetterUpper((char)bytes[start - 1]))
            {
                start--;
            }

            var isMethod = start < slash - 1 && ApiOperation.IsVerb(bytes[start..(slash - 1)]);
            Add(isMethod ? new TextSpan(start, slash - 1) : null, route, line, ref found);
        }
    }

    /// <summary>A route that breaks off only stands for others.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> route) =>
        route[^1] != '=' && route.IndexOf("..."u8) < 0 && route[1] is not ((byte)':' or (byte)'_' or (byte)'{');

    /// <summary>The method in capitals that ends before an offset and begins behind a code mark.</summary>
    private readonly TextSpan? MethodBefore(int start, int end)
    {
        var at = end;
        while (at > start && end - at < 8 && char.IsAsciiLetterUpper((char)bytes[at - 1]))
        {
            at--;
        }

        return at > start && at < end && bytes[at - 1] == '`' && ApiOperation.IsVerb(bytes[at..end])
            ? new TextSpan(at, end)
            : null;
    }

    private readonly bool IsRouteAlone(TextSpan text, TextSpan route)
    {
        var name = bytes[route.Start..route.End];
        return (name.StartsWith("/api/"u8) || name.StartsWith("/v1/"u8) || name.StartsWith("/v2/"u8))
            && ApiText.IsRoute(name)
            && !name.Contains((byte)'*')
            && PlanWords.Holds(bytes[text.Start..text.End], Endpoints);
    }

    private readonly TextSpan LineOf(TextSpan text, int at)
    {
        var before = bytes[text.Start..at].LastIndexOf((byte)'\n');
        var behind = bytes[at..text.End].IndexOf((byte)'\n');
        return new TextSpan(before < 0 ? text.Start : text.Start + before + 1, behind < 0 ? text.End : at + behind);
    }

    private void Add(TextSpan? method, TextSpan route, TextSpan line, ref Grow<ApiChange> found)
    {
        var source = binding.Document.Source;
        if (known is null)
        {
            known = [];
            foreach (ref readonly var change in found.Span)
            {
                if (change.Route is { } listed)
                {
                    known.Add((change.Method is { } verb ? source.Text(verb) : "", source.Text(listed)));
                    known.Add(("", source.Text(listed)));
                }
            }
        }

        var name = source.Text(route);
        if (known.Contains((method is { } said ? source.Text(said) : "", name)) || IsEndOfKnown(route, found))
        {
            return;
        }

        known.Add((method is { } own ? source.Text(own) : "", name));
        known.Add(("", name));
        var draft = new ApiDraft(
            line,
            Recognition.Shape,
            ApiContext.ChangeIn(bytes[line.Start..line.End])
                ?? (PlanWords.Holds(bytes[line.Start..route.Start], Made) ? true : null),
            new ApiOperation(method, route)
        );
        found.Add(draft.ToApiChange(bytes));
    }

    /// <summary>Whether a listing has the route with what all of its routes begin with.</summary>
    private readonly bool IsEndOfKnown(TextSpan route, in Grow<ApiChange> found)
    {
        if (found.Count > MostCompared)
        {
            return false;
        }

        foreach (ref readonly var change in found.Span)
        {
            if (
                change.Route is { } listed
                && listed.Length > route.Length
                && binding.Slice(listed).EndsWith(bytes[route.Start..route.End])
            )
            {
                return true;
            }
        }

        return false;
    }
}
