"""Batches of a count: whatever the rules, their sums are the count."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.assemblies.batches import tally_batches
from core.assemblies.counting import Invalid, Mark, Paper, Rules, tally
from tests.core.assemblies.test_counting import ITEMS

PAPERS = st.lists(
    st.builds(
        Paper,
        st.integers(1, 9),
        st.integers(1, 20_000).map(lambda cm: Decimal(cm) / 100),
        st.tuples(*[st.sampled_from([Mark.AGREE, Mark.AGAINST, Mark.ABSTAIN, Mark.BLANK])] * 4),
        st.sampled_from([None, None, None, Invalid.UNSIGNED]),
    ),
    max_size=14,
)


RULES = st.sampled_from([Rules(), Rules(too_many_spoils_the_election=False)])


@given(PAPERS, st.integers(1, 5), RULES)
def test_the_batches_add_up_to_the_count(papers: list[Paper], size: int, rules: Rules) -> None:
    """Voters with ballots in several batches included: each is a person once."""
    whole = tally(ITEMS, papers, rules)
    made = tally_batches(ITEMS, papers, rules, size)
    assert [(one.start, one.end) for one in made] == [
        (start, min(start + size, len(papers))) for start in range(0, len(papers), size)
    ]
    assert sum(one.valid for one in made) == whole.valid
    assert sum(one.invalid for one in made) == whole.invalid
    assert sum(one.persons for one in made) == whole.cast.persons
    assert sum((one.area for one in made), Decimal(0)) == whole.cast.area
    for item in ITEMS:
        for mark in Mark:
            votes = whole.votes[item.id]
            assert sum(one.votes[item.id].persons[mark] for one in made) == votes.persons[mark]
            assert (
                sum((one.votes[item.id].area[mark] for one in made), Decimal(0))
                == (votes.area[mark])
            )


def test_a_batch_whose_voters_are_its_own_is_counted_by_itself() -> None:
    marks = (Mark.AGREE, Mark.AGAINST, Mark.ABSTAIN, Mark.AGREE)
    papers = [Paper(number, Decimal(100), marks) for number in range(1, 121)]
    made = tally_batches(ITEMS, papers, Rules())
    assert [(one.persons, one.area) for one in made] == [
        (50, Decimal(5000)),
        (50, Decimal(5000)),
        (20, Decimal(2000)),
    ]
    assert made[2].votes[ITEMS[0].id].persons[Mark.AGREE] == 20
