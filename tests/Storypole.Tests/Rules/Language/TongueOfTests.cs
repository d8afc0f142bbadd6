using System.Text;
using Storypole.Rules.Language;

namespace Storypole.Tests.Rules.Language;

/// <summary>The language of a text is told by its script and its small words, and not guessed.</summary>
public sealed class TongueOfTests
{
    [Theory]
    [InlineData(
        "The photos of the workshop are kept in the store, and it is read by the pages of the projects for the night.",
        nameof(Tongue.En)
    )]
    [InlineData(
        "Die Fotos der Werkstatt liegen im Speicher, und das Haus liest sie von dort mit dem Rechner auf der Platte.",
        nameof(Tongue.De)
    )]
    [InlineData(
        "Les photos de l'atelier sont dans le magasin, et la page est lue par les projets qui sont sur une machine.",
        nameof(Tongue.Fr)
    )]
    [InlineData(
        "Las fotos del taller se guardan en el almacén, y los proyectos las leen con una página del sistema en las noches.",
        nameof(Tongue.Es)
    )]
    [InlineData(
        "As fotos da oficina ficam no armazém do prédio, e os projetos leem com uma página do sistema da noite dos dados.",
        nameof(Tongue.Pt)
    )]
    [InlineData(
        "Фотографии мастерской хранятся в хранилище здания, и страницы проектов читают их оттуда.",
        nameof(Tongue.Ru)
    )]
    [InlineData("工作坊的照片保存在大楼的存储里，项目页面从那里读取，夜间任务写入 store。", nameof(Tongue.Zh))]
    [InlineData(
        "工房の写真は建物のストレージに保存され、プロジェクトのページはそこから読み込みます。",
        nameof(Tongue.Ja)
    )]
    [InlineData("작업장의 사진은 건물의 저장소에 보관되며 프로젝트 페이지는 거기에서 읽습니다.", nameof(Tongue.Ko))]
    [InlineData("var a = b(c); return x.y.z;", nameof(Tongue.Unknown))]
    [InlineData("", nameof(Tongue.Unknown))]
    public void The_language_of_a_text_is_told(string text, string expected) =>
        Assert.Equal(expected, TongueOf.Text(Encoding.UTF8.GetBytes(text)).ToString());

    [Fact]
    public void English_names_do_not_make_a_chinese_text_english() =>
        Assert.Equal(
            Tongue.Zh,
            TongueOf.Text("照片由 store of the workshop 保存，页面从 the cache 读取，任务在夜里写入存储。"u8)
        );
}
