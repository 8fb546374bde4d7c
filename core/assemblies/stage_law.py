"""Which values of the law speak about which stage and matter of an assembly. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from core.assemblies.stages import Stage
from core.law.articles import Article
from core.law.packs import LawBook
from core.law.values import Value

ABOUT: Mapping[Stage, tuple[str, ...]] = {
    Stage.PREPARATION: ("group.", "first.", "reelection.", "voting.agenda_only"),
    Stage.ROLL: ("roll.", "count."),
    Stage.CANDIDATES: ("candidates.", "candidacy.", "election.", "group.member_may_stand"),
    Stage.NOTICE: ("notice.", "voting.agenda_only", "follow."),
    Stage.BALLOTS: ("ballot.", "voting.proxy"),
    Stage.DELIVERY: ("ballots.", "follow.needs_delivery", "follow.needs_warning"),
    Stage.VOTING: ("voting.participation", "voting.proxy", "tellers."),
    Stage.COUNTING: ("tellers.", "ballot.", "voting.invalid_participates", "voting.proxy"),
    Stage.RESULT: ("voting.", "election.", "follow.", "result."),
    Stage.FIRST_MEETING: ("first_meeting.", "committee.", "office.term_max"),
    Stage.FILING: ("filing.", "change.", "retention."),
}
"""By the beginnings of the law's keys."""


def law_of(book: LawBook, stage: Stage) -> tuple[Value, ...]:
    """Give what the frozen law sets for `stage`, and what is wanted beside it, in key order."""
    about = ABOUT.get(stage, ())
    keys = sorted({*book.law, *book.beside})
    return tuple(value for key in keys if key.startswith(about) for value in book.every(key))


def article_of_matter(book: LawBook, limb: int) -> Article:
    """Give the item of the law's list of what owners decide together."""
    return book.article("voting.matters").item(limb)
