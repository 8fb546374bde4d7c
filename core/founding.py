"""What is done at the door, before an office is open: checks, the recovery paper, the sample."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from core import paths, recovery_paper, sample
from core.clock import Clock
from core.db.files import disk_errors
from core.db.passphrases import check_passphrase
from core.db.restore import restore
from core.db.staging import holds_data
from core.documents.preview import page_png
from core.documents.wording import Wording
from core.errors import KnownError
from core.files import write_whole
from core.office import Office, Profile
from core.paths import DataFolder
from core.progress import Progress, ProgressSink, ignore_progress
from core.restoring import BackupLook, look_with_passphrase
from core.rosters.area_sources import AREA_SOURCES
from core.rosters.imports import ImportOptions


def refusal_of_passphrase(passphrase: str, names: tuple[str, ...] = ()) -> KnownError | None:
    """Say what is wrong with a passphrase; None where it will do."""
    try:
        check_passphrase(passphrase, names)
    except KnownError as error:
        return error
    return None


def draw_recovery_paper(recovery_key: str, community: str, day: date) -> bytes:
    """Draw the recovery key's paper as PDF; raises KnownError where the name cannot be printed."""
    return recovery_paper.draw(
        recovery_key, community, day, Wording.load().paper(recovery_paper.CODE)
    )


def save_recovery_paper(path: Path, recovery_key: str, community: str, day: date) -> None:
    """Write the paper into a file of its own."""
    if path.exists():
        raise KnownError("office.paper_exists", path=path)
    paper = draw_recovery_paper(recovery_key, community, day)
    with disk_errors(path):
        write_whole(path, paper)


def picture_of_recovery_paper(recovery_key: str, community: str, day: date, dpi: int) -> bytes:
    """Give the paper as a PNG for a printer of `dpi` dots per inch."""
    return page_png(draw_recovery_paper(recovery_key, community, day), dpi=dpi)


def found_office(
    folder: Path, profile: Profile, passphrase: str, *, clock: Clock
) -> tuple[Office, str]:
    """Make a data folder and open it; nothing is made where its paper could not be printed."""
    profile = profile.checked()
    draw_recovery_paper(recovery_paper.TRIAL, profile.community, clock.today())
    return Office.create(folder, profile, passphrase, clock=clock)


def found_sample(folder: Path, *, clock: Clock, progress: ProgressSink = ignore_progress) -> Office:
    """Make a data folder of invented people: the sample compound, as its workbook is imported."""
    progress(Progress(0, 0))
    profile = Profile(sample.COMMUNITY, sample.STREET, sample.DIVISION)
    office, _key = Office.create(folder, profile, sample.PASSPHRASE, clock=clock)
    try:
        roster = paths.resources() / "sample" / sample.ROSTER
        said = ImportOptions(area_source=AREA_SOURCES["register"])
        office.rosters.import_file(roster, sample.COMPOUND, progress, said)
    except BaseException:
        office.close()
        raise
    return office


def open_sample(folder: Path, *, clock: Clock, progress: ProgressSink = ignore_progress) -> Office:
    """Open the sample's folder, made where it is not there yet."""
    if DataFolder(folder).key_slots.is_file():
        return Office.open(folder, sample.PASSPHRASE, clock=clock)
    return found_sample(folder, clock=clock, progress=progress)


def restore_office(folder: Path, file: Path, passphrase: str, *, clock: Clock) -> Office:
    """Put a backup back into a folder that is not open, or make it from the backup; open it.

    The passphrase is that of the folder, or of the backup's day where the folder holds no data.
    """
    restore(folder, file, lambda slots: slots.unlock(passphrase), clock=clock)
    return Office.open(folder, passphrase, clock=clock)


def look_at_backup_of(folder: Path, file: Path, passphrase: str) -> BackupLook:
    """Open and check a backup at the door; see `core.restoring`."""
    return look_with_passphrase(folder, file, passphrase)


def holds_any_data(folder: Path) -> bool:
    """Tell whether there is data that a restore into this folder would replace."""
    return holds_data(DataFolder(folder))
