"""verdict: the law engine alone on the totals of a case file, or of a list of cases."""

from __future__ import annotations

import argparse
import json
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NoReturn

from core.answers import answer
from core.commands.terminal import Terminal
from core.errors import KnownError
from core.law.fields import shown
from core.law.library import Library
from core.lawbooks import library, told

LARGEST_FILE = 16 * 1024 * 1024
MANY_DIGITS = 40
"""No count or area needs more; Python's own limit on long integers is never met."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file that holds a case, or a list of cases."""
    parser.description = "decide given totals by the law of a day and a place; prints JSON"
    parser.add_argument("case", type=Path, metavar="CASE.json", help="a case, or a list of cases")


def run(args: argparse.Namespace, terminal: Terminal) -> None:
    """Decide the case; of a list each in its place, refused ones as {"error": …}."""
    found = _read(args.case)
    law = library(args.data / "law" if args.data else None)
    if not isinstance(found, list):
        with told():
            terminal.result(answer(law, found, terminal.language))
        return
    results = [_in_place(law, case, terminal.language) for case in found]
    terminal.result(results)
    refused = sum("error" in result for result in results)
    if refused:
        error = KnownError("law.cases_refused", refused=refused, total=len(results))
        terminal.refuse(error.sentence(terminal.language))


def _in_place(law: Library, case: object, language: str) -> dict[str, Any]:
    try:
        with told():
            return answer(law, case, language)
    except KnownError as error:
        return {"error": error.sentence(language)}


def _read(path: Path) -> object:
    """Read JSON with exact numbers; a key given twice, NaN and Infinity are refused."""
    text = _text(path)
    try:
        return json.loads(
            text,
            parse_float=_exact,
            parse_int=_whole,
            parse_constant=_no_constant,
            object_pairs_hook=_once,
        )
    except json.JSONDecodeError as error:
        line, column = error.lineno, error.colno
        raise KnownError("law.case_not_json", name=path.name, line=line, column=column) from None
    except RecursionError:
        raise KnownError("law.case_too_deep", name=path.name) from None


def _text(path: Path) -> str:
    try:
        if path.is_dir():
            raise KnownError("law.case_is_folder", name=path.name)
        if path.stat().st_size > LARGEST_FILE:
            raise KnownError("law.case_too_large", name=path.name)
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise KnownError("law.case_absent", name=path.name) from None
    except UnicodeDecodeError:
        raise KnownError("law.case_not_utf8", name=path.name) from None
    except (OSError, ValueError):
        raise KnownError("law.case_unreadable", name=path.name) from None


def _exact(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise KnownError("law.case_strange_number", value=text[:MANY_DIGITS]) from None


def _whole(text: str) -> int:
    if len(text) > MANY_DIGITS or text == "-0":
        raise KnownError("law.case_strange_number", value=text[:MANY_DIGITS])
    return int(text)


def _no_constant(text: str) -> NoReturn:
    raise KnownError("law.case_strange_number", value=text)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise KnownError("law.case_key_twice", field=shown(twice))
    return found
