"""`demo`: the main job on the sample workbook, without a screen, through the same facades."""

from __future__ import annotations

import argparse
import contextlib
import json
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core import sample
from core.clock import FixedClock
from core.commands.demo import (
    committee,
    consulting,
    counting,
    living,
    preparing,
    printing,
    sending,
)
from core.commands.demo.scene import Scene
from core.commands.demo.story import Story
from core.commands.demo.summary import summarise, told
from core.commands.demo.votes import Line, invent
from core.commands.terminal import Terminal
from core.documents.preview import first_page_png
from core.errors import KnownError
from core.identity import seeded
from core.office import Office, Profile
from core.progress import ProgressSink
from core.rosters.area_sources import AREA_SOURCES
from core.rosters.imports import ImportOptions

SUMMARY = "summary.json"
OFFICE_CODE = "420502-demo"
READABLE = 0o755
"""What is in the folder is invented; anybody may look at it."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare where the papers go, and the finished office, if it is to be kept."""
    parser.add_argument("--output", metavar="DIR", type=Path, required=True)
    parser.add_argument("--office", metavar="DIR", type=Path)


def run(args: argparse.Namespace, terminal: Terminal) -> None:
    """Play the story; the folder appears when everything is in it, and not before."""
    output: Path = args.output.absolute()
    _refuse_foreign(output)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=".liren-demo-", dir=output.parent))
    except OSError as error:
        raise KnownError("demo.cannot_write", place=str(output)) from error
    try:
        with terminal.progress() as progress:
            summary = _play(part, args.office, progress)
        summary["files"] = sorted([SUMMARY, *files_in(part)])
        text = json.dumps(summary, ensure_ascii=False, indent=1, sort_keys=True)
        (part / SUMMARY).write_text(text + "\n", "utf-8")
        part.chmod(READABLE)
        _refuse_foreign(output)
        shutil.rmtree(output, ignore_errors=True)
        part.rename(output)
    except OSError as error:
        raise KnownError("demo.cannot_write", place=str(output)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    terminal.result(summary, told(summary, summary["files"], str(output), terminal.language))


def _refuse_foreign(output: Path) -> None:
    """Replace only what an earlier demo made, every file of it; anything else is left alone."""
    if not output.exists():
        return
    found = set(files_in(output)) if output.is_dir() else {output.name}
    if found - _made_before(output):
        raise KnownError("demo.folder_in_use", place=str(output))


def files_in(output: Path) -> list[str]:
    """Name every file in a folder and below it, in order."""
    return sorted(
        path.relative_to(output).as_posix() for path in output.rglob("*") if not path.is_dir()
    )


def _made_before(output: Path) -> set[str]:
    """Name the files that the summary in the folder says it came with."""
    try:
        said = json.loads((output / SUMMARY).read_text("utf-8"))["files"]
        return {str(name) for name in said}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _play(output: Path, kept: Path | None, progress: ProgressSink) -> dict[str, Any]:
    story = Story.load()
    clock = FixedClock.on(story.day("application"))
    office = story["office"]
    profile = Profile(office["community"], office["street"], office["division"], OFFICE_CODE)
    with _place(kept) as (folder, passphrase), seeded(story["seed"], clock):
        made, _recovery = Office.create(folder, profile, passphrase, clock=clock)
        with made:
            return _tell(made, story, clock, output, progress)


@contextlib.contextmanager
def _place(kept: Path | None) -> Iterator[tuple[Path, str]]:
    """Give a folder for the office and its passphrase; one to be kept opens as the samples do."""
    if kept is not None:
        yield kept, sample.PASSPHRASE
        return
    with tempfile.TemporaryDirectory(prefix="liren-demo-") as place:
        yield Path(place) / "office", secrets.token_urlsafe()


def _tell(
    office: Office, story: Story, clock: FixedClock, output: Path, progress: ProgressSink
) -> dict[str, Any]:
    """Go through the story in its order; each step is an act of a facade."""
    compound = story["compound"]
    said = ImportOptions(area_source=AREA_SOURCES[compound["area_source"]])
    imported = office.rosters.import_file(story.roster, compound["name"], progress, said)
    scene = Scene(office, story, clock, output, progress, imported.compound_id)
    preparing.open_assembly(scene)
    preparing.freeze_roll(scene)
    preparing.find_candidates(scene)
    preparing.give_notice(scene)
    printing.issue_ballots(scene)
    fates = invent(
        story["seed"],
        len(office.assemblies.ballots(scene.assembly_id)),
        _lines(scene),
        story["turnout"],
        story["election"]["seats"],
    )
    preparing.deliver(scene, fates)
    counting.take_back(scene, fates)
    counting.count(scene, fates)
    counting.declare(scene)
    committee.found(scene)
    meeting_id = consulting.consult(scene)
    printing.print_all(scene, meeting_id)
    living.live(scene)
    printing.print_life(scene)
    sent = sending.send(scene)
    office.backups.make()
    for path in sorted(output.rglob("*.pdf")):
        path.with_suffix(".png").write_bytes(first_page_png(path.read_bytes()))
    return summarise(scene, imported, sent)


def _lines(scene: Scene) -> list[Line]:
    """Give each row of the ballot the favour that the story tells."""
    story = scene.story
    favour = {row["name"]: row["favour"] for row in story["candidates"]}
    favour |= {row["title"]: row["favour"] for row in story["matters"]}
    sheet = scene.office.assemblies.assembly(scene.assembly_id)
    return [
        Line(favour[item.label], is_candidate=item.candidate_id is not None) for item in sheet.items
    ]
