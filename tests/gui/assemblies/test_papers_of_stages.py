"""Every paper that an assembly offers is found in the window, under a stage of it."""

from __future__ import annotations

from core.assemblies.papers import offer_papers
from gui.assemblies.seen import PAPERS
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented


def test_every_paper_of_an_assembly_belongs_to_a_stage() -> None:
    basis = invented.basis()
    offered = {offer.key for offer in offer_papers(basis, counted.facts(basis))}
    shown = {key for keys in PAPERS.values() for key in keys}
    assert offered == shown
