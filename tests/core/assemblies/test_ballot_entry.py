"""Rows of a workbook entered through the facade: what is refused, and what stays on disk."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from core.assemblies import ballot_entry
from core.assemblies.counting import Reading
from core.assemblies.stages import Stage
from core.errors import KnownError
from core.progress import Cancelled, Progress
from tests.builders import Held
from tests.core.assemblies.conftest import Hold

TELLERS = {"第一次": "王小军", "第二次": "赵晓云"}


def filled(held: Held, path: Path) -> tuple[Path, int]:
    """Write the form and fill it in: everyone agrees with everything; give also its rows."""
    held.enter(Stage.COUNTING)
    form = held.assemblies.write_entry_form(held.id, path)
    assert form.rows == 2 * form.ballots
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    for row in sheet.iter_rows(min_row=2):
        row[2].value = TELLERS[str(row[1].value)]
        for at, cell in enumerate(row[4:-1]):
            cell.value = "弃权" if at in {5, 6} else "同意"
    book.save(path)
    return path, form.rows


def test_a_batch_with_a_bad_row_refuses_that_row_alone(
    hold: Hold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    held = hold("voted")
    path, rows = filled(held, tmp_path / "form.xlsx")
    monkeypatch.setattr(ballot_entry, "BATCH", 5)
    one = held.assemblies
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    sheet.cell(3, 3).value = TELLERS["第一次"]  # the second reading, by the teller of the first
    sheet.cell(7, 5).value = "也许"
    book.save(path)
    done = one.enter_rows(held.id, path)
    assert (done.read, done.entered) == (rows, rows - 2)
    assert [line.where.row for line in done.refused] == [3, 7]
    assert "两个人分别完成" in done.refused[0].text
    count = one.count(held.id)
    assert count.first_entered + count.second_entered == rows - 2


def test_what_was_entered_before_a_cancellation_stays(
    hold: Hold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    held = hold("voted")
    path, rows = filled(held, tmp_path / "form.xlsx")
    monkeypatch.setattr(ballot_entry, "BATCH", 4)

    def stop(progress: Progress) -> None:
        if progress.total == rows and progress.done >= 8:
            raise Cancelled

    with pytest.raises(Cancelled):
        held.assemblies.enter_rows(held.id, path, progress=stop)
    count = held.assemblies.count(held.id)
    assert count.first_entered + count.second_entered == 8
    again = held.assemblies.enter_rows(held.id, path)
    assert (again.entered, len(again.refused)) == (rows - 8, 8)


def test_a_form_for_one_reading_is_read_as_it(hold: Hold, tmp_path: Path):
    held = hold("voted")
    path = tmp_path / "second.xlsx"
    form = held.assemblies.write_entry_form(held.id, path, [Reading.SECOND])
    assert form.rows == form.ballots


def test_without_a_returned_ballot_there_is_no_form(hold: Hold, tmp_path: Path):
    held = hold("delivered")
    with pytest.raises(KnownError, match=r"ballots\.none_returned"):
        held.assemblies.write_entry_form(held.id, tmp_path / "form.xlsx")
