using Storypole.Cli;
using Storypole.Workspace;

try
{
    return CommandLine.Run(args);
}
catch (StorypoleException e)
{
    Terminal.Complain(e.Message, e.Help);
    return ExitCode.WorldIsWrong;
}
catch (OperationCanceledException)
{
    return ExitCode.Interrupted;
}
catch (Exception e)
{
    Terminal.Complain(
        "this is a fault of Storypole and not of your files",
        $"please report it with the command that you gave and these lines:\n{e}"
    );
    return ExitCode.WeAreWrong;
}
