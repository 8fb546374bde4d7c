"""The people of one data row: owners in one cell or several, members of the household, tenants."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from core.errors import KnownError
from core.phrases import listed
from core.rosters import cells as read
from core.rosters.cells import is_absent, parallel
from core.rosters.columns import Field
from core.rosters.drafts import PersonDraft, RosterDraft
from core.rosters.kinds import DocumentKind, ResidentKind
from core.rosters.name_cells import (
    is_odd,
    is_remark,
    no_resident,
    refuse_no_name,
    says_nobody,
    split_names,
)
from core.text.cleaning import has_private_use
from core.text.documents import DocumentDoubt, clean_document, credit_code_ok, id_doubt
from core.text.names import is_masked
from core.text.phones import clean_phone
from core.text.shares import clean_share
from core.workbooks.cells import Cell, Number, Unclear, column_letters, text_of

_EXACT_DIGITS = 15
"""Excel keeps fifteen digits of a number; what is longer was destroyed when it was typed."""
_LONGEST_NAME = 60
_PARENTHESES = re.compile(r"[（(]([^（()）]{1,20})[)）]$")
_OWNING = re.compile("产权|共有|业主|所有权")
_PARTS = re.compile(r"[;；\n]+")

_DOUBTS = {
    DocumentDoubt.CHECK_DIGIT: "rosters.id_check_digit",
    DocumentDoubt.BIRTHDAY: "rosters.id_birthday",
    DocumentDoubt.REGION: "rosters.id_region",
    DocumentDoubt.LENGTH: "rosters.id_length",
}

_OWNER_BESIDE = (Field.PHONE, Field.DOCUMENT)
_CO_OWNER_BESIDE = (Field.CO_OWNER_PHONE, Field.CO_OWNER_DOCUMENT)
_HOUSEHOLD = ((Field.FAMILY, ResidentKind.FAMILY), (Field.TENANT, ResidentKind.TENANT))
_CARDS = (DocumentKind.ID_CARD, DocumentKind.OLD_ID_CARD)
_POWER_OF_TEN = re.compile(r"\d(?:\.\d+)?[Ee]\+?\d+")


class PersonReader:
    """Reads people from the rows of one sheet."""

    def __init__(self, draft: RosterDraft, sheet: str, columns: Mapping[Field, int]) -> None:
        self._draft = draft
        self._sheet = sheet
        self._columns = columns
        self._household = [one for one in _HOUSEHOLD if one[0] in columns]
        self._doubted: set[str] = set()

    def owners(self, row: int, cells: list[Cell]) -> list[PersonDraft]:
        """Give the people of the name column with what stands beside them. Raises `Unclear`."""
        people = self._named(row, cells, Field.OWNER, _OWNER_BESIDE)
        if Field.CO_OWNER in self._columns:
            people += self._named(row, cells, Field.CO_OWNER, _CO_OWNER_BESIDE)
        party = read.read_party(self._plain(cells, Field.PARTY)) if people else None
        if len(people) == 1:
            people[0].party = party
        return people

    def _named(
        self, row: int, cells: list[Cell], field: Field, beside: tuple[Field, Field]
    ) -> list[PersonDraft]:
        """Give the people of one column of names; what is no name is dropped and said."""
        names = split_names(self._name_text(cells, field))
        if says_nobody(names):
            return []
        remarks = [one.name for one in names if is_remark(one.name)]
        if remarks and len(remarks) < len(names):
            names = tuple(one for one in names if not is_remark(one.name))
            self._warn("rosters.name_remark", row, field, value=listed(remarks))
        if field is Field.CO_OWNER:
            if remarks and len(remarks) == len(names):
                self._warn("rosters.name_remark", row, field, value=listed(remarks))
                return []
            names = tuple(one for one in names if not is_absent(one.name))
        people = self._beside(row, cells, [one.name for one in names], beside)
        for person, one in zip(people, names, strict=True):
            if one.phone:
                person.phones = tuple(dict.fromkeys((one.phone, *person.phones)))
                self._warn("rosters.name_phone", row, field)
        return people

    def household(self, row: int, cells: list[Cell]) -> list[PersonDraft]:
        """Give the people of 家庭成员 and 租户: "名|电话|证件|共有产权人" is an owner."""
        people: list[PersonDraft] = []
        for field, kind in self._household:
            text = self._plain(cells, field)
            if is_absent(text):
                continue
            parts = _PARTS.split(text) if "|" in text else re.split(r"[;；\n、，,]+", text)
            people += filter(None, (self._living(row, part, field, kind) for part in parts))
        return people

    def _living(self, row: int, text: str, field: Field, kind: ResidentKind) -> PersonDraft | None:
        """Read one of the household; who only lives there and has no name is left out and said."""
        if no_resident(text.strip()):
            return None
        try:
            return self._member(row, text, field, kind)
        except Unclear as unclear:
            if _OWNING.search(text) and "非" not in text:
                unclear.field = field
                raise
            self._warn("rosters.resident_name", row, field, value=unclear.value)
            return None

    # ---- names and what stands beside them ---------------------------------------------------

    def _plain(self, cells: list[Cell], field: Field) -> str:
        column = self._columns.get(field)
        if column is None:
            return ""
        cell = cells[column]
        if type(cell) is str:
            return cell  # the reader gave it clean
        try:
            return text_of(cell)
        except Unclear as unclear:
            unclear.field = field
            raise

    def _name_text(self, cells: list[Cell], field: Field) -> str:
        text = self._plain(cells, field)
        column = self._columns.get(field)
        if column is not None and text and isinstance(cells[column], Number):
            raise Unclear("rosters.row_name", text, field)
        return text

    def _beside(
        self, row: int, cells: list[Cell], names: Sequence[str], fields: tuple[Field, Field]
    ) -> list[PersonDraft]:
        if not names:
            return []
        phone_field, document_field = fields
        documents = self._documents(cells, document_field, len(names))
        phones = self._phones(row, cells, phone_field, len(names))
        word = self._plain(cells, Field.DOCUMENT_KIND)
        return [
            self._person(row, name, document, numbers, (word, document_field))
            for name, document, numbers in zip(names, documents, phones, strict=True)
        ]

    def _documents(self, cells: list[Cell], field: Field, owners: int) -> tuple[str, ...]:
        column = self._columns.get(field)
        if column is None or cells[column] == "":
            return ("",) * owners
        cell = cells[column]
        if isinstance(cell, Number) and _destroyed(cell):
            raise Unclear("rosters.row_number_id", str(cell), field)
        text = self._plain(cells, field)
        if not text.isdecimal() and _POWER_OF_TEN.fullmatch(text.strip()):
            raise Unclear("rosters.row_number_id", text, field)
        if owners == 1 and not is_absent(text):
            whole = clean_document(text)
            if whole.isalnum():
                return (whole,)
        documents = parallel(read.split_documents(text), owners)
        if documents is None:
            if is_absent(text):
                return ("",) * owners
            raise Unclear("rosters.row_documents", text, field)
        return documents

    def _phones(
        self, row: int, cells: list[Cell], field: Field, owners: int
    ) -> list[tuple[str, ...]]:
        column = self._columns.get(field)
        if column is None or cells[column] == "":
            return [()] * owners
        cell = cells[column]
        if isinstance(cell, Number) and _destroyed(cell):
            raise Unclear("rosters.row_number_phone", str(cell), field)
        text = self._plain(cells, field)
        single = clean_phone(text)
        if single and owners == 1:
            return [(single,)]
        parts = read.split_phones(text)
        cleaned = [clean_phone(part) for part in parts]
        letters = column_letters(column + 1)
        if any(not good and not is_absent(part) for part, good in zip(parts, cleaned, strict=True)):
            self._draft.warn("rosters.phone", self._sheet, row, letters, value=text)
        if owners > 1 and len(parts) == owners:
            return [(phone,) if phone else () for phone in cleaned]
        if owners > 1 and len(parts) > 1:
            self._draft.warn("rosters.row_phones", self._sheet, row, letters)
        return [tuple(filter(None, cleaned)), *[()] * (owners - 1)]

    def _person(
        self, row: int, text: str, document: str, phones: tuple[str, ...], said: tuple[str, Field]
    ) -> PersonDraft:
        """Make one person or company; `said` is the kind's word and the document's column."""
        word, field = said
        name, developer = read.split_developer(text)
        share = ""
        if not developer and (aside := _PARENTHESES.search(name)):
            name, share = self._aside(row, name, aside)
        if len(name) > _LONGEST_NAME or not name or name.isdecimal():
            raise Unclear("rosters.row_name", text)
        person = PersonDraft(
            name, row, document, phones=phones, developer=developer, share=share,
            company=developer or "营业执照" in word or read.is_company(name, document),
        )  # fmt: skip
        if not person.company:
            refuse_no_name(name)
            if is_odd(name):
                self._warn("rosters.name_odd", row, Field.OWNER, value=name)
        if person.company:
            if document and not credit_code_ok(document):
                self._doubt("rosters.credit_code", person, field)
            return person
        person.masked = is_masked(name)
        if has_private_use(name):
            self._draft.warn("rosters.private_use", self._sheet, row, self._letters(Field.OWNER))
        if document:
            self._take_document(person, word, field)
        return person

    def _take_document(self, person: PersonDraft, word: str, field: Field) -> None:
        if "*" in person.document or "\uff0a" in person.document:
            self._doubt("rosters.masked_document", person, field)
            person.document = ""
            return
        kind = read.kind_of_document(person.document)
        said = read.read_document_kind(word)
        if kind not in _CARDS:
            kind = said or kind
        person.kind = kind
        if kind is DocumentKind.ID_CARD and (doubt := id_doubt(person.document)):
            self._doubt(_DOUBTS[doubt], person, field)

    def _doubt(self, code: str, person: PersonDraft, field: Field) -> None:
        """Warn of a document once, however many dwellings its holder has."""
        if person.document not in self._doubted:
            self._doubted.add(person.document)
            self._draft.warn(code, self._sheet, person.row, self._letters(field))

    def _warn(self, code: str, row: int, field: Field, **facts: object) -> None:
        self._draft.warn(code, self._sheet, row, self._letters(field), **facts)

    def _letters(self, field: Field) -> str:
        return column_letters(self._columns.get(field, 0) + 1)

    def _aside(self, row: int, name: str, aside: re.Match[str]) -> tuple[str, str]:
        """Take what stands in brackets after a name: a share is kept, other words are said."""
        if read.is_company(name):
            return name, ""
        rest = name[: aside.start()].strip()
        try:
            return rest, clean_share(aside[1])
        except KnownError:
            self._draft.warn(
                "rosters.name_aside", self._sheet, row, self._letters(Field.OWNER), value=aside[1]
            )
            return rest, ""

    def _member(self, row: int, text: str, field: Field, kind: ResidentKind) -> PersonDraft:
        """Read "名|电话|证件|关系"; the parts after the name are known by their form."""
        first, *rest = (part.strip() for part in re.split(r"[|\uff5c]", text))
        relation = document = ""
        phones: list[str] = []
        for part in rest:
            if is_absent(part):
                continue
            if phone := clean_phone(part):
                phones.append(phone)
            elif re.search(r"\d{6}", part):
                document = clean_document(part)
            else:
                relation = part
        named = split_names(first)
        if not named or len(named) > 1:
            raise Unclear("rosters.row_name", text, field)
        name = named[0].name
        if named[0].phone:
            phones.insert(0, named[0].phone)
        person = self._person(row, name, document, tuple(phones), ("", field))
        owning = _OWNING.search(relation) and "非" not in relation
        person.resident = None if owning else kind
        person.company = person.company and bool(owning)
        return person


def _destroyed(number: str) -> bool:
    return "e" in number or len(number.partition(".")[0]) > _EXACT_DIGITS
