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
