"""Identifiers that never collide between offices: UUIDv7, ordered by time."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from uuid_utils.compat import uuid7

from core.clock import Clock

_maker: ContextVar[Callable[[], UUID]] = ContextVar("_maker", default=uuid7)


def new_id() -> UUID:
    """Make the identifier of a new record."""
    return _maker.get()()


@contextmanager
def seeded(seed: int, clock: Clock) -> Iterator[None]:
    """Make the same identifiers in every run: for the demo and for tests, never for an office.

    Keys and salts are not drawn from here; they always come from the operating system.
    """
    chance = random.Random(seed)  # noqa: S311 - identifiers of invented records, not secrets

    def make() -> UUID:
        milliseconds = int(clock.now().timestamp() * 1000)
        bits = (milliseconds & (1 << 48) - 1) << 80 | chance.getrandbits(80)
        bits = bits & ~(0xF << 76) | 0x7 << 76
        return UUID(int=bits & ~(0x3 << 62) | 0x2 << 62)

    token = _maker.set(make)
    try:
        yield
    finally:
        _maker.reset(token)
