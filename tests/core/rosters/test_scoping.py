"""What a scope holds: a compound, a community with or without an id, and all."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from core.meetings.kinds import BodyKind
from core.meetings.tables import MeetingBody
from core.office import Office
from core.rosters.scoping import belongs_to, lies_in
from core.rosters.tables import Compound
from core.scope import ALL, Scope
from tests.core.meetings.story import body
from tests.core.rosters.conftest import COMPOUND


@pytest.fixture
def places(office: Office) -> dict[str, Scope]:
    """Two compounds, one in a community of its own; councils of all four places."""
    rosters, form = office.rosters, office.meetings.form_body
    near = rosters.add_compound(COMPOUND).made
    far = rosters.add_compound("远处小区").made
    other = rosters.add_community("桃花岭社区", "学院街道").made
    rosters.set_community(far, other)
    for name, compound_id in (("近", near), ("远", far)):
        form(body(name=name, compound_id=compound_id, kind=BodyKind.OWNERS_COUNCIL))
    for name, community_id in (("本社区", None), ("桃花岭", other)):
        council = BodyKind.RESIDENTS_COUNCIL
        form(body(name=name, compound_id=None, community_id=community_id, kind=council))
    return {
        "near": Scope.compound(near),
        "far": Scope.compound(far),
        "own": Scope.community(None),
        "other": Scope.community(other),
        "all": ALL,
    }


@pytest.mark.parametrize(
    ("scope", "compounds", "bodies"),
    [
        ("near", 1, {"近"}),
        ("far", 1, {"远"}),
        ("own", 1, {"近", "本社区"}),
        ("other", 1, {"远", "桃花岭"}),
        ("all", 2, {"近", "远", "本社区", "桃花岭"}),
    ],
)
def test_a_community_holds_its_own_and_its_compounds(
    office: Office, places: dict[str, Scope], scope: str, compounds: int, bodies: set[str]
) -> None:
    chosen = places[scope]
    of_body = belongs_to(chosen, MeetingBody.compound_id, MeetingBody.community_id)
    with office.database.read() as session:
        assert (
            len(list(session.scalars(sa.select(Compound.id).where(lies_in(chosen))))) == compounds
        )
        assert set(session.scalars(sa.select(MeetingBody.name).where(of_body))) == bodies
