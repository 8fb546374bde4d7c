"""One data row of a roster into the draft: its dwelling, its owners, those who only live there.

A row is taken whole or refused whole with its column and reason; a dwelling with a refused owner's
row is refused whole, as half of its owners would be another voter.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.errors import KnownError
from core.law.shares import area_text
from core.rosters import cells as read
from core.rosters.above import Above
from core.rosters.addresses import Address, is_date, looks_like_building, read_address
from core.rosters.cells import Relation, is_absent
from core.rosters.columns import Field, Header
from core.rosters.drafts import DwellingDraft, PersonDraft, RosterDraft
from core.rosters.kinds import ResidentKind
from core.rosters.name_cells import first_owner, says_unsold
from core.rosters.persons import PersonReader
from core.rosters.unplaced import UnplacedRow
from core.text.shares import clean_share
from core.workbooks.cells import Cell, Number, Unclear, column_letters, text_of

_OWNER = Relation(None)
_PLACE = (Field.BUILDING, Field.ENTRANCE, Field.ROOM, Field.ADDRESS)
_UNREADABLE = "?"
_SHORTEST_DATE = len("1月1日")
_UNSOLD = ("未售", "待售", "未销售", "库存", "自持")
_SAID_ELSEWHERE = frozenset({*_UNSOLD, "多套", "租户", "租客", "出租", "业主", "共有", "自住"})
_NOT_DELIVERED = ("未交", "未收", "未接", "否", "没有交")
_DELIVERED = ("已交", "已收", "已接", "是")


class _Refused(Exception):  # noqa: N818 - ends the reading of one row
    """A cell of this row cannot be taken."""

    def __init__(self, code: str, field: Field, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.facts = facts


class RowReader:
    """Reads the rows below one header. `area_read` is the sum of the dwellings read."""

    def __init__(self, draft: RosterDraft, sheet: str, header: Header) -> None:
        self.area_read = Decimal(0)
        self.dwellings_read = 0
        self._draft = draft
        self._sheet = sheet
        self._columns = header.columns
        self._persons = PersonReader(draft, sheet, header.columns)
        self._room = header.columns.get(Field.ROOM, header.columns.get(Field.ADDRESS, -1))
        self._width = max(header.columns.values()) + 1
        self._above = Above(draft, sheet)
        self._heading_source = read.heading_source(header.title(Field.AREA))
        no_building = Field.BUILDING not in header.columns
        self._building = sheet if no_building and looks_like_building(sheet) else ""

    def has_room(self, cells: Sequence[Cell]) -> bool:
        """Tell whether the row names a dwelling at all."""
        if self._room >= len(cells):
            return False
        cell = cells[self._room]
        return not isinstance(cell, str) or bool(cell.strip())

    def finish(self) -> None:
        """Say what was understood from the rows above."""
        self._above.finish()

    def take(self, number: int, cells: list[Cell]) -> None:
        """Take one row, or refuse it in the draft."""
        cells.extend([""] * (self._width - len(cells)))
        dwelling: DwellingDraft | None = None
        relation = _OWNER
        try:
            relation = read.read_relation(self._text(cells, Field.RELATION))
            address, source = self._address(number, cells)
            dwelling = self._dwelling(address, source, number)
            if relation.resident is None:
                self._take_owner_row(dwelling, number, cells)
            else:
                self._take_resident_row(dwelling, number, cells, relation)
        except _Refused as refusal:
            letters = column_letters(self._columns.get(refusal.field, 0) + 1)
            self._draft.refuse(refusal.code, self._sheet, number, letters, **refusal.facts)
            if dwelling is None:
                self.leave_unplaced(cells)
            elif relation.resident is None:
                dwelling.poisoned = True

    def leave_unplaced(self, cells: Sequence[Cell]) -> None:
        """Keep what a refused row tells of a dwelling nobody knows, to know it once it came in."""
        building, entrance, owner, area = (
            self._plain(cells, field)
            for field in (Field.BUILDING, Field.ENTRANCE, Field.OWNER, Field.AREA)
        )
        place = read_address(building or self._building, entrance, "1")
        self._draft.unplaced.append(
            UnplacedRow(place.building_key if place else "", first_owner(owner), _area_of(area))
        )

    def _plain(self, cells: Sequence[Cell], field: Field) -> str:
        """Give the text of a cell, and what fits nothing where it cannot be read."""
        column = self._columns.get(field, -1)
        cell = cells[column] if 0 <= column < len(cells) else ""
        try:
            return text_of(cell)
        except Unclear:
            return _UNREADABLE

    # ---- the dwelling ----------------------------------------------------------------------

    def _text(self, cells: list[Cell], field: Field) -> str:
        column = self._columns.get(field)
        if column is None:
            return ""
        cell = cells[column]
        if type(cell) is str:
            return cell  # the reader gave it clean
        try:
            return text_of(cell)
        except Unclear as unclear:
            raise _Refused(unclear.code, field, value=unclear.value) from None

    def _address(self, number: int, cells: list[Cell]) -> tuple[Address, str]:
        place = [self._text(cells, field) for field in _PLACE]
        for field, text in zip(_PLACE, place, strict=True):
            if len(text) >= _SHORTEST_DATE and is_date(text):
                raise _Refused("rosters.row_room_date", field, value=text)
        building, entrance, room, combined = place
        if not combined and Field.BUILDING in self._columns:
            use = self._text(cells, Field.USE)
            building, entrance = self._above.fill(number, (building, entrance, room), use)
        if room:
            address = read_address(building or self._building, entrance, room)
        else:
            address = read_address(building or self._building, entrance, combined)
        if address is None or not address.room:
            field = Field.ROOM if room else Field.ADDRESS
            raise _Refused("rosters.row_address", field, value=room or combined)
        if "-" in address.room:
            field = Field.ROOM if room else Field.ADDRESS
            self._draft.warn(
                "rosters.room_kept", self._sheet, number,
                column_letters(self._columns[field] + 1), value=address.room, address=address.text,
            )  # fmt: skip
        return address, " ".join(filter(None, (building, entrance, room or combined)))

    def _dwelling(self, address: Address, source: str, number: int) -> DwellingDraft:
        key = address.key
        dwelling = self._draft.dwellings.get(key)
        if dwelling is None:
            use = read.guess_use(source)
            dwelling = DwellingDraft(address, source, self._sheet, use_guess=use)
            self._draft.dwellings[key] = dwelling
            self.dwellings_read += 1
        dwelling.rows.append(number)
        return dwelling

    def _take_owner_row(self, dwelling: DwellingDraft, number: int, cells: list[Cell]) -> None:
        self._take_area(dwelling, number, cells)
        self._take_details(dwelling, cells)
        try:
            owners = self._persons.owners(number, cells)
            household = self._persons.household(number, cells)
        except Unclear as unclear:
            raise _Refused(
                unclear.code, Field(unclear.field or Field.OWNER), value=unclear.value
            ) from None
        note = self._text(cells, Field.NOTE)
        unsold = bool(note) and any(word in note for word in _UNSOLD)
        unsold = unsold or self._text(cells, Field.DELIVERED) in _UNSOLD
        unsold = unsold or (not owners and says_unsold(self._text(cells, Field.OWNER)))
        if not owners and not unsold and not dwelling.owners:
            letters = column_letters(self._columns[Field.OWNER] + 1)
            self._draft.warn("rosters.row_no_owner", self._sheet, number, letters)
        self._take_share(owners, cells)
        for person in (*owners, *household):
            self._add(dwelling, person)
        self._take_stock(dwelling, owners, unsold=unsold)

    @staticmethod
    def _take_stock(
        dwelling: DwellingDraft, owners: Sequence[PersonDraft], *, unsold: bool
    ) -> None:
        """Note the developer's stock: the developer owns it, or a firm owns what is unsold."""
        companies = [owner for owner in owners if owner.company]
        if not companies and not unsold:
            return
        all_companies = len(companies) == len(owners)
        if any(owner.developer for owner in companies) or (unsold and all_companies):
            dwelling.developer_stock = True
            for owner in companies:
                owner.developer = True

    def _take_area(self, dwelling: DwellingDraft, number: int, cells: list[Cell]) -> None:
        text = self._text(cells, Field.AREA)
        if is_absent(text):
            return
        try:
            area = read.read_area(text)
        except Unclear as unclear:
            raise _Refused(unclear.code, Field.AREA, value=unclear.value) from None
        if dwelling.area is None:
            dwelling.area, dwelling.area_row = area, number
            dwelling.area_source = dwelling.area_source or self._heading_source
            self.area_read += area
            if "+" in text:
                letters = column_letters(self._columns[Field.AREA] + 1)
                self._draft.warn(
                    "rosters.row_area_added",
                    self._sheet,
                    number,
                    letters,
                    value=text,
                    area=area_text(area),
                )
        elif dwelling.area != area:
            raise _Refused(
                "rosters.row_area_differs", Field.AREA, value=text, other=dwelling.area_row
            )

    def _take_details(self, dwelling: DwellingDraft, cells: list[Cell]) -> None:
        dwelling.use = dwelling.use or read.read_use(self._text(cells, Field.USE))
        if text := self._text(cells, Field.AREA_SOURCE):
            dwelling.area_source = read.read_area_source(text)
        if not is_absent(self._text(cells, Field.AREA_DATE)):
            dwelling.area_date = self._day(cells, Field.AREA_DATE)
        note = self._text(cells, Field.NOTE)
        if note and not is_absent(note) and note not in _SAID_ELSEWHERE:
            dwelling.note = dwelling.note or note
        if dwelling.delivered is None:
            self._take_delivery(dwelling, cells)

    def _take_delivery(self, dwelling: DwellingDraft, cells: list[Cell]) -> None:
        text = self._text(cells, Field.DELIVERED)
        if is_absent(text):
            return
        if text.startswith(_DELIVERED):
            dwelling.delivered = True
        elif text in _UNSOLD or (
            not text[0].isdecimal() and any(word in text for word in _NOT_DELIVERED)
        ):
            dwelling.delivered = False
        else:
            dwelling.delivered_on = self._day(cells, Field.DELIVERED)
            dwelling.delivered = True

    def _day(self, cells: list[Cell], field: Field) -> date:
        try:
            return read.read_day(cells[self._columns[field]])
        except Unclear as unclear:
            raise _Refused(unclear.code, field, value=unclear.value) from None

    def _take_share(self, owners: Sequence[PersonDraft], cells: list[Cell]) -> None:
        text = self._text(cells, Field.SHARE)
        if is_absent(text) or "共有" in text or "单独" in text or len(owners) != 1:
            return
        cell = cells[self._columns[Field.SHARE]]
        try:
            whole = isinstance(cell, Number) and text.isdecimal()
            owners[0].share = clean_share(f"{text}%" if whole and text != "1" else text)
        except KnownError:
            raise _Refused("rosters.row_share", Field.SHARE, value=text) from None

    # ---- people ----------------------------------------------------------------------------

    def _take_resident_row(
        self, dwelling: DwellingDraft, number: int, cells: list[Cell], relation: Relation
    ) -> None:
        if not relation.known:
            letters = column_letters(self._columns[Field.RELATION] + 1)
            self._draft.warn(
                "rosters.row_relation", self._sheet, number, letters,
                value=self._text(cells, Field.RELATION),
            )  # fmt: skip
        try:
            people = self._persons.owners(number, cells)
        except Unclear as unclear:
            raise _Refused(
                unclear.code, Field(unclear.field or Field.OWNER), value=unclear.value
            ) from None
        for person in people:
            person.resident = relation.resident or ResidentKind.OTHER
            person.company = False  # a firm that rents is kept by its name
            self._add(dwelling, person)

    def _add(self, dwelling: DwellingDraft, person: PersonDraft) -> None:
        """Put a person into a dwelling once; a second mention adds what the first left out."""
        people = dwelling.residents if person.resident else dwelling.owners
        known = people.get(person.identity) or _same_name(people, person)
        if known is None:
            self._remember(person)
            people[person.identity] = person
            return
        if known.name != person.name and not (known.masked or person.masked):
            raise _Refused("rosters.row_same_document", Field.DOCUMENT, other=known.row)
        if known.row != person.row and known.document == person.document:
            self._draft.warn("rosters.row_repeated", self._sheet, person.row, other=known.row)
        if person.document and not known.document:
            self._remember(person)
            known.document, known.kind = person.document, person.kind
        known.phones = known.phones or person.phones
        known.party = known.party or person.party
        known.share = known.share or person.share

    def _remember(self, person: PersonDraft) -> None:
        """Refuse a document number that stood beside another name before: one of them is wrong."""
        if not person.document:
            return
        other = self._draft.documents.setdefault(person.document, person)
        if other.name != person.name and not (other.masked or person.masked):
            raise _Refused("rosters.row_same_document", Field.DOCUMENT, other=other.row)


def _area_of(text: str) -> Decimal | None:
    try:
        return None if is_absent(text) else read.read_area(text)
    except Unclear:
        return None


def _same_name(people: dict[str, PersonDraft], person: PersonDraft) -> PersonDraft | None:
    """Find the mention of one name in one dwelling where only one of the two has a document."""
    if person.document:
        return people.get(f"={person.name}")
    return next((other for other in people.values() if other.name == person.name), None)
