"""What the demo tells at its end: figures of roll, count and result, and who is elected."""

from __future__ import annotations

from typing import Any

from core.assemblies.count_sheets import MatterResultRow
from core.commands.assembly import verdict_tests
from core.commands.demo.scene import Scene
from core.commands.demo.sending import Sent
from core.commands.demo.summary_life import summarise_life
from core.rosters.imports import ImportReport


def summarise(scene: Scene, imported: ImportReport, sent: Sent) -> dict[str, Any]:
    """Gather the figures as plain values; areas are text, in m²."""
    result = scene.office.assemblies.result(scene.assembly_id)
    roll = scene.office.assemblies.roll(scene.assembly_id).summary
    sums = result.reconciliation
    committee = scene.office.committees.committee(scene.committee_id)
    return {
        "import": imported.summary(),
        "roll": {
            "number": roll.number,
            "persons": roll.persons,
            "area": str(roll.area),
            "dwellings": roll.dwellings,
        },
        "ballots": {
            "issued": sums.issued,
            "delivered": sums.delivered,
            "returned": sums.returned,
            "not_returned": sums.not_returned,
            "voided": sums.voided,
            "counted": sums.counted,
            "invalid": sums.invalid,
            "balanced": sums.balanced,
        },
        "participating": {
            "persons": result.participating_persons,
            "area": str(result.participating_area),
        },
        "matters": [_matter(row) for row in result.matters],
        "elected": list(result.elected),
        "alternates": list(result.alternates),
        "run_off": list(result.run_off),
        "committee": {
            "name": committee.name,
            "filing": committee.filing.receipt_number,
            "posts": {row.name: row.post.value for row in committee.members},
        },
        **summarise_life(scene),
        "package": {"sender": sent.sender, "rows": sent.rows},
        "ended_on": scene.clock.today().isoformat(),
    }


def told(summary: dict[str, Any], made: list[str], place: str, language: str) -> str:
    """Say in a few lines what was made and where."""
    roll, matters = summary["roll"], summary["matters"]
    facts = {
        "dwellings": roll["dwellings"],
        "area": roll["area"],
        "persons": roll["persons"],
        "issued": summary["ballots"]["issued"],
        "returned": summary["ballots"]["returned"],
        "elected": "、".join(summary["elected"]),
        "alternates": "、".join(summary["alternates"]) or "—",
        "files": len(made),
        "place": place,
    }
    outcomes = [f"  {row['title']}：{_OUTCOMES[language][row['outcome']]}" for row in matters]
    return "\n".join([*_TEXTS[language].format(**facts).splitlines(), *outcomes, *made])


_OUTCOMES = {
    "zh": {
        "passed": "通过",
        "not_passed": "未通过",
        "no_valid_decision": "未形成有效决定",
        "undetermined": "无法认定",
    },
    "en": {
        "passed": "passed",
        "not_passed": "not passed",
        "no_valid_decision": "no valid decision",
        "undetermined": "undetermined",
    },
}
_TEXTS = {
    "zh": (
        "演示完成，{files} 个文件在 {place}\n"
        "名册：{dwellings} 户，{area} 平方米，{persons} 人\n"
        "表决票：发出 {issued} 张，收回 {returned} 张\n"
        "当选委员：{elected}；候补：{alternates}"
    ),
    "en": (
        "The demo is done: {files} files in {place}\n"
        "Roll: {dwellings} dwellings, {area} m², {persons} persons\n"
        "Ballots: {issued} issued, {returned} returned\n"
        "Elected: {elected}; alternates: {alternates}"
    ),
}


def _matter(row: MatterResultRow) -> dict[str, Any]:
    return {
        "title": row.matter.title,
        "kind": row.matter.kind,
        "outcome": row.outcome,
        "tests": verdict_tests(row.strict),
        "candidates": [
            {
                "name": one.name,
                "place": one.place,
                "rank": one.rank,
                "outcome": one.verdict.outcome,
                "tests": verdict_tests(one.verdict),
            }
            for one in row.candidates
        ],
        "articles": [article.cite() for article in row.articles],
        "findings": [finding.text for finding in row.findings],
    }
