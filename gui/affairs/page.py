"""问题与资金: a tab for each."""

from __future__ import annotations

from core.changes import Topic
from gui.affairs.part import SubjectPart
from gui.affairs.problems import ProblemsPart
from gui.desk import Desk, Place
from gui.kit.tabs_page import TabsPage
from gui.places import AFFAIRS, KIND, page_title

PROBLEMS = "problems"

PART_OF = {"problem": PROBLEMS}
"""Which tab shows what papers are about."""


class AffairsPage(TabsPage):
    """`Place(AFFAIRS, id, facts={KIND: "problem"})` shows one thing in its tab."""

    TOPICS = frozenset({Topic.PROBLEM, Topic.MONEY, Topic.COMPOUND, Topic.MEETING})
    FOLLOWS_COMPOUND = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, page_title(AFFAIRS))
        self.problems = ProblemsPart(desk)
        self.add_part(PROBLEMS, self.tr("问题"), self.problems)

    def opened(self, place: Place) -> None:
        kind = place.facts.get(KIND, "")
        part = self.parts.get(PART_OF.get(kind, ""))
        if isinstance(part, SubjectPart) and place.subject_id is not None:
            self.tabs.setCurrentWidget(part)
            part.show_subject(place.subject_id, kind)
        else:
            super().opened(place)
        self.mark_stale()
