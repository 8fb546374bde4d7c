"""进度通报 T01: every share with its numerator and denominator, what is asked, money by source."""

from __future__ import annotations

from core.documents.content import Align, Block, Document, Head, Paper, Paragraph, Signed, Table
from core.documents.offers import Offer
from core.documents.sources import PaperDesk
from core.documents.wording import PaperWording
from core.documents.words import day_text, list_text, money_text, month_text
from core.law.shares import percent_text
from core.phrases import word
from core.subject import Subject
from core.totals.sheets import Ratio, TotalsSheet

CODE = "T01"
_NONE = "—"


def offer_bulletin(
    sheet: TotalsSheet, subject: Subject, issuer: str, desk: PaperDesk
) -> Offer[Paper]:
    """Name the bulletin of a scope."""
    wording = desk.wording.paper(CODE)
    name = wording.text("name")

    def build() -> Paper:
        head = Head(
            code=CODE,
            compound=sheet.place or wording.text("everywhere"),
            archive=f"{CODE}-{sheet.day:%Y%m%d}",
            opaque_id=f"{CODE}:{subject.id.hex.upper()}",
            audit_head=desk.audit_head,
        )
        return Paper(CODE, name, (build_bulletin(sheet, wording, head, issuer),))

    return Offer(CODE, name, build)


def build_bulletin(sheet: TotalsSheet, wording: PaperWording, head: Head, issuer: str) -> Document:
    """Put the totals of a scope on paper."""
    place = sheet.place or wording.text("everywhere")
    people = sheet.people
    staff = [
        wording.text("staff_of", {"role": word(role), "count": str(people.staff[role])})
        for role in people.staff
    ]
    fields = {
        "place": place,
        "day": day_text(sheet.day),
        "compounds": str(sheet.compounds),
        "interim": str(sheet.interim),
        "organisations": str(people.organisations),
        "members": str(people.members),
        "zones": str(people.zones),
        "zone_members": str(people.zone_members),
        "staff": list_text(staff)
        or wording.text("by_community" if sheet.of_compound else "nobody"),
        "found": str(sheet.found),
        "done": str(sheet.done),
        "came": money_text(sheet.came_fen),
        "spent": money_text(sheet.spent_fen),
        "satisfied": _satisfied(sheet, wording),
    }
    parts: dict[str, list[Block]] = {
        "shares": [_shares(sheet, wording)],
        "kinds": [_kinds(sheet, wording)],
        "money": [_money(sheet, wording)],
        "asked": _asked(sheet, wording),
        "months": [_months(sheet, wording)],
    }
    return Document(
        head=head,
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields, parts)),
        signed=Signed(issuer, sheet.day),
    )


def _shares(sheet: TotalsSheet, wording: PaperWording) -> Table:
    columns = wording.columns(
        "share_columns", (62, Align.LEFT), (30, Align.RIGHT), (30, Align.RIGHT), (30, Align.RIGHT)
    )
    return Table(columns, tuple(_share(sheet, one, wording) for one in sheet.ratios))


def _share(sheet: TotalsSheet, one: Ratio, wording: PaperWording) -> tuple[str, ...]:
    if sheet.counts_elsewhere(one):
        return (word(one.figure), _NONE, _NONE, wording.text("by_community"))
    share = percent_text(one.part, one.whole) if one.whole else _NONE
    return (word(one.figure), str(one.part), str(one.whole), share)


def _kinds(sheet: TotalsSheet, wording: PaperWording) -> Table:
    columns = wording.columns(
        "kind_columns", (30, Align.CENTRE), (50, Align.LEFT), (36, Align.RIGHT), (36, Align.RIGHT)
    )
    rows = tuple(
        (str(row.year), word(row.kind), str(row.found), str(row.done)) for row in sheet.kinds
    )
    return Table(columns, rows, (wording.text("sum"), "", str(sheet.found), str(sheet.done)))


def _money(sheet: TotalsSheet, wording: PaperWording) -> Table:
    columns = wording.columns(
        "money_columns", (24, Align.CENTRE), (44, Align.LEFT), (42, Align.RIGHT), (42, Align.RIGHT)
    )
    rows = tuple(
        (str(row.year), word(row.source), money_text(row.came_fen), money_text(row.spent_fen))
        for row in sheet.money
    )
    total = (wording.text("sum"), "", money_text(sheet.came_fen), money_text(sheet.spent_fen))
    return Table(columns, rows, total)


def _months(sheet: TotalsSheet, wording: PaperWording) -> Table:
    columns = wording.columns(
        "month_columns", (52, Align.LEFT), (50, Align.RIGHT), (50, Align.RIGHT)
    )
    rows = tuple((month_text(row.first), str(row.asked), str(row.done)) for row in sheet.months)
    return Table(columns, rows)


def _asked(sheet: TotalsSheet, wording: PaperWording) -> list[Block]:
    told = [
        wording.text("asked_kind", {"kind": word(row.kind), "times": str(row.times)})
        for row in sheet.asked
    ]
    where = [
        wording.text("asked_place", {"place": row.place, "times": str(row.times)})
        for row in sheet.places
    ]
    rising = [
        wording.text(
            "rising_in" if row.place else "rising_everywhere",
            {
                "kind": word(row.kind),
                "place": row.place,
                "now": str(row.now),
                "before": str(row.before),
                "days": str(sheet.rising_days),
            },
        )
        for row in sheet.rising
    ]
    if not told:
        return [Paragraph(wording.text("nothing_asked"))]
    return [
        Paragraph(wording.text("asked_line", {"kinds": list_text(told)})),
        Paragraph(wording.text("places_line", {"places": list_text(where)})),
        *(Paragraph(line) for line in rising or [wording.text("nothing_rising")]),
    ]


def _satisfied(sheet: TotalsSheet, wording: PaperWording) -> str:
    asked = sum(sheet.satisfaction)
    if not asked:
        return wording.text("not_rated")
    marks = sum(mark * times for mark, times in enumerate(sheet.satisfaction, start=1))
    tenths = (marks * 20 + asked) // (2 * asked)
    return wording.text("rated", {"asked": str(asked), "mean": f"{tenths // 10}.{tenths % 10}"})
