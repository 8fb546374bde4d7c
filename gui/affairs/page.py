"""问题与资金: a tab for each."""

from __future__ import annotations

from functools import partial

from core.affairs.neighbours.kinds import DutyPurpose
from core.changes import Topic
from gui.affairs.disputes import DisputesPart
from gui.affairs.duties import DutiesPart
from gui.affairs.events import ActivitiesPart
from gui.affairs.fundings import FundingsPart
from gui.affairs.money import MoneyPart
from gui.affairs.neighbours_register import LaterSubject
from gui.affairs.opinions import OpinionsPart
from gui.affairs.part import SubjectPart
from gui.affairs.prices import PricesPart
from gui.affairs.problems import ProblemsPart
from gui.desk import Desk, Place
from gui.kit.tabs_page import TabsPage
from gui.places import AFFAIRS, KIND, page_title

PROBLEMS, MONEY, FUNDING = "problems", "money", "funding"

DISPUTES, PRICES, DUTIES = "disputes", "prices", "duties"
ACTIVITIES, OPINIONS = "activities", "opinions"

PART_OF = {
    "problem": PROBLEMS,
    "fund": MONEY,
    "crowd_funding": FUNDING,
    "receipt": FUNDING,
    "dispute": DISPUTES,
    "negotiation": PRICES,
    "calendar": DUTIES,
    "rota": ACTIVITIES,
    "report_round": OPINIONS,
    "duty": DUTIES,
    "report": OPINIONS,
    "sent_up": OPINIONS,
    "event": ACTIVITIES,
}
"""Which tab shows what papers and days are about."""


class AffairsPage(TabsPage):
    """`Place(AFFAIRS, id, facts={KIND: "problem"})` shows one thing in its tab."""

    TOPICS = frozenset(
        {Topic.PROBLEM, Topic.MONEY, Topic.COMPOUND, Topic.MEETING, Topic.NEIGHBOURS}
    )
    FOLLOWS_COMPOUND = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, page_title(AFFAIRS))
        self.problems = ProblemsPart(desk)
        self._money = LaterSubject(desk, MoneyPart)
        self._fundings = LaterSubject(desk, FundingsPart)
        self.add_part(PROBLEMS, self.tr("问题"), self.problems)
        self.add_part(MONEY, self.tr("资金"), self._money)
        self.add_part(FUNDING, self.tr("筹资"), self._fundings)
        self.disputes = LaterSubject(desk, DisputesPart)
        self.add_part(DISPUTES, self.tr("矛盾调解"), self.disputes)
        self.prices = LaterSubject(desk, PricesPart)
        self.add_part(PRICES, self.tr("协商议价"), self.prices)
        self.duties = LaterSubject(desk, partial(DutiesPart, purpose=DutyPurpose.DISCLOSURE))
        self.add_part(DUTIES, self.tr("信息公开"), self.duties)
        self.activities = LaterSubject(desk, ActivitiesPart)
        self.add_part(ACTIVITIES, self.tr("活动与队伍"), self.activities)
        self.opinions = LaterSubject(desk, OpinionsPart)
        self.add_part(OPINIONS, self.tr("报告和征询"), self.opinions)

    @property
    def money(self) -> MoneyPart:
        """Give the tab 资金, built when it is first asked for."""
        return self._money.part

    @property
    def fundings(self) -> FundingsPart:
        """Give the tab 筹资, built when it is first asked for."""
        return self._fundings.part

    def opened(self, place: Place) -> None:
        kind = place.facts.get(KIND, "")
        part = self.parts.get(PART_OF.get(kind, ""))
        if isinstance(part, SubjectPart) and place.subject_id is not None:
            self.tabs.setCurrentWidget(part)
            part.show_subject(place.subject_id, kind)
        else:
            super().opened(place)
        self.mark_stale()
