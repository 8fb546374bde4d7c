"""The papers claim nothing that is not known, and say alike what means the same."""

import dataclasses

import pytest

from core.assemblies.counting import Invalid
from core.assemblies.papers_ballot import build_ballot_sheet
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_roll import build_roll_notice
from core.assemblies.roll_sheets import RollEntryRow, RollSheet
from core.rosters.kinds import AreaSource
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented
from tests.core.assemblies.paper_text import words


@pytest.fixture(scope="module")
def basis() -> Basis:
    return invented.basis()


def sourced(*sources: AreaSource) -> RollSheet:
    """Make a roll whose areas come from these sources in turn."""
    roll = invented.roll(40)
    given = (sources[n % len(sources)] for n in range(1000))

    def entry(row: RollEntryRow) -> RollEntryRow:
        homes = tuple(
            dataclasses.replace(home, area_source=next(given).value) for home in row.dwellings
        )
        return dataclasses.replace(row, dwellings=homes)

    return dataclasses.replace(roll, entries=tuple(entry(row) for row in roll.entries))


def cover(basis: Basis, roll: RollSheet) -> str:
    return words(build_roll_notice(basis, roll).documents[0])


def test_areas_of_unknown_source_are_not_said_to_be_of_the_register(basis: Basis):
    text = cover(basis, sourced(AreaSource.UNKNOWN))
    assert "本名册中40套房屋的面积来源均待核实" in text
    assert "不表示已经与不动产登记簿核对" in text
    assert "按第三部分提出异议" in text
    assert "已核实" not in text


def test_some_areas_of_unknown_source_are_counted_apart(basis: Basis):
    text = cover(basis, sourced(AreaSource.REGISTER, AreaSource.SURVEY, AreaSource.UNKNOWN))
    assert "按登记面积计算的14套，按实测面积计算的13套；另有13套、" in text
    assert "已核实" not in text


def test_known_areas_are_told_by_their_source(basis: Basis):
    text = cover(basis, sourced(AreaSource.REGISTER, AreaSource.CONTRACT))
    assert "本名册中，按登记面积计算的20套，按合同面积计算的20套。" in text
    assert "待核" not in text
    assert "已核实" in text


def test_notice_and_ballot_say_alike_what_cannot_be_read_and_when_it_ends(basis: Basis):
    notice = words(*invented.build_papers(basis, counted.facts(basis))["D15"].documents)
    ballot = "".join(build_ballot_sheet(basis, invented.elections()).instructions)
    assert "未作选择或者字迹无法辨认的，该事项按弃权计算" in notice
    assert "未作选择或者字迹无法辨认的，该行按弃权计算" in ballot
    for text in (notice, ballot):
        assert "涂改" not in text
        assert "2026年6月5日24时前（含当日）交" in text
    assert "自知道或者应当知道该决定之日起一年内" in notice


def test_what_is_printed_as_invalid_is_all_that_the_count_can_rule():
    assert not {"illegible", "altered"} & {reason.value for reason in Invalid}
