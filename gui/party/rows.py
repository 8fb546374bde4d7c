"""What the lists of the Party page say of a row: organisations, members, posts, service, terms."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.party.organisations.kinds import MemberStatus, TermState
from core.party.organisations.matrix import Held, MatrixRow
from core.party.organisations.sheets import MemberRow, OrganisationRow, ServiceRow
from core.party.organisations.timetable import TermRow
from gui.kit.states import State, Tone
from gui.kit.wording import joined, listed, noted, word
from gui.party.fields import INDENT

translate = QCoreApplication.translate


def organisation(row: OrganisationRow) -> str:
    return INDENT * row.depth + row.name


def full_members(row: OrganisationRow) -> str:
    return str(row.full) if row.full else ""


def organisation_state(row: OrganisationRow) -> State | None:
    if not row.findings:
        return None
    return State(str(row.findings), Tone.WAITING, "alert-circle")


def hints(row: OrganisationRow) -> str:
    state = organisation_state(row)
    return state.word if state is not None else ""


def member(row: MemberRow) -> str:
    return row.name


def status(row: MemberRow) -> str:
    return status_state(row).word


def status_state(row: MemberRow) -> State:
    if row.left_on is not None:
        return State(translate("party", "已转出"), Tone.QUIET, "x")
    tones = {MemberStatus.FULL: Tone.DONE, MemberStatus.PROBATIONARY: Tone.WAITING}
    return State(word(row.status), tones[row.status])


def years(row: MemberRow) -> str:
    return "" if row.years is None else str(row.years)


def phone(row: MemberRow) -> str:
    return row.phone


def reported(row: MemberRow) -> str:
    return translate("party", "已报到") if row.checked_in else ""


def reported_state(row: MemberRow) -> State | None:
    return State(reported(row), Tone.DONE) if row.checked_in else None


# 双报到


def served(row: ServiceRow) -> str:
    return row.name


def unit(row: ServiceRow) -> str:
    return row.unit


def reported_to(row: ServiceRow) -> str:
    return row.reported_to


def reported_on(row: ServiceRow) -> str:
    return row.reported_on.isoformat() if row.reported_on is not None else ""


def duties(row: ServiceRow) -> str:
    return joined(word(role) for role in row.duties)


def points(row: ServiceRow) -> str:
    return str(row.points) if row.points else ""


def unit_grade(row: ServiceRow) -> str:
    return word(row.unit_grade) if row.unit_grade is not None else ""


def community_grade(row: ServiceRow) -> str:
    return word(row.community_grade) if row.community_grade is not None else ""


def letters(row: ServiceRow) -> str:
    if not row.letters:
        return ""
    return translate("party", "{sent} 封，{answered} 封有回复").format(
        sent=row.letters, answered=row.answered
    )


# 任职与换届


def person(row: MatrixRow) -> str:
    return row.name


def both_state(row: MatrixRow) -> State | None:
    return State(both(row), Tone.NOW) if row.holds_both else None


def both(row: MatrixRow) -> str:
    return translate("party", "一肩挑") if row.holds_both else ""


def in_branch(row: MatrixRow) -> str:
    return _held(row.branch)


def in_committee(row: MatrixRow) -> str:
    return _held(row.committee)


def in_residents(row: MatrixRow) -> str:
    return _held(row.residents)


def in_firm(row: MatrixRow) -> str:
    return _held(row.firm)


def _held(posts: tuple[Held, ...]) -> str:
    return listed(noted(word(one.post), one.home_unit or one.body) for one in posts)


def term_of(row: TermRow) -> str:
    return word(row.term.of)


def term_name(row: TermRow) -> str:
    return row.term.name


def term_since(row: TermRow) -> str:
    return row.term.since.isoformat() if row.term.since is not None else ""


def term_until(row: TermRow) -> str:
    return row.term.until.isoformat() if row.term.until is not None else ""


def term_state(row: TermRow) -> State:
    tones = {
        TermState.OVER: Tone.LATE,
        TermState.ENDING: Tone.WAITING,
        TermState.RUNNING: Tone.DONE,
        TermState.UNKNOWN: Tone.QUIET,
    }
    return State(word(row.state), tones[row.state])


def term_word(row: TermRow) -> str:
    return term_state(row).word


def together(row: TermRow) -> str:
    return listed(row.together)
