"""What is proposed where nothing is known, in the Chinese that papers print."""

from __future__ import annotations

import pytest

from core.assemblies.stages import Kind
from core.proposals import (
    assembly_names,
    committee_name,
    posting_place,
    rules_source,
    usual_shares,
    years_of_a_term,
)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_assembly_is_named_after_its_compound(kind: Kind) -> None:
    names = assembly_names(kind, "云杉苑")
    assert names.title.startswith("云杉苑")
    assert names.organiser.startswith("云杉苑")
    assert (names.term, bool(names.session)) == ((1, True) if kind is Kind.FIRST else (None, False))


@pytest.mark.parametrize(("term", "said"), [(1, "一"), (10, "十"), (11, "十一"), (23, "二十三")])
def test_a_committee_is_numbered_as_papers_write_it(term: int, said: str) -> None:
    assert committee_name("云杉苑", term) == f"云杉苑第{said}届业主委员会"


def test_the_rest_is_there() -> None:
    assert posting_place()
    assert rules_source()
    assert years_of_a_term() > 0
    assert [share.fraction() for share in usual_shares()] == ["1/2", "1/2", "2/3", "3/4"]
