"""上报交换 over a real office and an invented street: cards, export, stop, verify, refusals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.errors import KnownError
from core.office import Office
from core.sync import service
from core.sync.keys import KeyCard, OfficeKeys, read_card
from core.sync.writing import write_once
from gui.desk import Place
from gui.documents.page import DocumentPage
from gui.kit.act_dialog import ActDialog
from gui.kit.dialogs import Question
from gui.kit.preferences import Preferences
from gui.places import DOCUMENTS, SYNC
from gui.sync import cards_part, export_part, verify_part
from gui.sync.cards_part import CardsPart
from gui.sync.export_part import ExportPart
from gui.sync.page import SyncPage
from gui.sync.verify_part import VerifyPart
from gui.window import MainWindow
from tests.builders import build_compound
from tests.gui.conftest import PATIENCE_MS, settle

LEFT = Qt.MouseButton.LeftButton
STREET = "西坝街道办事处"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@dataclass(frozen=True, slots=True)
class Street:
    """A street office that exists only here: its card, and the card's file."""

    card: KeyCard
    file: Path


@pytest.fixture
def street(tmp_path: Path) -> Street:
    card = OfficeKeys.make().card(STREET)
    return Street(card, write_once(tmp_path, "street.card.json", card.to_json()))


@pytest.fixture
def window(
    qtbot: QtBot, app: QApplication, preferences: Preferences, office: Office
) -> Iterator[MainWindow]:
    build_compound(office.database)
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.enter(office)
    made.resize(1366, 768)
    made.show()
    yield made
    made.tasks.stop()


def part(window: MainWindow, key: str) -> QWidget:
    assert window.desk is not None
    assert window.frame is not None
    window.desk.go(Place(SYNC, part=key))
    settle(window.tasks)
    page = window.frame.page
    assert isinstance(page, SyncPage)
    found: QWidget = page.tabs.currentWidget()
    return found


def cards(window: MainWindow) -> CardsPart:
    found = part(window, "cards")
    assert isinstance(found, CardsPart)
    return found


def exporting(window: MainWindow) -> ExportPart:
    found = part(window, "export")
    assert isinstance(found, ExportPart)
    return found


def verifying(window: MainWindow) -> VerifyPart:
    found = part(window, "verify")
    assert isinstance(found, VerifyPart)
    return found


def answer(found: Callable[[], bool]) -> None:
    """Answer the next dialog as soon as it stands."""

    def look() -> None:
        if not found():
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)


VERB = "导出上报包"


def agree(words: str) -> None:
    def press() -> bool:
        active = QApplication.activeModalWidget()
        if not isinstance(active, Question):
            return False
        QTest.mouseClick(active.buttons[words], LEFT)
        return True

    answer(press)


def enrol(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path, spoken: str
) -> ActDialog[object]:
    """Press 登记密钥卡, choose the file, type the fingerprint, press the button."""
    shown = cards(window)
    monkeypatch.setattr(cards_part, "choose_file", lambda *_rest: path)
    QTest.mouseClick(shown.enrol, LEFT)
    settle(window.tasks)  # a stick is read in a worker
    [dialog] = [one for one in window.findChildren(ActDialog) if one.isVisible()]
    QTest.keyClicks(dialog.form.fields["spoken"].editor, spoken)
    QTest.mouseClick(dialog.yes, LEFT)
    settle(window.tasks)
    return dialog


def test_a_card_is_enrolled_only_by_its_spoken_fingerprint_and_revoked_with_a_question(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, office: Office, street: Street
) -> None:
    card = street.card
    dialog = enrol(window, monkeypatch, street.file, "0000 0000 0000")
    wrong = KnownError("sync.fingerprint_differs", sender=STREET).sentence()
    assert dialog.form.error_of("spoken") == wrong
    assert card.spoken_fingerprint not in dialog.findChildren(type(dialog.form))[0].state().values()
    dialog.form.restore({"spoken": card.spoken_fingerprint.upper()})
    QTest.mouseClick(dialog.yes, LEFT)
    settle(window.tasks)
    shown = cards(window)
    assert [row.card for row in shown.cards.rows] == [card]
    assert not shown.revoke.isEnabled()
    shown.cards.selectRow(0)
    agree("停用密钥卡")
    QTest.mouseClick(shown.revoke, LEFT)
    settle(window.tasks)
    assert office.sync.cards()[0].revoked_at is not None
    assert not shown.revoke.isEnabled()


def test_what_is_no_card_is_said_below(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown = cards(window)
    path = tmp_path / "letter.json"
    path.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(cards_part, "choose_file", lambda *_rest: path)
    QTest.mouseClick(shown.enrol, LEFT)
    settle(window.tasks)
    assert shown.told.text() == KnownError("sync.not_a_card", file="letter.json").sentence()


def test_our_own_card_is_saved_and_printed(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, office: Office, stick: Path
) -> None:
    shown = cards(window)
    own = office.sync.card()
    assert ("指纹", own.spoken_fingerprint) in shown.facts.pairs
    monkeypatch.setattr(cards_part, "choose_folder", lambda *_rest: stick)
    QTest.mouseClick(shown.save_button, LEFT)
    settle(window.tasks)
    (path,) = stick.iterdir()
    assert read_card(path) == own
    assert path.name in shown.told.text()
    QTest.mouseClick(shown.print_button, LEFT)
    settle(window.tasks)
    assert window.frame is not None
    page = window.frame.page
    assert isinstance(page, DocumentPage)
    assert window.frame.place == Place(DOCUMENTS, part="card")
    assert page._ready is not None
    assert page._pdf.isEnabled()
    page.save_to(stick / "card.pdf")
    settle(window.tasks)
    assert (stick / "card.pdf").read_bytes().startswith(b"%PDF")


def test_a_package_goes_to_the_street_and_is_verified_again(
    qtbot: QtBot,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    street: Street,
    stick: Path,
) -> None:
    enrol(window, monkeypatch, street.file, street.card.fingerprint)
    (stick / "HOA1-x.hoapkg.part").write_bytes(b"torn")
    shown = exporting(window)
    assert STREET in shown._to.box.itemText(0)
    assert not shown.enrol.isVisible()
    monkeypatch.setattr(export_part, "choose_folder", lambda *_rest: stick)
    QTest.mouseClick(shown._folder.button, LEFT)
    QTest.mouseClick(shown.button, LEFT)
    assert shown.form.error_of("to") == "请选择收件单位。"
    shown._to.box.setCurrentIndex(0)
    agree(VERB)
    QTest.mouseClick(shown.button, LEFT)
    qtbot.waitUntil(lambda: "可以安全拔出" in shown.told.text(), timeout=PATIENCE_MS)
    settle(window.tasks)
    (path,) = stick.glob("*.hoapkg")
    assert path.name in shown.told.text()
    assert "HOA1-x.hoapkg.part" in shown.left_over.text()
    (row,) = shown.sent.rows
    assert shown._audience(row) == STREET
    seen = verifying(window)
    monkeypatch.setattr(verify_part, "choose_file", lambda *_rest: path)
    QTest.mouseClick(seen.form.fields["file"].button, LEFT)  # type: ignore[attr-defined]
    QTest.mouseClick(seen.button, LEFT)
    settle(window.tasks)
    assert seen.verdict.text == "真实完整"
    assert seen.found is not None
    assert seen.found.opened.report.own
    assert {row.title for row in seen.contents.rows} >= {"房屋"}
    proof = stick / "proof"
    proof.mkdir()
    monkeypatch.setattr(verify_part, "choose_folder", lambda *_rest: proof)
    QTest.mouseClick(seen.proof, LEFT)
    settle(window.tasks)
    assert {one.name for one in proof.iterdir()} >= {"manifest.sig", "pub.pem"}
    assert window.frame is not None
    assert "manifest.sig" in window.frame.toast.text


def test_a_changed_package_is_not_taken_and_a_missing_one_said_beside_its_field(
    window: MainWindow, office: Office, stick: Path
) -> None:
    office.sync.export(stick)
    (path,) = stick.glob("*.hoapkg")
    data = bytearray(path.read_bytes())
    data[-40] ^= 1
    changed = stick / "changed.hoapkg"
    changed.write_bytes(data)
    seen = verifying(window)
    seen.form.restore({"file": str(changed)})
    QTest.keyClick(seen.form.fields["card"].editor, Qt.Key.Key_Return)
    settle(window.tasks)
    assert seen.verdict.text == "不能接收"
    assert seen.why.text() == KnownError("sync.changed_outside").sentence()
    assert not seen.contents.isVisible()
    seen.form.restore({"file": str(stick / "gone.hoapkg")})
    QTest.mouseClick(seen.button, LEFT)
    settle(window.tasks)
    said = KnownError("sync.no_file", file="gone.hoapkg").sentence()
    assert said in (seen.form.error_of("file"), seen.why.text())


def test_an_export_is_stopped_and_leaves_nothing(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, stick: Path
) -> None:
    shown = exporting(window)
    begun: list[int] = []
    real: Callable[..., bytes] = vars(service)["seal"]

    def slow(*arguments: object) -> bytes:
        begun.append(1)
        QTest.qWait(0)
        while not shown.work._task.is_stopping:  # type: ignore[union-attr]
            pass
        return real(*arguments)

    monkeypatch.setattr(service, "seal", slow)
    shown.form.restore({"folder": str(stick)})
    agree(VERB)
    QTest.mouseClick(shown.button, LEFT)
    qtbot.waitUntil(lambda: bool(begun) and shown.work.stop_button.isVisible())
    QTest.mouseClick(shown.work.stop_button, LEFT)
    settle(window.tasks)
    assert "没有留下文件" in shown.told.text()
    assert list(stick.iterdir()) == []
    assert shown.button.isEnabled()


def test_a_folder_that_is_gone_is_said_beside_it(window: MainWindow, stick: Path) -> None:
    shown = exporting(window)
    QTest.mouseClick(shown.button, LEFT)
    assert shown.form.error_of("folder") == "请填写存放位置。"
    shown.form.restore({"folder": str(stick / "gone")})
    agree(VERB)
    QTest.mouseClick(shown.button, LEFT)
    settle(window.tasks)
    assert shown.form.error_of("folder") == KnownError("sync.no_folder", folder="gone").sentence()
    assert not shown.sent.rows  # no number is used up
    shown.form.restore({"folder": str(stick)})
    agree(VERB)
    QTest.mouseClick(shown.button, LEFT)
    settle(window.tasks)
    assert [row.sequence for row in shown.sent.rows] == [1]


def test_a_hurried_hand_writes_one_package_and_is_told_of_the_one_before(
    window: MainWindow, office: Office, stick: Path
) -> None:
    shown = exporting(window)
    shown.form.restore({"folder": str(stick)})
    asked: list[str] = []

    def press() -> bool:
        active = QApplication.activeModalWidget()
        if not isinstance(active, Question):
            return False
        asked.append("".join(label.text() for label in active.findChildren(QLabel)))
        for _more in range(2):
            QTest.mouseClick(shown.button, LEFT)  # what lies behind a question hears nothing
        QTest.mouseClick(active.buttons[VERB if len(asked) == 1 else "不做了"], LEFT)
        return True

    for _time in range(2):
        answer(press)
        QTest.mouseClick(shown.button, LEFT)
        settle(window.tasks)
    assert len(list(stick.glob("*.hoapkg"))) == len(office.sync.sent()) == 1
    assert str(stick) in asked[0]
    assert "上一份" not in asked[0]
    assert "上一份是第 1 份" in asked[1]


def test_without_a_card_the_way_to_enrol_one_is_shown(window: MainWindow) -> None:
    shown = exporting(window)
    QTest.mouseClick(shown.enrol, LEFT)
    settle(window.tasks)
    assert window.frame is not None
    assert window.frame.place == Place(SYNC, part="cards")
