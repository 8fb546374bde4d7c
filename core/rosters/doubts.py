"""What a whole file makes doubtful although each row can be read: one home under two addresses."""

from __future__ import annotations

from collections import Counter, defaultdict

from core.phrases import listed
from core.rosters.drafts import DwellingDraft, RosterDraft
from core.rosters.kinds import DwellingUse

_HOMES = (None, DwellingUse.HOME)


def question_addresses(draft: RosterDraft) -> None:
    """Warn where some dwellings of a building have an entrance and others have none."""
    bare = [dwelling for dwelling in draft.dwellings.values() if _lacks_entrance(dwelling)]
    if not bare:
        return
    full: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    buildings: Counter[str] = Counter()
    for dwelling in draft.dwellings.values():
        address = dwelling.address
        if address.entrance_key:
            full[address.building_key, address.room_key].append(address.text)
            buildings[address.building_key] += 1
    mixed: defaultdict[str, list[DwellingDraft]] = defaultdict(list)
    for dwelling in bare:
        address = dwelling.address
        if twins := full.get((address.building_key, address.room_key)):
            draft.warn(
                "rosters.same_room_bare", dwelling.sheet, dwelling.rows[0],
                address=address.text, others=listed(twins),
            )  # fmt: skip
        elif buildings[address.building_key]:
            mixed[address.building_key].append(dwelling)
    for group in mixed.values():
        first = group[0]
        draft.warn(
            "rosters.entrance_mixed", first.sheet, first.rows[0],
            building=first.address.building, count=len(group),
        )  # fmt: skip


def _lacks_entrance(dwelling: DwellingDraft) -> bool:
    """Tell a home such as 1栋101 from a shop or a parking space, which need no entrance."""
    address = dwelling.address
    numbered = address.building_key and address.room_key[:1].isdecimal()
    use = dwelling.use or dwelling.use_guess
    return bool(numbered) and not address.entrance_key and use in _HOMES
