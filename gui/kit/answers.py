"""Who is to hear how work ended, with what it must know for that; never what it says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import MethodType
from typing import Any, Generic, TypeVar
from weakref import WeakMethod

from PySide6.QtCore import QObject
from shiboken6 import isValid

T = TypeVar("T")


class Answer(Generic[T]):
    """One who hears: a bound method, or a `partial` of one that carries what it will need.

    What an act is about travels with the act, so that two acts in a row do not take each other's
    words: `partial(self._on_done, said)` is called with `said` and then the result. It is held
    weakly: who is gone by then hears nothing, and its page is not kept alive for it.
    """

    def __init__(self, hearer: Callable[[T], object]) -> None:
        self._args: tuple[Any, ...] = ()
        self._facts: dict[str, Any] = {}
        method: Callable[..., object] = hearer
        if isinstance(hearer, partial):
            method, self._args, self._facts = hearer.func, hearer.args, hearer.keywords
        self._call: Callable[[], Callable[..., object] | None]
        self._call = WeakMethod(method) if isinstance(method, MethodType) else lambda: method

    @property
    def is_heard(self) -> bool:
        """Whether somebody is still there to hear it."""
        return self._hearer() is not None

    def give(self, value: T) -> bool:
        """Tell it; say whether somebody was there."""
        hearer = self._hearer()
        if hearer is None:
            return False
        hearer(*self._args, value, **self._facts)
        return True

    def _hearer(self) -> Callable[..., object] | None:
        method = self._call()
        receiver = getattr(method, "__self__", None)
        gone = isinstance(receiver, QObject) and not isValid(receiver)
        return None if gone else method
