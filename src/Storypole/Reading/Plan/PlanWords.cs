using System.Buffers;
using System.Text;

namespace Storypole.Reading.Plan;

/// <summary>Tells by a word that it holds what an unknown heading is about.</summary>
internal static class PlanWords
{
    private const int Longest = 200;

    private static readonly WordSet Plans = Words(
        "phase|roadmap|milestone|timeline|sprint|schedule|rollout|implementation plan|migration plan|delivery plan|work plan|project plan|execution plan|development plan|action plan"
            + "|implementation steps|breakdown|阶段|階段|里程碑|路线图|路線圖|迭代|实施|实现计划|计划|排期|フェーズ|ロードマップ|マイルストーン|スケジュール"
            + "|計画|페이즈|로드맵|마일스톤|일정|계획|스프린트|fase|etapa|cronograma|hoja de ruta|roteiro|hitos|plan de"
            + "|計畫|計劃|meilenstein|zeitplan|umsetzung|fahrplan|ungsplan|projektplan|arbeitsplan|ablaufplan|plan d'|plan d’|plano de|étape|jalon|feuille de route|calendrier|этап|фаз|план|дорожн|спринт"
    );

    private static readonly WordSet Criteria = Words(
        "success criteri|acceptance criteri|exit criteri|completion criteri|done criteri|criteria for success|definition of done"
            + "|definition of success|done when|success metric|success measure|success indicator|acceptance scenario"
            + "|success kpi|completion checklist|closing checklist|exit checklist|checklist de encerramento|checklist de aceit"
            + "|checklist de conclus|lista de cierre|checklist de cierre|abschlusscheckliste|abschluss-checkliste|métricas de éxito|métricas de sucesso"
            + "|indicadores de éxito|indicadores de sucesso|erfolgsmetrik|erfolgskennzahl|erfolgsmessung|indicateurs de succès|indicateurs de réussite"
            + "|métriques de succès|метрики успеха|показатели успеха|чек-лист завершения|чек-лист приемки|чек-лист приёмки|验收清单|完成清单|驗收清單|完了チェックリスト"
            + "|완료 체크리스트|验收标准|验收条件|验收准则|成功标准|成功指标|完成标准|完成定义|驗收標準|驗收條件|成功標準|成功指標|成功基準|完成條件|完了条件|完了基準|完了の定義"
            + "|受け入れ基準|受入基準|受け入れ条件|受入条件|성공 기준|성공기준|성공 지표|완료 기준|완료 조건|완료 정의|인수 기준|인수 조건|수용 기준|수락 기준|검수 기준"
            + "|criterio de acept|criterios de acept|criterios de éxito|criterio de éxito|criterios de salida|definición de hecho"
            + "|criterios de terminado|definición de terminado|critérios de aceit|critério de aceit|critérios de sucesso"
            + "|critérios de saída|definição de pronto|akzeptanzkriteri|abnahmekriteri|erfolgskriteri|fertigkriteri"
            + "|critères d'acceptation|critère d'acceptation|critères d’acceptation|critères de validation|critères de fin|critères de succès|critères de réussite"
            + "|définition de terminé|критерии приемки|критерии приёмки|критерий приемки|критерии успеха|критерии готовности"
            + "|определение готовности|критерии завершения"
    );

    /// <summary>Whether a name speaks of how work is cut into phases.</summary>
    public static bool IsOfPlan(ReadOnlySpan<byte> name) => Holds(name, Plans);

    /// <summary>Whether a name speaks of criteria for the work as a whole.</summary>
    public static bool IsOfCriteria(ReadOnlySpan<byte> name) => Holds(name, Criteria);

    internal static WordSet Words(string words) => new(words);

    /// <summary>Whether a text of at most one line holds one of the words; letters of ASCII and Cyrillic without case.</summary>
    internal static bool Holds(ReadOnlySpan<byte> text, WordSet words)
    {
        text = text[..Math.Min(text.Length, Longest)];
        Span<byte> small = stackalloc byte[Longest];
        if (Ascii.ToLower(text, small, out _) == OperationStatus.Done)
        {
            return words.IsIn(small[..text.Length]);
        }

        for (var i = 0; i < text.Length; i++)
        {
            small[i] = text[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(text[i] | 0x20) : text[i];
            if (text[i] is >= 0x90 and <= 0x9F && i > 0 && text[i - 1] == 0xD0)
            {
                // А to П; the capitals from Р on begin no word that is looked for.
                small[i] = (byte)(text[i] + 0x20);
            }
            else if (text[i] == 0x89 && i > 0 && text[i - 1] == 0xC3)
            {
                small[i] = 0xA9;
            }
        }

        return words.IsIn(small[..text.Length]);
    }
}
