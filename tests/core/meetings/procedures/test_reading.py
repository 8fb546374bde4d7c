"""Procedure files: the bundled ones hold what the sources say; each wrong copy is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import paths
from core.errors import KnownError
from core.law.values import Confidence
from core.meetings.procedures.catalogue import (
    NOT_PROCEDURES,
    Catalogue,
    keep_copy,
    law_keys,
    paper_codes,
)
from core.meetings.procedures.kinds import CountBase, EvidenceKind
from core.meetings.procedures.reading import read_procedure
from core.meetings.procedures.templates import Procedure

GOOD = """
[procedure]
code = "own"
title = "本社区的程序"
source = "社区居民公约"
confidence = "D"

[[role]]
key = "host"
title = "居委会"
fixed = true

[[step]]
key = "ask"
title = "征求意见"
does = "问"
roles = ["host"]
evidence = ["opinions"]

[[step]]
key = "tell"
title = "反馈"
does = "答"
roles = ["host"]
evidence = ["receipt"]
feedback = true
"""
FIRST = 'roles = ["host"]\nevidence = ["opinions"]'
"""Of the first step."""
WRONG = {
    "not TOML": ("[procedure]", "[procedure", "not_toml", None),
    "no head": ("[procedure]", "[head]", "unknown_key", "head"),
    "no roles": (
        '[[role]]\nkey = "host"\ntitle = "居委会"\nfixed = true\n',
        "",
        "missing_key",
        "role",
    ),
    "no code": ('code = "own"\n', "", "missing_key", "procedure.code"),
    "no source": ("社区居民公约", " ", "missing_key", "procedure.source"),
    "unknown mark": ('"D"', '"E"', "unknown_word", "procedure.confidence"),
    "unknown key in the head": (
        "source =",
        'sources = "x"\nsource =',
        "unknown_key",
        "procedure.sources",
    ),
    "unknown key in a role": ("fixed = true", "fix = true", "unknown_key", "role.fix"),
    "unknown key in a step": ('does = "问"', 'does = "问"\nday = 3', "unknown_key", "step.day"),
    "no title": ('title = "征求意见"\n', "", "missing_key", "step.ask.title"),
    "missing role": (
        FIRST,
        'roles = ["guest"]\nevidence = ["opinions"]',
        "unknown_role",
        "step.ask.roles",
    ),
    "no role": (FIRST, 'roles = []\nevidence = ["opinions"]', "no_role", "step.ask.roles"),
    "roles left out": (FIRST, 'evidence = ["opinions"]', "missing_key", "step.ask.roles"),
    "no evidence": ('evidence = ["opinions"]', "evidence = []", "missing_key", "step.ask.evidence"),
    "unknown evidence": ('"opinions"', '"rumour"', "unknown_word", "step.ask.evidence"),
    "unknown paper": (
        'does = "问"',
        'does = "问"\npapers = ["D99"]',
        "unknown_paper",
        "step.ask.papers",
    ),
    "unknown step": (
        'does = "答"',
        'does = "答"\nafter = ["asked"]',
        "unknown_step",
        "step.tell.after",
    ),
    "unknown law": (
        'does = "答"',
        'does = "答"\ndays_key = "x.days"',
        "unknown_law",
        "step.tell.days_key",
    ),
    "circle": ('does = "问"', 'does = "问"\nafter = ["tell"]', "circle", "step.after"),
    "circle of one": ('does = "问"', 'does = "问"\nafter = ["ask"]', "circle", "step.after"),
    "doubled step": ('key = "tell"', 'key = "ask"', "doubled", "step.ask"),
    "doubled role": (
        '[[step]]\nkey = "ask"',
        '[[role]]\nkey = "host"\ntitle = "街道"\n\n[[step]]\nkey = "ask"',
        "doubled",
        "role.host",
    ),
    "no feedback": ("feedback = true", "feedback = false", "no_feedback", "step.feedback"),
    "feedback left out": (
        "feedback = true",
        "feedback = true\noptional = true",
        "feedback_optional",
        "step.tell.optional",
    ),
    "a text for a flag": (
        "feedback = true",
        'feedback = "yes"',
        "wrong_kind",
        "step.tell.feedback",
    ),
    "a number for a text": ('title = "反馈"', "title = 5", "wrong_kind", "step.tell.title"),
    "a text for a number": (
        'does = "答"',
        'does = "答"\nmin_days = "3"',
        "wrong_kind",
        "step.tell.min_days",
    ),
    "less than no days": (
        'does = "答"',
        'does = "答"\nmin_days = -1',
        "wrong_kind",
        "step.tell.min_days",
    ),
    "more than a year": (
        'does = "答"',
        'does = "答"\nmin_days = 401',
        "wrong_kind",
        "step.tell.min_days",
    ),
    "a text for a list": (
        FIRST,
        'roles = "host"\nevidence = ["opinions"]',
        "wrong_kind",
        "step.ask.roles",
    ),
    "numbers in a list": (
        FIRST,
        'roles = [1]\nevidence = ["opinions"]',
        "wrong_kind",
        "step.ask.roles",
    ),
    "a table for a list": ("[[role]]", "[role]", "wrong_kind", "role"),
}


def read(folder: Path, text: str) -> Procedure:
    path = folder / "own.toml"
    path.write_text(text, "utf-8")
    return read_procedure(path, paper_codes(), law_keys(), own=True)


def test_a_good_copy_is_read_with_what_it_leaves_out(tmp_path: Path):
    found = read(tmp_path, GOOD)
    ask, tell = found.steps
    assert (found.code, found.confidence, found.own) == ("own", Confidence.DESIGN, True)
    assert ask.after == ()
    assert tell.after == ("ask",), "the step before, where the file says nothing"
    assert (ask.defined, ask.optional, ask.min_days) == (True, False, 0)
    assert ask.evidence == (EvidenceKind.OPINIONS,)
    assert found.fixed_roles[0].title == "居委会"


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_copy_is_refused_with_file_and_key(name: str, tmp_path: Path):
    old, new, code, key = WRONG[name]
    assert old in GOOD
    with pytest.raises(KnownError) as caught:
        read(tmp_path, GOOD.replace(old, new, 1))
    assert caught.value.code == f"procedures.{code}"
    assert caught.value.facts["file"] == "own.toml"
    assert caught.value.facts.get("key") == key
    assert "own.toml" in caught.value.sentence()


def test_the_edges_of_a_number_of_days_are_taken(tmp_path: Path):
    for days in (0, 400):
        text = GOOD.replace('does = "答"', f'does = "答"\nmin_days = {days}')
        assert read(tmp_path, text).steps[1].min_days == days


def test_a_list_of_tables_holds_tables(tmp_path: Path):
    with pytest.raises(KnownError, match="wrong_kind"):
        read(tmp_path, 'role = [1]\n[procedure]\ncode = "own"\n')


def test_the_bundled_files_are_the_seven_procedures():
    found = Catalogue.load()
    assert set(found.procedures) == {
        "general_2015", "two_n", "five_n", "three_phases", "four_two", "tuesday", "price",
    }  # fmt: skip
    assert not found.refused
    assert not any(one.own for one in found.procedures.values())
    for one in found.procedures.values():
        assert any(step.feedback for step in one.steps)


def test_what_the_articles_do_not_define_says_so():
    found = Catalogue.load().procedures
    assert len(found["two_n"].fixed_roles) == 2
    assert len(found["five_n"].fixed_roles) == 5
    assert [step.title for step in found["five_n"].steps] == [
        "提议", "定题", "协商", "决议", "反馈",
    ]  # fmt: skip
    for code in ("two_n", "five_n"):
        assert not found[code].defined
        assert not any(step.defined for step in found[code].steps)
        assert "没有写明" in found[code].note
        assert any(not role.fixed for role in found[code].roles)
    assert found["three_phases"].defined
    assert len(found["three_phases"].steps) == 3


def test_four_discussions_and_two_postings_count_the_party_meeting():
    found = Catalogue.load().procedures["four_two"]
    assert len(found.steps) == 6
    assert [step.key for step in found.steps if step.counts] == ["review", "decide"]
    assert found.step("review").agree_of is CountBase.DUE
    assert found.confidence is Confidence.MIRROR


def test_an_own_copy_stands_in_the_place_of_the_bundled_one(tmp_path: Path):
    path = keep_copy(Catalogue.load().procedure("two_n"), tmp_path / "procedures")
    text = path.read_text("utf-8").replace("“2+N”协商", "本社区的2+N")
    path.write_text(text, "utf-8")
    found = Catalogue.load(tmp_path / "procedures")
    assert found.procedure("two_n").title == "本社区的2+N"
    assert found.procedure("two_n").own
    assert not found.procedure("five_n").own


def test_a_copy_is_never_laid_over_another(tmp_path: Path):
    one = Catalogue.load().procedure("two_n")
    keep_copy(one, tmp_path)
    with pytest.raises(KnownError, match="copy_there"):
        keep_copy(one, tmp_path)


def test_a_wrong_own_file_is_told_and_the_bundled_one_stays(tmp_path: Path):
    (tmp_path / "two_n.toml").write_text("[procedure]\ncode = 5\n", "utf-8")
    found = Catalogue.load(tmp_path)
    assert found.procedure("two_n").title == "“2+N”协商"
    (told,) = found.faults
    assert "two_n.toml" in told.text
    assert "role" in told.text


def test_two_own_files_of_one_code_are_one_too_many(tmp_path: Path):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(GOOD, "utf-8")
    found = Catalogue.load(tmp_path)
    assert list(found.refused) == ["b.toml"]
    assert found.refused["b.toml"].code == "procedures.doubled"


def test_a_procedure_that_is_gone_is_refused():
    with pytest.raises(KnownError, match="none_such"):
        Catalogue.load().procedure("gone")


def test_what_is_no_procedure_in_the_folder_is_there():
    names = {path.name for path in (paths.resources() / "procedures").glob("*.toml")}
    assert names >= NOT_PROCEDURES
