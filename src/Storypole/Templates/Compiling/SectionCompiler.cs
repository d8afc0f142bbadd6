using Storypole.Documents;

namespace Storypole.Templates.Compiling;

/// <summary>Reads the headings of a template.</summary>
internal static class SectionCompiler
{
    /// <summary>The document: its title when the first heading is of level 1, with all that stands below.</summary>
    public static SchemaSection Root(TemplateText template)
    {
        var parts = template.Outline.Parts;
        var hasTitle = parts.Length > 1 && FirstHeading(parts) is > 0 and var first && parts[first].Level == 1;
        var title = hasTitle ? FirstHeading(parts) : 0;
        var header = PartsOf(template, 0);
        var sections = new List<SchemaSection>();
        if (hasTitle)
        {
            header.AddRange(PartsOf(template, title));
            AddSections(template, title, sections);
        }

        AddSections(template, 0, sections, except: title);
        if (sections.Count == 0)
        {
            template.Report(parts[0].Span, "The template has no sections: nothing below its title is a heading");
        }

        var name = hasTitle ? SectionTitle.Read(template.Text(parts[title].Name)).Name : "";
        return new SchemaSection(name, Term.Unknown, hasTitle ? 1 : 0, false, false, [.. header], [.. sections]);
    }

    /// <summary>What the template says of its documents as wholes, before its first section.</summary>
    public static SchemaMetadata Metadata(TemplateText template)
    {
        var parts = template.Outline.Parts;
        var said = Annotations.Among(template, parts[0].BodyStart, parts[0].BodyEnd);
        if (FirstHeading(parts) is > 0 and var first && parts[first].Level == 1)
        {
            var below = Annotations.Among(template, parts[first].BodyStart, parts[first].BodyEnd);
            said = Merge(said, below);
        }

        return MetadataCompiler.Compile(template, said);
    }

    private static Annotation Merge(Annotation one, Annotation other) =>
        one with
        {
            SideFiles = one.SideFiles.AddRange(other.SideFiles),
            Paths = one.Paths.AddRange(other.Paths),
            Kind = one.Kind ?? other.Kind,
            About = one.About ?? other.About,
            StubWhen = one.StubWhen ?? other.StubWhen,
            AnyOrder = one.AnyOrder || other.AnyOrder,
            OnlyOwnBrackets = one.OnlyOwnBrackets || other.OnlyOwnBrackets,
        };

    private static int FirstHeading(ReadOnlySpan<Part> parts)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Kind == PartKind.Heading)
            {
                return i;
            }
        }

        return -1;
    }

    private static SchemaSection Section(TemplateText template, int index, SectionTitle title)
    {
        var part = template.Outline.Parts[index];
        var isOptional = title.IsOptional;
        var repeats = title.IsNumbered || title.HasPlaceholder;
        foreach (var comment in template.CommentsIn(part.BodyStart, part.BodyEnd))
        {
            isOptional |= TemplateWords.SayOptional(comment);
            repeats |= TemplateWords.SayRepeat(comment);
        }

        var said = Annotations.Among(template, part.BodyStart, part.BodyEnd);
        isOptional = said.IsOptional ?? isOptional;
        repeats |= said.Repeats;
        var sections = new List<SchemaSection>();
        AddSections(template, index, sections);
        var term = ListCompiler.TermOf(title.Name);
        return new SchemaSection(
            title.Name,
            term,
            part.Level,
            isOptional,
            repeats,
            [.. PartsOf(template, index)],
            [.. sections]
        )
        {
            Continues = title.HasPlaceholder && !title.IsNumbered,
            OtherTitles = said.OtherNames,
            Demand = said.Demand,
        };
    }

    private static void AddSections(TemplateText template, int parent, List<SchemaSection> sections, int except = -1)
    {
        var parts = template.Outline.Parts;
        for (var i = parent + 1; i < parts[parent].Next; i = parts[i].Next)
        {
            if (parts[i].Kind != PartKind.Heading || i == except || parts[i].Span.Start >= template.End)
            {
                continue;
            }

            var title = SectionTitle.Read(template.Text(parts[i].Name));
            var section = Section(template, i, title);
            var same = sections.FindIndex(x =>
                string.Equals(x.Title, section.Title, StringComparison.OrdinalIgnoreCase)
            );
            if (same < 0)
            {
                sections.Add(section);
            }
            else if (section.Repeats)
            {
                // `Decision 2` shows that `Decision 1` repeats, and what it may hold besides.
                sections[same] = sections[same] with
                {
                    Repeats = true,
                };
                ReportMore(template, i, sections[same], section);
            }
            else
            {
                template.Report(parts[i].Span, $"The section '{title.Name}' stands twice");
            }
        }
    }

    private static void ReportMore(TemplateText template, int part, SchemaSection first, SchemaSection next)
    {
        foreach (var extra in next.Parts)
        {
            if (
                extra.Label is not null
                && !first.Parts.Any(x => string.Equals(x.Label, extra.Label, StringComparison.Ordinal))
            )
            {
                template.Report(
                    template.Outline.Parts[part].Span,
                    $"'{extra.Label}' stands in a repetition of '{first.Title}' but not in the first"
                );
            }
        }
    }

    /// <summary>What stands unlabelled under a heading, then its labels.</summary>
    private static List<SchemaPart> PartsOf(TemplateText template, int index)
    {
        var parts = template.Outline.Parts;
        var body = parts[index];
        var term = index == 0 ? Term.Unknown : ListCompiler.TermOf(SectionTitle.Read(template.Text(body.Name)).Name);
        var found = PartCompiler.Body(template, body.BodyStart, body.BodyEnd, null, term, false);
        for (var i = index + 1; i < parts[index].Next; i = parts[i].Next)
        {
            if (parts[i].Kind != PartKind.Label || parts[i].Span.Start >= template.End)
            {
                continue;
            }

            var part = PartCompiler.Label(template, parts[i]);
            if (found.Exists(x => x.Label is not null && string.Equals(x.Label, part.Label, StringComparison.Ordinal)))
            {
                template.Report(parts[i].Span, $"The label '{part.Label}' stands twice in one section");
            }
            else
            {
                found.Add(part);
            }
        }

        return found;
    }
}
