"""The nine matters that owners decide together (民法典第278条第1款), by one word each."""

from __future__ import annotations

import enum


class Matter(enum.StrEnum):
    """民法典第278条第1款第1项至第9项。"""

    RULES_OF_PROCEDURE = "rules_of_procedure"
    MANAGEMENT_COVENANT = "management_covenant"
    ELECT_COMMITTEE = "elect_committee"
    HIRE_MANAGER = "hire_manager"
    USE_REPAIR_FUND = "use_repair_fund"
    RAISE_REPAIR_FUND = "raise_repair_fund"
    ALTER_BUILDING = "alter_building"
    CHANGE_USE_OF_COMMON_PARTS = "change_use_of_common_parts"
    OTHER_MAJOR = "other_major"

    @property
    def item(self) -> int:
        """The number of the item in Civil Code 278(1)."""
        return list(Matter).index(self) + 1

    @property
    def chinese(self) -> str:
        """The matter as papers name it."""
        return _TITLES[self][0]

    @property
    def english(self) -> str:
        """The matter for an English reader."""
        return _TITLES[self][1]


_TITLES = {
    Matter.RULES_OF_PROCEDURE: ("制定和修改业主大会议事规则", "rules of procedure"),
    Matter.MANAGEMENT_COVENANT: ("制定和修改管理规约", "management covenant"),
    Matter.ELECT_COMMITTEE: ("选举业主委员会或者更换业主委员会成员", "election of the committee"),
    Matter.HIRE_MANAGER: ("选聘和解聘物业服务企业或者其他管理人", "hiring of the manager"),
    Matter.USE_REPAIR_FUND: ("使用建筑物及其附属设施的维修资金", "use of the repair fund"),
    Matter.RAISE_REPAIR_FUND: ("筹集建筑物及其附属设施的维修资金", "raising of the repair fund"),
    Matter.ALTER_BUILDING: ("改建、重建建筑物及其附属设施", "alteration of the building"),
    Matter.CHANGE_USE_OF_COMMON_PARTS: (
        "改变共有部分的用途或者利用共有部分从事经营活动",
        "change of use of common parts",
    ),
    Matter.OTHER_MAJOR: ("有关共有和共同管理权利的其他重大事项", "other major matter"),
}
