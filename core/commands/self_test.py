"""self-test: is everything here that the program needs? For installers and for a first look."""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from core import paths
from core.clock import FixedClock
from core.commands.terminal import Terminal
from core.errors import KnownError, sentences
from core.progress import Progress

LIBRARIES = (
    "alembic", "cryptography", "docx", "lxml.etree", "networkx", "openpyxl", "pikepdf", "PIL",
    "pypdfium2", "pypinyin", "pyrage", "PySide6", "python_calamine", "reportlab", "_rl_accel",
    "rich", "sqlalchemy", "sqlcipher3", "uuid_utils", "zxingcpp",
)  # fmt: skip
SAMPLES = ("物业业主信息表.xlsx", "云杉苑业主清册.xlsx", "业主台账导出.csv", "truth.json")
RARE = "单𬸚 吕𫖯涵 徐𠅤海 萧𰻝 𬱟㙦㛃"
"""Names from the sample roster that no ordinary face holds."""

PROBE = "自检"
DAY = date(2026, 6, 20)
PASSPHRASE = "self-test of an installation"  # noqa: S105 - of a folder that is thrown away
PLAIN_SQLITE = b"SQLite format 3\0"


Look = Callable[[], Iterator[KnownError]]
"""One thing to look at; gives what is wrong with it."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Take no option of its own."""
    parser.description = "check resources, faces, law packs, wording and the encrypted store"


def run(_args: argparse.Namespace, terminal: Terminal) -> None:
    """Look at everything; refuse with one sentence that names what is missing."""
    found: dict[str, list[str]] = {}
    with terminal.progress() as show:
        for number, (name, look) in enumerate(CHECKS.items()):
            show(Progress(number, len(CHECKS), name))
            found[name] = [error.sentence(terminal.language) for error in _errors(look)]
    checks = [{"name": name, "ok": not told, "problems": told} for name, told in found.items()]
    lines = [f"{'OK' if not told else '!!'}  {name}" for name, told in found.items()]
    problems = [problem for told in found.values() for problem in told]
    terminal.result({"ok": not problems, "checks": checks}, "\n".join(lines))
    if problems:
        refusal = KnownError("self_test.failed", count=len(problems), what=" ".join(problems))
        terminal.refuse(refusal.sentence(terminal.language))


def _errors(look: Look) -> Iterator[KnownError]:
    """Give what `look` finds; a refusal or a missing library on the way is a finding too."""
    try:
        yield from look()
    except ImportError as error:
        yield KnownError("self_test.no_library", name=error.name or str(error).split(":")[0])
    except KnownError as error:
        yield error


def elsewhere(module: str, name: str) -> Look:
    """Give a look that another module has; it is loaded when its turn comes."""

    def look() -> Iterator[KnownError]:
        yield from getattr(importlib.import_module(module), name)()

    return look


def check_libraries() -> Iterator[KnownError]:
    """Import every library the program runs with."""
    for name in LIBRARIES:
        try:
            importlib.import_module(name)
        except ImportError:
            yield KnownError("self_test.no_library", name=name)


def check_faces() -> Iterator[KnownError]:
    """Compare each face with its digest; print rare characters with them."""
    folder = paths.resources() / "fonts"
    for face in _toml(folder / "fonts.toml").get("face", []):
        path = folder / face["file"]
        if not path.is_file():
            yield KnownError("self_test.no_file", file=path.name)
        elif hashlib.sha256(path.read_bytes()).hexdigest() != face["sha256"]:
            yield KnownError("self_test.changed_file", file=path.name)
    fonts = importlib.import_module("core.documents.fonts")
    fonts.load_fonts().require([RARE, PROBE])


def check_law() -> Iterator[KnownError]:
    """Read every pack by its schema; lay the law of three places."""
    lawbooks = importlib.import_module("core.lawbooks")
    packs = importlib.import_module("core.law.library")
    with lawbooks.told():
        library = packs.Library.load(paths.resources() / "law")
        for division in ("420502", "411002", "440307"):  # 西陵, 魏都, 龙岗
            library.book(division, DAY)
    if not library.packs:
        yield KnownError("self_test.no_file", file="resources/law")


def check_wording() -> Iterator[KnownError]:
    """Read the wording of every paper."""
    wording = importlib.import_module("core.documents.wording")
    if not wording.Wording.load().codes():
        yield KnownError("self_test.no_file", file="resources/documents")


def check_sentences() -> Iterator[KnownError]:
    """See that refusals and events can be said in both languages."""
    events = importlib.import_module("core.db.events")
    said = dict(sentences())
    for event in events.Event:
        said[event.value] = {lang: events.describe(event, lang) for lang in ("zh", "en")}
    for code, texts in said.items():
        if not (texts.get("zh") and texts.get("en")):
            yield KnownError("self_test.no_text", name=code)


def check_samples() -> Iterator[KnownError]:
    """See that the sample workbooks of the demo are there."""
    folder = paths.resources() / "sample"
    for name in SAMPLES:
        if not (folder / name).is_file():
            yield KnownError("self_test.no_file", file=name)
    if (folder / "truth.json").is_file():
        json.loads((folder / "truth.json").read_text("utf-8"))


def check_store() -> Iterator[KnownError]:
    """Make an office in a temporary folder, close it, open it again; look that it is encrypted."""
    from core.office import Office, Profile  # noqa: PLC0415 - after the libraries were looked for

    clock = FixedClock.on(DAY)
    with tempfile.TemporaryDirectory(prefix="liren-") as place:
        folder = Path(place) / "office"
        profile = Profile(PROBE, PROBE, "420502")
        made, _recovery_key = Office.create(folder, profile, PASSPHRASE, clock=clock)
        made.close()
        with Office.open(folder, PASSPHRASE, clock=clock) as office:
            if office.database.check():
                yield KnownError("self_test.store_unsound")
            content = office.folder.database.read_bytes()
        if content.startswith(PLAIN_SQLITE) or PROBE.encode() in content:
            yield KnownError("self_test.store_plain")


def _toml(path: Path) -> dict[str, list[dict[str, str]]]:
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


CHECKS: dict[str, Look] = {
    "libraries": check_libraries,
    "faces": check_faces,
    "law": check_law,
    "wording": check_wording,
    "sentences": check_sentences,
    "samples": check_samples,
    "store": check_store,
}
"""main.py adds the window's, which core knows nothing of."""
