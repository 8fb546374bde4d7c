"""`python -m tests.gui.name_field PREFERENCES`: the door of the window, and what comes into a name.

The process shows 新建数据 on the real screen, puts the keyboard into the community's name, says
"ready WINDOW", then each text that the field takes, one a line.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from gui.app import equip, make_application, prepare_input_methods
from gui.kit.preferences import Preferences
from gui.window import MainWindow


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main(preferences: Path) -> int:
    """Show the door and tell what is typed."""
    prepare_input_methods(os.environ)
    app = make_application(["liren", "-platform", "xcb"])
    kept = Preferences(preferences)
    equip(app, kept)
    window = MainWindow(kept)
    window.door.show_founding()
    window.show()
    field = window.door.found.form.fields["community"].editor
    assert isinstance(field, QLineEdit)
    field.textChanged.connect(say)
    look = QTimer()

    def tell() -> None:
        field.setFocus()
        if field.hasFocus():
            look.stop()
            say("focused")

    look.timeout.connect(tell)
    look.start(100)
    say(f"ready {int(window.winId())}")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
