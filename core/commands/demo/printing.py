"""The demo's printing: ballots once they are issued, the election's papers, then all the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from core.commands.demo.scene import Scene
from core.meetings.pool.promises import EVERYWHERE
from core.party.pairing.counting import year_id
from core.printing import BALLOTS, Subject
from core.scope import ALL
from core.subject import SubjectKind
from core.totals.paper_source import subject_of

YEAR = 2026


def issue_ballots(scene: Scene) -> None:
    """Lay the ballot out, then number one for each voter, bound to that layout; print them."""
    scene.on("ballots_issued")
    printing, about = scene.office.printing, Subject.assembly(scene.assembly_id)
    printing.issue_ballots(scene.assembly_id, progress=scene.progress)
    (row,) = printing.some(about, {BALLOTS})
    place = scene.output / f"{row.code}-{row.title}.pdf"
    printing.keep(about, BALLOTS, place, progress=scene.progress)
    scene.office.assemblies.advance(scene.assembly_id)


def print_all(scene: Scene, meeting_id: UUID) -> None:
    """Print all other papers of the assembly, the committee and the meeting."""
    printing = scene.office.printing
    subjects = (*printing.subjects(scene.assembly_id), Subject.meeting(meeting_id))
    printing.keep_all(scene.output, *subjects, whole=True, progress=scene.progress)


def print_life(scene: Scene) -> None:
    """Print what came of the months after the election, in a folder of its own for each page.

    Papers of the same name lie in folders named for what they are about. Each is there as PDF and
    as a Word file.
    """
    for page, about in (
        ("议事协商", _of_councils(scene)),
        ("党建引领", _of_party(scene)),
        ("问题与资金", _of_affairs(scene)),
        ("工作台", {"进度通报": subject_of(ALL)}),
    ):
        for name, subject in about.items():
            scene.office.printing.keep_all(
                scene.output / page / name, subject, word=True, progress=scene.progress
            )


def _of_councils(scene: Scene) -> Mapping[str, Subject]:
    ids = scene.ids
    return {
        "议题-东门停放": Subject(SubjectKind.TOPIC, ids["bicycles"]),
        "业主协商议事会": Subject.meeting(ids["council meeting"]),
        "业主委员会会议": Subject.meeting(ids["committee meeting"]),
        "业主代表会议": Subject.meeting(ids["representatives meeting"]),
        "承诺清单": Subject(SubjectKind.PROMISES, EVERYWHERE),
        "“2+N”协商": Subject(SubjectKind.PROCEDURE, ids["run"]),
        "周二议事日": Subject(SubjectKind.PROCEDURE, ids["tuesday"]),
    }


def _of_party(scene: Scene) -> Mapping[str, Subject]:
    pairing, ids = scene.office.pairing, scene.ids
    lists = [row for year in pairing.years() for row in pairing.budget(year).lists]
    return {
        "网格": Subject(SubjectKind.GRID_PLAN, ids["plan"]),
        "责任区": Subject(SubjectKind.ZONE, scene.compound_id),
        "结对共建": Subject(SubjectKind.PAIRING, ids["pairing garden"]),
        "需求和任务": Subject(SubjectKind.NEED, ids["need garage"]),
        "党建联盟": Subject(SubjectKind.ALLIANCE, ids["alliance"]),
        "党员商户": Subject(SubjectKind.MERCHANT, pairing.merchants()[0].id),
        "阵地": Subject(SubjectKind.VENUE, pairing.venues()[0].id),
        "经费": Subject(SubjectKind.BUDGET, year_id(YEAR)),
        **dict(_numbered("发放表", SubjectKind.REWARDS, (row.id for row in lists))),
    }


def _of_affairs(scene: Scene) -> Mapping[str, Subject]:
    ids = scene.ids
    return {
        "问题-电梯": Subject(SubjectKind.PROBLEM, ids["problem lift"]),
        "问题-雨棚": Subject(SubjectKind.PROBLEM, ids["problem awning"]),
        "电梯筹资": Subject(SubjectKind.CROWD_FUNDING, ids["funding"]),
        "电梯筹资收据": Subject(SubjectKind.RECEIPT, ids["receipt"]),
        "惠民资金": Subject(SubjectKind.FUND, ids["fund people"]),
        "矛盾调解": Subject(SubjectKind.DISPUTE, ids["dispute"]),
        "协商议价": Subject(SubjectKind.NEGOTIATION, ids["price"]),
        "公开事项": Subject(SubjectKind.CALENDAR, scene.compound_id),
        "值班表": Subject(SubjectKind.ROTA, ids["rota"]),
        "意见征询": Subject(SubjectKind.REPORT_ROUND, ids["round"]),
    }


def _numbered(name: str, kind: SubjectKind, ids: Iterable[UUID]) -> Iterable[tuple[str, Subject]]:
    return ((f"{name}{number}", Subject(kind, one)) for number, one in enumerate(ids, 1))
