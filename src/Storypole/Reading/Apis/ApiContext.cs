using Storypole.Documents;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Apis;

/// <summary>Tells where operations are planned, and where they are only spoken of.</summary>
internal static class ApiContext
{
    /// <summary>Whether no part around speaks of tests, risks, other ways or what there is already.</summary>
    public static bool Allows(Binding binding, int part)
    {
        for (; part > 0; part = binding.Parts[part].Parent)
        {
            var name = binding.Slice(binding.Parts[part].Name);
            if (IsClosed(binding.Terms[part]) || name.StartsWith("Current"u8) || name.StartsWith("Existing"u8))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two items of a list or more are operations and few are not, or routes of which one says its method.</summary>
    public static bool IsListing(Binding binding, int list)
    {
        var items = 0;
        var operations = 0;
        var routes = 0;
        var hasMethod = false;
        foreach (var item in Items.Of(binding.Document, list, binding.Document.Blocks[list].Next))
        {
            items++;
            var text = Items.TextOf(binding.Document, item);
            if (text.IsEmpty || !ApiOperation.TryRead(binding.Bytes, text, out var found))
            {
                continue;
            }

            if (found.Method is not null)
            {
                operations++;
            }
            else if (ApiText.IsRoute(binding.Slice(found.Route)))
            {
                routes++;
                hasMethod |= HasMethod(binding.Bytes, text);
            }
        }

        return (operations >= 2 && operations * 2 >= items) || (routes >= 2 && routes * 2 >= items && hasMethod);
    }

    /// <summary>What brackets or capitals behind an operation say of it.</summary>
    public static bool? ChangeIn(ReadOnlySpan<byte> text) =>
        text.IndexOf("(new"u8) > 0
        || text.IndexOf("(NEW"u8) > 0
        || text.IndexOf("**NEW**"u8) > 0
        || text.IndexOf("（新增"u8) > 0
            ? true
        : text.IndexOf("(modified"u8) > 0 || text.IndexOf("(changed"u8) > 0 || text.IndexOf("（修改"u8) > 0 ? false
        : null;

    private static readonly byte[][] New =
    [
        .. "New |Added |Neue |Nuevos |Nuevas |Nuevo |Novos |Novas |Novo |Nouveaux |Nouvelles |Новые |Новый |新增|新規|新しい|신규|새 "
            .Split('|')
            .Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    /// <summary>What the first word of a title says of all that it heads.</summary>
    public static bool? ChangeInTitle(ReadOnlySpan<byte> bytes, TextSpan name)
    {
        var title = WithoutNumber(bytes, name);
        var text = bytes[title.Start..title.End].TrimStart(" *_`"u8);
        foreach (var word in New)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return null;
    }

    /// <summary>A title without the numbering in front of it.</summary>
    public static TextSpan WithoutNumber(ReadOnlySpan<byte> bytes, TextSpan name)
    {
        var text = bytes[name.Start..name.End];
        var digits = 0;
        while (
            digits < text.Length && (char.IsAsciiDigit((char)text[digits]) || text[digits] is (byte)'.' or (byte)')')
        )
        {
            digits++;
        }

        return digits > 0 ? name with { Start = name.Start + digits } : name;
    }

    private static bool HasMethod(ReadOnlySpan<byte> bytes, TextSpan text)
    {
        for (var at = text.Start + 1; at < text.End; at++)
        {
            if (!char.IsAsciiLetterUpper((char)bytes[at - 1]) && ApiText.MethodAt(bytes, at, text.End) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClosed(Term term) =>
        term
            is Term.Testing
                or Term.UnitTesting
                or Term.IntegrationTesting
                or Term.EndToEndTesting
                or Term.SuccessCriteria
                or Term.Risks
                or Term.OpenQuestions
                or Term.Question
                or Term.Decision
                or Term.TechnicalDecisions
                or Term.Alternatives
                or Term.OptionsConsidered
                or Term.Background
                or Term.Problem
                or Term.Motivation
                or Term.Context
                or Term.OutOfScope
                or Term.NonGoals
                or Term.DataFlow
                or Term.References
                or Term.RelatedDocuments
                or Term.Monitoring
                or Term.UserStories
                or Term.Spike
                or Term.Spikes;
}
