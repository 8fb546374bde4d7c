"""Papers as printed: text read back from the PDF, geometry, repeated heads, the same bytes."""

import dataclasses
import re
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from core.assemblies import papers
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_registers import build_delivery_register
from core.assemblies.papers_roll import build_roll_notice
from core.assemblies.queries_papers import PaperFacts
from core.documents.offers import draw, file_name
from core.documents.pdf import render_all
from core.documents.press import Press
from core.errors import KnownError
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented

MANY = 620
MM = 72 / 25.4


@pytest.fixture(scope="module")
def basis() -> Basis:
    return invented.basis()


@pytest.fixture(scope="module")
def facts(basis: Basis) -> PaperFacts:
    return counted.facts(basis)


@pytest.fixture(scope="module")
def printed(basis: Basis, facts: PaperFacts, tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("papers")
    made = invented.build_papers(basis, facts)
    with Press(folder) as press:
        for paper in made.values():
            press.add(file_name(paper), draw(paper))
    return {key: press.written[file_name(paper)] for key, paper in made.items()}


def text_of(path: Path) -> str:
    run = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return run.stdout.decode()


def flat(text: str) -> str:
    """Without what breaks lines and cells."""
    return re.sub(r"\s", "", text)


def pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def test_every_paper_is_written_under_its_name(printed: dict[str, Path]):
    names = sorted(path.name for path in next(iter(printed.values())).parent.iterdir())
    assert names == sorted(path.name for path in printed.values())
    assert "D15-业主大会会议公告.pdf" in names
    assert "D28-表决结果公告.pdf" in names


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("D03", "筹备组共7人（为单数），其中业主代表4人"),
        ("D06", "投票权总人数37人"),
        ("D11", "候选人按姓氏笔画为序排列"),
        ("D15", "总人数37人，建筑物总面积（专有部分面积之和）3950.40平方米"),
        ("D15", "不另选他人，另写的姓名不计票"),
        ("D16", "请贵单位派员到会指导、监督"),
        ("D17_receipt", "今收到上列编号的表决票一张"),
        ("D19", "代理人不得转委托"),
        ("D20", "现共同推选一名共有人"),
        ("D21", "YS1-0000002-Q"),
        ("D22", "固定票箱"),
        ("D26", "候选人不得担任唱票人、计票人、监票人"),
        ("D27", "；发出37张=收回30张+未收回7张+作废0张"),
        ("D28", "当选委员（5人）：丁一、王㛃、马𫖯鹏、孙四、李五。"),
    ],
)
def test_what_a_paper_says_is_read_back(printed: dict[str, Path], key: str, said: str):
    assert flat(said) in flat(text_of(printed[key]))


def test_every_face_is_embedded(printed: dict[str, Path]):
    for path in printed.values():
        with pikepdf.open(path) as document:
            for page in document.pages:
                for font in page.resources.get("/Font", {}).values():
                    descriptor = font.get("/DescendantFonts", [font])[0]["/FontDescriptor"]
                    assert "/FontFile2" in descriptor, path.name
                    assert "Helvetica" not in str(font["/BaseFont"])


def test_hostile_names_are_printed_exactly(basis: Basis):
    rows = invented.ballots(basis, invented.roll())
    data = render_all(build_delivery_register(basis, rows, ()).documents)
    read = flat("".join(pages(data)))
    for name in invented.HOSTILE:
        assert flat(name) in read, name


def test_a_long_register_repeats_its_head_and_loses_no_row(basis: Basis):
    roll = invented.roll(MANY)
    sheets = build_roll_notice(basis, roll).documents
    read = pages(render_all(sheets[1:2]))
    assert len(read) > 15
    rows = [flat(page) for page in read]
    assert all("楼栋单元房号" in page and "专有部分面积" in page for page in rows)
    assert f"合计{roll.summary.persons}{roll.summary.area}" in rows[-1]
    assert all(f"共{len(read)}页" in page for page in rows)
    every = "".join(rows)
    assert every.count("98.76") == MANY


def test_the_notice_keeps_the_measures_of_the_standard(printed: dict[str, Path]):
    """GB/T 9704: A4; left 28 mm, right 26 mm, top 37 mm; 22 lines of 28 characters."""
    document = pypdfium2.PdfDocument(printed["D15"])
    try:
        page = document[1]
        assert page.get_size() == pytest.approx((210 * MM, 297 * MM), abs=0.5)
        text = page.get_textpage()
        boxes = [text.get_charbox(n) for n in range(text.count_chars())]
        body = [box for box in boxes if box[3] - box[1] > 8 and 35 * MM < box[1] < 262 * MM]
        lines = sorted({round(box[1] / 28.99) for box in body})
        assert len(lines) <= 23
        assert min(box[0] for box in body) >= 28 * MM - 1.5
        assert max(box[2] for box in body) <= (210 - 26) * MM + 1.5
    finally:
        document.close()


def test_the_same_papers_give_the_same_bytes(basis: Basis, facts: PaperFacts):
    for key in ("D15", "D21"):
        once, again = (invented.build_papers(basis, facts)[key] for _ in range(2))
        assert render_all(once.documents) == render_all(again.documents)


def test_ballots_hold_every_name_of_the_roll(basis: Basis, facts: PaperFacts, tmp_path: Path):
    path = tmp_path / "ballots.pdf"
    path.write_bytes(draw(papers.build_ballots(basis, facts)))
    read = flat(text_of(path))
    for ballot in facts.ballots:
        assert flat(ballot.owner_names) in read
        assert read.count(ballot.serial) >= 2
    assert read.count("规则版本") == 2 * len(facts.ballots)


def test_ballots_of_another_layout_are_not_printed(facts: PaperFacts):
    changed = invented.basis(items=invented.assembly_sheet().items[:-1])
    with pytest.raises(KnownError, match=r"papers\.layout_changed"):
        papers.build_ballots(changed, facts)


def test_without_ballots_none_is_printed(basis: Basis, facts: PaperFacts):
    with pytest.raises(KnownError, match=r"papers\.no_ballots"):
        papers.build_ballots(basis, dataclasses.replace(facts, ballots=()))


def test_a_character_in_no_face_stops_the_print(basis: Basis):
    election = invented.elections()[0]
    private = dataclasses.replace(election.candidates[0], name="丁\ue000")
    changed = dataclasses.replace(election, candidates=(private, *election.candidates[1:]))
    made = invented.build_papers(basis, PaperFacts(elections=(changed,)))["D11"]
    with pytest.raises(KnownError, match=r"documents\.missing_characters"):
        draw(made)
