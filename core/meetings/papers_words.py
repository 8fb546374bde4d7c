"""The Chinese of a meeting's values on paper, and the sentences that several papers share."""

from __future__ import annotations

from datetime import date

from core.documents.wording import PaperWording
from core.documents.words import day_text, ended, list_text, money_text, threshold_text
from core.law.matters import Matter
from core.meetings.counting import Outcome
from core.meetings.sheets import AttendanceRow, MeetingSheet, PromiseRow, TopicSheet, VoteRow
from core.phrases import word


def matter_text(value: str) -> str:
    """Name a matter of Civil Code 278 as papers do."""
    return word(Matter(value))


def quorum_text(wording: PaperWording, sheet: MeetingSheet) -> str:
    """Say how many came, what the rules ask and whether it is met."""
    counts, verdict = sheet.counts, sheet.quorum
    fields = {"seats": str(counts.seats), "present": str(counts.present)}
    if verdict.outcome is Outcome.NO_RULE:
        return wording.text("quorum_no_rule", fields)
    test = verdict.tests[0]
    fields |= {
        "source": verdict.source,
        "share": threshold_text(test.threshold),
        "needed": str(test.needed),
        "short": str(test.short_by),
    }
    return wording.text("quorum_met" if test.met else "quorum_short", fields)


def vote_text(wording: PaperWording, vote: VoteRow) -> str:
    """Say how the hands stood, what the rules asked and what it came to, as it was judged."""
    fields = {name: str(getattr(vote, name)) for name in ("agree", "against", "abstain", "base")}
    if vote.threshold is not None:
        fields |= {
            "base_words": word(vote.base_of),
            "source": vote.rule,
            "share": threshold_text(vote.threshold),
            "needed": str(vote.needed),
            "short": str(vote.short_by),
        }
    return wording.text(f"vote_{vote.outcome.value}", fields)


def promise_text(wording: PaperWording, promise: PromiseRow) -> str:
    """Say who does what by when, with what money."""
    fields = {
        "number": str(promise.number),
        "action": ended(promise.action),
        "owner": owner_text(promise),
        "deadline": day_text(promise.deadline),
        "check_on": day_text(promise.check_on or promise.deadline),
        "budget": budget_text(wording, promise),
        "source": source_text(wording, promise),
    }
    return wording.text("promise", fields)


def budget_text(wording: PaperWording, promise: PromiseRow) -> str:
    """Say what a promise costs: nothing, if that was said; what nobody said is not asserted."""
    if promise.budget_fen:
        return money_text(promise.budget_fen)
    return wording.text("unknown_budget" if promise.budget_fen is None else "no_budget")


def source_text(wording: PaperWording, promise: PromiseRow) -> str:
    """Say where the money comes from, as far as that was said."""
    return promise.source or wording.text("no_source" if promise.budget_fen == 0 else "unsaid")


def inherited_text(wording: PaperWording, promise: PromiseRow, today: date) -> str:
    """Say how an earlier promise stands."""
    standing = wording.text(f"standing_{promise.state.value}")
    late = promise.days_late(today)
    if late:
        standing += wording.text("late", {"days": str(late)})
    fields = {
        "meeting": str(promise.meeting_number),
        "topic": promise.topic,
        "action": ended(promise.action),
        "owner": owner_text(promise),
        "deadline": day_text(promise.deadline),
        "standing": standing,
    }
    return wording.text("inherited", fields)


def progress_text(wording: PaperWording, promise: PromiseRow) -> str:
    """List what was reported of a promise; room to write where nothing was."""
    told = [
        wording.text(
            "progress_line", {"day": day_text(row.day), "actor": row.actor, "note": ended(row.note)}
        )
        for row in promise.history
    ]
    return "\n".join([wording.text("progress"), *told])


def owner_text(promise: PromiseRow) -> str:
    """Name who answers for a promise, with the unit in brackets."""
    return f"{promise.owner}（{promise.unit}）" if promise.unit else promise.owner


def people_text(people: tuple[AttendanceRow, ...]) -> str:
    """List people by name."""
    return list_text(row.name for row in people)


def outcome_key(topic: TopicSheet) -> str:
    """Name the wording of what the discussion came to, whatever came after it."""
    return f"outcome_{topic.outcome.value}" if topic.outcome is not None else ""
