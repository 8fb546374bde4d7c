"""The count: every rule of the ballot, any order of papers, sums that must agree."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from core.assemblies import counting
from core.assemblies.counting import Invalid, Item, Mark, Paper, Rules, Turnout, Votes
from core.assemblies.sums import Delivered, Imbalance, Sums, reconcile, silent_delivered

YES, NO, ABSTAIN, BLANK, BAD = (
    Mark.AGREE,
    Mark.AGAINST,
    Mark.ABSTAIN,
    Mark.BLANK,
    Mark.INVALID,
)
ELECTION, RULES = UUID(int=1), UUID(int=2)
CANDIDATES = [Item(UUID(int=10 + n), ELECTION, seats=2) for n in range(3)]
MATTER = Item(UUID(int=20), RULES)
ITEMS = [*CANDIDATES, MATTER]


def paper(voter: int, *marks: Mark, area: str = "100.00", invalid: Invalid | None = None) -> Paper:
    return Paper(voter, Decimal(area), marks, invalid)


def count(*papers: Paper, rules: Rules | None = None) -> counting.Tally:
    return counting.tally(ITEMS, papers, rules or Rules())


def test_persons_and_areas_are_counted_apart() -> None:
    found = count(paper(1, YES, NO, ABSTAIN, YES, area="90.25"), paper(2, YES, YES, NO, NO))
    first = found.votes[CANDIDATES[0].id]
    assert first.persons[YES] == 2
    assert first.area[YES] == Decimal("190.25")
    matter = found.votes[MATTER.id]
    assert (matter.persons[YES], matter.area[YES]) == (1, Decimal("90.25"))
    assert (matter.persons[NO], matter.area[NO]) == (1, Decimal("100.00"))
    assert found.turnout[RULES] == Turnout(2, Decimal("190.25"))


def test_a_blank_is_an_abstention_only_if_the_ballot_says_so() -> None:
    said = count(paper(1, BLANK, BLANK, BLANK, BLANK))
    assert said.votes[MATTER.id].persons[ABSTAIN] == 1
    unsaid = count(paper(1, BLANK, NO, NO, BLANK), rules=Rules(blank_is_abstention=False))
    votes = unsaid.votes[MATTER.id]
    assert (votes.persons[BLANK], votes.persons[ABSTAIN], votes.persons[BAD]) == (1, 0, 0)
    assert unsaid.turnout[RULES] == Turnout(1, Decimal(100)), "D15 promises that it takes part"


def test_a_tick_for_who_left_takes_no_seat_from_the_others() -> None:
    """D15 promises it: votes for who left elect nobody, those for the others stay valid."""
    gone = replace(CANDIDATES[0], struck=True)
    items = [gone, *ITEMS[1:]]
    found = counting.tally(items, [paper(1, YES, YES, YES, NO)], Rules())
    assert found.votes[CANDIDATES[1].id].persons[YES] == 1
    assert found.turnout[ELECTION].persons == 1
    fewer = [*(replace(item, seats=1) for item in items[:3]), MATTER]
    spoiled = counting.tally(fewer, [paper(1, YES, YES, YES, NO)], Rules())
    assert spoiled.turnout[ELECTION].persons == 0


def test_who_ticks_nobody_who_stands_takes_no_part_in_the_election() -> None:
    items = [replace(CANDIDATES[0], struck=True), *ITEMS[1:]]
    found = counting.tally(items, [paper(1, YES, BAD, BAD, NO)], Rules())
    assert found.turnout[ELECTION].persons == 0
    assert found.turnout[RULES].persons == 1
    nobody = [*(replace(item, struck=True) for item in CANDIDATES), MATTER]
    left = counting.tally(nobody, [paper(1, YES, BAD, BAD, NO)], Rules())
    assert left.turnout[ELECTION].persons == 1


def test_two_ticks_spoil_that_item_alone() -> None:
    found = count(paper(1, YES, BAD, NO, YES))
    assert found.votes[CANDIDATES[1].id].persons[BAD] == 1
    assert found.votes[CANDIDATES[0].id].persons[YES] == 1
    assert found.turnout[ELECTION].persons == 1


def test_more_candidates_than_seats_spoil_the_election_and_nothing_else() -> None:
    found = count(paper(1, YES, YES, YES, YES))
    assert all(found.votes[c.id].persons[BAD] == 1 for c in CANDIDATES)
    assert found.turnout[ELECTION] == Turnout()
    assert found.votes[MATTER.id].persons[YES] == 1
    assert found.turnout[RULES].persons == 1


def test_as_many_candidates_as_seats_are_valid() -> None:
    found = count(paper(1, YES, YES, NO, YES))
    assert found.votes[CANDIDATES[1].id].persons[YES] == 1


def test_too_many_may_be_allowed_by_the_pack() -> None:
    found = count(paper(1, YES, YES, YES, YES), rules=Rules(too_many_spoils_the_election=False))
    assert found.turnout[ELECTION].persons == 1


def test_a_spoiled_section_takes_part_only_if_the_pack_says_so() -> None:
    found = count(paper(1, BAD, BAD, BAD, YES), rules=Rules(invalid_participates=True))
    assert found.turnout[ELECTION].persons == 1
    assert count(paper(1, BAD, BAD, BAD, YES)).turnout[ELECTION].persons == 0


def test_an_invalid_ballot_is_counted_as_a_paper_and_nowhere_else() -> None:
    found = count(paper(1, invalid=Invalid.UNSIGNED), paper(2, YES, NO, NO, YES))
    assert (found.valid, found.invalid) == (1, 1)
    assert found.turnout[RULES].persons == 1


def test_spoiled_voters_are_those_entitled_who_have_no_valid_paper() -> None:
    found = count(
        paper(1, invalid=Invalid.UNSIGNED),
        paper(2, invalid=Invalid.PROXY_MISSING),
        paper(2, YES, NO, NO, YES),
        paper(3, invalid=Invalid.LATE),
    )
    assert found.spoiled == Turnout(1, Decimal(200))
    assert found.cast == Turnout(1, Decimal(100))


def test_a_voter_with_two_ballots_is_one_person_with_both_areas() -> None:
    found = count(paper(1, YES, NO, NO, YES, area="50.5"), paper(1, YES, NO, NO, YES, area="49.5"))
    matter = found.votes[MATTER.id]
    assert (matter.persons[YES], matter.area[YES]) == (1, Decimal(100))
    assert found.turnout[RULES] == Turnout(1, Decimal(100))


def test_two_ballots_of_one_voter_that_disagree_are_named_and_never_two_persons() -> None:
    papers = [paper(1, YES, NO, NO, YES), paper(1, YES, NO, NO, NO), paper(2, invalid=Invalid.LATE)]
    assert list(counting.disagreements(ITEMS, papers, Rules())) == [(1, MATTER.id)]
    matter = count(*papers).votes[MATTER.id]
    assert matter.persons[BAD] == 1
    assert (matter.area[YES], matter.area[NO]) == (Decimal(100), Decimal(100))


def test_one_valid_of_two_split_sections_takes_part_with_its_own_area() -> None:
    found = count(paper(1, YES, YES, YES, YES, area="30"), paper(1, YES, NO, NO, YES, area="70"))
    assert found.turnout[ELECTION] == Turnout(1, Decimal(70))


MARKS = st.tuples(*[st.sampled_from([YES, NO, ABSTAIN, BLANK, BAD])] * 4)
PAPERS = st.lists(
    st.builds(
        Paper,
        st.integers(1, 6),
        st.integers(1, 10**7).map(lambda cm2: Decimal(cm2) / 10_000),
        MARKS,
        st.sampled_from([None, None, None, Invalid.UNSIGNED]),
    ),
    max_size=30,
)


@given(PAPERS, st.randoms(use_true_random=False))
def test_the_order_of_papers_changes_nothing(papers: list[Paper], chance: random.Random) -> None:
    mixed = papers[:]
    chance.shuffle(mixed)
    assert count(*papers) == count(*mixed)


@given(PAPERS)
def test_nothing_is_lost_or_made_up(papers: list[Paper]) -> None:
    found = count(*papers)
    valid = [p for p in papers if p.invalid is None]
    for votes in found.votes.values():
        assert sum(votes.persons.values()) == len({p.voter for p in valid})
        assert sum(votes.area.values()) == sum((p.area for p in valid), Decimal(0))
    assert found.valid + found.invalid == len(papers)


def test_readings_are_compared_place_by_place() -> None:
    good = (None, (YES, NO))
    assert counting.differing(good, good) == ()
    assert counting.differing(good, (None, (YES, YES))) == (1,)
    assert counting.differing(good, (Invalid.UNSIGNED, ())) == (None,)
    assert counting.differing((Invalid.LATE, ()), (Invalid.LATE, (YES, NO))) == ()


def sums(**changed: int | None) -> Sums:
    given = {"issued": 10, "voided": 1, "returned": 7, "counted": 6, "invalid": 1, "delivered": 8}
    return Sums(**(given | changed))  # type: ignore[arg-type]


def test_sums_that_agree_find_nothing() -> None:
    right = sums(foreign=1, papers_found=8)
    assert reconcile(right) == ()
    assert (right.not_returned, right.undelivered) == (2, 1)
    assert right.issued == right.returned + right.not_returned + right.voided


def test_who_counts_by_area_alone_is_no_person_wherever_votes_are_counted() -> None:
    """A parking space whose owner is no person by the rules carries its area (rulebook 1.6)."""

    def parked(*marks: Mark, invalid: Invalid | None = None) -> Paper:
        return Paper(2, Decimal(30), marks, invalid, persons=0)

    said = (YES, NO, NO, YES)
    found = count(paper(1, *said), parked(*said))
    votes = found.votes[MATTER.id]
    assert (votes.persons[YES], votes.area[YES]) == (1, Decimal(130))
    assert found.turnout[RULES] == found.turnout[ELECTION] == Turnout(1, Decimal(130))
    assert (found.cast, found.valid) == (Turnout(1, Decimal(130)), 2)
    spoiled = count(paper(1, *said), parked(invalid=Invalid.UNSIGNED)).spoiled
    assert spoiled == Turnout(0, Decimal(30))
    reached = [
        Delivered(1, Decimal(50), returned=False),
        Delivered(2, Decimal(30), returned=False, persons=0),
    ]
    assert silent_delivered(reached) == Turnout(1, Decimal(80))


def test_every_wrong_sum_is_named() -> None:
    assert reconcile(sums(counted=5)) == (Imbalance.RETURNED_IS_NOT_COUNTED_AND_INVALID,)
    assert reconcile(sums(papers_found=6)) == (Imbalance.BOXES_DO_NOT_AGREE,)
    too_many = reconcile(sums(returned=10, counted=9))
    assert too_many == (Imbalance.MORE_RETURNED_THAN_ISSUED,)
    stuffed = reconcile(sums(papers_found=11))
    assert Imbalance.MORE_RETURNED_THAN_ISSUED in stuffed


def test_as_many_papers_in_the_box_as_were_issued_are_not_too_many() -> None:
    """A voided paper may lie in the box too: it was issued."""
    all_back = {"voided": 1, "returned": 9, "counted": 8, "foreign": 1}
    assert reconcile(sums(papers_found=10, **all_back)) == ()


def test_the_silent_are_those_reached_who_sent_nothing_back() -> None:
    reached = [
        Delivered(1, Decimal(50), returned=True),
        Delivered(1, Decimal(30), returned=False),
        Delivered(2, Decimal(40), returned=False),
        Delivered(2, Decimal(5), returned=False),
    ]
    assert silent_delivered(reached) == Turnout(1, Decimal(75))
    assert silent_delivered([]) == Turnout()


def votes(agree: tuple[int, int], against: tuple[int, int]) -> Votes:
    found = Votes.none()
    found.persons[YES], found.area[YES] = agree[0], Decimal(agree[1])
    found.persons[NO], found.area[NO] = against[0], Decimal(against[1])
    return found
