"""Every act of every facade is reached from a page, or stands here with the reason why not."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from functools import cache

import pytest

from core import paths
from core.affairs.neighbours.service import Neighbours
from core.affairs.problems.service import Problems
from core.assemblies.rechecks.service import Rechecks
from core.assemblies.service import Assemblies
from core.attachments.service import Attachments
from core.committees.service import Committees
from core.db.backup import Backups
from core.hanging import Hanging
from core.meetings.pool.promises import Promises
from core.meetings.pool.service import Pool
from core.meetings.procedures.service import Procedures
from core.meetings.service import Meetings
from core.office import Office
from core.party.grids.service import Grids
from core.party.organisations.service import Organisations
from core.party.pairing.service import Pairings
from core.printing import Printing
from core.rosters.service import Rosters
from core.sync.service import Sync
from core.totals.service import Totals
from core.unsaved.service import UnsavedForms

FACADES: dict[str, type] = {
    "assemblies": Assemblies,
    "rechecks": Rechecks,
    "committees": Committees,
    "organisations": Organisations,
    "rosters": Rosters,
    "meetings": Meetings,
    "procedures": Procedures,
    "pool": Pool,
    "promises": Promises,
    "problems": Problems,
    "pairing": Pairings,
    "neighbours": Neighbours,
    "grids": Grids,
    "sync": Sync,
    "printing": Printing,
    "hanging": Hanging,
    "backups": Backups,
    "attachments": Attachments,
    "totals": Totals,
    "unsaved": UnsavedForms,
    "office": Office,
}
NOT_FROM_A_PAGE = {
    "rechecks.labels": "their papers are found by it",
    "rechecks.recheck": "its paper asks for it",
    "meetings.discuss": "meetings.record does it for a topic whole, with its promises",
    "meetings.promise": "the same",
    "assemblies.issue_ballots": "printing.issue_ballots does it, and knows the layout it prints",
    "assemblies.post": "hanging.post does it, and keeps the paper as it hangs",
    "assemblies.set_group": "orders name the group whole; the window adds and removes one by one",
    "assemblies.set_officials": "the same of who calls, counts and watches",
    "assemblies.enter": "many readings at once: enter_rows reads a workbook, enter_ballot one",
    "rosters.read_file": "the wizard looks into the file first, then read_looked_at",
    "rosters.import_file": "the wizard previews before it imports",
    "rosters.search_unmasked": "the window searches masked; whole numbers are revealed one by one",
    "printing.draw_as_of": "hanging draws by it what is noted late; a page asks for the posting",
    "printing.word": "keep_word writes what the preview shows and records it",
    "grids.zone_counts": "the papers of zones are found by it",
    "grids.zone_figures": "coverage of every compound at once; the desk counts zones by a query",
    "organisations.figures": "an account of branches and members; the desk counts by totals",
    "meetings.open_promises": "overview reads them with their meetings, at one moment",
    "meetings.bodies": "overview reads them with their meetings, at one moment",
    "meetings.meetings": "the same",
    "attachments.sweep": "the office sweeps when it is opened",
    "attachments.read": "a paper that prints a photo; the window looks",
    "attachments.prints": "the same, as small as its print allows",
    "promises.due": "the desk lists it among all that is due",
    "problems.receipt": "its paper reads it; the window hands it out and prints it again",
    "promises.places": "the printed list of each compound is named by it",
    "organisations.read_register": "the wizard looks into the file first, then read_looked_at",
    "organisations.letters": "their papers are found by it",
    "organisations.letter": "its paper asks for it",
    "organisations.slips": "their papers are found by it",
    "organisations.slip": "its paper asks for it",
    "pairing.need": "needs gives each whole; a paper asks for one",
    "pairing.totals": "the totals of the desk are made of it",
    "meetings.legal_day": "the desk's list asks for it",
    "meetings.pack": "the papers of a meeting carry it in their foot",
    "procedures.check_filing": "the pool asks it before a topic is filed",
    "procedures.is_slot": "their papers ask it, to tell a slot from a run",
}

WAITING_FOR_PAGES: dict[str, frozenset[str]] = {}
"""Acts of a facade whose page is being built; empty when it stands."""


def acts(facade: type) -> Iterator[str]:
    """Give the public methods that the class itself has."""
    for name, member in vars(facade).items():
        if not name.startswith("_") and (
            inspect.isfunction(member) or isinstance(member, classmethod | staticmethod)
        ):
            yield name


def alias(node: ast.AST) -> tuple[str, str] | None:
    """Give the other name that a facade is called by: looks = office.meetings."""
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute):
        (target, *_more), facade = node.targets, node.value.attr
        if isinstance(target, ast.Name) and facade in FACADES:
            return target.id, facade
    return None


@cache
def reached() -> frozenset[str]:
    """Give "facade.name" of all that the window asks of something called after a facade."""
    found = set()
    for path in sorted((paths.resources().parent / "gui").rglob("*.py")):
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        called = dict(filter(None, map(alias, nodes)))
        for node in nodes:
            if isinstance(node, ast.Attribute):
                owner = ast.unparse(node.value).rpartition(".")[2].strip("_").lower()
                found.add(f"{called.get(owner, owner)}.{node.attr}")
    return frozenset(found)


@pytest.mark.parametrize("name", FACADES)
def test_every_act_has_its_place_in_the_window(name: str) -> None:
    wanted = {f"{name}.{act}" for act in acts(FACADES[name])}
    excused = {one for one in NOT_FROM_A_PAGE if one.startswith(f"{name}.")}
    excused |= {f"{name}.{act}" for act in WAITING_FOR_PAGES.get(name, ())}
    assert wanted - reached() - excused == set(), "give it a button, or say here why it has none"
    assert excused & reached() == set(), "it has its place now: take it off the list"
    assert excused <= wanted, "it is gone"
