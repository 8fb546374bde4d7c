"""What every paper of an assembly starts from: the sheet, its frozen law, wording, the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from core.assemblies.aspects import Correction
from core.assemblies.counting import Rules
from core.assemblies.paper_steps import POSTED_FROM, STEP_OF_PAPER, STEP_OF_REMOVAL
from core.assemblies.papers_words import session_text
from core.assemblies.roll_sheets import RollSummary
from core.assemblies.sheets import AssemblySheet, FollowRow, PostingRow
from core.assemblies.stages import Duty, Kind, Stage, Step
from core.assemblies.work import counting_rules
from core.documents.content import Block, Document, Fields, Head, Look, Signed
from core.documents.wording import PaperWording, Wording, of_term
from core.documents.words import day_text, list_text, period_text
from core.errors import KnownError
from core.law.double_test import Rule, matter_article, rule_for
from core.law.following import dead_beforehand
from core.law.matters import Matter
from core.law.numerals import number_text
from core.law.packs import LawBook
from core.lawbooks import pack_text
from core.phrases import words_of

PROXY_MAX = "voting.proxy_max"
PARKING_COUNTS = "count.parking_area"
RANK_BY = "election.rank_by"


@dataclass(frozen=True, slots=True)
class Basis:
    """What all papers of one assembly share. `today` dates what no step of the timetable dates."""

    sheet: AssemblySheet
    book: LawBook
    wording: Wording
    today: date
    audit_head: str = ""

    @property
    def roll(self) -> RollSummary:
        """The roll in force; KnownError where none is frozen yet."""
        if self.sheet.roll is None:
            raise KnownError("papers.no_roll")
        return self.sheet.roll

    @property
    def group(self) -> str:
        """What the body that prepares the assembly is called."""
        again = self.sheet.kind is Kind.RE_ELECTION
        return self.paper("common").text("group_re_election" if again else "group_first")

    @property
    def session(self) -> str:
        """Call the meeting by its full name without the compound: 首次业主大会会议."""
        return session_text(self.sheet.session, self.sheet.compound_name)

    @property
    def voting_start(self) -> date | None:
        """The first day of voting as owners were told it, else as it is planned."""
        told = self.sheet.announced
        return told.start if told else self.sheet.day(Step.VOTING_FROM)

    @property
    def noticed_start(self) -> date | None:
        """The first day of voting as a D15 printed now says it: only D15 can put it off."""
        told, planned = self.sheet.announced, self.sheet.day(Step.VOTING_FROM)
        return planned if told is None or self.today < told.start else told.start

    @property
    def first_deadline(self) -> date | None:
        """The last day of voting as D15 and the ballots say it, whatever a D24 extended since."""
        told = self.sheet.announced
        return told.first_until if told else self.sheet.day(Step.VOTING_UNTIL)

    @property
    def noticed_extension(self) -> tuple[date, date] | None:
        """The day of the D24, and its deadline, that a corrected D15 tells: it takes none back."""
        told, fixed = self.sheet.announced, self.correction("D15")
        if told is None or fixed is None:
            return None
        return told.extended_by(fixed.hung_on or self.today)

    @property
    def noticed_deadline(self) -> date | None:
        """The last day of voting as D15 says it: corrected since, it tells the day in force."""
        extended = self.noticed_extension
        return extended[1] if extended else self.first_deadline

    @property
    def rules(self) -> Rules:
        """How marks become votes; what is printed is what is counted."""
        return counting_rules(self.book)

    @property
    def committee(self) -> str:
        """The committee that an election of this assembly fills."""
        return self.paper("common").text("committee", {"term": number_text(self.sheet.term)})

    @property
    def contact(self) -> str:
        """Whom to ask, and the telephone."""
        return "，".join(part for part in (self.sheet.contact, self.sheet.phone) if part)

    def rule(self, kind: str) -> Rule:
        """Give the two tests that a matter of `kind` must pass."""
        return rule_for(self.book, Matter(kind))

    def item(self, kind: str) -> str:
        """Cite the item of the law that puts a matter of `kind` before the owners."""
        return matter_article(self.book, Matter(kind)).formal()

    def is_special(self, kind: str) -> bool:
        """Tell whether the law asks more for a matter of `kind` than for an ordinary one."""
        return kind in self.book.names("voting.special_matters")

    @property
    def follow(self) -> FollowRow | None:
        """The follow-majority clause, if it can have effect at all: no other is announced.

        It may be too young, forbidden, or meant without a word on the ballot (rulebook 1.7).
        """
        row, first = self.sheet.follow, self.sheet.kind is Kind.FIRST
        if row is None:
            return None
        day = self.voting_start or self.today
        return None if dead_beforehand(self.book, row.law, day=day, first=first) else row

    @property
    def proxy_limit(self) -> int | None:
        """How many mandates one agent may hold; None where the rules fix none."""
        return self.book.limit(PROXY_MAX) if self.book.has(PROXY_MAX) else None

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`."""
        return self.wording.paper(code)

    def head(self, code: str, issued_on: date | None = None) -> Head:
        """Build the common head of paper `code`, of the day of its issue where nobody signs it."""
        sheet = self.sheet
        return Head(
            code=code,
            compound=sheet.compound_name,
            body=of_term(self.paper("common"), sheet.organiser, sheet.term),
            archive=f"{sheet.serial_prefix}-{code}",
            rule_pack=pack_text(sheet.pack),
            contact="；".join(part for part in (self.contact, sheet.objection_address) if part),
            opaque_id=f"{code}:{sheet.id.hex.upper()}",
            issued_on=issued_on,
            audit_head=self.audit_head,
        )

    def until(self, step: Step) -> date | None:
        """Give the last day of a posting: done or planned, else the first on which it may end."""
        row = next((row for row in self.sheet.dates if row.step is step), None)
        return (row.done or row.planned or row.earliest) if row else None

    def correction(self, code: str) -> Correction | None:
        """Say how paper `code` reads otherwise than it did when it was first hung, if it does."""
        return next((one for one in self.sheet.corrections if one.paper == code), None)

    def dated(self, code: str, day: Step | date | None) -> Step | date | None:
        """Date paper `code`: a correction by the day on which it hung as it reads now, or today.

        What never hung bears the day planned for it, but none that is over.
        """
        fixed = self.correction(code)
        if fixed is not None:
            return fixed.hung_on or self.today
        if isinstance(day, Step) and day is STEP_OF_PAPER.get(code):
            return self.day_of(code)
        return day

    def day_of(self, code: str) -> date | None:
        """Give the day of the step of paper `code`, none that is over before it hangs."""
        planned = self.sheet.day(STEP_OF_PAPER[code])
        return planned and planned + self._delay(code)

    def ends(self, code: str) -> date | None:
        """Give the last day of paper `code` on the board, as long after its first as planned."""
        last = self.until(STEP_OF_REMOVAL[code])
        return last and last + self._delay(code)

    def _delay(self, code: str) -> timedelta:
        """Say by how much a paper that never hung is late: it hangs today at the earliest."""
        planned = self.sheet.day(STEP_OF_PAPER[code])
        if planned is None or self.correction(code) or not self._is_awaited(code):
            return timedelta()
        return max(self.today - planned, timedelta())

    def _is_awaited(self, code: str) -> bool:
        """Tell whether paper `code` is still to be hung for the first time."""
        stages, since = list(Stage), POSTED_FROM.get(code)
        due = since is not None and stages.index(self.sheet.stage) <= stages.index(since)
        return due and self._hung(code, None) is None

    def hangs_from(
        self, code: str, first: date | None = None, *, since: date | None = None
    ) -> date | None:
        """Give the first day of paper `code` on the board, as it says it; None where it says none.

        What was recorded counts before `first`, or the day of its step, but not what hung before
        `since` and told something else.
        """
        fixed = self.correction(code)
        if fixed is not None:
            first = since = fixed.hung_on or self.today
        elif first is None and code in STEP_OF_PAPER:
            first = self.sheet.day(STEP_OF_PAPER[code])
        row = self._hung(code, since)
        if row is not None:
            return row.posted_on
        return max(first, self.today) if first and self._is_awaited(code) else first

    def posting(
        self,
        code: str,
        first: date | None,
        last: date | None = None,
        *,
        since: date | None = None,
    ) -> str:
        """Give the period and the place of paper `code` on the board.

        What was recorded counts before `first` and `last`, but not what hung before `since` and
        told something else. Without a last day it says from when; empty where not even that, or
        the place, is known. What came down too early says still until when it was to hang.
        """
        begins = self.hangs_from(code, first, since=since)
        fixed = self.correction(code)
        row = self._hung(code, since if fixed is None else fixed.hung_on or self.today)
        ends = (row.removed_on if row else None) or last
        if row and row.came_down_early:
            ends = row.told_until
        if begins and ends and ends < begins:
            ends = None  # that of an older copy
        period = period_text(begins, ends)
        if begins and not period:
            period = self.paper("common").text("posted_from", {"day": day_text(begins)})
        return self.posted_at(period, self.board(code))

    def board(self, code: str) -> str:
        """Give the place of paper `code` on the board: where it hung, else where all hang."""
        row = self._hung(code, None)
        return (row.place if row else "") or self.sheet.posting_place

    def _hung(self, code: str, since: date | None) -> PostingRow | None:
        """Give the first posting of paper `code`, or the first from the day `since` on."""
        rows = (row for row in self.sheet.postings if row.paper == code)
        return next((row for row in rows if since is None or row.posted_on >= since), None)

    def posted_at(self, period: str, place: str) -> str:
        """Say for how long a paper hangs and in which place; empty where either is unknown."""
        if not (period and place):
            return ""
        return self.paper("common").text("posted", {"period": period, "place": place})

    def signed(self, dated: Step | date | None, *, seal: bool = True) -> Signed:
        """Sign as the organiser on a day, on that of a step, or today."""
        day = self.sheet.day(dated) if isinstance(dated, Step) else dated
        return Signed(self.sheet.organiser, day or self.today, seal)

    def form(
        self,
        code: str,
        title: str,
        blocks: list[Block],
        *,
        wide: bool = False,
        issued_on: date | None = None,
    ) -> Document:
        """Build a register or a form of paper `code`, of the day it tells of or of today."""
        look = Look.WIDE if wide else Look.FORM
        head = self.head(code, issued_on or self.today)
        return Document(head, title, tuple(blocks), look)

    def officials(self) -> str:
        """Name the officials of the count by their duty."""
        return "；".join(
            f"{name}{list_text(o.name for o in self.sheet.officials if o.duty is duty)}"
            for duty, name in words_of(Duty).items()
            if any(o.duty is duty for o in self.sheet.officials)
        )


def signing(*labels: str, across: int = 4) -> Fields:
    """Make room to sign side by side, so that no page holds signatures alone."""
    return Fields(tuple((label, "") for label in labels), across=across, row_height_mm=11)
