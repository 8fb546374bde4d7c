"""Serial numbers and QR payloads of ballots, and the words of their life. Pure."""

from __future__ import annotations

import enum


class BallotState(enum.StrEnum):
    """Where a ballot is. Derived: only `voided` is written on the ballot itself."""

    ISSUED = "issued"
    DELIVERED = "delivered"
    REFUSED = "refused"
    RETURNED = "returned"
    COUNTED = "counted"
    VOIDED = "voided"


class DeliveryMethod(enum.StrEnum):
    """How a ballot was delivered: 面交, 同住人代收, 信箱, 邮寄, 短信微信, 公告."""

    IN_PERSON = "in_person"
    HOUSEHOLD = "household"
    MAILBOX = "mailbox"
    POST = "post"
    MESSAGE = "message"
    PUBLIC_NOTICE = "public_notice"


class DeliveryOutcome(enum.StrEnum):
    """How an attempt ended."""

    DELIVERED = "delivered"
    ABSENT = "absent"
    REFUSED = "refused"


class ReturnChannel(enum.StrEnum):
    """How a ballot came back: 固定票箱, 流动票箱, 上门, 邮寄."""

    FIXED_BOX = "fixed_box"
    MOBILE_BOX = "mobile_box"
    DOOR = "door"
    POST = "post"
