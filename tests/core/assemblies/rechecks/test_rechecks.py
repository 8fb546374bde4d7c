"""Requests to recheck a result: who may ask, when, what is answered, what the paper says."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pypdfium2
import pytest
import sqlalchemy as sa
from docx import Document as WordFile

from core.assemblies.drafts import OwnerChangeDraft
from core.assemblies.papers import load_desk, offer_papers
from core.assemblies.rechecks.drafts import RecheckAnswerDraft, RecheckDraft
from core.assemblies.rechecks.kinds import RecheckFinding, RecheckKind
from core.assemblies.rechecks.paper_source import RecheckPapers
from core.assemblies.rechecks.service import Rechecks
from core.assemblies.rechecks.tables import RecheckAnswer
from core.assemblies.stages import Stage
from core.changes import Topic
from core.db.audit import AuditLog
from core.documents.content import Paper
from core.documents.fonts import load_fonts
from core.documents.offers import NotDueError, build_due, write
from core.documents.pdf import render_all
from core.documents.sources import PaperDesk
from core.documents.wording import Wording
from core.errors import KnownError
from core.subject import Subject, SubjectKind
from tests.builders import PLAN, Held
from tests.core.assemblies.conftest import Hold

DECLARED = PLAN[Stage.RESULT]
ANSWER = RecheckAnswerDraft(
    RecheckFinding.SAME,
    "调出原票十二张逐张核对，与计票表一致。",
    DECLARED + timedelta(days=3),
    "筹备组组长 许静",
    "当面送达",
    DECLARED + timedelta(days=2),
    "社区居委会二楼",
    "卫民警、吴淑芬",
)


@pytest.fixture
def held(hold: Hold) -> Held:
    held = hold("declared")
    held.clock.set(DECLARED + timedelta(days=5))
    return held


@pytest.fixture
def rechecks(held: Held) -> Rechecks:
    return Rechecks(held.assemblies._database, AuditLog(held.clock, "测试"), held.clock)


def request(held: Held, number: int = 4, **changed: object) -> RecheckDraft:
    """Ask as the owner of home `number`."""
    rows = held.assemblies.roll(held.id).entries
    entry = next(row for row in rows if row.addresses == f"1幢1单元{number:03}")
    draft = RecheckDraft(
        RecheckKind.RECOUNT,
        entry.owners[0].name,
        f"1栋1单元{number:03}",
        "第二项的同意票数",
        "公布的票数与唱票时听到的不同",
        DECLARED + timedelta(days=1),
        "许静",
    )
    return replace(draft, **changed)  # type: ignore[arg-type]


def refused(code: str, act: object, *given: object) -> KnownError:
    with pytest.raises(KnownError) as told:
        act(*given)  # type: ignore[operator]
    assert told.value.code == (code if "." in code else f"rechecks.{code}")
    return told.value


def test_an_owner_asks_and_is_answered_once(held: Held, rechecks: Rechecks) -> None:
    made = rechecks.ask(held.id, request(held))
    assert made.touches(Topic.ASSEMBLY)
    (row,) = rechecks.of_assembly(held.id)
    prefix = held.assemblies.assembly(held.id).serial_prefix
    assert (row.id, row.label, row.answer) == (made.made, f"{prefix}-D29-1", None)
    assert (row.address, row.result_version) == ("1幢1单元004", 1)
    rechecks.answer(row.id, ANSWER)
    answer = rechecks.recheck(row.id).row.answer
    assert answer is not None
    assert (answer.finding, answer.witnesses) == (RecheckFinding.SAME, "卫民警、吴淑芬")
    refused("answered_before", rechecks.answer, row.id, ANSWER)
    rechecks.ask(held.id, request(held))
    assert [one.label[-1] for one in rechecks.of_assembly(held.id)] == ["1", "2"]


def test_only_a_declared_result_is_rechecked(hold: Hold) -> None:
    held = hold("counted")
    rechecks = Rechecks(held.assemblies._database, AuditLog(held.clock, "测试"), held.clock)
    refused("no_result", rechecks.ask, held.id, request(held, received_on=held.clock.today()))


@pytest.mark.parametrize(
    ("days", "code"), [(-1, "before_result"), (0, ""), (5, ""), (6, "db.day_to_come")]
)
def test_a_request_comes_after_the_result_and_not_tomorrow(
    held: Held, rechecks: Rechecks, days: int, code: str
) -> None:
    draft = request(held, received_on=DECLARED + timedelta(days=days))
    if code:
        refused(code, rechecks.ask, held.id, draft)
    else:
        rechecks.ask(held.id, draft)


def test_the_applicant_is_an_owner_on_the_roll_of_that_dwelling(
    held: Held, rechecks: Rechecks
) -> None:
    told = refused("not_an_owner", rechecks.ask, held.id, request(held, applicant="外来人"))
    assert request(held).applicant not in str(told), "a refusal names nobody"
    other = request(held, 5).applicant
    refused("not_an_owner", rechecks.ask, held.id, request(held, applicant=other))
    refused("no_dwelling", rechecks.ask, held.id, request(held, address="9幢1单元101"))


def test_who_bought_the_dwelling_since_may_ask(held: Held, rechecks: Rechecks) -> None:
    roll = held.assemblies.roll(held.id).entries
    entry = next(row for row in roll if row.addresses == "1幢1单元004")
    change = OwnerChangeDraft(
        entry.dwellings[0].dwelling_id, "1幢1单元004", entry.owner_names, "欧阳晴、欧阳朗",
        DECLARED, "按册投票",
    )  # fmt: skip
    refused("not_an_owner", rechecks.ask, held.id, request(held, applicant="欧阳朗"))
    held.assemblies.record_owner_change(held.id, change)
    rechecks.ask(held.id, request(held, applicant="欧阳朗"))


@pytest.mark.parametrize("name", ["applicant", "address", "item", "grounds", "received_by"])
def test_what_a_request_lacks_is_asked_for(held: Held, rechecks: Rechecks, name: str) -> None:
    blank = replace(request(held), **{name: " "})  # type: ignore[arg-type]
    refused("blank", rechecks.ask, held.id, blank)
    refused("too_long", rechecks.ask, held.id, request(held, agent="长" * 2001))


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"done_on": None}, "no_day"),
        ({"place": ""}, "blank"),
        ({"witnesses": " "}, "blank"),
        ({"answer": ""}, "blank"),
        ({"answered_by": ""}, "blank"),
        ({"told_how": ""}, "blank"),
        ({"answered_on": DECLARED + timedelta(days=6)}, "db.day_to_come"),
        ({"done_on": DECLARED + timedelta(days=4)}, "answered_early"),
        ({"done_on": DECLARED}, "before_request"),
        ({"finding": RecheckFinding.DECLINED, "answered_on": DECLARED}, "before_request"),
    ],
)
def test_what_an_answer_lacks_is_asked_for(
    held: Held, rechecks: Rechecks, changed: dict[str, object], code: str
) -> None:
    made = rechecks.ask(held.id, request(held)).made
    draft = replace(ANSWER, **changed)  # type: ignore[arg-type]
    refused(code, rechecks.answer, made, draft)
    assert rechecks.of_assembly(held.id)[0].answer is None


def test_what_was_declined_was_done_on_no_day(held: Held, rechecks: Rechecks) -> None:
    made = rechecks.ask(held.id, request(held)).made
    rechecks.answer(made, replace(ANSWER, finding=RecheckFinding.DECLINED))
    with held.assemblies._database.read() as session:
        row = session.scalars(sa.select(RecheckAnswer)).one()
        assert (row.done_on, row.place, row.witnesses) == (None, "", "")
    refused("not_found", rechecks.answer, UUID(int=1), ANSWER)
    refused("not_found", rechecks.recheck, UUID(int=1))


def paper(held: Held, rechecks: Rechecks, made: UUID) -> Paper:
    source = RecheckPapers(rechecks)
    subject = Subject(SubjectKind.RECHECK, made)
    assert source.about()[made][0] == subject
    assert source.about(held.compound_id).keys() == source.about().keys()
    assert not source.about(UUID(int=1))
    desk = PaperDesk(Wording.load(), load_fonts(), date(2026, 7, 20), "120:0f3a")
    drawn = build_due(source.offers(subject, desk))["D29"]
    assert isinstance(drawn, Paper)
    return drawn


def read_back(made: Paper) -> str:
    with pypdfium2.PdfDocument(render_all(made.documents)) as pdf:
        assert len(pdf) == 2, "the request, then the answer, a page each"
        width, height = pdf[0].get_size()
        assert (round(width), round(height)) == (595, 842)
        for page in pdf:
            boxes = [one.get_bounds() for one in page.get_objects()]
            assert all(left >= 0 and right <= width for left, _b, right, _t in boxes)
            assert all(low >= 0 and high <= height for _l, low, _r, high in boxes)
        drawn = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    words = WordFile(io.BytesIO(write(made.code, made).data))
    said = "".join(one.text for one in words.paragraphs)
    assert all(one.title in said for one in made.documents)
    return "".join(drawn.split())


def test_the_paper_tells_request_and_answer(held: Held, rechecks: Rechecks) -> None:
    asked = request(held, agent="律师张远")
    made = rechecks.ask(held.id, asked).made
    before = read_back(paper(held, rechecks, made))
    for fact in (
        asked.applicant,
        "1幢1单元004",
        "律师张远",
        "第二项的同意票数",
        "2026年4月27日宣布",
    ):
        assert fact in before, fact
    assert "公布的结果不变" not in before, "nothing is found yet"
    rechecks.answer(made, ANSWER)
    after = read_back(paper(held, rechecks, made))
    for fact in (
        "调出原票十二张",
        "卫民警、吴淑芬",
        "2026年4月30日",
        "公布的结果不变",
        "第二百八十条",
    ):
        assert fact in after, fact


@pytest.mark.parametrize(
    ("finding", "said"),
    [(RecheckFinding.DIFFERENT, "更正结果，并重新公告"), (RecheckFinding.DECLINED, "没有办理")],
)
def test_the_paper_says_what_follows(
    held: Held, rechecks: Rechecks, finding: RecheckFinding, said: str
) -> None:
    made = rechecks.ask(held.id, request(held, kind=RecheckKind.INSPECT)).made
    rechecks.answer(made, replace(ANSWER, finding=finding))
    assert said in read_back(paper(held, rechecks, made))


def test_the_blank_request_is_a_paper_of_the_result(held: Held) -> None:
    basis, facts = load_desk(held.assemblies, held.id, Wording.load(), held.clock.today())
    offers = {one.key: one for one in offer_papers(basis, facts)}
    blank = offers["D29_form"].build()
    assert isinstance(blank, Paper)
    with pypdfium2.PdfDocument(render_all(blank.documents)) as pdf:
        assert len(pdf) == 1
        said = "".join(pdf[0].get_textpage().get_text_bounded().split())
    for fact in ("复核、查票申请", "申请人（业主）", "2026年4月27日宣布", "查看表决票"):
        assert fact in said, fact


def test_there_is_no_blank_request_before_a_result(hold: Hold) -> None:
    held = hold("counted")
    basis, facts = load_desk(held.assemblies, held.id, Wording.load(), held.clock.today())
    offer = next(one for one in offer_papers(basis, facts) if one.key == "D29_form")
    with pytest.raises(NotDueError):
        offer.build()
