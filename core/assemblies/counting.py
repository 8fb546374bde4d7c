"""Counting by hand: marks, one ballot at a time, into a tally by persons and area. Pure."""

from __future__ import annotations

import enum


class Mark(enum.StrEnum):
    """What one ballot says on one item."""

    AGREE = "agree"
    AGAINST = "against"
    ABSTAIN = "abstain"
    FOLLOW = "follow"
    BLANK = "blank"
    INVALID = "invalid"


class Invalid(enum.StrEnum):
    """Why a whole ballot, or one item of it, does not count."""

    UNSIGNED = "unsigned"
    NOT_ENTITLED = "not_entitled"
    PROXY_MISSING = "proxy_missing"
    LATE = "late"
    COPY = "copy"
    SECOND_BALLOT = "second_ballot"
    VOIDED = "voided"
    ILLEGIBLE = "illegible"
    ALTERED = "altered"


class Reading(enum.StrEnum):
    """Whose reading of a ballot an entry is: the first, the blind second, or a ruling."""

    FIRST = "first"
    SECOND = "second"
    RULING = "ruling"
