using Storypole.Templates;

namespace Storypole.Reading.Kinds;

/// <summary>Whether a title says what to do with something that there is: "Technical Specification: Move the loader".</summary>
internal static class ChangeTitle
{
    private static readonly PhraseSet Verbs = new([
        "add",
        "allow",
        "change",
        "clean",
        "convert",
        "decouple",
        "deprecate",
        "drop",
        "enable",
        "extend",
        "extract",
        "fix",
        "handle",
        "harden",
        "improve",
        "introduce",
        "make",
        "merge",
        "migrate",
        "migration",
        "move",
        "port",
        "prevent",
        "reduce",
        "refactor",
        "refactoring",
        "remove",
        "rename",
        "replace",
        "restructure",
        "rework",
        "rewrite",
        "simplify",
        "speed",
        "split",
        "support",
        "switch",
        "unify",
        "update",
        "upgrade",
        "use",
        "adicionar",
        "agregar",
        "añadir",
        "corregir",
        "corrigir",
        "migración",
        "migração",
        "refactorización",
        "refatoração",
        "ajouter",
        "corriger",
        "refonte",
        "migrer",
        "umstellung",
        "umbau",
        "einführung",
        "ablösung",
        "erweiterung",
        "рефакторинг",
        "миграция",
        "переход",
        "добавление",
        "исправление",
    ]);

    public static bool Is(ReadOnlySpan<byte> title)
    {
        if (title.LastIndexOf(": "u8) is > 0 and var colon)
        {
            title = title[(colon + 2)..];
        }

        title = title.TrimStart(" `*\""u8);
        var end = title.IndexOf((byte)' ');
        return Verbs.Contains(end > 0 ? title[..end] : title)
            || title.IndexOf("重构"u8) >= 0
            || title.IndexOf("重構"u8) >= 0
            || title.IndexOf("迁移"u8) >= 0
            || title.IndexOf("修复"u8) >= 0
            || title.IndexOf("优化"u8) >= 0
            || title.IndexOf("改造"u8) >= 0
            || title.IndexOf("移行"u8) >= 0
            || title.IndexOf("修正"u8) >= 0
            || title.IndexOf("리팩토링"u8) >= 0
            || title.IndexOf("마이그레이션"u8) >= 0;
    }
}
