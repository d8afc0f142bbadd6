namespace Storypole.Reports;

/// <summary>How a piece of a report stands out where there are colours.</summary>
internal enum Style
{
    Strong,
    Gutter,
    Error,
    Warning,
    Info,
}
