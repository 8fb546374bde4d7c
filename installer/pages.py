"""Take a picture of every page of the window over the office that `main.py demo --office` kept.

usage: pages.py OFFICE OUTPUT [--looks]
OUTPUT is where the demo's papers lie; the pictures come into OUTPUT/pages, at 1366x768, light. With
--looks there are five folders more beside it: each of the three sizes, light and dark.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, qInstallMessageHandler
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from core import sample
from core.clock import FixedClock
from core.errors import KnownError
from core.office import Office
from gui.app import equip, make_application
from gui.kit.looks import SHADE, SIZE
from gui.kit.preferences import Preferences
from gui.kit.theme import Shade, Size, load_faces
from gui.window import MainWindow
from installer.screens import Screens

SCREEN = 1366, 768
SUMMARY = "summary.json"
FOLDER = "pages"
PLAIN = Size.NORMAL, Shade.LIGHT
LOOKS = [(size, shade) for shade in (Shade.LIGHT, Shade.DARK) for size in Size]


def main() -> int:
    """Take the pictures, name them in the demo's summary, and say where they lie."""
    parser = argparse.ArgumentParser()
    parser.add_argument("office", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--looks", action="store_true")
    args = parser.parse_args()
    told = json.loads((args.output / SUMMARY).read_text("utf-8"))
    clock = FixedClock.on(date.fromisoformat(told["ended_on"]))
    app = make_application(["liren"])
    qInstallMessageHandler(lambda *_: None)  # of the offscreen platform, which manages no windows
    QCursor.setPos(QPoint(*SCREEN))  # nothing is hovered over
    load_faces(rare=True)
    for look in LOOKS if args.looks else [PLAIN]:
        name = FOLDER if look == PLAIN else "-".join([FOLDER, *look])
        made = _take(app, look, args.office, clock, args.output / name)
        told["files"] = sorted({*told["files"], *(f"{name}/{one}" for one in made)})
        print(f"里仁：窗口的 {len(made)} 张画面在 {args.output / name}：{'、'.join(made)}")
    text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
    (args.output / SUMMARY).write_text(text + "\n", "utf-8")
    return 0


def _take(
    app: QApplication, look: tuple[Size, Shade], folder: Path, clock: FixedClock, target: Path
) -> list[str]:
    """Take every picture in one look; give the names of the files."""
    target.mkdir(exist_ok=True)
    made, numbers = [], count(1)
    with tempfile.TemporaryDirectory(prefix="liren-") as place:
        preferences = Preferences(Path(place) / "preferences.json")
        for key, word in zip((SIZE, SHADE), look, strict=True):
            preferences.set(key, word.value)
        equip(app, preferences)
        window = MainWindow(preferences, folder)
        window.resize(*SCREEN)
        window.show()
        for name in _screens(window, folder, clock):
            file = f"{next(numbers):02}-{name.replace('/', '-')}.png"
            window.grab().save(str(target / file))
            made.append(file)
        window.close()
        window.deleteLater()
        del window
        app.processEvents()
        gc.collect()  # the paper that was previewed is closed
    return made


def _screens(window: MainWindow, folder: Path, clock: FixedClock) -> Iterator[str]:
    screens = Screens(window.tasks)
    yield from screens.of_door(window.door, folder)
    window.enter(Office.open(folder, sample.PASSPHRASE, clock=clock))
    if window.desk is not None and window.frame is not None:
        window.desk.refused.connect(_stop)
        yield from screens.of_frame(window.frame)


def _stop(error: Exception) -> None:
    """Say why a page did not open, and make no pictures of what is not there."""
    why = error.sentence() if isinstance(error, KnownError) else repr(error)
    print(f"里仁：{why}", file=sys.stderr)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
