"""`python -m tests.gui.typist FOLDER PREFERENCES`: a clerk who types into a form and never saves.

The process opens the real window over the folder, types, says "kept" once the pause after the last
key is over and the disk has it, and then stands still until it is killed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from core.clock import FixedClock
from core.office import Office
from gui.app import equip, make_application
from gui.desk import Place
from gui.kit.act_dialog import ActDialog
from gui.kit.preferences import Preferences
from gui.places import ROSTERS
from gui.rosters.page import RostersPage
from gui.window import MainWindow
from tests.gui.conftest import DAY
from tests.gui.hands import type_text
from tests.offices import PASSPHRASE

NAME, ADDRESS = "云中鹤苑", "西坝二路尽头的老水塔旁"


def form_of(window: MainWindow) -> ActDialog[object]:
    """Open the form that registers a compound, as a clerk does."""
    assert window.desk is not None
    assert window.frame is not None
    window.desk.go(Place(ROSTERS))
    page = window.frame.page_of(ROSTERS)
    assert isinstance(page, RostersPage)
    page.acts.add_compound()
    *_, dialog = window.findChildren(ActDialog)
    return dialog


def main(folder: Path, preferences: Path) -> int:
    """Type and stand still."""
    app = make_application(["liren", "-platform", "offscreen"])
    kept = Preferences(preferences)
    equip(app, kept)
    window = MainWindow(kept)
    window.enter(Office.open(folder, PASSPHRASE, clock=FixedClock.on(DAY)))
    window.show()
    dialog = form_of(window)
    type_text(dialog.form.fields["name"].editor, NAME)
    type_text(dialog.form.fields["address"].editor, ADDRESS)
    assert window.desk is not None
    desk = window.desk
    look = QTimer()

    def tell() -> None:
        if desk.office.unsaved.forms():
            look.stop()
            sys.stdout.write("kept\n")
            sys.stdout.flush()

    look.timeout.connect(tell)
    look.start(100)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
