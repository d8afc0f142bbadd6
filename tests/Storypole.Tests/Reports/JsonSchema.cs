using System.Text.Json;
using System.Text.RegularExpressions;

namespace Storypole.Tests.Reports;

/// <summary>So much of JSON Schema as our own schemas use: types, properties, required ones, items, constants, words, patterns, references.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    /// <param name="isClosed">Whether a property that the schema does not name is a fault.</param>
    public List<string> Faults(JsonElement value, bool isClosed)
    {
        var faults = new List<string>();
        Look(root, value, "$", isClosed, faults);
        return faults;
    }

    private void Look(JsonElement schema, JsonElement value, string path, bool isClosed, List<string> faults)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference.GetString()!.Split('/').Skip(1).Aggregate(root, (x, name) => x.GetProperty(name));
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(value)))
        {
            faults.Add($"{path} is no {string.Join(" or ", Types(type))}");
            return;
        }

        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value))
        {
            faults.Add($"{path} is not {constant}");
        }

        if (
            schema.TryGetProperty("enum", out var words)
            && !words.EnumerateArray().Any(x => JsonElement.DeepEquals(x, value))
        )
        {
            faults.Add($"{path} is none of {words}");
        }

        if (
            schema.TryGetProperty("pattern", out var pattern)
            && !Regex.IsMatch(value.GetString()!, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1))
        )
        {
            faults.Add($"{path} is not like {pattern}");
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            for (var i = 0; i < value.GetArrayLength(); i++)
            {
                Look(items, value[i], $"{path}[{i}]", isClosed, faults);
            }
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            LookAtProperties(schema, value, path, isClosed, faults);
        }
    }

    private void LookAtProperties(
        JsonElement schema,
        JsonElement value,
        string path,
        bool isClosed,
        List<string> faults
    )
    {
        if (schema.TryGetProperty("required", out var required))
        {
            faults.AddRange(
                required
                    .EnumerateArray()
                    .Where(x => !value.TryGetProperty(x.GetString()!, out _))
                    .Select(x => $"{path} has no {x}")
            );
        }

        foreach (var property in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out var its))
            {
                Look(its, property.Value, $"{path}.{property.Name}", isClosed, faults);
            }
            else if (isClosed)
            {
                faults.Add($"{path}.{property.Name} is not known");
            }
        }
    }

    private static string[] Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array
            ? [.. type.EnumerateArray().Select(x => x.GetString()!)]
            : [type.GetString()!];

    private static string TypeOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "integer",
            JsonValueKind.Null => "null",
            _ => "boolean",
        };
}
