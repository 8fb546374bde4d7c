"""Which step of a run is next, what stands against it and why. Pure: values in, values out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from core.law.findings import Finding, Names, Severity, Where
from core.law.values import Confidence
from core.meetings.procedures.kinds import CountBase, StepPlace
from core.meetings.procedures.templates import Procedure, Share, Step


@dataclass(frozen=True, slots=True)
class Done:
    """How a step ended: done on a day, or left out."""

    day: date
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """Who was due, who came, who was in favour."""

    due: int
    present: int
    agree: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a step stands: its day once it ended, else the first on which it may be done."""

    step: Step
    place: StepPlace
    day: date | None
    obstacles: tuple[Finding, ...] = ()


Ended = Mapping[str, Done]
"""The steps that ended, by their keys."""


@dataclass(frozen=True, slots=True)
class Owners:
    """What of a run only the owners decide (民法典第278条), and whether they did: None, not yet.

    `topic` is empty where nothing is theirs alone.
    """

    topic: str = ""
    agreed: bool | None = None


NOTHING_THEIRS = Owners()


def standings(
    procedure: Procedure, ended: Ended, today: date, owners: Owners = NOTHING_THEIRS
) -> tuple[Standing, ...]:
    """Say of every step where it stands today."""
    return tuple(_standing(procedure, step, ended, today, owners) for step in procedure.steps)


def _standing(
    procedure: Procedure, step: Step, ended: Ended, today: date, owners: Owners
) -> Standing:
    if (done := ended.get(step.key)) is not None:
        return Standing(step, StepPlace.SKIPPED if done.skipped else StepPlace.DONE, done.day)
    waits = (*_waits(procedure, step, ended), *_owners(procedure, step, owners))
    if waits:
        return Standing(step, StepPlace.BLOCKED, None, waits)
    first = earliest(step, ended)
    early = tuple(_early(step, first, today))
    return Standing(step, StepPlace.WAITING if early else StepPlace.NOW, first, early)


def earliest(step: Step, ended: Ended) -> date | None:
    """Give the first day on which a step may be done; None where it waits for no day."""
    days = [ended[key].day for key in step.after if key in ended]
    if not days:
        return None
    return max(days) + timedelta(days=step.min_days)


def check_step(
    procedure: Procedure, ended: Ended, key: str, day: date, owners: Owners = NOTHING_THEIRS
) -> tuple[Finding, ...]:
    """Say what stands against doing a step on `day`; days that no law fixes only warn."""
    step = procedure.step(key)
    found = list(_again(step, ended))
    found += _waits(procedure, step, ended)
    found += _owners(procedure, step, owners)
    if found:
        return tuple(found)
    first = earliest(step, ended)
    before = [other for other in step.after if day < ended[other].day]
    if before:
        last = max(before, key=lambda other: ended[other].day)
        facts = {"step": step.title, "before": procedure.step(last).title, "day": ended[last].day}
        return (Finding("procedures.day_before", Severity.STOP, facts, where=Where(key)),)
    return tuple(_early(step, first, day))


def check_skip(procedure: Procedure, ended: Ended, key: str) -> tuple[Finding, ...]:
    """Say what stands against leaving a step out: only optional ones may be."""
    step = procedure.step(key)
    if not step.optional:
        facts = {"step": step.title}
        return (Finding("procedures.not_optional", Severity.STOP, facts, where=Where(key)),)
    return (*_again(step, ended), *_waits(procedure, step, ended))


def check_undo(procedure: Procedure, ended: Ended, key: str) -> tuple[Finding, ...]:
    """Say what stands against taking a step back: later ones that rest on it go first."""
    step = procedure.step(key)
    if key not in ended:
        return (Finding("procedures.not_done", Severity.STOP, {"step": step.title}),)
    later = [one.title for one in procedure.steps if key in one.after and one.key in ended]
    if not later:
        return ()
    facts = {"step": step.title, "later": Names.first(later)}
    return (Finding("procedures.rests_on_it", Severity.STOP, facts, where=Where(key)),)


def check_close(
    procedure: Procedure, ended: Ended, owners: Owners = NOTHING_THEIRS
) -> tuple[Finding, ...]:
    """Say what stands against closing a run: nothing is closed before it was fed back.

    民法典第278条: what the owners decide together is not closed before they did, one way or other.
    """
    found = [
        Finding("procedures.not_fed_back", Severity.STOP, {"step": step.title})
        for step in procedure.steps
        if step.feedback and step.key not in ended
    ]
    open_ = [
        step.title
        for step in procedure.steps
        if step.key not in ended and not step.optional and not step.feedback
    ]
    if open_:
        facts = {"steps": Names.first(open_)}
        found.append(Finding("procedures.steps_open", Severity.STOP, facts))
    if owners.topic and owners.agreed is None:
        facts_of = {"topic": owners.topic}
        found.append(Finding("procedures.close_owners_decide", Severity.STOP, facts_of))
    return tuple(found)


def check_counts(step: Step, counted: Counted) -> tuple[Finding, ...]:
    """Warn where fewer came, or were in favour, than the step's shares ask for.

    四议两公开: what no law fixes warns and asks to be confirmed, it never blocks.
    """
    found = []
    if (lacking := _lacking(step.attend, counted.present, counted.due)) is not None:
        needed, share = lacking
        facts = {
            "due": counted.due,
            "present": counted.present,
            "needed": needed,
            "source": share.source,
        }
        unsure = share.sure is not Confidence.READ
        found.append(Finding("procedures.attend_short", Severity.WARNING, facts, ask_street=unsure))
    base = counted.due if step.agree_of is CountBase.DUE else counted.present
    if (lacking := _lacking(step.agree, counted.agree, base)) is not None:
        needed, share = lacking
        facts = {"base": base, "agree": counted.agree, "needed": needed, "source": share.source}
        unsure = share.sure is not Confidence.READ
        found.append(Finding("procedures.agree_short", Severity.WARNING, facts, ask_street=unsure))
    return tuple(found)


def _lacking(share: Share | None, part: int, whole: int) -> tuple[int, Share] | None:
    asked = share.threshold if share is not None else None
    if share is None or asked is None or asked.met_by(part, whole):
        return None
    return asked.least(whole), share


def _again(step: Step, ended: Ended) -> Iterator[Finding]:
    if step.key in ended:
        yield Finding("procedures.done_before", Severity.STOP, {"step": step.title})


def _waits(procedure: Procedure, step: Step, ended: Ended) -> Iterator[Finding]:
    for key in step.after:
        if key not in ended:
            facts = {"step": step.title, "before": procedure.step(key).title}
            yield Finding("procedures.waits_for", Severity.STOP, facts, where=Where(step.key))


def _owners(procedure: Procedure, step: Step, owners: Owners) -> Iterator[Finding]:
    """Hold what comes after the talks to the owners' vote; a refusal of theirs is only fed back."""
    if not owners.topic or owners.agreed or not procedure.after_vote(step.key):
        return
    facts = {"step": step.title, "topic": owners.topic}
    if owners.agreed is None:
        yield Finding("procedures.owners_decide", Severity.STOP, facts, where=Where(step.key))
    elif not step.feedback:
        yield Finding("procedures.owners_refused", Severity.STOP, facts, where=Where(step.key))


def _early(step: Step, first: date | None, day: date) -> Iterator[Finding]:
    if first is None or day >= first:
        return
    severity = Severity.STOP if step.firm else Severity.WARNING
    facts = {"step": step.title, "days": step.min_days, "day": first}
    yield Finding("procedures.too_early", severity, facts, where=Where(step.key))
