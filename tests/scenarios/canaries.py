"""Looking for words on the disk that must not be readable there (security.md R14)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")


def find_words(folders: Iterable[Path], words: Iterable[str]) -> list[str]:
    """Give "file: word" for each word readable in a file below `folders`, or in a file's name."""
    wanted = [(word, {word.encode(encoding) for encoding in ENCODINGS}) for word in words]
    found = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            content = path.read_bytes() if path.is_file() else b""
            for word, forms in wanted:
                if word in path.name or any(form in content for form in forms):
                    found.append(f"{path.relative_to(folder)}: {word}")
    return found
