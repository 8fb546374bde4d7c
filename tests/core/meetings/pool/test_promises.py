"""The one list of promises: whose, how late, in which order; its printed list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2
from hypothesis import given
from hypothesis import strategies as st

from core.documents.content import Document, Paper, Table
from core.documents.fonts import load_fonts
from core.documents.offers import Offer, Printable
from core.documents.pdf import render_all
from core.documents.sources import PaperDesk
from core.documents.wording import Wording
from core.identity import new_id
from core.meetings.drafts import ProgressReport, Promise
from core.meetings.kinds import FollowUpState
from core.meetings.pool.promise_rows import Made, PromiseLine, UnitCount, by_unit, in_order
from core.meetings.pool.promises import EVERYWHERE, PromisePapers, Promises
from core.rosters.tables import Compound
from core.scope import ALL, Scope
from core.subject import Subject, SubjectKind
from tests.core.documents.docx.test_text import check_same_text
from tests.core.meetings.pool.told import Told

TODAY = date(2026, 7, 20)


def promised(told: Told) -> Promises:
    """Let the story's meeting promise three things; one is done."""
    told.story.hold()
    told.story.discuss()
    topic = told.story.topic(2)
    told.story.meetings.promise(topic, Promise("询价三家", "周慎行", date(2026, 7, 20)))
    made = told.story.meetings.promise(topic, Promise("公示方案", "郑物业", date(2026, 7, 1))).made
    told.story.publish()
    said = ProgressReport(FollowUpState.DONE, "郑物业", "已经张贴", date(2026, 6, 29))
    told.story.meetings.report(made, said)
    return Promises(told.database)


def test_every_promise_is_listed_the_open_ones_first(told: Told):
    promises = promised(told)
    lines = promises.lines()
    assert [line.action for line in lines] == ["车棚加装照明并划线", "询价三家", "公示方案"]
    assert [line.number for line in lines] == ["1-1-1", "1-2-1", "1-2-2"]
    assert [line.days_late(TODAY) for line in lines] == [10, 0, 0]
    first, _second, done = lines
    assert first.subject == Subject.meeting(told.story.meeting_id)
    assert first.paper == "D45-1-1"
    assert (first.made, first.place) == (Made.AT_MEETING, "云杉苑小区")
    assert (done.last_note, done.is_open) == ("已经张贴", False)


def test_lines_are_of_a_compound_a_community_or_all(told: Told):
    promises = promised(told)
    with told.database.write() as session:
        session.add(Compound(name="松涛里"))
    assert len(promises.lines(Scope.compound(told.story.compound_id))) == 3
    assert len(promises.lines(Scope.community(None))) == 3
    for other in (Scope.compound(new_id()), Scope.community(new_id())):
        assert promises.lines(other) == ()


def test_whoever_else_promises_is_in_the_same_list(told: Told):
    promised(told)
    [one, *_rest] = Promises(told.database).lines()

    class Problems:
        def promise_lines(self, _session, scope, *, only_open=False):
            yield replace(one, id=new_id(), made=Made.OF_PROBLEM, deadline=date(2026, 6, 1))
            assert (scope, only_open) == (ALL, False)

    lines = Promises(told.database, Problems()).lines()
    assert [line.made for line in lines[:2]] == [Made.OF_PROBLEM, Made.AT_MEETING]


def test_units_with_most_that_is_late_come_first(told: Told):
    lines = promised(told).lines()
    assert by_unit(lines, date(2026, 7, 21)) == (
        UnitCount("云杉苑物业服务中心", 1, 1),
        UnitCount("周慎行", 1, 1),
    )
    assert by_unit(lines, date(2026, 7, 10)) == (
        UnitCount("云杉苑物业服务中心", 1, 0),
        UnitCount("周慎行", 1, 0),
    )


LINE = PromiseLine(
    id=EVERYWHERE, made=Made.AT_MEETING, subject=Subject.meeting(EVERYWHERE), paper="", number="",
    place="", body="", source="", about="", action="", owner="甲", unit="",
    issued_on=TODAY, deadline=TODAY, check_on=None, budget_fen=None, money="",
    state=FollowUpState.OPEN, closed_on=None,
)  # fmt: skip


@given(
    st.lists(
        st.tuples(
            st.dates(date(2026, 1, 1), date(2026, 12, 31)),
            st.sampled_from(FollowUpState),
            st.sampled_from(["甲", "乙", ""]),
        )
    )
)
def test_counts_by_unit_sum_to_what_is_open(told_of):
    lines = [
        replace(LINE, id=new_id(), deadline=deadline, state=state, unit=unit)
        for deadline, state, unit in told_of
    ]
    counts = by_unit(lines, TODAY)
    assert sum(one.open for one in counts) == sum(line.is_open for line in lines)
    assert sum(one.late for one in counts) == sum(line.days_late(TODAY) > 0 for line in lines)
    ordered = in_order(lines)
    closed = [not line.is_open for line in ordered]
    assert closed == sorted(closed)
    open_ = [line.deadline for line in ordered if line.is_open]
    assert open_ == sorted(open_)


def drawn(offer: Offer[Printable]) -> Document:
    paper = offer.build()
    assert isinstance(paper, Paper)
    [document] = paper.documents
    return document


def test_the_list_is_printed_by_unit(told: Told):
    source = PromisePapers(promised(told), "桂溪社区")
    assert set(source.about()) == {EVERYWHERE, told.story.compound_id}
    assert set(source.about(told.story.compound_id)) == {told.story.compound_id}
    desk = PaperDesk(Wording.load(), load_fonts(None), TODAY, "")
    for place_id, name in ((EVERYWHERE, "桂溪社区"), (told.story.compound_id, "云杉苑小区")):
        [offer] = source.offers(Subject(SubjectKind.PROMISES, place_id), desk)
        document = drawn(offer)
        pages = pypdfium2.PdfDocument(render_all((document,)))
        said = "".join("".join(p.get_textpage().get_text_bounded().split()) for p in pages)
        for fact in (
            f"{name}督办事项清单",
            "没有办结的承诺事项2项，其中逾期1项",
            "云杉苑物业服务中心：1项，逾期1项",
            "10天",
            "1,200.50元",
        ):
            assert fact in said, fact
        tables = [block for block in document.blocks if isinstance(block, Table)]
        assert [len(table.rows) for table in tables] == [1, 1]
        assert check_same_text(document) > 5


def test_without_promises_the_list_says_so(told: Told):
    desk = PaperDesk(Wording.load(), load_fonts(None), TODAY, "")
    source = PromisePapers(Promises(told.database), "桂溪社区")
    [offer] = source.offers(Subject(SubjectKind.PROMISES, EVERYWHERE), desk)
    document = drawn(offer)
    assert not [block for block in document.blocks if isinstance(block, Table)]
