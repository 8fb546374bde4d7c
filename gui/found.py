"""What the search at the top says of things it found, and where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.subject import SubjectKind
from gui.desk import Place
from gui.kit.search import Hit
from gui.kit.wording import joined, noted
from gui.places import COMPOUND, place_of

if TYPE_CHECKING:
    from core.subject_search import FoundSubject

translate = QCoreApplication.translate


def kind_word(kind: SubjectKind) -> str:
    """Say what a thing is."""
    return {
        SubjectKind.TOPIC: translate("found", "议题"),
        SubjectKind.MEETING: translate("found", "会议"),
        SubjectKind.BODY: translate("found", "议事机构"),
        SubjectKind.PROBLEM: translate("found", "问题"),
        SubjectKind.CROWD_FUNDING: translate("found", "筹资"),
        SubjectKind.DISPUTE: translate("found", "矛盾纠纷"),
        SubjectKind.ORGANISATION: translate("found", "党组织"),
        SubjectKind.MEMBER: translate("found", "党员"),
        SubjectKind.UNIT: translate("found", "共建单位"),
        SubjectKind.GRID: translate("found", "网格"),
        SubjectKind.OWN_ZONE: translate("found", "责任区"),
        SubjectKind.VENUE: translate("found", "活动场所"),
    }[kind]


def hit_of(found: FoundSubject) -> Hit:
    """Give the line of the list: its name, what it is and of where, and the way to it."""
    detail = joined([part for part in (kind_word(found.subject.kind), found.place) if part])
    title = noted(found.title, joined(found.people)) if found.people else found.title
    place = place_of(found.subject)
    if found.subject.kind is SubjectKind.OWN_ZONE and found.compound_id is not None:
        facts = {**place.facts, COMPOUND: str(found.compound_id)}
        place = Place(place.page, place.subject_id, place.part, facts)
    return Hit(title, detail, place)
