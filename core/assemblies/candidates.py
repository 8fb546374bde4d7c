"""Candidates: where they come from, the eligibility checklist, and their order. Pure."""

from __future__ import annotations

import enum


class Channel(enum.StrEnum):
    """Who recommended a candidate: 自荐, 联名推荐, 党组织推荐, 居民委员会推荐."""

    SELF = "self"
    JOINT = "joint"
    PARTY = "party"
    RESIDENTS_COMMITTEE = "residents_committee"


class Standing(enum.StrEnum):
    """Where a candidate stands: 被推荐, 正式候选人, 审查不通过, 退出."""

    NOMINATED = "nominated"
    CONFIRMED = "confirmed"
    BARRED = "barred"
    WITHDRAWN = "withdrawn"


class PoliticalStatus(enum.StrEnum):
    """政治面貌, by the codes of GB/T 4762."""

    PARTY_MEMBER = "01"
    PROBATIONARY = "02"
    LEAGUE_MEMBER = "03"
    DEMOCRATIC_PARTY = "04"
    NO_PARTY = "12"
    MASSES = "13"
