"""From a tally to results: what invalid papers count as, and the day a clause is measured by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from core import lawbooks
from core.assemblies import outcomes
from core.assemblies.candidates import Channel, PoliticalStatus, Standing
from core.assemblies.counting import Invalid, Item, Mark, Paper, Rules, Turnout, tally
from core.assemblies.outcomes import Poll, Words, matter_result
from core.assemblies.sheets import BallotItemRow, CandidateRow, MatterRow
from core.explaining import explain_test
from core.findings import told
from core.law.matters import Matter
from core.law.packs import LawBook
from core.law.verdicts import Ballots, Dimension, FollowClause, Votes
from core.law.voting import decide

BOOK = lawbooks.library().book("411002", date(2026, 3, 2))
ELECTION, RULES, ROW, OTHER_ROW, PERSON = (UUID(int=number) for number in range(1, 6))
CANDIDATE = CandidateRow(
    PERSON, ELECTION, 1, "陈秀兰", "1幢001", PoliticalStatus.MASSES, "", Channel.SELF, "",
    Standing.CONFIRMED, (),
)  # fmt: skip
YES = (Mark.AGREE, Mark.AGREE)


def book(key: str, *, setting: bool) -> LawBook:
    """Give the law with one key set otherwise."""
    return replace(BOOK, law={**BOOK.law, key: replace(BOOK.law[key], setting=setting)})


def poll(law: LawBook, papers: list[Paper], **more: object) -> Poll:
    rules = Rules(
        invalid_participates=law.flag("voting.invalid_participates"),
        blank_is_abstention=law.flag("ballot.blank_is_abstention"),
    )
    items = (Item(ROW, ELECTION, 1), Item(OTHER_ROW, RULES, 0))
    whole = Poll(
        book=law,
        total=Votes(9, Decimal(900)),
        items=(
            BallotItemRow(ROW, 1, ELECTION, PERSON, "陈秀兰"),
            BallotItemRow(OTHER_ROW, 2, RULES, None, "修改议事规则"),
        ),
        tally=tally(items, papers, rules),
        silent=Turnout(),
        clause=None,
        first_assembly=False,
        words=Words(told, explain_test),
    )
    return replace(whole, **more)  # type: ignore[arg-type]


def matter(number: UUID, seats: int = 0) -> MatterRow:
    kind = "elect_committee" if seats else "rules_of_procedure"
    return MatterRow(number, 1, kind, 3 if seats else 1, "事项", "全文", bool(seats), seats, 0)


def paper(
    voter: int, invalid: Invalid | None = None, marks: tuple[Mark, ...] | None = None
) -> Paper:
    return Paper(voter, Decimal(100), () if invalid else (marks or YES), invalid)


@pytest.mark.parametrize(
    ("counts", "persons", "outcome", "said"),
    [(True, 6, "passed", "算作参与表决"), (False, 5, "no_valid_decision", "没有算作参与表决")],
)
def test_invalid_ballots_take_part_in_an_election_as_the_pack_says(
    counts: bool,  # noqa: FBT001
    persons: int,
    outcome: str,
    said: str,
) -> None:
    papers = [*(paper(voter) for voter in range(5)), paper(6, Invalid.UNSIGNED)]
    own = poll(book("voting.invalid_participates", setting=counts), papers)
    for row in (
        matter_result(own, matter(ELECTION, 1), {PERSON: CANDIDATE}),
        matter_result(own, matter(RULES), {}),
    ):
        test = row.strict.tests[1]
        assert (test.name, test.part, row.outcome) == (
            "participation_persons",
            str(persons),
            outcome,
        )
        assert any(said in finding.text for finding in row.findings)


@pytest.mark.parametrize(
    ("adopted", "lives"), [(date(2026, 4, 17), True), (date(2026, 4, 19), False)]
)
def test_a_clause_must_be_older_than_the_vote_not_than_the_assembly(
    adopted: date,
    lives: bool,  # noqa: FBT001
) -> None:
    """The assembly was opened on 2 March, and its vote began on 18 April."""
    clause = FollowClause("议事规则第十条", adopted, Dimension.BOTH, warned_on_ballot=True)
    own = poll(
        BOOK,
        [paper(voter) for voter in range(5)],
        clause=clause,
        silent=Turnout(2, Decimal(200)),
        voted_on=date(2026, 4, 18),
    )
    row = matter_result(own, matter(RULES), {})
    assert (row.follow is not None) is lives


def test_a_figure_that_is_not_known_stays_blank_and_its_comparison_open() -> None:
    """What the law cannot judge is neither met nor missed in the row."""
    total = Votes(10, None)
    verdict = decide(BOOK, Matter.RULES_OF_PROCEDURE, total, Ballots(agree=Votes(9, None)))
    unknown = next(one for one in verdict.strict.tests if one.part is None)
    row = outcomes._test(Words(told, explain_test), unknown)
    assert (row.part, row.short_by, row.met) == ("", "", None)


def elections(*standings: Standing) -> Poll:
    """Three candidates whom everybody wants, of whom some left after the ballot was fixed."""
    rows = tuple(
        replace(CANDIDATE, id=UUID(int=20 + n), name=f"候选{n}", standing=standing)
        for n, standing in enumerate(standings)
    )
    listed = tuple(
        BallotItemRow(UUID(int=40 + n), n + 1, ELECTION, row.id, row.name)
        for n, row in enumerate(rows)
    )
    items = tuple(Item(row.id, ELECTION, 2) for row in listed)
    papers = [
        Paper(n, Decimal(100), (Mark.AGREE,) * 2 + ((Mark.AGREE,) if n < 7 else (Mark.ABSTAIN,)))
        for n in range(9)
    ]
    rules = Rules(too_many_spoils_the_election=False)
    made = poll(BOOK, [], items=listed, tally=tally(items, papers, rules))
    CANDIDATES.clear()
    CANDIDATES.update({row.id: row for row in rows})
    return made


CANDIDATES: dict[UUID, CandidateRow] = {}


@pytest.mark.parametrize("left", [Standing.WITHDRAWN, Standing.BARRED])
def test_who_left_the_ballot_is_never_elected_and_the_next_is(left: Standing) -> None:
    made = elections(left, Standing.CONFIRMED, Standing.CONFIRMED)
    result = matter_result(made, matter(ELECTION, seats=2), CANDIDATES)
    places = {row.name: row.place for row in result.candidates}
    assert places == {"候选0": "struck", "候选1": "elected", "候选2": "elected"}
    struck = next(row for row in result.candidates if row.name == "候选0")
    assert struck.persons[Mark.AGREE] == 9  # what was voted is told
    assert struck.rank is None
    assert struck.verdict.outcome == "passed"
    said = [one.text for one in result.findings if one.code == "assemblies.candidate_struck"]
    assert len(said) == 1
    assert "候选0" in said[0]


def test_nobody_is_struck_where_nobody_left() -> None:
    made = elections(*(Standing.CONFIRMED,) * 3)
    result = matter_result(made, matter(ELECTION, seats=2), CANDIDATES)
    places = {row.name: row.place for row in result.candidates}
    assert sorted(places.values()) == ["elected", "elected", "not_elected"]
    assert not [one for one in result.findings if one.code == "assemblies.candidate_struck"]


def test_where_all_left_nobody_is_elected() -> None:
    made = elections(*(Standing.WITHDRAWN,) * 3)
    result = matter_result(made, matter(ELECTION, seats=2), CANDIDATES)
    assert {row.place for row in result.candidates} == {"struck"}
    assert result.outcome == "not_passed"


@pytest.mark.parametrize("first", [False, True])
def test_a_first_assemblys_election_follows_no_clause(
    first: bool,  # noqa: FBT001
) -> None:
    clause = FollowClause(
        "议事规则第十条", date(2024, 4, 17), Dimension.BOTH, warned_on_ballot=True
    )
    own = poll(
        book("follow.elections", setting=True),
        [paper(voter) for voter in range(5)],
        clause=clause,
        silent=Turnout(2, Decimal(200)),
        voted_on=date(2026, 4, 18),
        first_assembly=first,
    )
    row = matter_result(own, matter(ELECTION, 1), {PERSON: CANDIDATE})
    assert (row.follow is None) is first


@pytest.mark.parametrize("abstains", [False, True])
def test_who_left_an_item_blank_takes_part_in_it_whatever_it_is_called(
    abstains: bool,  # noqa: FBT001
) -> None:
    """D15 tells both ways that a blank takes part and does not agree; so it is counted."""
    blank = (Mark.BLANK,) * 2
    papers = [*(paper(voter) for voter in range(5)), paper(5, marks=blank), paper(6, marks=blank)]
    own = poll(book("ballot.blank_is_abstention", setting=abstains), papers)
    for row in (
        matter_result(own, matter(RULES), {}),
        matter_result(own, matter(ELECTION, 1), {PERSON: CANDIDATE}),
    ):
        took_part = next(test for test in row.strict.tests if test.name == "participation_persons")
        assert (row.outcome, took_part.part) == ("passed", "7")
