"""The closed lists of words of totals. Pure."""

from __future__ import annotations

import enum


class Figure(enum.StrEnum):
    """A share that the articles count, with its numerator and its denominator."""

    COMMITTEES = "committees"  # 业委会组建率: 物管会 counted too, and told apart
    COMMITTEES_WITH_MEMBER = "committees_with_member"  # 有党员的业委会: not the members' share
    COMPOUNDS_WITH_ORG = "compounds_with_org"  # 党组织覆盖率
    GRIDS_WITH_BRANCH = "grids_with_branch"  # 网格建支部率: a branch covers a compound of it
    GRIDS_WITH_COMMITTEE = "grids_with_committee"  # 网格业委会组建率: 物管会 counted too (Weidu)
    GRIDS_STAFFED = "grids_staffed"  # 网格配员率
    PROBLEMS_DONE = "problems_done"  # 问题办结率
    VENUES_FIT = "venues_fit"  # 阵地达标率: large enough, with the six things


OF_GRIDS = {Figure.GRIDS_WITH_BRANCH, Figure.GRIDS_WITH_COMMITTEE, Figure.GRIDS_STAFFED}
"""Shares of grids, which are of a community: one compound may lie in several, or in a part."""


class AskedKind(enum.StrEnum):
    """What residents ask for: the five kinds of the articles, and others."""

    PARKING = "parking"
    SECURITY = "security"
    SANITATION = "sanitation"
    NEIGHBOURS = "neighbours"
    LIFT = "lift"
    OTHER = "other"


class RowKind(enum.StrEnum):
    """What stands in a list of rows behind a figure."""

    COMPOUND = "compound"
    COMMITTEE = "committee"
    KNOWN = "known"  # a body formed without this program
    GRID = "grid"
    PROBLEM = "problem"
    TOPIC = "topic"
    VENUE = "venue"
