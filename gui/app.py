"""Starting the window: environment, faces, translations, errors, garbage, and the main window."""

from __future__ import annotations

import gc
import importlib
import logging
import os
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QStandardPaths, QTimer, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from core import paths
from core.errors import VOICE
from core.progress import ProgressSink, ignore_progress
from gui.kit.errors import note_bug, show_error
from gui.kit.looks import apply_preferred, language
from gui.kit.preferences import Preferences
from gui.kit.tasks import Task
from gui.kit.theme import load_faces
from gui.kit.wording import TONGUE, Language
from gui.signals import Signals
from gui.window import MainWindow

_log = logging.getLogger("core.window")

HEAVY = (
    "core.office", "core.founding",
    *(
        f"gui.{name}.page"
        for name in (
            "home", "rosters", "assemblies", "committees", "meetings", "affairs", "sync",
            "settings", "documents",
        )
    ),
)  # fmt: skip
"""SQLAlchemy, all subjects and their pages: wanted as soon as somebody opens a folder.

Read from files in a worker, they do not hold up the click that opens a page for the first time.
"""
COLLECT_MS = 5_000
YOUNG, ALL = 1, 2
ALL_EVERY = 12
"""So often the collector looks at all that was made since the start, such as what a dialog leaves
that stood open for long. It takes 50 ms, as what was loaded is frozen; the young take two.
"""


def prepare_input_methods(environment: dict[str, str] | os._Environ[str]) -> None:
    """Let people type Chinese under fcitx: Qt's wheels bring no plugin for it, but one for ibus.

    fcitx answers to ibus through the portal (tried with fcitx5). Only before QApplication.
    """
    named = environment.get("QT_IM_MODULE", "") + environment.get("XMODIFIERS", "")
    if sys.platform.startswith("linux") and "fcitx" in named.lower():
        environment["QT_IM_MODULE"] = "ibus"
        environment["IBUS_USE_PORTAL"] = "1"


def run(arguments: list[str], folder: Path | None = None) -> int:
    """Open the window and stay until it is closed; give the exit status."""
    prepare_input_methods(os.environ)
    VOICE.to_window()
    app = make_application(arguments)
    preferences = Preferences(preferences_path())
    equip(app, preferences)
    window = MainWindow(preferences, folder)
    sys.excepthook = _Hook(window)
    signals = Signals(window)
    housekeeping = Housekeeping(window)
    window.painted.connect(housekeeping.begin)
    window.show()
    status = app.exec()
    signals.stop()
    return status


def make_application(arguments: list[str]) -> QApplication:
    """Make the QApplication with its name and the style that looks the same on every PC."""
    app = QApplication(arguments)
    app.setApplicationName("liren")
    app.setStyle("Fusion")
    return app


def equip(app: QApplication, preferences: Preferences) -> None:
    """Give the program its face, its language and the look preferred."""
    load_faces()
    translate(app, language(preferences))
    apply_preferred(app, preferences)


def preferences_path() -> Path:
    """Give the file of preferences of whoever is logged in to the machine."""
    location = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(location)) / "preferences.json"


def translate(app: QApplication, chosen: Language) -> None:
    """Speak the language chosen, Qt's own buttons too; before the first widget is made."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    english = _english(app) if chosen == "en" else None
    if chosen == "en" and english is None:
        _log.warning("no English: make compiles it")
        chosen = "zh"
    TONGUE.language = chosen
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if english is not None:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        _install(app, qt / "qtbase_en.qm")
        app.installTranslator(english)
    else:
        QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        _install(app, qt / "qtbase_zh_CN.qm")


def english_file() -> Path:
    """Give the English of the window; `make` compiles it from en.ts."""
    return paths.resources() / "i18n" / "en.qm"


def _english(app: QApplication) -> QTranslator | None:
    """Load the English: compiled, or as it is written where that is newer or alone."""
    compiled = english_file()
    written = compiled.with_suffix(".ts")
    if compiled.is_file() and not (
        written.is_file() and written.stat().st_mtime > compiled.stat().st_mtime
    ):
        translator = QTranslator(app)
        if translator.load(str(compiled)):
            return translator
    if not written.is_file():
        return None
    from gui.kit.written_english import WrittenEnglish  # noqa: PLC0415 - XML, hardly ever needed

    return WrittenEnglish(written, app)


def _install(app: QApplication, file: Path) -> None:
    translator = QTranslator(app)
    if translator.load(str(file)):
        app.installTranslator(translator)


class Housekeeping(QObject):
    """What waits for the first paint: faces of rare characters, heavy modules, the collector.

    Cycles are collected by a timer in the window's thread only: a collection in a worker would
    delete Qt objects there (Anki's lesson).
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._collector = QTimer(self)
        self._collector.setInterval(COLLECT_MS)
        self._collector.timeout.connect(self._on_collect)
        self._collected = 0

    @Slot()
    def begin(self) -> None:
        """Load what was put off."""
        gc.disable()
        gc.freeze()  # what was loaded stays; no collection need walk over it
        self._collector.start()
        load_faces(rare=True)
        task = Task(self.tr("准备"), load_heavy, can_cancel=False)
        task.failed.connect(self._window.show_error)
        task.succeeded.connect(self._on_loaded)
        self._window.tasks.look(task)

    @Slot(object)
    def _on_loaded(self, _nothing: None) -> None:
        gc.freeze()

    @Slot()
    def _on_collect(self) -> None:
        self._collected += 1
        gc.collect(YOUNG if self._collected % ALL_EVERY else ALL)


def load_heavy(_report: ProgressSink = ignore_progress) -> None:
    """Load what was put off; in a worker."""
    for name in HEAVY:
        importlib.import_module(name)


class _Hook:
    """Shows what no code expected; exceptions in slots come here too.

    Each is written to the log, also those that come while another is being shown.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._showing = False

    def __call__(
        self, _kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if self._showing:
            note_bug(error)
            return
        self._showing = True
        try:
            show_error(error.with_traceback(trace), self._window)
        finally:
            self._showing = False
