using Storypole.Documents;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading.Decisions;

/// <summary>Reads the options of a part that lists them in any form: list items, headings, labels, or one line of names.</summary>
internal static class OptionParts
{
    /// <param name="areAlternatives">Whether the title says that these are what was not taken.</param>
    public static void Read(Binding binding, Subjects subjects, int part, bool areAlternatives, ref Grow<Option> found)
    {
        ref readonly var at = ref binding.Parts[part];
        var before = found.Count;
        foreach (var option in OptionReader.Read(binding, part))
        {
            found.Add(
                option with
                {
                    How = Recognition.Shape,
                    IsChosen = option.IsChosen ?? (areAlternatives ? false : null),
                }
            );
        }

        for (var child = part + 1; child < at.Next; child = binding.Parts[child].Next)
        {
            if (IsOption(binding, subjects, child, areAlternatives))
            {
                found.Add(ReadPart(binding, child, areAlternatives));
            }
        }

        if (found.Count == before && at.Kind == PartKind.Label && at.Value.Length > 0)
        {
            InlineOptions.Read(binding.Bytes, at.Value, at.Span, isList: false, ref found);
        }

        if (found.Count == before)
        {
            ReadParagraphs(binding, at, areAlternatives, ref found);
        }

        if (found.Count == before && at.Kind == PartKind.Heading)
        {
            CandidateTable.Below(binding, at, areAlternatives, ref found);
        }
    }

    /// <summary><c>Option A: …</c>, <c>Alternative 2</c>, <c>Approach B</c>; below a title of options any heading of unknown name.</summary>
    public static bool IsOption(Binding binding, Subjects subjects, int part, bool areAlternatives)
    {
        ref readonly var at = ref binding.Parts[part];
        var name = binding.Slice(at.Name);
        return IsLettered(name)
            || (
                at.Kind == PartKind.Heading
                && subjects[part] == Term.Unknown
                && (areAlternatives || name.Contains((byte)':') || HasProsOrCons(binding, part))
            );
    }

    /// <summary>Whether a name is a word for an option with its letter or number.</summary>
    public static bool IsLettered(ReadOnlySpan<byte> name) => LetterAt(name.TrimStart("*_"u8)) > 0;

    /// <summary>Where behind the word for an option its letter or number stands; 0 when the name begins otherwise.</summary>
    public static int LetterAt(ReadOnlySpan<byte> name)
    {
        name = name.TrimEnd((byte)' ');
        foreach (var word in Words)
        {
            if (OptionWords.IndexOf(name[..Math.Min(name.Length, word.Length)], word) == 0)
            {
                var at = word.Length;
                at += at < name.Length && name[at] == ' ' ? 1 : 0;
                var isMark =
                    at < name.Length
                    && char.IsAsciiLetterOrDigit((char)name[at])
                    && (at + 1 == name.Length || !char.IsAsciiLetter((char)name[at + 1]));
                return isMark ? at : 0;
            }
        }

        return 0;
    }

    private static readonly byte[][] Words = OptionWords.Of(
        "option|alternative|approach|variant|variante|opción|opcion|opção|opcao|вариант|方案|选项|案|방안|옵션|candidate|ansatz"
    );

    private static bool HasProsOrCons(Binding binding, int part) =>
        binding.Child(part, Term.Pros) >= 0 || binding.Child(part, Term.Cons) >= 0;

    private static Option ReadPart(Binding binding, int part, bool areAlternatives)
    {
        ref readonly var at = ref binding.Parts[part];
        var title = TitleOf(binding.Bytes, at.Name);
        var said = OptionReader.MarkIn(binding.Slice(at.Name)) ?? OptionWords.Read(binding.Bytes, at.Name, title.Start);
        said ??= at.Remark.Length > 0 ? OptionWords.Read(binding.Bytes, at.Remark, at.Remark.Start) : null;
        var decision = binding.ValueOf(binding.Child(part, Term.Decision));
        said ??= decision is { } made ? OptionWords.Read(binding.Bytes, made, made.Start) : null;
        return new Option(
            at.Span,
            Recognition.Shape,
            title,
            said ?? (areAlternatives ? false : null),
            binding.ValueOf(binding.Child(part, Term.Pros)),
            binding.ValueOf(binding.Child(part, Term.Cons)),
            binding.ValueOf(part)
        );
    }

    /// <summary>The name behind the letter, without marks and remark.</summary>
    private static TextSpan TitleOf(ReadOnlySpan<byte> bytes, TextSpan name)
    {
        var (plain, remark) = TitleRemark.Split(bytes, name);
        var title = remark is { } said && OptionWords.Read(bytes, said, said.Start) is not null ? plain : name;
        title = OptionReader.WithoutMark(bytes, title);
        title = title with { Start = title.End - bytes[title.Start..title.End].TrimStart("*_"u8).Length };
        var letter = LetterAt(bytes[title.Start..title.End]);
        if (letter == 0)
        {
            return title;
        }

        var mark = letter + 1;
        while (title.Start + mark < title.End && char.IsAsciiDigit((char)bytes[title.Start + mark]))
        {
            mark++;
        }

        var rest = bytes[(title.Start + mark)..title.End].TrimStart(" .:)-"u8);
        while (rest.StartsWith("—"u8) || rest.StartsWith("–"u8) || rest.StartsWith("："u8))
        {
            rest = rest[3..].TrimStart((byte)' ');
        }

        return rest.IsEmpty ? title : title with { Start = title.End - rest.Length };
    }

    /// <summary>Paragraphs whose bold lead is a word for an option with its letter.</summary>
    public static void ReadLettered(Binding binding, in Part at, ref Grow<Option> found) =>
        ReadParagraphs(binding, at, areAlternatives: false, ref found, isLettered: true);

    /// <summary>Paragraphs with a bold lead are options where nothing else is.</summary>
    private static void ReadParagraphs(
        Binding binding,
        in Part at,
        bool areAlternatives,
        ref Grow<Option> found,
        bool isLettered = false
    )
    {
        var blocks = binding.Document.Blocks;
        for (var i = at.BodyStart; i < at.BodyEnd; i = blocks[i].Next)
        {
            var text = blocks[i].Span;
            if (blocks[i].Kind != BlockKind.Paragraph || !binding.Slice(text).StartsWith("**"u8))
            {
                continue;
            }

            var lead = ItemLead.Read(binding.Bytes, text);
            if (lead.IsMarked && lead.Name.Length > 0 && (!isLettered || IsLettered(binding.Slice(lead.Name))))
            {
                var title = TitleOf(binding.Bytes, lead.Name);
                var said =
                    OptionReader.MarkIn(binding.Slice(lead.Name))
                    ?? OptionWords.Read(binding.Bytes, lead.Name, title.Start);
                found.Add(
                    new Option(
                        text,
                        Recognition.Shape,
                        title,
                        said ?? (areAlternatives ? false : null),
                        null,
                        null,
                        lead.Rest.IsEmpty ? null : lead.Rest
                    )
                );
            }
        }
    }
}
