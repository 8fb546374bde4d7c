"""How wide columns stand: as declared; words give way for want of room, and take what is free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """What one column wants, in pixels: its `own` width, and how far it gives way, if at all.

    `needed` shows all its words; one that is narrower by its own is widened where there is room.
    One that is `firm` is never cut.
    """

    own: int
    least: int
    needed: int
    firm: bool = False

    @property
    def idle(self) -> int:
        """Give what it can do without and still show all its words."""
        return max(0, self.own - max(self.least, self.needed))

    @property
    def lack(self) -> int:
        """Give what its words lack."""
        return max(0, self.needed - self.own)


def fit(wishes: Sequence[Wish], room: int) -> list[int]:
    """Give each column its width in a view of so much room.

    What no words need goes first to those that lack it; firm ones come last. If all together are
    still too wide, those that may give way do so; where that is not enough either, they do not:
    there is a bar anyway.
    """
    widths = [wish.own for wish in wishes]
    wanted = sum(wish.lack for wish in wishes) + sum(widths) - room
    for firm in (False, True):
        idle = [wish.idle if wish.firm is firm else 0 for wish in wishes]
        taken = min(max(0, wanted), sum(idle))
        widths, wanted = _less(widths, idle, taken), wanted - taken
    over = sum(widths) - room
    if over > 0:
        gives = [max(0, w - wish.least) for w, wish in zip(widths, wishes, strict=True)]
        return _less(widths, gives, over) if over <= sum(gives) else [w.own for w in wishes]
    free = -over
    lacking = sorted((wish.lack, at) for at, wish in enumerate(wishes) if wish.lack)
    for number, (lack, at) in enumerate(lacking):  # who lacks little is served whole
        more = min(lack, free // (len(lacking) - number))
        widths[at] += more
        free -= more
    return widths


def _less(widths: Sequence[int], gives: Sequence[int], wanted: int) -> list[int]:
    """Take so much from all together, of each in proportion to what it gives."""
    spare = sum(gives)
    if not spare or not wanted:
        return list(widths)
    return [w - -(-give * wanted // spare) for w, give in zip(widths, gives, strict=True)]
