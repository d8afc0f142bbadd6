using System.Collections.Immutable;
using Storypole.Workspace.Files;

namespace Storypole.Workspace.Caching;

/// <summary>Lays out what a check found out as the sections of a cache file.</summary>
internal sealed class RunRecord
{
    private readonly CachedRun run;
    private readonly TextTable texts = new();
    private readonly RecordWriter names;
    private readonly RecordWriter rows;
    private readonly RecordWriter asked;
    private readonly RecordWriter findings;
    private readonly RecordWriter facts;
    private readonly QuestionRecord questions;
    private readonly Dictionary<string, (int Start, int Length)> templates = new(StringComparer.Ordinal);

    public RunRecord(CachedRun run)
    {
        this.run = run;
        names = new RecordWriter(texts);
        rows = new RecordWriter(texts);
        asked = new RecordWriter(texts);
        findings = new RecordWriter(texts);
        facts = new RecordWriter(texts);
        questions = new QuestionRecord(run, texts, names);
    }

    public ImmutableArray<ReadOnlyMemory<byte>> Lay()
    {
        var files = run.Kept.ToList();
        var ends = new List<int>(files.Count);
        foreach (var file in files)
        {
            names.Characters(file.Outcome.File.Path);
            ends.Add(names.Length / sizeof(char));
        }

        for (var i = 0; i < files.Count; i++)
        {
            Add(files[i], ends[i]);
        }

        foreach (var question in run.AskedAmongOthers)
        {
            asked.Row(questions.NumberOf(question));
        }

        var header = CacheHeader.Of(run.Cache.Key, run.Cache.Began, run.Day, questions.Open);
        ReadOnlyMemory<byte>[] sections =
        [
            names.Written,
            rows.Written,
            questions.Witnesses,
            questions.Questions,
            asked.Written,
            findings.Written,
            facts.Written,
            texts.Written(),
        ];
        return CacheFile.Layout(header, sections);
    }

    private void Add(CheckedFile file, int nameEnd)
    {
        var outcome = file.Outcome;
        if (!outcome.Diagnostics.IsEmpty || !outcome.Waivers.IsEmpty || file.IsJudgedOtherwise)
        {
            findings.Each(outcome.Diagnostics, x => FindingsFormat.Write(findings, x));
            findings.Each(outcome.Waivers, x => FindingsFormat.Write(findings, x));
            findings.Byte(file.IsJudgedOtherwise ? (byte)1 : (byte)0);
            if (file.IsJudgedOtherwise)
            {
                findings.Each(file.Judged!.Diagnostics, x => FindingsFormat.Write(findings, x));
                findings.Each(file.Judged!.HeldBack, x => FindingsFormat.Write(findings, x));
            }
        }

        if (outcome.Facts is not null)
        {
            FactsFormat.Write(facts, outcome.Facts);
        }

        foreach (var question in file.Questions)
        {
            asked.Row(questions.NumberOf(question));
        }

        var template = TemplateOf(outcome.Template);
        rows.Row(
            new CacheRow(
                file.Stamp,
                (ulong)file.Content,
                (ulong)(file.Content >> 64),
                nameEnd,
                findings.Length,
                facts.Length,
                asked.Length / sizeof(int),
                template.Start,
                template.Length,
                file.Day,
                file.By,
                outcome.LeftOut is { } why ? (int)why + 1 : 0,
                file.Flags
            )
        );
    }

    private (int Start, int Length) TemplateOf(string? name)
    {
        if (name is null)
        {
            return default;
        }

        if (!templates.TryGetValue(name, out var place))
        {
            place = (names.Length / sizeof(char), name.Length);
            templates.Add(name, place);
            names.Characters(name);
        }

        return place;
    }
}
