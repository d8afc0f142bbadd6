using System.CommandLine;
using Storypole.Workspace.Configuration;

namespace Storypole.Cli.Commands;

/// <summary>Options whose value is one of a few words.</summary>
internal static class Words
{
    public static Option<string?> Option(string name, string description, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.CompletionSources.Add(words);
        option.Validators.Add(given =>
        {
            var word = given.Tokens.Count > 0 ? given.Tokens[^1].Value : "";
            if (!words.Contains(word, StringComparer.Ordinal))
            {
                given.AddError(
                    NearestWord.Of(word, words) is { } near
                        ? $"{name} knows no `{word}`; did you mean `{near}`?"
                        : $"{name} knows no `{word}`, but {string.Join(", ", words)}"
                );
            }
        });
        return option;
    }
}
