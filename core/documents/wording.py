"""The wording of papers: texts with {fields} from TOML, an office's copy laid over; no layout.

A text is written as a clerk would type it: a line is a paragraph; `# ` starts a heading of the
first level, `## ` of the second, `### ` of the third; `> ` a paragraph that is not indented, `! `
one in bold; a line `[[name]]` is where the program puts a table or a form. `{name}` is a field;
words that go together, such as the heads of a table, are parted by `|`, as many as there were;
`{{` and `}}` are braces. What fills a field is never read as wording, so a name may hold anything.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from core import paths
from core.documents.content import Align, Block, Column, Heading, Paragraph
from core.documents.content import Fields as FieldGrid
from core.errors import VOICE, KnownError
from core.law.numerals import number_text

_FIELD = re.compile(r"\{\{|\}\}|\{([a-z_0-9]*)\}|[{}]")
_PART = re.compile(r"\[\[([a-z_0-9]+)\]\]")

Fields = Mapping[str, str | None]
Parts = Mapping[str, Sequence[Block]]


@dataclass(frozen=True, slots=True)
class PaperWording:
    """The texts of one paper; `file` is named when one of them cannot be used.

    With `gaps`, for drafts alone, a fact that is not there yet is shown as one to be filled in.
    """

    file: str
    paper: str
    texts: Mapping[str, str]
    gaps: bool = False

    def has(self, key: str) -> bool:
        """Tell whether the paper has the text `key`."""
        return key in self.texts

    def text(self, key: str, fields: Fields | None = None) -> str:
        """Give the text `key` with its fields filled.

        Raises `KnownError` naming file, paper and field when the text is missing or a field in it
        is unknown or empty: a paper never goes out with a blank where a fact belongs.
        """
        return self._fill(self._template(key).strip("\n"), fields or {})

    def check(self, key: str, fields: Fields) -> None:
        """Raise what `text` would of those fields of the text `key` that are given here."""
        for found in _FIELD.finditer(self._template(key)):
            if found[1] in fields and not (fields[found[1]] or "").strip() and not self.gaps:
                raise self._refusal(found[1], is_known=True)

    def words(self, key: str, fields: Fields | None = None) -> tuple[str, ...]:
        """Give the text `key`, written a|b|c, as its words: heads of columns, labels, options."""
        return tuple(word.strip() for word in self.text(key, fields).split("|"))

    def columns(
        self, key: str, *columns: tuple[float, Align], fields: Fields | None = None
    ) -> tuple[Column, ...]:
        """Give the columns of a table: the heads are the text `key`, a|b|c, widths are in mm."""
        return tuple(
            Column(title, width, align)
            for title, (width, align) in zip(self.words(key, fields), columns, strict=True)
        )

    def blank(self, key: str, row_height_mm: float) -> FieldGrid:
        """Give fields to write in, named by the words of the text `key`."""
        return FieldGrid(
            tuple((label, "") for label in self.words(key)), row_height_mm=row_height_mm
        )

    def blocks(
        self, key: str, fields: Fields | None = None, parts: Parts | None = None
    ) -> list[Block]:
        """Give the text `key` as headings, paragraphs and, where it names them, `parts`."""
        made: list[Block] = []
        for line in self._template(key).splitlines():
            stripped = line.strip()
            if not stripped:
                continue
            if part := _PART.fullmatch(stripped):
                made += self._part(part[1], parts or {})
            else:
                made.append(self._block(stripped, fields or {}))
        return made

    def _template(self, key: str) -> str:
        if key not in self.texts:
            raise KnownError("wording.no_text", file=self.file, paper=self.paper, text=key)
        return self.texts[key]

    def _block(self, line: str, fields: Fields) -> Block:
        mark, _, rest = line.partition(" ")
        text = self._fill(rest.strip(), fields)
        match mark:
            case "#" | "##" | "###":
                return Heading(text, len(mark))
            case ">":
                return Paragraph(text, indented=False)
            case "!":
                return Paragraph(text, bold=True)
            case _:
                return Paragraph(self._fill(line, fields))

    def _part(self, name: str, parts: Parts) -> Sequence[Block]:
        if name not in parts:
            raise KnownError("wording.unknown_part", file=self.file, paper=self.paper, part=name)
        return parts[name]

    def _fill(self, template: str, fields: Fields) -> str:
        def replace(found: re.Match[str]) -> str:
            if found[0] in {"{{", "}}"}:
                return found[0][0]
            if not found[1]:
                raise KnownError("wording.stray_brace", file=self.file, paper=self.paper)
            value = fields.get(found[1])
            if value is not None and value.strip():
                return value
            if self.gaps and found[1] in fields:
                return f"【待填：{FieldWords(found[1]).sentence()}】"
            raise self._refusal(found[1], is_known=found[1] in fields)

        return _FIELD.sub(replace, template)

    def _refusal(self, field: str, *, is_known: bool) -> KnownError:
        if not is_known:
            return KnownError(
                "wording.unknown_field", file=self.file, paper=self.paper, field=field
            )
        label, give = FieldWords(field), FieldWords(field, gives=True)
        return KnownError(
            "wording.empty_field", paper=self.paper, field=field, label=label, give=give
        )


class Wording:
    """All papers' wording: the bundled files, with an office's own copies laid over."""

    def __init__(self, papers: Mapping[str, PaperWording]) -> None:
        self._papers = dict(papers)

    @classmethod
    def load(cls, own: Path | None = None) -> Wording:
        """Read resources/documents and then `own`, the office's folder, if it exists.

        An office's file may hold only the texts it changes. Raises `KnownError` if it is not TOML,
        names a paper or text that does not exist, or drops what the paper must contain.
        """
        papers: dict[str, PaperWording] = {}
        required: dict[str, frozenset[str]] = {}
        for path in sorted((paths.resources() / "documents").glob("*.toml")):
            for paper, table in tomllib.loads(path.read_text("utf-8")).items():
                required[paper] = frozenset(table.pop("required", ()))
                papers[paper] = PaperWording(path.name, paper, table)
        if own is not None and own.is_dir():
            for path in sorted(own.glob("*.toml")):
                _lay_over(papers, required, path)
        return cls(papers)

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`, such as "D15"."""
        return self._papers[code]

    def with_gaps(self) -> Wording:
        """Give the same wording for drafts: what is not known yet is shown as to be filled in."""
        return Wording({code: replace(one, gaps=True) for code, one in self._papers.items()})

    def codes(self) -> tuple[str, ...]:
        """Name every paper that has wording."""
        return tuple(sorted(self._papers))


def required(paper: str, what: str, fact: str) -> str:
    """Give a fact of a table; KnownError naming paper and what it is of where it is empty."""
    if not fact.strip():
        raise KnownError("papers.missing_fact", paper=paper, what=what)
    return fact


def of_term(common: PaperWording, body: str, term: int) -> str:
    """Name a body with its term, once: 云杉苑小区业主大会筹备组（第一届）."""
    said = common.text("term", {"term": number_text(term)})
    return body if said in body else common.text("of_term", {"body": body, "term": said})


@dataclass(frozen=True, slots=True)
class FieldWords:
    """What a field is called where it is missing, or, with `gives`, where a clerk gives it."""

    field: str
    gives: bool = False

    @property
    def given_with(self) -> str:
        """Name what it is given with, as `[give]` of fields.toml does: places, days, group."""
        return _fields().get(self.field, {}).get("give", "other")

    def sentence(self, language: str = "zh") -> str:
        """Say it in `language`."""
        words = _fields()
        known = words.get(self.field, {})
        if self.gives:
            where = words["give_in_window" if VOICE.is_window else "give"]
            return where[self.given_with][language]  # type: ignore[index]  # a table of its own
        return known.get(language, self.field)


@cache
def _fields() -> dict[str, dict[str, str]]:
    return tomllib.loads((paths.resources() / "i18n" / "fields.toml").read_text("utf-8"))


def names_in(text: str) -> frozenset[str]:
    """Find the fields and parts that `text` uses."""
    fields = {found[1] for found in _FIELD.finditer(text) if found[1]}
    return frozenset(fields | set(_PART.findall(text)))


def _lay_over(
    papers: dict[str, PaperWording], required: Mapping[str, frozenset[str]], path: Path
) -> None:
    try:
        tables = tomllib.loads(path.read_text("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise KnownError("wording.not_toml", file=path.name) from error
    for paper, table in tables.items():
        if paper not in papers or not isinstance(table, dict):
            raise KnownError("wording.unknown_paper", file=path.name, paper=paper)
        table.pop("required", None)
        before = papers[paper]
        for key, text in table.items():
            if key not in before.texts or not isinstance(text, str):
                raise KnownError("wording.unknown_text", file=path.name, paper=paper, text=key)
            wanted = before.texts[key].count("|")
            if text.count("|") != wanted:
                raise KnownError(
                    "wording.other_count", file=path.name, paper=paper, text=key, count=wanted + 1
                )
        after = PaperWording(path.name, paper, {**before.texts, **table})
        _check_required(before, after, required[paper])
        papers[paper] = after


def _check_required(before: PaperWording, after: PaperWording, required: frozenset[str]) -> None:
    for key, text in before.texts.items():
        for name in sorted((names_in(text) & required) - names_in(after.texts[key])):
            raise KnownError(
                "wording.dropped_field", file=after.file, paper=after.paper, text=key, field=name
            )
