"""What the law engine refuses to work on: broken packs, impossible figures; never a verdict."""

from __future__ import annotations


class LawFault(Exception):  # noqa: N818 - as KnownError, it is the user's fault or the file's
    """Figures or a pack that cannot be worked with.

    `code` and `facts` are those of a `KnownError`, which `core.lawbooks.told` turns it into: the
    law itself imports nothing, not even the program's errors.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)  # facts may name a candidate, and this text goes to logs
        self.code = code
        self.facts = facts
