using Storypole.Text;

namespace Storypole.Workspace.Configuration;

/// <summary>Finds what somebody probably meant to write.</summary>
public static class NearestWord
{
    /// <summary>The word that is fewest changed letters away; null when none is near enough to be meant.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        var (best, least) = ((string?)null, Math.Max(2, word.Length / 3) + 1);
        foreach (var candidate in known)
        {
            var distance = EditDistance.Of(word, candidate);
            if (distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }
}
