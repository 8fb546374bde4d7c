"""What pages are called and where a thing is found: keys, titles, places. Knows no page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from gui.desk import Place

if TYPE_CHECKING:
    from core.due import DueRow
    from core.printed import Subject

translate = QCoreApplication.translate

HOME = "home"
ROSTERS = "rosters"
ASSEMBLIES = "assemblies"
COMMITTEES = "committees"
MEETINGS = "meetings"
PARTY = "party"
AFFAIRS = "affairs"
SYNC = "sync"
SETTINGS = "settings"
DOCUMENTS = "documents"
AUDIT = "audit"
"""The part of the settings where the record is checked."""

HUNG = "hung"
"""The fact of a place that names a posting."""

LISTED = (HOME, ROSTERS, ASSEMBLIES, COMMITTEES, MEETINGS, PARTY, AFFAIRS, SYNC, SETTINGS)
"""The pages of the navigation in the order of window.md; the others are only gone to."""

KIND = "kind"
"""The fact of a place that says of which kind its thing is."""

COMPOUND = "compound"
"""The fact of a place that names the compound without which its thing is not shown."""

_OF_SUBJECT = {
    "assembly": ASSEMBLIES,
    "committee": COMMITTEES,
    "meeting": MEETINGS,
    "topic": MEETINGS,
    "promises": MEETINGS,
    "procedure": MEETINGS,
    "organisation": PARTY,
    "member": PARTY,
    "letter": PARTY,
    "check_in": PARTY,
    "grid_plan": PARTY,
    "zone": PARTY,
    "pairing": PARTY,
    "need": PARTY,
    "merchant": PARTY,
    "alliance": PARTY,
    "venue": PARTY,
    "rewards": PARTY,
    "budget": PARTY,
    "problem": AFFAIRS,
    "crowd_funding": AFFAIRS,
    "fund": AFFAIRS,
    "receipt": AFFAIRS,
    "dispute": AFFAIRS,
    "negotiation": AFFAIRS,
    "report_round": AFFAIRS,
    "calendar": AFFAIRS,
    "rota": AFFAIRS,
    "bulletin": HOME,
    "duty": AFFAIRS,
    "report": AFFAIRS,
    "event": AFFAIRS,
    "sent_up": AFFAIRS,
    "body": MEETINGS,
    "unit": PARTY,
    "grid": PARTY,
    "own_zone": PARTY,
    "recheck": ASSEMBLIES,
}
_ALONE = {"assembly", "committee", "meeting"}
"""Kinds whose page shows nothing else by an id."""


def page_title(key: str) -> str:
    """Give the word of a page."""
    return {
        HOME: translate("navigation", "工作台"),
        ROSTERS: translate("navigation", "小区档案"),
        ASSEMBLIES: translate("navigation", "业主大会"),
        COMMITTEES: translate("navigation", "业委会"),
        MEETINGS: translate("navigation", "议事协商"),
        AFFAIRS: translate("navigation", "问题与资金"),
        PARTY: translate("navigation", "党建引领"),
        SYNC: translate("navigation", "上报交换"),
        SETTINGS: translate("navigation", "设置"),
        DOCUMENTS: translate("navigation", "打印预览"),
    }[key]


def paper_place(kind: str, subject_id: UUID, key: str, hung: UUID | None = None) -> Place:
    """Say where a paper is previewed: `kind` is its subject's.

    With `hung`, a posting, it is the very paper that hung then.
    """
    facts = {KIND: kind} | ({HUNG: str(hung)} if hung is not None else {})
    return Place(DOCUMENTS, subject_id, key, facts)


def place_of(subject: Subject, part: str = "") -> Place:
    """Say where something is done with what papers are about; of which kind, where pages ask."""
    facts = {} if subject.kind in _ALONE else {KIND: subject.kind.value}
    return Place(_OF_SUBJECT[subject.kind], subject.id, part, facts)


def errand_place(row: DueRow) -> Place:
    """Say where what is due is done: in its stage, where a committee's acts are, or the record."""
    if row.unread is not None:
        return Place(SETTINGS, part=AUDIT)
    is_committees = _OF_SUBJECT[row.subject.kind] == COMMITTEES
    return place_of(row.subject, row.errand.value if is_committees else row.stage)
