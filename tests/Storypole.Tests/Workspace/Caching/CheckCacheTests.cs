using Storypole.Rules;
using Storypole.Workspace.Caching;
using Storypole.Workspace.Checks;

namespace Storypole.Tests.Workspace.Caching;

public sealed class CheckCacheTests
{
    [Fact]
    public void What_has_not_changed_is_not_read_again()
    {
        using var workspace = Three();
        workspace.Cached(null, out var first);
        Assert.False(first.IsUnchanged);
        Assert.Equal(workspace.Fresh(), workspace.Cached(null, out var second));
        Assert.True(second.IsUnchanged);
    }

    [Fact]
    public void When_nothing_changed_nothing_is_written()
    {
        using var workspace = Three();
        workspace.Cached();
        var before = FileStamps.Of(workspace.CacheFile);
        workspace.Cached();
        Assert.Equal(before, FileStamps.Of(workspace.CacheFile));
    }

    [Fact]
    public void Only_what_changed_is_read_again()
    {
        using var workspace = Three();
        workspace.Cached();
        workspace.WithSpec("b.md", "It loads more.");
        Assert.Equal(workspace.Fresh(), workspace.Cached(null, out var run));
        Assert.Equal([true, false, true], Enumerable.Range(0, 3).Select(run.Knows));
    }

    [Fact]
    public void A_file_as_young_as_the_cache_is_read_again()
    {
        using var workspace = Three();
        var now = new CheckManner { Later = TimeSpan.Zero };
        workspace.Cached(now);
        workspace.Cached(now, out var run);
        Assert.Equal([false, false, false], Enumerable.Range(0, 3).Select(run.Knows));
    }

    [Fact]
    public void Another_content_of_the_same_size_and_time_is_seen()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the system tells no time that cannot be set.");
        using var workspace = Three();
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(workspace.Folder.FullPath("a.md"), time);
        workspace.Cached();
        Thread.Sleep(12);
        workspace.WithSpec("a.md", "It leads.");
        File.SetLastWriteTimeUtc(workspace.Folder.FullPath("a.md"), time);
        workspace.Cached(null, out var run);
        Assert.False(run.Knows(0));
    }

    [Fact]
    public void What_changes_between_reading_and_writing_is_read_again()
    {
        using var workspace = Three();
        var manner = new CheckManner();
        var cache = workspace.NewCache(manner);
        CheckBatch.Run(workspace.Request(manner) with { Cache = cache }, TestContext.Current.CancellationToken);
        workspace.WithSpec("b.md", "It loads more.");
        cache.Write();
        Assert.Equal(workspace.Fresh(), workspace.Cached(null, out var run));
        Assert.Equal([true, false, true], Enumerable.Range(0, 3).Select(run.Knows));
    }

    [Fact]
    public void Two_answers_to_one_question_are_both_kept()
    {
        var questions = new AskedQuestions();
        var question = new Question(QuestionKind.Exists, "a.md");
        var proved = questions.Keep(new Asked(question, 1));
        Assert.Same(proved, questions.Keep(question, 1));
        Assert.Equal(0, questions.Keep(question, 0).Answer);
        Assert.Same(proved, questions.Keep(question, 1));
    }

    [Fact]
    public void By_content_a_file_that_was_only_touched_is_known()
    {
        using var workspace = Three();
        var manner = new CheckManner { Trust = CacheTrust.Content };
        workspace.Cached(manner);
        File.SetLastWriteTimeUtc(workspace.Folder.FullPath("a.md"), DateTime.UnixEpoch);
        workspace.Cached(manner, out var run);
        Assert.True(run.IsUnchanged);
        workspace.WithSpec("a.md", "It leads.");
        Assert.Equal(workspace.Fresh(manner), workspace.Cached(manner, out run));
        Assert.Equal([false, true, true], Enumerable.Range(0, 3).Select(run.Knows));
    }

    [Theory]
    [InlineData("It builds on [notes](notes.md).", "notes.md", "# Notes\n")]
    [InlineData("It builds on [notes](other/notes.md).", "other/notes.md", "# Notes\n")]
    [InlineData("![what it looks like](look.png)", "look.png", "x")]
    [InlineData("It is `src/load.cs:3`.", "src/load.cs", "1\n")]
    public void An_outcome_holds_while_its_answers_stand(string sentence, string path, string text)
    {
        using var workspace = Three().WithSpec("b.md", sentence);
        workspace.Cached();
        workspace.With(path, text);
        Assert.Equal(workspace.Fresh(), workspace.Cached(null, out var run));
        Assert.Equal([true, false, true], [run.Knows(0), run.Knows(1), run.Knows(Last(workspace))]);
        workspace.Cached(null, out run);
        Assert.True(run.IsUnchanged);
        File.Delete(workspace.Folder.FullPath(path));
        Assert.Equal(workspace.Fresh(), workspace.Cached(null, out run));
        Assert.False(run.Knows(1));
    }

    [Fact]
    public void A_heading_that_a_link_leads_to_is_looked_for_again_when_its_file_changes()
    {
        using var workspace = Three().WithSpec("b.md", "See [it](notes.txt.md#here).").With("notes.txt.md", "# Here\n");
        workspace.Cached();
        workspace.With("unrelated.txt", "");
        workspace.Cached(null, out var run);
        Assert.True(run.Knows(1));
        workspace.With("notes.txt.md", "# There\n");
        Assert.Equal(workspace.Fresh(), workspace.Cached(null, out run));
        Assert.False(run.Knows(1));
    }

    [Fact]
    public void What_others_plan_is_judged_anew_when_one_of_them_changes()
    {
        using var workspace = Three();
        workspace.Cached();
        workspace.With(
            "b.md",
            CachedWorkspace.SpecOf("It loads.").Replace("None", "- **#999**: the other", StringComparison.Ordinal)
        );
        Assert.Equal(workspace.Fresh(), workspace.Cached());
        workspace.WithSpec("b.md");
        Assert.Equal(workspace.Fresh(), workspace.Cached());
    }

    [Fact]
    public void Another_day_matters_to_those_who_asked_for_it()
    {
        const string waiver = "<!-- storypole: allow SP0203 until 2026-06-15 because it is not known yet -->";
        using var workspace = Three().WithSpec("b.md", waiver);
        workspace.Cached();
        var later = new CheckManner { Today = new DateOnly(2026, 7, 1) };
        Assert.NotEqual(workspace.Fresh(), workspace.Fresh(later));
        Assert.Equal(workspace.Fresh(later), workspace.Cached(later, out var run));
        Assert.Equal([true, false, true], Enumerable.Range(0, 3).Select(run.Knows));
    }

    [Fact]
    public void One_file_of_a_known_workspace_is_known_as_well()
    {
        using var workspace = Three();
        workspace.Cached();
        var one = new CheckManner { Only = "b.md" };
        Assert.Equal(workspace.Fresh(one), workspace.Cached(one, out var run));
        Assert.True(run.IsUnchanged);
    }

    [Fact]
    public void A_workspace_that_was_only_known_is_not_taken_for_judged()
    {
        using var workspace = Three();
        workspace.Cached(new CheckManner { Only = "b.md" });
        Assert.Equal(workspace.Fresh(), workspace.Cached(null, out var run));
        Assert.Equal([false, false, false], Enumerable.Range(0, 3).Select(run.Knows));
    }

    [Fact]
    public void Other_rules_or_another_configuration_have_a_cache_of_their_own()
    {
        using var workspace = Three();
        workspace.Cached();
        var few = new CheckManner { Rules = [RuleCatalog.All[0]] };
        Assert.Equal(workspace.Fresh(few), workspace.Cached(few, out var run));
        Assert.False(run.IsUnchanged);
        workspace.Cached(new CheckManner { Configuration = "other" }, out run);
        Assert.False(run.IsUnchanged);
        Assert.Equal(3, Directory.GetFiles(workspace.CacheFolder).Length);
        workspace.Cached(null, out run);
        Assert.True(run.IsUnchanged);
    }

    [Fact]
    public void Of_one_workspace_only_a_few_caches_are_kept()
    {
        using var workspace = Three();
        for (var i = 0; i < 9; i++)
        {
            workspace.Cached(new CheckManner { Configuration = $"{i}" });
        }

        Assert.Equal(4, Directory.GetFiles(workspace.CacheFolder).Length);
    }

    private static CachedWorkspace Three() => new CachedWorkspace().WithSpec("a.md").WithSpec("b.md").WithSpec("c.md");

    /// <summary>The number of <c>c.md</c>, behind which nothing comes but what a test adds.</summary>
    private static int Last(CachedWorkspace workspace) =>
        workspace.Request(new CheckManner()).Files.Select(x => x.Path).ToList().IndexOf("c.md");
}
