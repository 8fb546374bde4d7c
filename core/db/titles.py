"""What a clerk calls a table: for sentences and reports, in Chinese; in English its own name."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from core import paths


@dataclass(frozen=True, slots=True)
class TableTitle:
    """A table as a fact of a sentence."""

    name: str

    def sentence(self, language: str = "zh") -> str:
        """Name it; one that has no title keeps its own name."""
        plain = self.name.replace("_", " ")
        return plain if language == "en" else table_titles().get(self.name, plain)


@cache
def table_titles() -> dict[str, str]:
    """Give the Chinese titles of tables, by name."""
    return tomllib.loads((paths.resources() / "i18n" / "tables.toml").read_text("utf-8"))
