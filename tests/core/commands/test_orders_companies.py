"""Orders that say whether companies of one full name are one or several."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.assemblies.drafts import OpenAssembly
from core.assemblies.stages import Kind
from core.commands.orders import read_orders
from core.commands.orders_acts import carry_out
from core.commands.orders_here import Here
from core.errors import KnownError
from tests.core.db.offices import make_office

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "云杉苑业主清册.xlsx"
SEVERAL, ONE = "宜昌泰通商贸有限公司", "宜昌安丰商贸有限公司"
WHY = "经核对营业执照，确认无误"


def test_companies_of_one_name_are_parted_or_merged_by_orders(tmp_path: Path) -> None:
    office, _ = make_office(tmp_path / "d")
    with office:
        compound = office.rosters.import_file(SAMPLE, "云杉苑小区").compound_id
        opened = office.assemblies.open(
            OpenAssembly(compound, "临时会议", Kind.VOTE, "420502", "YS1", "业主委员会")
        ).made
        groups = {group.name: group for group in office.rosters.same_named(compound)}
        kept = groups[ONE].companies[0].credit_code
        path = tmp_path / "x.toml"

        def does(act: str) -> None:
            path.write_text(f"[[act]]\nassembly = '{opened}'\nreason = '{WHY}'\n{act}", "utf-8")
            carry_out(Here(office, tmp_path), read_orders(path), "zh")

        with pytest.raises(KnownError, match="stopped"):
            does("do = 'part_companies'\nname = '没有这家公司'")
        does(f"do = 'part_companies'\nname = '{SEVERAL}'")
        with pytest.raises(KnownError, match="stopped"):
            does(f"do = 'merge_companies'\nname = '{ONE}'\ncredit_code = '91420500MA00000000'")
        does(f"do = 'merge_companies'\nname = '{ONE}'\ncredit_code = '{kept}'")
        found = {group.name: group for group in office.rosters.same_named(compound)}
        assert found[SEVERAL].reason == WHY
        assert ONE not in found or found[ONE].merged
