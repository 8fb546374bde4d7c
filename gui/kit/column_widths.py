"""How wide columns stand: as declared; words give way for want of room, and take what is free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """What one column wants, in pixels: its `own` width, and the `least` to which words are cut.

    `needed` shows the words of every row, `usual` those of most: one long name among many
    short ones takes no room from others. One that is `firm` is never cut.
    """

    own: int
    least: int
    needed: int
    usual: int
    firm: bool = False


def fit(wishes: Sequence[Wish], room: int) -> list[int]:
    """Give each column its width in a view of so much room.

    What no words need goes first to those that lack it; of firm ones last. If all together are
    still too wide, the words of few rows are cut, then those of any, down to the least; where that
    is not enough either, none is cut: there is a bar anyway. What is then free goes to those that
    lack it, first as much as is usual.
    """
    own = [wish.own for wish in wishes]
    lack = sum(max(0, wish.needed - wish.own) for wish in wishes)
    over = sum(own) - room
    widths = own
    for firm in (False, True):
        floors = [wish.needed if wish.firm is firm else wish.own for wish in wishes]
        widths = _down(widths, floors, lack + over - sum(own) + sum(widths))
    if sum(widths) > room:
        for floors in ([_soft(wish) for wish in wishes], [_hard(wish) for wish in wishes]):
            widths = _down(widths, floors, sum(widths) - room)
        if sum(widths) > room:
            return own
    for goals in ([wish.usual for wish in wishes], [wish.needed for wish in wishes]):
        widths = _up(widths, goals, room - sum(widths))
    return widths


def _soft(wish: Wish) -> int:
    return wish.needed if wish.firm else max(wish.usual, _hard(wish))


def _hard(wish: Wish) -> int:
    return wish.needed if wish.firm else min(wish.least, wish.needed)


def _down(widths: Sequence[int], floors: Sequence[int], wanted: int) -> list[int]:
    """Take so much from all together, or all there is, in proportion to what lies above a floor."""
    gives = [max(0, width - floor) for width, floor in zip(widths, floors, strict=True)]
    spare = sum(gives)
    taken = min(max(0, wanted), spare)
    if not taken:
        return list(widths)
    return [w - -(-give * taken // spare) for w, give in zip(widths, gives, strict=True)]


def _up(widths: Sequence[int], goals: Sequence[int], free: int) -> list[int]:
    """Give away what is free to those below their goal; who lacks little is served whole."""
    made = list(widths)
    lacks = ((goal - width, at) for at, (width, goal) in enumerate(zip(made, goals, strict=True)))
    lacking = sorted((lack, at) for lack, at in lacks if lack > 0)
    for number, (lack, at) in enumerate(lacking):
        more = min(lack, max(0, free) // (len(lacking) - number))
        made[at] += more
        free -= more
    return made
