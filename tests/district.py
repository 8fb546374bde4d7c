"""An invented district of any size, written straight into the tables: for benchmarks and pages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Session

from core.db.bulk import insert_many
from core.db.database import Database
from core.identity import new_id
from core.rosters.addresses import read_address
from core.rosters.kinds import AreaSource, DwellingUse, ResidentKind
from core.rosters.known import Record, table_of
from core.rosters.tables import Building, Compound, Dwelling, Entrance, Ownership, Person, Resident
from core.text.names import initials
from core.text.order import natural_key
from tests.core.rosters.invented import invented_id, invented_name, invented_phone

ENTRANCES, FLOORS, DOORS = 3, 20, 4
AREAS = tuple(Decimal(6000 + number) / 100 for number in range(9000))
IN_BUILDING = ENTRANCES * FLOORS * DOORS
WORDS = "云杉桂花梧桐翠湖东山江南金桥银河向阳和平"


def build_district(database: Database, compounds: int, homes: int) -> tuple[UUID, ...]:
    """Make compounds of so many homes each; every home has two owners and one tenant.

    Of 50 homes one is without owners, one of 20 without a phone, one of 10 without a source of its
    area, and one of 8 is not delivered yet.
    """
    with database.write() as session:
        return tuple(_compound(session, number, homes) for number in range(compounds))


def _compound(session: Session, number: int, homes: int) -> UUID:
    compound = Compound(name=f"{_word(number)}{number + 1:03}小区", address=f"和平路{number + 1}号")
    session.add(compound)
    session.flush()
    rows: dict[type, list[Record]] = {
        kind: [] for kind in (Building, Entrance, Dwelling, Person, Ownership, Resident)
    }
    places: dict[str, UUID] = {}
    for home in range(homes):
        _home(rows, places, compound.id, (number * homes + home, home))
    for kind, made in rows.items():
        insert_many(session.connection(), table_of(kind), made)
    return compound.id


def _word(number: int) -> str:
    at = 2 * number % len(WORDS)
    return WORDS[at : at + 2]


def _home(
    rows: dict[type, list[Record]],
    places: dict[str, UUID],
    compound_id: UUID,
    numbers: tuple[int, int],
) -> None:
    number, home = numbers
    building, rest = divmod(home, IN_BUILDING)
    entrance, rest = divmod(rest, FLOORS * DOORS)
    floor, door = divmod(rest, DOORS)
    room = f"{floor + 1}{door + 1:02}"
    address = read_address(f"{building + 1}栋", f"{entrance + 1}单元", room)
    assert address is not None
    building_id = places.get(f"{building}")
    if building_id is None:
        building_id = places[f"{building}"] = new_id()
        key = address.building_key
        rows[Building].append(
            {"id": building_id, "compound_id": compound_id, "key": key, "name": address.building,
             "sort_key": natural_key(key)}
        )  # fmt: skip
    entrance_id = places.get(f"{building}|{entrance}")
    if entrance_id is None:
        entrance_id = places[f"{building}|{entrance}"] = new_id()
        key = address.entrance_key
        rows[Entrance].append(
            {"id": entrance_id, "building_id": building_id, "key": key, "name": address.entrance,
             "sort_key": natural_key(key)}
        )  # fmt: skip
    dwelling_id = new_id()
    rows[Dwelling].append(
        {
            "id": dwelling_id, "compound_id": compound_id, "building_id": building_id,
            "entrance_id": entrance_id, "key": address.key, "room": room, "address": address.text,
            "source_text": address.text, "sort_key": address.sort_key, "use": DwellingUse.HOME,
            "area": AREAS[number % len(AREAS)],
            "area_source": AreaSource.UNKNOWN if number % 10 == 0 else AreaSource.REGISTER,
            "area_date": None, "note": "", "delivered": number % 8 != 0,
            "delivered_on": date(2016, 5, 1) if number % 8 else None,
            "developer_stock": False,
        }
    )  # fmt: skip
    _people(rows, dwelling_id, number)


def _people(rows: dict[type, list[Record]], dwelling_id: UUID, number: int) -> None:
    for place in range(3):
        person = 3 * number + place
        name, person_id = invented_name(person), new_id()
        rows[Person].append(
            {"id": person_id, "name": name, "initials": initials(name),
             "document_kind": None, "document_number": invented_id(person) + f"{person:06}",
             "phones": "" if number % 20 == 0 else invented_phone(person)}
        )  # fmt: skip
        if place == 2:
            rows[Resident].append(
                {
                    "dwelling_id": dwelling_id,
                    "person_id": person_id,
                    "kind": ResidentKind.TENANT,
                    "source": "台账",
                }
            )
        elif number % 50:
            rows[Ownership].append(
                {"dwelling_id": dwelling_id, "person_id": person_id, "position": place,
                 "share": "1/2", "source": "台账", "voting_representative": place == 0}
            )  # fmt: skip
