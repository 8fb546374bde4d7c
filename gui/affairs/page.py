"""问题与资金: a tab for each."""

from __future__ import annotations

from core.changes import Topic
from gui.affairs.fundings import FundingsPart
from gui.affairs.money import MoneyPart
from gui.affairs.part import SubjectPart
from gui.affairs.problems import ProblemsPart
from gui.desk import Desk, Place
from gui.kit.tabs_page import TabsPage
from gui.places import AFFAIRS, KIND, page_title

PROBLEMS, MONEY, FUNDING = "problems", "money", "funding"

PART_OF = {"problem": PROBLEMS, "fund": MONEY, "crowd_funding": FUNDING, "receipt": FUNDING}
"""Which tab shows what papers are about."""


class AffairsPage(TabsPage):
    """`Place(AFFAIRS, id, facts={KIND: "problem"})` shows one thing in its tab."""

    TOPICS = frozenset({Topic.PROBLEM, Topic.MONEY, Topic.COMPOUND, Topic.MEETING})
    FOLLOWS_COMPOUND = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, page_title(AFFAIRS))
        self.problems = ProblemsPart(desk)
        self.money = MoneyPart(desk)
        self.fundings = FundingsPart(desk)
        self.add_part(PROBLEMS, self.tr("问题"), self.problems)
        self.add_part(MONEY, self.tr("资金"), self.money)
        self.add_part(FUNDING, self.tr("筹资"), self.fundings)

    def opened(self, place: Place) -> None:
        kind = place.facts.get(KIND, "")
        part = self.parts.get(PART_OF.get(kind, ""))
        if isinstance(part, SubjectPart) and place.subject_id is not None:
            self.tabs.setCurrentWidget(part)
            part.show_subject(place.subject_id, kind)
        else:
            super().opened(place)
        self.mark_stale()
