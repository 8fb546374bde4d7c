"""One question, one answer: what a look has read is not read again in the same snapshot."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy.orm import Session

P = ParamSpec("P")
T = TypeVar("T")
ANSWERS = "answers"
"""Under this name a session that only reads keeps what was asked in it, as long as it lasts."""


def once(load: Callable[Concatenate[Session, P], T]) -> Callable[Concatenate[Session, P], T]:
    """Let `load` ask a snapshot once, however many parts of a sheet are made of its answer.

    A unit of work changes what it reads, so in one each question is asked anew. What `load` takes
    must be hashable, and what it gives is shared: nobody may change it.
    """

    @wraps(load)
    def read(session: Session, /, *of: P.args, **named: P.kwargs) -> T:
        answers: dict[Any, T] | None = session.info.get(ANSWERS)
        if answers is None:
            return load(session, *of, **named)
        key = (load, of, tuple(sorted(named.items())))
        if key not in answers:
            answers[key] = load(session, *of, **named)
        return answers[key]

    return read
