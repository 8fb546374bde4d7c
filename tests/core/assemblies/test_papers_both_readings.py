"""A result under a 从多数 clause on paper: both readings with figures, none against the other."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

from core.assemblies import papers_result
from core.assemblies.count_sheets import VerdictRow
from core.assemblies.sheets import FollowRow
from core.assemblies.stages import Kind
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented
from tests.core.assemblies.paper_text import words


def test_a_notice_tells_both_readings_of_the_silent_so_that_they_can_be_recomputed() -> None:
    """§二 said that nothing could be decided where §三 said that it had passed."""
    clause = FollowRow(
        "议事规则第十二条", "从多数", date(2023, 5, 1), "both", warned_on_ballot=True
    )
    of = invented.basis(kind=Kind.VOTE, follow=clause)
    row = counted.result_sheet().matters[1]
    by_name = {test.name: test for test in row.strict.tests}

    def verdict(outcome: str, persons: str, area: str, agree: str, *, met: bool) -> VerdictRow:
        parts: dict[str, dict[str, Any]] = {
            "participation_persons": {"part": persons, "whole": "36", "met": met, "short_by": "3"},
            "participation_area": {"part": area, "whole": "3600", "met": met, "short_by": "300"},
            "approval_persons": {"part": agree, "whole": persons, "met": True},
            "approval_area": {"part": f"{agree}00", "whole": area, "met": True},
        }
        return VerdictRow(
            outcome,
            tuple(dataclasses.replace(by_name[name], **said) for name, said in parts.items()),
        )

    strict = verdict("no_valid_decision", "21", "2100", "15", met=False)
    follow = verdict("passed", "30", "3000", "24", met=True)
    followed = dataclasses.replace(row, strict=strict, follow=follow, outcome="passed")
    result = counted.result_sheet(matters=(followed,))
    notice = words(*papers_result.build_result_notice(of, result).documents)
    assert "本次会议不能作出决定" not in notice
    assert "计入后的参与人数、面积和结果见第三部分该事项" in notice
    assert "不计入未交回的表决票：参与表决21人、2100.00平方米" in notice
    assert "未交回的9人、900.00平方米计入：参与表决30人、3000.00平方米" in notice
    assert "同意24人、2400.00平方米，占80.00%、80.00%。按此计算：通过" in notice
    assert "以计入后的结果为准" in notice
