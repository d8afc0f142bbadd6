namespace Storypole.Templates.Compiling;

/// <summary>Reads what a template writes in place of a value.</summary>
internal static class FieldCompiler
{
    public static SchemaField Compile(string? label, Term term, bool isOptional, string value)
    {
        var bracket = Brackets.First(value);
        var isWhole = bracket is not null && value.Trim('#', '*', ' ', '\\').StartsWith('[');
        var enumeration = isWhole ? EnumerationSyntax.Read(bracket!) : null;
        isOptional |= isWhole && TemplateWords.SayOptional(bracket!);
        isOptional |= enumeration is not null && TemplateWords.SayOptional(EnumerationSyntax.RemarkOf(bracket!));
        var type = enumeration is null ? TemplateWords.TypeOf(value, term) : ValueKind.Enumeration;
        return new SchemaField(label, term, isOptional, type, enumeration);
    }

    /// <summary>A cell may show its alternatives without brackets, <c>H/M/L</c>.</summary>
    public static (ValueKind Type, Enumeration? Enumeration) CompileCell(string cell, Term term)
    {
        var enumeration = EnumerationSyntax.Read(
            Brackets.First(cell) is { } bracket && cell.StartsWith('[') ? bracket : cell
        );
        return enumeration is null ? (TemplateWords.TypeOf(cell, term), null) : (ValueKind.Enumeration, enumeration);
    }
}
