using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Reads what a specification says of itself, from the lines below its title and from its front matter.</summary>
internal static class HeaderReader
{
    public static Header Read(Binding binding)
    {
        var parts = binding.Parts;
        var title = TitlePart(parts);
        return new Header(
            title > 0 ? parts[title].Name : null,
            Lines(binding, Math.Max(title, 0)),
            FrontMatter(binding)
        );
    }

    /// <summary>The first heading of the highest level before any section, or -1.</summary>
    private static int TitlePart(ReadOnlySpan<Part> parts) =>
        parts.Length > 1 && parts[1].Kind == PartKind.Heading && parts[1].Level == 1 ? 1 : FirstOfLevelOne(parts);

    private static int FirstOfLevelOne(ReadOnlySpan<Part> parts)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Kind == PartKind.Heading && parts[i].Level == 1)
            {
                return i;
            }
        }

        return -1;
    }

    private static HeaderValues Lines(Binding binding, int title)
    {
        var parts = binding.Parts;
        var draft = new HeaderDraft();
        for (var i = title + 1; i < parts[title].Next && parts[i].Kind == PartKind.Label; i = parts[i].Next)
        {
            draft.Take(binding.Bytes, binding.Terms[i], First(binding.Bytes, parts[i].Value));
        }

        if (!draft.IsFull)
        {
            HeaderLines.Read(binding.Document, binding.Names, parts[title].Block, ref draft);
            ReadSection(binding, ref draft);
            ReadTitle(binding, title, ref draft);
        }

        return draft.Finish();
    }

    /// <summary>A value up to a dot behind which another label stands on the same line.</summary>
    private static TextSpan First(ReadOnlySpan<byte> bytes, TextSpan value) =>
        bytes[value.Start..value.End].IndexOf(" · **"u8) is > 0 and var dot
            ? value with
            {
                End = value.Start + dot,
            }
            : value;

    /// <summary>A section of its own for the status, as decision records have it.</summary>
    private static void ReadSection(Binding binding, ref HeaderDraft draft)
    {
        var part = draft.HasStatus ? -1 : binding.Find(Term.Status);
        if (part > 0 && binding.Parts[part].Kind == PartKind.Heading && binding.BodyOf(part) is { } body)
        {
            var line = binding.Slice(body).IndexOfAny((byte)'\n', (byte)'\r');
            var value = line < 0 ? body : body with { End = body.Start + line };
            if (binding.Bytes[value.Start] is not ((byte)'-' or (byte)'[' or (byte)'<' or (byte)'|'))
            {
                draft.Take(binding.Bytes, Term.Status, value);
            }
        }
    }

    /// <summary>The issue that a title names, <c>Epic 3: Archive (Issue #74)</c>.</summary>
    private static void ReadTitle(Binding binding, int title, ref HeaderDraft draft)
    {
        if (title > 0 && !draft.HasIssue)
        {
            var name = binding.Parts[title].Name;
            var at = binding.Slice(name).IndexOf("Issue #"u8);
            if (at >= 0)
            {
                draft.Take(binding.Bytes, Term.Issue, name with { Start = name.Start + at });
            }
        }
    }

    private static HeaderValues FrontMatter(Binding binding)
    {
        var blocks = binding.Document.Blocks;
        var draft = new HeaderDraft();
        if (
            blocks.Length > 1
            && blocks[1].Kind == BlockKind.FrontMatter
            && YamlReader.Read(binding.Document.Source, blocks[1].Content).Root is YamlMapping mapping
        )
        {
            foreach (var entry in mapping.Entries)
            {
                var value = entry.Value is YamlSequence { Items: [YamlScalar only] } ? only : entry.Value;
                if (value is YamlScalar scalar)
                {
                    draft.Take(
                        binding.Bytes,
                        binding.Names.Find(binding.Slice(entry.KeySpan), NamePlace.Key, Term.Unknown, out _),
                        scalar.Span
                    );
                }
            }
        }

        return draft.Finish();
    }
}
