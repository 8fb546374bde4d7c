"""The texts of the window and their English, as Qt's own tools read and compile them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import PySide6

from core import paths

ROOT = Path(__file__).parent.parent.parent
CHINESE = re.compile("[\u2e80-\u9fff\uff00-\uffef\U00020000-\U0003ffff]")
SPOKEN = re.compile("[\u2e80-\u2fff\u3001-\u33a0\u33a2-\u9fff\uff00-\uffef]")
"""The wide blank and ㎡ are of no language."""
TS = paths.resources() / "i18n" / "en.ts"


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the window: who says it, its Chinese, its English, what is wrong with that.

    A count has two of them, of a `number` that is 1 and one that is more.
    """

    context: str
    source: str
    english: str
    state: str
    number: int = -1


def tool(name: str) -> str:
    """Give a program of PySide6_Essentials."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(PySide6.__file__).parent / f"{name}{suffix}")


def texts(file: Path = TS) -> list[Text]:
    """Read the texts of a .ts file."""
    root = ET.parse(file).getroot()  # noqa: S314 - a file of our own
    return [
        Text(
            context.findtext("name", ""),
            message.findtext("source", ""),
            text or "",
            said.get("type", ""),
            number,
        )
        for context in root.iter("context")
        for message in context.iter("message")
        if (said := message.find("translation")) is not None
        for number, text in (
            list(enumerate([form.text for form in said.iter("numerusform")], 1))
            or [(-1, said.text)]
        )
    ]


def updated(folder: Path) -> list[Text]:
    """Give the texts after Qt looked through the window for new ones and for those gone."""
    copy = folder / "en.ts"
    shutil.copy(TS, copy)
    heuristics = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
    subprocess.run(
        [tool("lupdate"), "-silent", "-extensions", "py", *heuristics, "gui", "-ts", str(copy)],
        cwd=ROOT,
        check=True,
    )
    return texts(copy)


def compiled(folder: Path) -> Path:
    """Compile the English as `make` does."""
    made = folder / "en.qm"
    subprocess.run([tool("lrelease"), "-silent", str(TS), "-qm", str(made)], check=True)
    return made
