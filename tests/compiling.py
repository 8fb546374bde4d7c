"""What SQLAlchemy makes of a statement, kept for all files: each test has an engine of its own.

Otherwise each would compile some hundred statements anew, which takes longer than to run them.
"""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.util import LRUCache

from core.db import database

_STATEMENTS: LRUCache[Any, Any] = LRUCache(5000)


def keep_statements() -> None:
    """Let every engine that a `Database` makes from now on share what is compiled."""
    build = database.build_engine

    @wraps(build)
    def made(path: Path, key: bytes) -> sa.Engine:
        engine = build(path, key)
        for name, method in (("__eq__", _is_same_kind), ("__hash__", _hash_of_kind)):
            setattr(type(engine.dialect), name, method)
        engine._compiled_cache = _STATEMENTS
        return engine

    database.build_engine = made


def _is_same_kind(one: object, other: object) -> bool:
    return type(one) is type(other)


def _hash_of_kind(one: object) -> int:
    return hash(type(one))
