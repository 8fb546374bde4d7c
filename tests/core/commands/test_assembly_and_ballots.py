"""`assembly` and `ballots` on a real office: from the ballot to the result, by command."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import openpyxl
import pypdfium2
import pytest
import sqlalchemy as sa

from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome, ReturnChannel
from core.assemblies.candidates import Channel, PoliticalStatus
from core.assemblies.drafts import (
    CandidateDraft,
    CheckDraft,
    DeliveryDraft,
    MatterDraft,
    MemberDraft,
    OfficialDraft,
    OpenAssembly,
    ReturnDraft,
)
from core.assemblies.stages import Duty, Kind, Side, Stage, Step
from core.clock import CHINA, FixedClock
from core.commands import main
from core.committees.drafts import FirstMeetingDraft, FormCommittee, PostVoteDraft
from core.committees.sheets import Post
from core.db.keys import Cost
from core.law.candidacy import Answer
from core.law.matters import Matter
from core.office import Office, Profile

pytestmark = pytest.mark.slow
PASSPHRASE = "云杉 苑里 看星 星"  # noqa: S105 - of an invented office
OWNERS = ("赵一", "单𬸚", "马𫖯鹏", "<b>李<b>", "王㛃", "孙六", "周七", "吴八", "郑九")
STARTS, ENDS = date(2026, 5, 20), date(2026, 6, 5)


def roster(path: Path) -> Path:
    lines = ["楼栋,单元,房号,业主姓名,建筑面积"]
    lines += [f"1幢,1单元,{n}01,{name},98.7{n}" for n, name in enumerate(OWNERS, 1)]
    path.write_text("\n".join(lines), "utf-8-sig")
    return path


class Election:
    """An election by the facades, one stage after the other."""

    def __init__(self, office: Office, clock: FixedClock, assembly_id: UUID) -> None:
        self.office, self.clock, self.id = office, clock, assembly_id

    @classmethod
    def opened(cls, office: Office, clock: FixedClock, folder: Path) -> Election:
        report = office.rosters.import_file(roster(folder / "r.csv"), "云杉苑小区")
        order = OpenAssembly(
            compound_id=report.compound_id,
            title="云杉苑首次业主大会",
            kind=Kind.FIRST,
            division="420502",
            serial_prefix="YS1",
            organiser="云杉苑小区业主大会筹备组",
            session="首次业主大会",
            community="云杉社区居民委员会",
            street="西坝街道办事处",
            contact="陈九",
            phone="0717-6220000",
            objection_address="云杉社区一楼大厅",
            voting_place="云杉社区二楼会议室",
            return_place="东门岗亭票箱",
            posting_place="东门公告栏",
        )
        return cls(office, clock, office.assemblies.open(order).made)

    def advance(self) -> None:
        """Go on; what a clerk would post or wait for is passed over with a reason."""
        needs = self.office.assemblies.assembly(self.id).needs
        self.office.assemblies.advance(self.id, {need.key: "测试中说明理由" for need in needs})

    def prepare(self) -> None:
        acts = self.office.assemblies
        sides = (Side.STREET, *[Side.OWNERS] * 4, Side.RESIDENTS_COMMITTEE, Side.DEVELOPER)
        members = [
            MemberDraft(f"组员{n}", side, is_owner=side is Side.OWNERS, is_leader=n == 0)
            for n, side in enumerate(sides)
        ]
        acts.set_group(self.id, members)
        acts.plan_days(
            self.id,
            {
                Step.GROUP_FORMED: date(2026, 3, 2),
                Step.ROLL_POSTED: date(2026, 4, 1),
                Step.ROLL_UNTIL: date(2026, 4, 17),
                Step.CANDIDATES_POSTED: date(2026, 4, 18),
                Step.CANDIDATES_UNTIL: date(2026, 5, 1),
                Step.NOTICE_POSTED: date(2026, 5, 2),
                Step.VOTING_FROM: STARTS,
                Step.VOTING_UNTIL: ENDS,
            },
        )
        self.matter = acts.add_matter(
            self.id,
            MatterDraft(Matter.ELECT_COMMITTEE, "选举第一届业主委员会", "按选举办法选举。", 5, 1),
        ).made
        acts.add_matter(
            self.id, MatterDraft(Matter.RULES_OF_PROCEDURE, "通过议事规则", "同意议事规则草案。")
        )
        self.advance()
        acts.freeze_roll(self.id)
        self.advance()
        self._candidates()
        self.advance()
        acts.freeze_ballot(self.id)
        self.advance()

    def _candidates(self) -> None:
        acts = self.office.assemblies
        for n, name in enumerate(OWNERS[1:7], 2):
            draft = CandidateDraft(
                name, f"1幢1单元{n}01", PoliticalStatus.MASSES, "退休", Channel.SELF
            )
            candidate = acts.nominate(self.id, self.matter, draft).made
            rows = acts.candidates(self.matter).candidates
            checks = next(row.checks for row in rows if row.id == candidate)
            acts.check(
                candidate,
                [
                    CheckDraft(row.rule, Answer.MET, "已核", "陈九", self.clock.today())
                    for row in checks
                    if row.rule != "owner"
                ],
            )
            acts.decide(candidate)
        acts.order_by_pinyin(self.matter)

    def vote(self) -> None:
        acts = self.office.assemblies
        self.advance()
        at = datetime(2026, 5, 21, 10, tzinfo=CHINA)
        self.clock.set(date(2026, 5, 22))
        serials = [row.serial for row in acts.ballots(self.id)]
        acts.deliver(
            [
                DeliveryDraft(
                    serial,
                    DeliveryMethod.IN_PERSON,
                    DeliveryOutcome.DELIVERED,
                    at,
                    ("甲", "乙"),
                    receiver="本人",
                    relation="本人",
                )
                for serial in serials
            ]
        )
        self.advance()
        acts.set_officials(
            self.id,
            [
                OfficialDraft("韩唱", Duty.CALLER),
                OfficialDraft("杨计", Duty.TELLER),
                OfficialDraft("朱计", Duty.TELLER),
                OfficialDraft("秦监", Duty.SUPERVISOR),
            ],
        )
        acts.take_back(
            [ReturnDraft(serial, at, ReturnChannel.DOOR, ("甲", "乙")) for serial in serials[:8]]
        )
        self.clock.set(ENDS + timedelta(days=1))
        self.advance()

    def conclude(self) -> None:
        acts, committees = self.office.assemblies, self.office.committees
        acts.close_counting(self.id)
        self.advance()
        acts.declare(self.id)
        self.advance()
        order = FormCommittee(
            self.id, "云杉苑小区第一届业主委员会", self.clock.today(), 5, "东门岗亭旁"
        )
        committee = committees.form(order).made
        members = committees.committee(committee).members
        for row in (*members, *committees.committee(committee).alternates):
            committees.note_phone(row.id, f"139071700{row.order:02d}")
        starts = datetime(2026, 6, 6, 8, tzinfo=CHINA)
        committees.hold_first_meeting(
            committee,
            FirstMeetingDraft(
                starts,
                starts + timedelta(minutes=40),
                "二楼会议室",
                members[0].name,
                members[1].name,
                tuple(member.id for member in members),
                (PostVoteDraft(members[0].id, Post.CHAIR, len(members)),),
            ),
        )


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, UUID]:
    """An office with an election whose ballots are due; each test works on a copy."""
    base = tmp_path_factory.mktemp("office")
    clock = FixedClock.on(date(2026, 3, 2))
    profile = Profile("云杉社区", "西坝街道", "420502")
    made, _key = Office.create(base / "data", profile, PASSPHRASE, clock=clock, cost=Cost(64, 1, 1))
    with made as office:
        held = Election.opened(office, clock, base)
        held.prepare()
    return base / "data", held.id


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(date(2026, 5, 3))


@pytest.fixture
def folder(
    prepared: tuple[Path, UUID], clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    monkeypatch.setenv("LIREN_PASSPHRASE", PASSPHRASE)
    monkeypatch.setattr("core.commands.opening.SystemClock", lambda: clock)
    shutil.copytree(prepared[0], tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def election(prepared: tuple[Path, UUID]) -> UUID:
    return prepared[1]


def run(capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> tuple[int, Any, str]:
    status = main(["--data", str(folder), "--json", *words])
    said = capsys.readouterr()
    return status, json.loads(said.out) if said.out else {}, said.err


def fill(path: Path, tellers: dict[str, str], *, spoil: int = 0) -> None:
    """Fill the entry form: everyone agrees with the first five candidates and the rules."""
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    for number, row in enumerate(sheet.iter_rows(min_row=2)):
        row[2].value = tellers[str(row[1].value)]
        for at, cell in enumerate(row[4:-1]):
            cell.value = "反对" if at == 5 else "同意"
        if number < spoil:
            row[4].value = "也许"
    book.save(path)


def test_an_election_by_command(capsys, folder, clock, election, tmp_path):
    ballots = tmp_path / "out" / "ballots.pdf"
    name = str(election)[:13]
    status, _, err = run(capsys, folder, "ballots", "print", name, "--output", str(ballots))
    assert (status, "文件夹“out”不存在" in err) == (1, True)
    ballots.parent.mkdir()
    status, said, err = run(capsys, folder, "ballots", "print", name, "--output", str(ballots))
    assert (status, err) == (0, "")
    assert said["ballots"] == len(OWNERS)
    document = pypdfium2.PdfDocument(ballots)
    read = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    for owner in OWNERS:
        assert owner in read
    with Office.open(folder, PASSPHRASE, clock=clock) as office:
        Election(office, clock, election).vote()
    _count(capsys, folder, tmp_path, name)
    with Office.open(folder, PASSPHRASE, clock=clock) as office:
        Election(office, clock, election).conclude()
    _told(capsys, folder, tmp_path, name)


def _count(capsys, folder, tmp_path, name):
    form = tmp_path / "form.xlsx"
    status, said, _ = run(capsys, folder, "ballots", "form", name, "--output", str(form))
    assert (status, said["ballots"], said["rows"]) == (0, 8, 16)
    assert main(["--data", str(folder), "ballots", "enter", name, str(form)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "已录入 0 行，退回 16 行。"
    assert told[1].startswith("第 2-17 行（共 16 行）：没有写计票人")
    assert len(told) == 2
    fill(form, {"第一次": "杨计", "第二次": "朱计"}, spoil=2)
    status, said, _ = run(capsys, folder, "ballots", "enter", name, str(form))
    assert (status, said["read"], said["entered"]) == (1, 16, 14)
    assert [row["row"] for row in said["refused"]] == [2, 3]
    assert all("应写同意、反对、弃权" in row["reason"] for row in said["refused"])
    fill(form, {"第一次": "杨计", "第二次": "朱计"})
    status, said, _ = run(capsys, folder, "ballots", "enter", name, str(form))
    assert (status, said["entered"], len(said["refused"])) == (1, 2, 14)
    assert all(re.search("YS1-", row["serial"]) for row in said["refused"])
    status, said, _ = run(capsys, folder, "assembly", "tally", name)
    assert status == 0
    assert (said["count"]["first_entered"], said["count"]["second_entered"]) == (8, 8)
    assert said["count"]["items"][0]["votes"]["agree"]["persons"] == 8
    assert said["result"] is None


def _told(capsys, folder, tmp_path, name):
    status, said, _ = run(capsys, folder, "assembly", "tally", name)
    assert len(said["result"]["elected"]) == 5
    assert main(["--data", str(folder), "assembly", "tally", name]) == 0
    told = capsys.readouterr().out
    assert "当选委员：" + "、".join(said["result"]["elected"]) in told
    assert "计入 8 张，无效 0 张（相符）" in told
    assert [row["outcome"] for row in said["result"]["matters"]] == ["passed", "passed"]
    where = tmp_path / "papers"
    status, said, err = run(
        capsys, folder, "assembly", "papers", name, "--output", str(where), "--word"
    )
    assert (status, err) == (0, "")
    pdf = {path.stem for path in where.glob("*.pdf")}
    assert pdf == {path.stem for path in where.glob("*.docx")}
    assert (said["drafts"], said["lacking"]) == ([], [])
    assert said["printed_before"] == ["D17"]  # by `ballots print`, and not here again
    codes = {file.split("-")[0] for file in said["files"]}
    assert codes == {
        *("D03", "D06", "D11", "D15", "D16", "D17", "D19", "D20", "D21", "D22", "D23"),
        *("D26", "D27", "D28", "D29", "D30", "D31", "D39", "D40"),
    }
    assert sorted(path.name for path in (tmp_path / "papers").iterdir()) == said["files"]


def test_assemblies_are_listed_and_shown(capsys, folder, election):
    status, said, _ = run(capsys, folder, "assembly", "list")
    assert status == 0
    assert [(row["id"], row["stage"]) for row in said] == [(str(election), "ballots")]
    status, said, _ = run(capsys, folder, "assembly", "show", "云杉苑首次业主大会")
    assert said["roll"]["persons"] == len(OWNERS)
    assert said["stage"] == Stage.BALLOTS
    assert said["days"]["voting_from"]["planned"] == STARTS.isoformat()
    assert main(["--data", str(folder), "assembly", "list"]) == 0
    assert str(election) in (listed := capsys.readouterr().out)
    assert "制作表决票" in listed
    for act in ("show", "tally"):
        assert main(["--data", str(folder), "assembly", act, "云杉苑首次业主大会"]) == 0
        told = capsys.readouterr().out
        assert "制作表决票" in told
        assert not re.search(r"[a-z]{3,}", told.replace(str(election), "")), told
        assert main(["--data", str(folder), "--lang", "en", "assembly", act, str(election)]) == 0
        assert "Stage: ballots" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["assembly", "show"], ["ballots", "print", "--output", "x.pdf"]])
def test_an_unknown_assembly_is_one_sentence(capsys, folder, words):
    status, _, err = run(capsys, folder, *words[:2], "ffff-none", *words[2:])
    assert status == 1
    assert err.startswith("找不到业主大会")


def test_a_number_that_names_no_paper_is_refused(capsys, folder, election, tmp_path):
    for given, sentence in (("D15", "看不懂"), ("=3号", "看不懂"), ("D28=4号", "没有代号")):
        code, _, err = run(
            capsys, folder, "assembly", "papers", str(election),
            "--output", str(tmp_path / "p"), "--number", given,
        )  # fmt: skip
        assert code == 1
        assert sentence in err
    assert not list(tmp_path.glob("p/*.pdf"))


def test_papers_before_the_ballots_are_those_of_the_notice(capsys, folder, election, tmp_path):
    status, said, _ = run(
        capsys, folder, "assembly", "papers", str(election), "--output", str(tmp_path / "p")
    )
    assert status == 0
    codes = {file.split("-")[0] for file in said["files"]}
    assert codes == {"D03", "D06", "D11", "D15", "D16", "D19", "D20"}


def test_the_form_needs_returned_ballots(capsys, folder, election, tmp_path):
    status, _, err = run(
        capsys, folder, "ballots", "form", str(election), "--output", str(tmp_path / "f.xlsx")
    )
    assert status == 1
    assert "还没有登记收回的表决票" in err


def test_audit_verify_recomputes_what_was_sealed(capsys, folder, election, clock):
    code, value, _ = run(capsys, folder, "audit", "verify")
    assert (code, value["ok"]) == (0, True)
    [row] = value["assemblies"]
    assert (row["id"], row["roll"], row["ballot"], row["result"]) == (
        *(str(election), True, True),
        None,
    )
    with Office.open(folder, PASSPHRASE, clock=clock) as office, office.database.write() as session:
        session.execute(sa.text("UPDATE assembly_roll_owner SET name = '某人'"))
    code, value, said = run(capsys, folder, "audit", "verify")
    assert (code, value["ok"], value["bad_row"]) == (1, False, None)
    assert value["assemblies"][0]["roll"] is False
    assert "投票权数册" in said
    assert "程序以外" in said
