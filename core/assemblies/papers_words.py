"""The Chinese of outcomes and tests in a result's tables, and how papers call a meeting."""

from __future__ import annotations

OUTCOME_WORDS = {
    "passed": "通过",
    "not_passed": "未通过",
    "no_valid_decision": "未达到参与条件，不能作出决定",
    "undetermined": "不能判定",
}
TEST_WORDS = {
    "participation_area": "参与面积",
    "participation_persons": "参与人数",
    "approval_area": "同意面积",
    "approval_persons": "同意人数",
}
UNKNOWN = "不明"
MET_WORDS = {True: "达到", False: "未达到", None: UNKNOWN}
_ASSEMBLY = "业主大会"
_MEETING = "会议"


def session_text(session: str, compound: str) -> str:
    """Call a meeting by its full name without the compound: 首次 is 业主大会首次会议."""
    name = session.strip().removeprefix(compound)
    if name and _ASSEMBLY not in name:
        name = f"{_ASSEMBLY}{name}"
    return name if not name or name.endswith(_MEETING) else f"{name}{_MEETING}"


WHOLE_PAPER = "整张票"
"""The item of a difference about the validity of the whole ballot."""
