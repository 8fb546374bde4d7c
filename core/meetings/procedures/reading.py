"""Reads a procedure from TOML; every refusal names the file and the key that is wrong in it."""

from __future__ import annotations

import enum
import tomllib
from collections.abc import Collection, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any, TypeVar

from core.errors import KnownError
from core.law.values import Confidence
from core.meetings.procedures.kinds import CountBase, EvidenceKind
from core.meetings.procedures.templates import Procedure, Role, Share, Step

Word = TypeVar("Word", bound=enum.StrEnum)
LARGEST = 400
"""No number of a file is larger; more is a slip of the keyboard."""

_HEAD = {"code", "title", "about", "source", "article", "confidence", "note"}
_ROLE = {"key", "title", "fixed"}
_STEP = {
    "key", "title", "does", "roles", "evidence", "papers", "after", "min_days", "days_key",
    "optional", "feedback", "then_vote", "defined", "attend", "agree", "agree_of",
}  # fmt: skip


def read_procedure(
    path: Path, papers: Collection[str], law_keys: Collection[str], *, own: bool = False
) -> Procedure:
    """Read a file; `papers` are the codes that there are, `law_keys` the names of the law's values.

    Raises `KnownError` where it is not TOML, lacks or misnames something, or goes in a circle.
    """
    try:
        found = tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise KnownError("procedures.not_toml", file=path.name) from error
    whole = _Table(found, path.name, "")
    whole.only({"procedure", "role", "step"})
    head = whole.table("procedure")
    head.only(_HEAD)
    roles = _read_roles(whole)
    steps = _read_steps(whole, {role.key for role in roles}, papers, law_keys)
    return Procedure(
        code=head.text("code", filled=True),
        title=head.text("title", filled=True),
        about=head.text("about"),
        source=head.text("source", filled=True),
        article=head.text("article"),
        confidence=head.word("confidence", Confidence),
        note=head.text("note"),
        roles=roles,
        steps=steps,
        file=path.name,
        own=own,
    )


def _read_roles(whole: _Table) -> tuple[Role, ...]:
    roles = []
    for one in whole.tables("role"):
        one.only(_ROLE)
        key = one.text("key", filled=True)
        roles.append(Role(key, one.text("title", filled=True), one.flag("fixed")))
    _no_double(whole, "role", [role.key for role in roles])
    return tuple(roles)


def _read_steps(
    whole: _Table, roles: Collection[str], papers: Collection[str], law_keys: Collection[str]
) -> tuple[Step, ...]:
    steps: list[Step] = []
    for one in whole.tables("step"):
        one.only(_STEP)
        before = (steps[-1].key,) if steps else ()
        steps.append(_read_step(one, before, law_keys))
    keys = [step.key for step in steps]
    _no_double(whole, "step", keys)
    for step in steps:
        _check_step(step, whole.file, roles, papers, keys)
    _no_circle(whole.file, steps)
    if not any(step.feedback for step in steps):
        raise KnownError("procedures.no_feedback", file=whole.file, key="step.feedback")
    return tuple(steps)


def _check_step(
    step: Step,
    file: str,
    roles: Collection[str],
    papers: Collection[str],
    keys: Collection[str],
) -> None:
    """Refuse a step that names what there is not."""
    at = f"step.{step.key}"
    if not step.roles:
        raise KnownError("procedures.no_role", file=file, key=f"{at}.roles")
    if (word := _stranger(step.roles, roles)) is not None:
        raise KnownError("procedures.unknown_role", file=file, key=f"{at}.roles", word=word)
    if (word := _stranger(step.papers, papers)) is not None:
        raise KnownError("procedures.unknown_paper", file=file, key=f"{at}.papers", word=word)
    if (word := _stranger(step.after, keys)) is not None:
        raise KnownError("procedures.unknown_step", file=file, key=f"{at}.after", word=word)
    if step.feedback and step.optional:
        raise KnownError("procedures.feedback_optional", file=file, key=f"{at}.optional")


def _stranger(words: Collection[str], known: Collection[str]) -> str | None:
    return next((word for word in words if word not in known), None)


def _read_step(one: _Table, before: tuple[str, ...], law_keys: Collection[str]) -> Step:
    key = one.text("key", filled=True)
    one.name(key)
    days_key, after = one.text("days_key"), one.words("after")
    shares = {name: one.text(name) for name in ("attend", "agree")}
    for name, asked in (("days_key", days_key), *shares.items()):
        if asked:
            _check_law(one, name, asked, law_keys)
    return Step(
        key=key,
        title=one.text("title", filled=True),
        does=one.text("does", filled=True),
        roles=one.words("roles", needed=True) or (),
        evidence=tuple(one.member("evidence", word, EvidenceKind) for word in one.listed()),
        papers=one.words("papers") or (),
        after=before if after is None else after,
        min_days=one.number("min_days", LARGEST),
        days_key=days_key,
        optional=one.flag("optional"),
        feedback=one.flag("feedback"),
        then_vote=one.flag("then_vote"),
        defined=one.flag("defined", absent=True),
        attend=Share(shares["attend"]) if shares["attend"] else None,
        agree=Share(shares["agree"]) if shares["agree"] else None,
        agree_of=one.word("agree_of", CountBase, CountBase.PRESENT),
    )


def _no_double(whole: _Table, kind: str, keys: list[str]) -> None:
    for number, key in enumerate(keys):
        if key in keys[:number]:
            raise KnownError("procedures.doubled", file=whole.file, key=f"{kind}.{key}")


def _no_circle(file: str, steps: list[Step]) -> None:
    try:
        TopologicalSorter({step.key: step.after for step in steps}).prepare()
    except CycleError as error:
        circle = " → ".join(error.args[1])
        raise KnownError("procedures.circle", file=file, key="step.after", circle=circle) from error


def _check_law(one: _Table, name: str, asked: str, law_keys: Collection[str]) -> None:
    if asked not in law_keys:
        raise KnownError("procedures.unknown_law", file=one.file, key=one.at(name), word=asked)


class _Table:
    """One table of a file; what is missing, unknown or of another kind is refused by its key."""

    def __init__(self, found: Mapping[str, Any], file: str, name: str) -> None:
        self._found = found
        self.file = file
        self._name = name

    def name(self, key: str) -> None:
        """Call the table by the key of what it holds."""
        self._name = f"{self._name}.{key}"

    def at(self, key: str) -> str:
        """Name a place in the file."""
        return f"{self._name}.{key}" if self._name else key

    def only(self, known: Collection[str]) -> None:
        """Refuse what nobody reads."""
        for key in self._found:
            if key not in known:
                raise KnownError("procedures.unknown_key", file=self.file, key=self.at(key))

    def table(self, key: str) -> _Table:
        """Give a table that must be there."""
        found = self._of(key, dict)
        if found is None:
            raise KnownError("procedures.missing_key", file=self.file, key=self.at(key))
        return _Table(found, self.file, key)

    def tables(self, key: str) -> list[_Table]:
        """Give the tables of a list that must not be empty."""
        found = self._of(key, list)
        if not found:
            raise KnownError("procedures.missing_key", file=self.file, key=self.at(key))
        if not all(isinstance(one, dict) for one in found):
            raise KnownError("procedures.wrong_kind", file=self.file, key=self.at(key))
        return [_Table(one, self.file, key) for one in found]

    def text(self, key: str, *, filled: bool = False) -> str:
        """Give a text; absent is empty, which a `filled` one must not be."""
        found = self._of(key, str) or ""
        if filled and not found.strip():
            raise KnownError("procedures.missing_key", file=self.file, key=self.at(key))
        return str(found)

    def flag(self, key: str, *, absent: bool = False) -> bool:
        """Give a yes or no."""
        found = self._of(key, bool)
        return absent if found is None else bool(found)

    def number(self, key: str, most: int) -> int:
        """Give a whole number from 0; absent is 0."""
        found = self._of(key, int)
        if found is None:
            return 0
        if found not in range(most + 1):
            raise KnownError("procedures.wrong_kind", file=self.file, key=self.at(key))
        return int(found)

    def words(self, key: str, *, needed: bool = False) -> tuple[str, ...] | None:
        """Give a list of texts; None where there is none."""
        found = self._of(key, list)
        if found is None:
            if needed:
                raise KnownError("procedures.missing_key", file=self.file, key=self.at(key))
            return None
        if not all(isinstance(one, str) for one in found):
            raise KnownError("procedures.wrong_kind", file=self.file, key=self.at(key))
        return tuple(found)

    def listed(self) -> tuple[str, ...]:
        """Give the kinds of evidence, of which there must be one."""
        found = self.words("evidence", needed=True)
        if not found:
            raise KnownError("procedures.missing_key", file=self.file, key=self.at("evidence"))
        return found

    def word(self, key: str, kind: type[Word], absent: Word | None = None) -> Word:
        """Give a member of an enumeration; it must be there if `absent` says nothing for it."""
        if absent is not None and key not in self._found:
            return absent
        return self.member(key, self.text(key, filled=True), kind)

    def member(self, key: str, word: str, kind: type[Word]) -> Word:
        """Read a member of an enumeration."""
        if word not in list(kind):
            raise KnownError("procedures.unknown_word", file=self.file, key=self.at(key), word=word)
        return kind(word)

    def _of(self, key: str, kind: type) -> Any:
        found = self._found.get(key)
        if found is not None and type(found) is not kind:
            raise KnownError("procedures.wrong_kind", file=self.file, key=self.at(key))
        return found
