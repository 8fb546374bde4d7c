"""Totals over a district of Xiling's size give its article's figures, from records."""

from __future__ import annotations

from pathlib import Path

from core.totals.kinds import Figure
from tests.scenarios.office import make_office
from tests.xiling import build_xiling


def test_xilings_figures_come_from_its_records(tmp_path: Path) -> None:
    with make_office(tmp_path / "office") as office:
        build_xiling(office)
        sheet = office.totals.look()
        assert len(office.rosters.communities()) + 1 == 73
    assert (sheet.ratio(Figure.COMMITTEES).part, sheet.compounds) == (277, 277)
    with_member = sheet.ratio(Figure.COMMITTEES_WITH_MEMBER)
    assert (with_member.part * 100 + with_member.whole // 2) // with_member.whole == 82
    assert (sheet.people.zones, sheet.people.zone_members, sheet.people.members) == (
        5_179, 6_837, 6_837,
    )  # fmt: skip
    assert (sheet.found, sheet.done) == (585, 585)
    assert sheet.came_fen == 26_930_000_00
