"""The parts of a line that a clerk typed or pasted: between commas of either kind, or tabs."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"\s*[，,;；\t]\s*")


def parts_of(line: str) -> list[str]:
    """Give the parts without what stands around them: "甲， 乙" is ["甲", "乙"]."""
    return _BETWEEN.split(line.strip())
