"""The demo's story: resources/sample/demo*.toml, read once; invented people, days and shares."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from core import paths


@dataclass(frozen=True, slots=True)
class Story:
    """What is invented. Tables keep the names of the file."""

    tables: dict[str, Any]

    @classmethod
    def load(cls) -> Story:
        """Read the bundled story; each of its files tells tables of its own."""
        tables: dict[str, Any] = {}
        for path in sorted((paths.resources() / "sample").glob("demo*.toml")):
            tables |= tomllib.loads(path.read_text("utf-8"))
        return cls(tables)

    def __getitem__(self, name: str) -> Any:
        return self.tables[name]

    def day(self, name: str) -> date:
        """Give a day of the story."""
        found: date = self.tables["days"][name]
        return found

    @property
    def roster(self) -> Path:
        """The sample workbook that the story begins with."""
        return paths.resources() / "sample" / str(self["compound"]["roster"])
