"""The office's own copies of legal texts: a text file an article, which no one but it lays there.

Official wording is not bundled; what an office may copy it puts into its data folder, and the
window shows it beside the gist.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from core.db.files import disk_errors
from core.law.articles import Article

SUFFIX = ".txt"
LONGEST = 200_000
"""Bytes: no article is longer, and a file that is holds something else."""


class LawTexts:
    """The folder of texts. A file is named as the article is cited: 民法典第278条.txt."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, article: Article) -> Path | None:
        """Give the file of a paragraph or of its whole article; None where there is none."""
        whole = replace(article, number=article.number.partition(".")[0])
        for one in (article, whole):
            path = self.folder / f"{one.cite()}{SUFFIX}"
            if path.parent == self.folder and path.is_file():
                return path
        return None

    def read(self, path: Path) -> str:
        """Give a text in whatever of the two usual codings it was saved."""
        with disk_errors(path), path.open("rb") as file:
            content = file.read(LONGEST)
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return content.decode("gb18030", "replace")

    def prepare(self) -> Path:
        """Make the folder where it is not there yet, and give it."""
        with disk_errors(self.folder):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self.folder
