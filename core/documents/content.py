"""A paper as a value: what it says, in which order; nothing of how it is drawn."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from datetime import date


class Look(enum.Enum):
    """How the page is laid out."""

    OFFICIAL = "official"  # GB/T 9704: notices, minutes; 22 lines of 28 characters
    FORM = "form"  # registers and forms, A4 upright, smaller type
    WIDE = "wide"  # registers, A4 on its side


class Align(enum.Enum):
    """Where text stands in a table's cell."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Head:
    """The common facts of every paper (rulebook 6.1); what is empty is not printed."""

    code: str  # "D15"
    compound: str
    body: str = ""  # 云杉苑小区第一届业主大会筹备组
    serial: str = ""  # 发文字号 that the office gave, 〔2026〕3号, or the number of minutes
    archive: str = ""  # under which the program keeps it, "YS1-D15"; small at the foot
    rule_pack: str = ""
    contact: str = ""  # whom to ask and where to object; printed at the foot of the last page
    opaque_id: str = ""  # printed as a QR code; tells nothing by itself
    secret_code: str = ""  # in its stead on the recovery paper alone, which is sealed: its key
    issued_on: date | None = None  # of a paper that nobody signs with a date; at its foot
    audit_head: str = ""  # the anchor of the audit chain: 120:0f3a9c5b7d21

    def part(self, number: int) -> Head:
        """Number one of several papers that are kept under the same code: "YS1-D30-2"."""
        return replace(self, archive=f"{self.archive}-{number}")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 黑体 一、, level 2 楷体 （一）, level 3 and 4 as body."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Body text; indented two characters unless it is an addressee or a continuation."""

    text: str
    indented: bool = True
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its title, its share of the width (in mm, scaled to fit), its alignment.

    What stands in one that `is_code` is drawn as a QR code, as large as its row and column allow.
    """

    title: str
    width_mm: float
    align: Align = Align.LEFT
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its title row is repeated on every page and a row is never cut in two."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] | None = None
    row_height_mm: float | None = None  # at least this high, for handwriting
    leads: bool = False  # what is said of it stands right under it, on the page of its end


@dataclass(frozen=True, slots=True)
class Fields:
    """Label and value pairs in a ruled grid, `across` a line; an empty value is room to write."""

    pairs: tuple[tuple[str, str], ...]
    across: int = 2
    row_height_mm: float | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """Check boxes on one line, drawn as vectors; the label, then each option and whether ticked."""

    label: str
    options: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on: one label each, with room for a name and, if asked, a date."""

    labels: tuple[str, ...]
    dated: bool = True


@dataclass(frozen=True, slots=True)
class People:
    """纪要's 出席, 请假, 列席: a label in 黑体, a colon, names, wrapped under the first."""

    label: str
    names: str


@dataclass(frozen=True, slots=True)
class Box:
    """Text in a ruled box: a warning, an instruction; `height_mm` keeps empty room to write."""

    text: str
    height_mm: float | None = None


@dataclass(frozen=True, slots=True)
class Plate:
    """A plate to cut out and put up: its head, who shows it, what it says by label and text."""

    head: str
    name: str
    lines: tuple[tuple[str, str], ...]
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Plates:
    """Plates side by side, `across` a row and each so high; the rules are where they are cut."""

    plates: tuple[Plate, ...]
    across: int = 1
    height_mm: float = 110.0


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo as JPEG, made as small as its print allows, with its size in pixels."""

    data: bytes = field(repr=False)
    width: int
    height: int
    caption: str


@dataclass(frozen=True, slots=True)
class Photos:
    """Photos side by side, `across` a row and at most so high; None leaves its place empty."""

    photos: tuple[Photo | None, ...]
    across: int = 2
    height_mm: float = 70.0


@dataclass(frozen=True, slots=True)
class Space:
    """Empty lines of the body."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows starts a page."""


Block = (
    Heading
    | Paragraph
    | Table
    | Fields
    | Choices
    | Signatures
    | People
    | Box
    | Plates
    | Photos
    | Space
    | NewPage
)


@dataclass(frozen=True, slots=True)
class Signed:
    """Who issued it and when, GB/T 9704 7.3.5; with `seal`, a 45 mm zone stays free for one."""

    issuer: str
    day: date
    seal: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """One paper, complete: its facts are all here, so that drawing can never ask for more."""

    head: Head
    title: str
    blocks: tuple[Block, ...]
    look: Look = Look.OFFICIAL
    addressee: str = ""  # 全体业主
    mark: str = ""  # red mark of minutes: XXXX纪要
    attachments: tuple[str, ...] = ()
    signed: Signed | None = None
    note: str = ""  # 附注
    draft: bool = False  # 草稿 stands across every page: what it tells is not fixed yet
    ended: bool = False  # 终止 stands there instead: what it tells of ended without a result

    def part(self, number: int) -> Document:
        """Number it as one of several papers under the same code."""
        return replace(self, head=self.head.part(number))


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper ready to be drawn: its code, its name (also of the file), its parts in order.

    `hangs_from` is the day from which it says that it hangs, where it is for the board.
    """

    code: str
    name: str
    documents: tuple[Document, ...]
    hangs_from: date | None = None

    @property
    def is_draft(self) -> bool:
        """Whether it bears the mark of a draft."""
        return any(document.draft for document in self.documents)

    @property
    def is_ended(self) -> bool:
        """Whether it bears that what it tells of ended without a result."""
        return any(document.ended for document in self.documents)

    def as_draft(self, *, ended: bool = False) -> Paper:
        """Give it marked as a draft: without the codes by which the paper itself is known.

        Of an assembly that `ended` without a result it says that instead.
        """
        return replace(
            self,
            documents=tuple(
                replace(
                    one,
                    head=replace(one.head, opaque_id="", audit_head=""),
                    draft=True,
                    ended=ended,
                )
                for one in self.documents
            ),
        )
