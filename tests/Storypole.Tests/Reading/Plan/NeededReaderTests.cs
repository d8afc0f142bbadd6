namespace Storypole.Tests.Reading.Plan;

public sealed class NeededReaderTests
{
    [Theory]
    [InlineData(
        "## External Dependencies\n\n**Required Tools** (all):\n\n- `bash` (>=3.2) - shell\n- `sed`, `awk` or `grep` - text",
        "bash >=3.2|sed |awk |grep "
    )]
    [InlineData(
        "## Dependencies\n\n**External Tools Required**:\n\n- `bash` 3.2+ (old)\n- Existing: `jq`, `yq@4.1` (checks)",
        "bash 3.2+|jq |yq 4.1"
    )]
    [InlineData("## Design\n\n### Dependency: `qr` package\n\nAdd `qr>=1.0` as an extra.", "qr >=1.0")]
    [InlineData("## Dependencies\n\n| Package | Version |\n|---|---|\n| qr | ^2.1 |", "qr ^2.1")]
    [InlineData(
        "## External Dependencies\n\n- grep, sed (POSIX)\n- yq (there already)\n- Doors must come first",
        "grep |sed |yq "
    )]
    [InlineData("## Dependencies\n\n### External\n\n- bash 3.2+ (old)\n- qr CLI (there already)", "bash 3.2+|qr CLI ")]
    [InlineData("## Fase A — Busca\n\n- Nova dependência: `qr>=1.1` (leve)", "qr >=1.1")]
    [InlineData("## Stand\n\n- **Abhängigkeiten:** Runtime — qr, yq. Dev — pest.", "qr |yq |pest ")]
    [InlineData("## Stand\n\n- **Dependencies:** the other team must come first.", "")]
    [InlineData("## Dependencies\n\n- **Setup** (T001-T004) before all others\n- Doors come first", "")]
    [InlineData("## External Dependencies\n\n**Platform Compatibility**:\n\n- macOS: needs more", "")]
    [InlineData(
        "## Technical Dependencies\n\n- Parcel scale (there already)\n- Payment account for the sandbox\n- The doors must be shut",
        "Parcel scale |Payment account "
    )]
    [InlineData(
        "## Dependencies\n\n### Internal Dependencies\n\n- **Existing locker service**: opens\n- `doors.sh` - shuts",
        "Existing locker service |doors.sh "
    )]
    [InlineData("## Dépendances\n\n- **Zustand :** pour l'état (par ex. `^4.0.0`)", "Zustand ^4.0.0")]
    [InlineData(
        "## Service Dependencies\n\n| Service | Owner |\n|---|---|\n| Lock Hub (hub.example) | us |",
        "Lock Hub "
    )]
    [InlineData(
        "## New Dependencies to Install\n\n```bash\nnpm install -D doors @lock/types@2.1\npip install -r all.txt\n```",
        "doors |@lock/types 2.1"
    )]
    [InlineData("## 安装依赖\n\n```\n$ pip install \"qr>=1.2\" && run\n```", "qr >=1.2")]
    [InlineData("## Usage\n\n```\nnpm install doors\n```", "")]
    [InlineData(
        "## Dependencies\n\n- **Setup (Phase 1)**: No dependencies\n- Story 4.2 (Doors) - done\n- T001 → T002",
        ""
    )]
    public void Packages_and_tools_are_read_with_their_constraints(string text, string dependencies)
    {
        var read = Reads.From($"# T\n\n{text}\n");

        Assert.Equal(
            dependencies,
            string.Join('|', read.Spec.Dependencies.Select(x => $"{read.Text(x.Name)} {read.Text(x.To)}"))
        );
    }
}
