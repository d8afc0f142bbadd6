namespace Storypole.Tests.Reading.Apis;

public sealed class ApiShapeTests
{
    [Theory]
    [InlineData("## `GET /v1/lockers`\n\nText.", "GET /v1/lockers")]
    [InlineData(
        "## Rutas\n\n- `GET /v1/lockers` — lista\n- `POST /v1/lockers`, `PUT /v1/lockers`",
        "GET /v1/lockers|POST /v1/lockers|PUT /v1/lockers"
    )]
    [InlineData(
        "## Umfang\n\n- `/v1/doors` — lesen per GET und per POST\n- `/v1/codes` — die Codes",
        "GET /v1/doors|POST /v1/doors| /v1/codes"
    )]
    [InlineData(
        "## 3. Endpoints\n\n### Türen\n\n```\n# offen\nGET and POST /doors   # alle\nCRUD /a /b\n```",
        "GET /doors|POST /doors|CRUD /a|CRUD /b"
    )]
    [InlineData(
        "## Doors\n\n| Method | Path |\n|---|---|\n| GET, DELETE | `/doors/{id}` |",
        "GET /doors/{id}|DELETE /doors/{id}"
    )]
    [InlineData(
        "## Stand\n\n| Teil | Was |\n|---|---|\n| A | Router mit GET /doors und `POST /codes` |",
        "GET /doors|POST /codes"
    )]
    public void Whatever_lists_operations_is_read(string text, string operations)
    {
        var read = Reads.From($"# T\n\n{text}\n");

        Assert.Equal(operations.Split('|'), read.Spec.Apis.Select(x => $"{read.Text(x.Method)} {read.Text(x.Route)}"));
    }

    [Theory]
    [InlineData("## Ansatz\n\nDer Server bekommt `GET /doors/shut`, das `/doors` ersetzt.", "GET /doors/shut")]
    [InlineData("## Plan\n\n1. Move the page to `PUT /doors/{id}`\n2. Drop `PUT /doors/{id}` again", "PUT /doors/{id}")]
    [InlineData("## 計画\n\n- エンドポイント: `GET /doors`\n- 画面を作る", "GET /doors")]
    [InlineData("## Backend\n\n- [ ] Create `/api/doors/codes` endpoints\n- [ ] Tests", " /api/doors/codes")]
    [InlineData(
        "## Idea\n\nThe page asks `GET /doors`.\n\n## Endpoints\n\n- `GET /api/doors`\n- `POST /api/doors`",
        "GET /api/doors|POST /api/doors"
    )]
    public void An_operation_in_code_marks_is_read_where_it_is_named_first(string text, string operations)
    {
        var read = Reads.From($"# T\n\n{text}\n");

        Assert.Equal(operations.Split('|'), read.Spec.Apis.Select(x => $"{read.Text(x.Method)} {read.Text(x.Route)}"));
    }

    [Theory]
    [InlineData("## Testing Strategy\n\n- `GET /a/b` works\n- `POST /a/b` works")]
    [InlineData("## Commands\n\n- `/agent-list` shows all\n- `/agent-new` makes one")]
    [InlineData("## Example\n\n```\nGET /doors HTTP/1.1\nHost: example.org\n```")]
    [InlineData("## Current endpoints\n\n- `GET /a`\n- `POST /a`")]
    [InlineData("## Alternatives considered\n\n- A second `GET /a/b` was weighed")]
    [InlineData("## Files\n\n- `/api/doors/{id}` is a folder\n- `app/api/doors/route.ts`")]
    public void What_only_speaks_of_operations_is_not(string text) =>
        Assert.Empty(Reads.From($"# T\n\n{text}\n").Spec.Apis);
}
