"""An election by files of orders, day by day, on a clerk's own workbook; and what they refuse."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.assemblies.counting import Mark, Reading
from core.assemblies.drafts import EntryDraft
from core.assemblies.papers import issue_ballots, load_desk
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.commands.orders import read_orders
from core.commands.orders_acts import carry_out
from core.commands.orders_here import Here
from core.db.keys import Cost
from core.documents.wording import Wording
from core.errors import KnownError
from core.office import Office, Profile

SAMPLES = Path(__file__).parents[3] / "resources" / "sample"
PASSPHRASE = "correct horse battery"  # noqa: S105 - of an invented office
LIGHT = Cost(memory_kib=64, iterations=1)
ASSEMBLY = "云杉苑小区首次业主大会会议"
AGREED = 8
"""Marks on a ballot: six candidates, five of them agreed to, and two matters."""


class Clerk:
    """Somebody who plays the sample files on the days that they are meant for."""

    def __init__(self, office: Office, clock: FixedClock, folder: Path) -> None:
        self.office, self.clock, self.folder = office, clock, folder

    def does(self, name: str, day: date, hour: int = 9) -> None:
        self.clock.set(day, hour)
        orders = read_orders(SAMPLES / "orders" / name)
        carry_out(Here(self.office, self.folder), orders, "zh")

    def advances(self, day: date) -> None:
        self.clock.set(day, 9)
        self.office.assemblies.advance(self.assembly_id)

    @property
    def assembly_id(self):
        return self.office.assemblies.assemblies()[0].id


@pytest.fixture
def clerk(tmp_path: Path):
    clock = FixedClock.on(date(2026, 5, 6))
    profile = Profile("云杉社区居民委员会", "西坝街道办事处", "420502")
    office, _key = Office.create(tmp_path / "data", profile, PASSPHRASE, clock=clock, cost=LIGHT)
    with office:
        office.rosters.import_file(SAMPLES / "云杉苑业主清册.xlsx", "云杉苑小区")
        yield Clerk(office, clock, tmp_path)


def write_csv(path: Path, head: str, rows: list[str]) -> None:
    path.write_text("\n".join([head, *rows]) + "\n", "gb18030")


def test_a_whole_election_by_orders(clerk: Clerk) -> None:
    assemblies = clerk.office.assemblies
    clerk.does("1-成立筹备组.toml", date(2026, 5, 7))
    clerk.does("2-冻结名册.toml", date(2026, 5, 18))
    clerk.does("3-候选人.toml", date(2026, 6, 5))
    clerk.does("4-会议公告.toml", date(2026, 6, 8))
    clerk.clock.set(date(2026, 6, 22))
    today = clerk.clock.today()
    basis, facts = load_desk(assemblies, clerk.assembly_id, Wording.load(), today)
    issue_ballots(assemblies, basis, facts.elections)
    serials = [row.serial for row in assemblies.ballots(clerk.assembly_id)]
    write_csv(
        clerk.folder / "送达.csv",
        "表决票编号,方式,结果,时间,送达人,签收人,与业主关系,凭证",
        [f"{s},in_person,delivered,2026-06-22 09:30,程兰、黄明平,业主,本人," for s in serials],
    )
    clerk.does("5-送达.toml", date(2026, 6, 22), hour=18)
    clerk.advances(date(2026, 7, 1))
    returned = serials[: len(serials) * 4 // 5]
    write_csv(
        clerk.folder / "回收.csv",
        "表决票编号,时间,渠道,收取人,票箱,封条,代理人",
        [f"{s},2026-07-02 10:00,fixed_box,程兰、魏国安,1号,封1," for s in returned],
    )
    clerk.does("6-投票和回收.toml", date(2026, 7, 12), hour=20)
    clerk.clock.set(date(2026, 7, 13))
    marks = (Mark.AGREE,) * 5 + (Mark.ABSTAIN, Mark.AGREE, Mark.AGREE)
    assert len(marks) == AGREED
    for reading, teller in ((Reading.FIRST, "程兰"), (Reading.SECOND, "谢㙦娟")):
        assemblies.enter([EntryDraft(serial, reading, teller, marks) for serial in returned])
    clerk.does("7-计票和结果.toml", date(2026, 7, 13), hour=16)
    result = assemblies.result(clerk.assembly_id)
    assert len(result.elected) == 5
    passed = {row.matter.kind for row in result.matters if row.outcome == "passed"}
    assert passed == {"elect_committee", "rules_of_procedure", "management_covenant"}
    text = (SAMPLES / "orders" / "8-业主委员会.toml").read_text("utf-8")
    assert all(name in text for name in result.elected), result.elected
    clerk.does("8-业主委员会.toml", date(2026, 7, 20), hour=17)
    clerk.does("9-备案.toml", date(2026, 7, 27))
    assert assemblies.assembly(clerk.assembly_id).stage is Stage.CLOSED


def test_what_is_refused_stops_the_rest_and_says_where_to_go_on(clerk: Clerk) -> None:
    clerk.does("1-成立筹备组.toml", date(2026, 5, 7))
    with pytest.raises(KnownError) as refused:
        clerk.does("3-候选人.toml", date(2026, 5, 8))
    said = refused.value.sentence()
    assert refused.value.code == "orders.stopped"
    assert "第 1 步（advance）没有办成" in said
    assert "--from 1" in said


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "orders.no_acts"),
        ("x = [", "orders.not_toml"),
        ("[[act]]\ndo = 'fly'", "orders.unknown_act"),
        ("[[act]]\ndo = 'open'\ntitle = 'x'", "orders.missing"),
        ("[[act]]\ndo = 'advance'\nassembly = '没有'", "orders.stopped"),
        ("[[act]]\ndo = 'open'\ncompound = '云杉苑小区'\ntitle = 1", "orders.bad_value"),
        (
            "[[act]]\ndo = 'open'\ncompound = '云杉苑小区'\ntitle = '会议'\nkind = 'party'",
            "orders.bad_value",
        ),
        (
            (
                "[[act]]\ndo = 'open'\ncompound = '云杉苑小区'\ntitle = '会议'\nkind = 'vote'\n"
                "serial_prefix = 'YS1'\norganiser = '筹备组'\ncolour = 'red'"
            ),
            "orders.unknown",
        ),
    ],
)
def test_a_bad_order_is_refused_in_a_sentence(clerk: Clerk, text: str, code: str) -> None:
    path = clerk.folder / "x.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(KnownError) as refused:
        carry_out(Here(clerk.office, clerk.folder), read_orders(path), "zh")
    error = refused.value
    cause = error.__cause__
    found = cause.code if error.code == "orders.stopped" and isinstance(cause, KnownError) else code
    assert code in {error.code, found}
    assert error.sentence().endswith("。")
    assert clerk.office.assemblies.assemblies() == ()


def test_a_file_that_is_no_text_is_refused(clerk: Clerk) -> None:
    path = clerk.folder / "x.toml"
    path.write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(KnownError) as refused:
        read_orders(path)
    assert refused.value.code in {"orders.unreadable", "orders.not_toml"}
    with pytest.raises(KnownError) as missing:
        read_orders(clerk.folder / "没有.toml")
    assert missing.value.code == "orders.unreadable"
