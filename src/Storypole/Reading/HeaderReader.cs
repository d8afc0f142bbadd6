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
        var draft = new Draft();
        for (var i = title + 1; i < parts[title].Next && parts[i].Kind == PartKind.Label; i = parts[i].Next)
        {
            draft.Take(binding.Bytes, binding.Terms[i], parts[i].Value);
        }

        return draft.Finish();
    }

    private static HeaderValues FrontMatter(Binding binding)
    {
        var blocks = binding.Document.Blocks;
        var draft = new Draft();
        if (
            blocks.Length > 1
            && blocks[1].Kind == BlockKind.FrontMatter
            && YamlReader.Read(binding.Document.Source, blocks[1].Content).Root is YamlMapping mapping
        )
        {
            foreach (var entry in mapping.Entries)
            {
                if (entry.Value is YamlScalar scalar)
                {
                    draft.Take(
                        binding.Bytes,
                        NameTable.BuiltIn.Find(binding.Slice(entry.KeySpan), NamePlace.Key, Term.Unknown, out _),
                        scalar.Span
                    );
                }
            }
        }

        return draft.Finish();
    }

    /// <summary>Values as they are met; the first of each kind counts.</summary>
    private ref struct Draft
    {
        private TextSpan? issue;
        private Typed<SpecStatus>? status;
        private Typed<DateOnly>? created;
        private Typed<DateOnly>? updated;
        private TextSpan? lead;
        private Typed<Size>? profile;

        public void Take(ReadOnlySpan<byte> bytes, Term term, TextSpan value)
        {
            if (value.IsEmpty)
            {
                return;
            }

            var text = bytes[value.Start..value.End];
            switch (term)
            {
                case Term.Issue:
                    issue ??= IssueText.Find(bytes, value);
                    break;
                case Term.Status:
                    status ??= new Typed<SpecStatus>(value, Values.ReadStatus(text));
                    break;
                case Term.Created:
                    created ??= new Typed<DateOnly>(value, Values.ReadDate(text));
                    break;
                case Term.Updated:
                    updated ??= new Typed<DateOnly>(value, Values.ReadDate(text));
                    break;
                case Term.Lead:
                    lead ??= value;
                    break;
                case Term.Profile:
                    profile ??= new Typed<Size>(value, Values.ReadSize(text));
                    break;
                default:
                    break;
            }
        }

        public readonly HeaderValues Finish() =>
            new()
            {
                Issue = issue,
                Status = status,
                Created = created,
                Updated = updated,
                Lead = lead,
                Profile = profile,
            };
    }
}
