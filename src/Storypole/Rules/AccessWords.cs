using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Tells whether a text speaks of who may do something, in the languages of specifications.</summary>
internal static class AccessWords
{
    /// <summary>Without their first letters, so that case does not matter.</summary>
    private static readonly byte[][] Stems =
    [
        .. new[]
        {
            "uth",
            "oken",
            "ession",
            "ermission",
            "ogin",
            "JWT",
            "API key",
            "api key",
            "api-key",
            "API-Key",
            "OIDC",
            "mTLS",
            "SSO",
            "redential",
            "ublic ",
            "nonymous",
            "igned in",
            "ogged in",
            "erechtig",
            "nmeld",
            "uthori",
            "dmin only",
            "only admin",
            "nternal only",
            "认证",
            "鉴权",
            "权限",
            "登录",
            "인증",
            "권한",
            "로그인",
            "認証",
            "権限",
            "авториз",
            "аутент",
            "доступ",
            "utentic",
            "utenti",
            "ermiso",
            "ermiss",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    public static bool AreIn(ReadOnlySpan<byte> text)
    {
        foreach (var stem in Stems)
        {
            if (text.IndexOf(stem) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a section speaks of it outside of the operations themselves: what one of them asks for is not asked by the others.</summary>
    public static bool SpeakForAll(Spec spec, int part)
    {
        var extent = spec.Outline.Parts[part].Extent;
        var at = extent.Start;
        for (var i = 0; i < spec.Apis.Length && at < extent.End; i++)
        {
            var own = ApiPlaces.Around(spec, i);
            if (own.Start >= at && own.Start < extent.End)
            {
                if (AreIn(spec.Document.Slice(new TextSpan(at, own.Start))))
                {
                    return true;
                }

                at = own.End;
            }
        }

        return at < extent.End && AreIn(spec.Document.Slice(new TextSpan(at, extent.End)));
    }
}
