using System.CommandLine;

namespace Storypole.Cli.Commands;

/// <summary><c>storypole completion</c>: scripts that ask the program itself what may follow, so that they never go out of date.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # Completion of storypole for bash. In ~/.bashrc: eval "$(storypole completion bash)"
        _storypole() {
          local word="${COMP_WORDS[COMP_CWORD]}" IFS=$'\n'
          COMPREPLY=($(compgen -W "$(storypole "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
        }
        complete -o bashdefault -o default -F _storypole storypole

        """;

    private const string Zsh = """
        #compdef storypole
        # Completion of storypole for zsh. In ~/.zshrc: eval "$(storypole completion zsh)"
        _storypole() {
          local -a words_found
          words_found=("${(@f)$(storypole "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -- ${words_found:#}
          _files
        }
        compdef _storypole storypole

        """;

    private const string Fish = """
        # Completion of storypole for fish. In ~/.config/fish/completions/storypole.fish: storypole completion fish | source
        function __storypole_words
          set -l line (commandline -cp)
          storypole "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c storypole -a "(__storypole_words)"

        """;

    private const string PowerShell = """
        # Completion of storypole for PowerShell. In $PROFILE: storypole completion powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName storypole -ScriptBlock {
          param($word, $tree, $cursor)
          storypole "[suggest:$cursor]" "$tree" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }

        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell." };
        shell.CompletionSources.Add("bash", "zsh", "fish", "powershell");
        shell.Validators.Add(given =>
        {
            if (given.Tokens.Count > 0 && Script(given.Tokens[0].Value) is null)
            {
                given.AddError(
                    $"there is no completion for `{given.Tokens[0].Value}`, but for bash, zsh, fish and powershell"
                );
            }
        });
        var command = new CommandWithHelp(
            "completion",
            "Print a script that completes commands, options and rules in a shell."
        )
        {
            Examples = [("eval \"$(storypole completion bash)\"", "for this shell, or in ~/.bashrc for each new one")],
        };
        command.Add(shell);
        command.SetAction(parsed =>
        {
            using var output = new OutputBuffer();
            output.Write(Script(parsed.GetRequiredValue(shell))!);
            return ExitCode.Clean;
        });
        return command;
    }

    private static string? Script(string shell) =>
        shell switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            "fish" => Fish,
            "powershell" => PowerShell,
            _ => null,
        };
}
