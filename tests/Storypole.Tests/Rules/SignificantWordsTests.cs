using System.Text;
using Storypole.Rules;

namespace Storypole.Tests.Rules;

public sealed class SignificantWordsTests
{
    [Theory]
    [InlineData("The backfill locks the invoices of every tenant", "Locking during backfill")]
    [InlineData("Bash 3.2 compatibility breaks existing functionality", "Bash 3.2 compatible")]
    [InlineData("DB is down", "the DB: fail over")]
    [InlineData("缓存占用内存过大", "内存监控")]
    [InlineData("Überlast am Morgen", "bei Überlast")]
    public void Texts_about_one_thing_share_a_word(string a, string b) => Assert.True(Share(a, b));

    [Theory]
    [InlineData("The backfill locks the invoices", "Certificates expire, and the plan is to renew them")]
    [InlineData("High risk of the change", "a plan for the high risk")]
    [InlineData("缓存占用", "证书过期")]
    [InlineData("", "anything")]
    [InlineData("anything", "")]
    public void Ordinary_words_do_not_count(string a, string b) => Assert.False(Share(a, b));

    [Theory]
    [InlineData("Redis cache", "We keep the cache in Redis", true)]
    [InlineData("Redis cache", "We keep the cache in memory", false)]
    [InlineData("the and of", "the and of", false)]
    public void All_words_of_a_name_are_looked_for(string name, string text, bool expected) =>
        Assert.Equal(expected, SignificantWords.AllIn(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(text)));

    private static bool Share(string a, string b) =>
        SignificantWords.Share(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
