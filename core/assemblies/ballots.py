"""Serial numbers and QR payloads of ballots, and the words of their life. Pure."""

from __future__ import annotations

import base64
import enum
import hashlib
import hmac
import re
import string
import unicodedata
from collections.abc import Container
from dataclasses import dataclass

SCHEMA = "LR1"
"""The first field of every payload; a later shape gets another."""
NUMBER_DIGITS = 7
MAC_CHARACTERS = 11
"""Eleven characters of base 32 carry 55 bits: enough that no invented number passes."""
HASH_CHARACTERS = 8
MOST_ATTEMPTS = 3
"""The delivery register has room for three attempts; after them a public notice takes over."""
KEY_BYTES = 32
_ALIKE = str.maketrans("OI", "01")
_ALPHABET = string.digits + string.ascii_uppercase
_PREFIX = re.compile(r"[A-Z][A-Z0-9]{1,5}")
_SERIAL = re.compile(r"([A-Z][A-Z0-9]{1,5})-?([0-9]{7})-?([0-9A-Z])")


class BallotState(enum.StrEnum):
    """Where a ballot is. Derived: only `voided` is written on the ballot itself."""

    ISSUED = "issued"
    DELIVERED = "delivered"
    REFUSED = "refused"
    RETURNED = "returned"
    COUNTED = "counted"
    VOIDED = "voided"


CAME_BACK = frozenset({BallotState.RETURNED, BallotState.COUNTED})
"""The states of a ballot that can be read."""


class DeliveryMethod(enum.StrEnum):
    """How a ballot was delivered: 面交, 同住人代收, 信箱, 邮寄, 短信微信, 公告."""

    IN_PERSON = "in_person"
    HOUSEHOLD = "household"
    MAILBOX = "mailbox"
    POST = "post"
    MESSAGE = "message"
    PUBLIC_NOTICE = "public_notice"


BY_HAND = (DeliveryMethod.IN_PERSON, DeliveryMethod.HOUSEHOLD, DeliveryMethod.MAILBOX)
"""Somebody goes there; the register has lines for two."""


class Relation(enum.StrEnum):
    """What who took a ballot in is to its owner: 本人, 共有人, 同住成年家属, 代理人, 租客, 其他."""

    SELF = "self"
    CO_OWNER = "co_owner"
    FAMILY = "family"
    AGENT = "agent"
    TENANT = "tenant"
    OTHER = "other"


class SignedAs(enum.StrEnum):
    """What who signs a ballot for its voter is: 代理人, 法定代表人, 监护人, 共有人.

    Only an agent has a written mandate; a co-owner was chosen by the others.
    """

    AGENT = "agent"
    LEGAL_REPRESENTATIVE = "legal_representative"
    GUARDIAN = "guardian"
    CO_OWNER = "co_owner"


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


class PayloadFault(enum.StrEnum):
    """Why the QR code of a sheet is refused."""

    MALFORMED = "malformed"
    OTHER_ELECTION = "other_election"
    WRONG_MAC = "wrong_mac"
    OTHER_LAYOUT = "other_layout"
    UNKNOWN_NUMBER = "unknown_number"


@dataclass(frozen=True, slots=True)
class BallotLayout:
    """The printed form of a ballot: a hash of its geometry and content, and how many pages."""

    hash: str
    pages: int

    @classmethod
    def of(cls, description: str, pages: int = 1) -> BallotLayout:
        """Make the layout whose exact boxes, order and wording `description` tells."""
        digest = hashlib.sha256(description.encode()).digest()
        return cls(base64.b32encode(digest).decode()[:HASH_CHARACTERS], pages)


@dataclass(frozen=True, slots=True)
class Payload:
    """What a QR code says: which sheet of which election. No name, no address, no area."""

    election: str
    layout: str
    number: int
    page: int
    pages: int


def is_prefix(text: str) -> bool:
    """Tell whether `text` can begin the serials of an assembly: YW1."""
    return _PREFIX.fullmatch(text) is not None


def tidy_prefix(text: str) -> str:
    """Write a prefix as serials have it: small and full-width letters are taken as capitals."""
    return unicodedata.normalize("NFKC", text).strip().upper()


def check_character(text: str) -> str:
    """Compute the check character of ISO 7064 MOD 37,36 over digits and capital letters.

    It finds every single wrong character and nearly every swap of neighbours.
    """
    product = len(_ALPHABET)
    for character in text:
        total = (product + _ALPHABET.index(character)) % len(_ALPHABET) or len(_ALPHABET)
        product = total * 2 % (len(_ALPHABET) + 1)
    return _ALPHABET[(len(_ALPHABET) + 1 - product) % len(_ALPHABET)]


def serial(prefix: str, number: int) -> str:
    """Write the serial of a ballot: YW1-0012345-K."""
    digits = f"{number:0{NUMBER_DIGITS}}"
    return f"{prefix}-{digits}-{check_character(prefix + digits)}"


def read_serial(text: str) -> tuple[str, int] | None:
    """Read a serial typed by hand; None without its right check character.

    Small letters, full-width digits, spaces and missing dashes, as an input method leaves them, are
    forgiven, and so is 0 for the letter O or 1 for I at the end, which nobody can tell apart on
    paper; a wrong character is not.
    """
    parts = _parts(text)
    if parts is None:
        return None
    prefix, digits, check = parts
    right = check_character(prefix + digits)
    return (prefix, int(digits)) if check.translate(_ALIKE) == right.translate(_ALIKE) else None


class Misread(enum.Enum):
    """Why a typed text is no serial of any ballot: a slip of the hand, not a foreign paper."""

    SHAPE = "shape"
    CHECK = "check"


def misread(text: str) -> Misread | None:
    """Say what is wrong with a typed serial; None where it is one, of a ballot or of none."""
    if _parts(text) is None:
        return Misread.SHAPE
    return Misread.CHECK if read_serial(text) is None else None


def _parts(text: str) -> tuple[str, str, str] | None:
    plain = unicodedata.normalize("NFKC", text).strip().upper()
    found = _SERIAL.fullmatch(re.sub(r"[\s\u2010-\u2015_]+", "-", plain))
    return None if found is None else (found[1], found[2], found[3])


def payload(key: bytes, sheet: Payload) -> str:
    """Write the text of a QR code, in the alphanumeric set, with its MAC."""
    text = (
        f"{SCHEMA}:{sheet.election}:{sheet.layout}:{sheet.number:0{NUMBER_DIGITS}}"
        f":{sheet.page}/{sheet.pages}"
    )
    return f"{text}:{_mac(key, text)}"


def verify_payload(
    text: str, key: bytes, election: str, layout: str, known: Container[int]
) -> Payload | PayloadFault:
    """Read the text of a QR code and say which sheet it is, or why it is none of ours.

    `known` holds the numbers that were issued, voided ones included: a voided sheet is ours, and
    what becomes of it is for the count to say.
    """
    body, _, mac = text.rpartition(":")
    fields = body.split(":")
    if len(fields) != 5 or fields[0] != SCHEMA:  # noqa: PLR2004 - the fields of `payload`
        return PayloadFault.MALFORMED
    if fields[1] != election:
        return PayloadFault.OTHER_ELECTION
    if not hmac.compare_digest(mac.encode(), _mac(key, body).encode()):
        return PayloadFault.WRONG_MAC
    page, _, pages = fields[4].partition("/")
    if fields[2] != layout:
        return PayloadFault.OTHER_LAYOUT
    if int(fields[3]) not in known:
        return PayloadFault.UNKNOWN_NUMBER
    return Payload(election, layout, int(fields[3]), int(page), int(pages))


def _mac(key: bytes, text: str) -> str:
    digest = hmac.digest(key, text.encode(), "sha256")
    return base64.b32encode(digest).decode()[:MAC_CHARACTERS]
