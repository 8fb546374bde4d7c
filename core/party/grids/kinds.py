"""The closed lists of words of grids: places, reasons, corrections, staff. Pure."""

from __future__ import annotations

import enum


class GridPlaceKind(enum.StrEnum):
    """What sort of place is put into a grid; places without neighbours join their like."""

    ESTATE = "estate"  # 商品房小区
    OLD = "old"  # 老旧小区
    UNIT_YARD = "unit_yard"  # 单位家属院
    SELF_BUILT = "self_built"  # 自建房片区
    RURAL_GROUP = "rural_group"  # 居民小组, of a community that was a village
    OTHER = "other"


class Measure(enum.StrEnum):
    """What the coordinates of a place are written in."""

    METRES = "metres"
    DEGREES = "degrees"


class ExactChoice(enum.StrEnum):
    """What is done with a place exactly on the line, of which the rule says nothing."""

    ALONE = "alone"
    MERGED = "merged"


class GridReason(enum.StrEnum):
    """Why a grid is what it is."""

    ALONE = "alone"  # complete and over the line
    EXACTLY = "exactly"  # on the line, alone by the office's word
    RURAL_GROUP = "rural_group"  # by residents' groups
    NOT_WHOLE = "not_whole"  # over the line but not complete: the rule says nothing
    NEIGHBOURS = "neighbours"  # merged with neighbours
    SAME_KIND = "same_kind"  # no neighbour: merged with its like
    UNDER_LINE = "under_line"  # nobody to merge with
    KEPT = "kept"  # locked in an earlier plan
    BY_HAND = "by_hand"  # corrected by a person


class GridCorrectionKind(enum.StrEnum):
    """What a person changed in a plan."""

    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    RENAMED = "renamed"


class GridRole(enum.StrEnum):
    """Who serves a grid; the four of the pilot districts, and others."""

    MANAGER = "manager"  # 网格管理员（网格长）
    INFORMATION = "information"  # 信息员
    INSTRUCTOR = "instructor"  # 指导员
    LIAISON = "liaison"  # 联络员
    OTHER = "other"
