"""The words in which rosters are written: uses, sources of areas, documents, residents, party.

No table and no reading of a cell: what a window or a paper may name.
"""

from __future__ import annotations

import enum


class DwellingUse(enum.StrEnum):
    """规划用途: whether a part counts in a vote depends on it (rulebook 1.6)."""

    HOME = "home"
    SHOP = "shop"
    OFFICE = "office"
    PARKING = "parking"
    STORAGE = "storage"
    OTHER = "other"


class AreaSource(enum.StrEnum):
    """面积来源: the register comes first, then the survey, then the contract (SPC-BO Art 8)."""

    REGISTER = "register"
    SURVEY = "survey"
    CONTRACT = "contract"
    UNKNOWN = "unknown"


class DocumentKind(enum.StrEnum):
    """证件种类."""

    ID_CARD = "id_card"
    OLD_ID_CARD = "old_id_card"
    HK_MACAO_PERMIT = "hk_macao_permit"
    TAIWAN_PERMIT = "taiwan_permit"
    FOREIGN_PERMIT = "foreign_permit"
    PASSPORT = "passport"
    MILITARY = "military"
    OTHER = "other"


class ResidentKind(enum.StrEnum):
    """住户: someone who lives in or uses a dwelling without owning it; not a voter."""

    TENANT = "tenant"
    FAMILY = "family"
    OTHER = "other"


class PartyStatus(enum.StrEnum):
    """党员身份: sensitive (PIPL 28), so it stands in a table of its own."""

    FULL = "full"
    PROBATIONARY = "probationary"
