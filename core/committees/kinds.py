"""The closed list of words of bodies that were elected elsewhere. Pure."""

from __future__ import annotations

import enum


class KnownKind(enum.StrEnum):
    """What a body is; the two are counted together and told apart."""

    COMMITTEE = "committee"  # 业主委员会
    INTERIM = "interim"  # 物业管理委员会
