"""A package is genuine or refused: named edits, mutants, and the order of the checks (R7, R8)."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from pyrage import passphrase

from core.errors import KnownError
from core.sync.envelope import MAGIC, seal
from core.sync.keys import OfficeKeys
from core.sync.manifest import SIGNATURE_DOMAIN, Member, as_signed, digest
from core.sync.reading import Reader, read_package
from tests.core.sync.parcels import Parcel, zipped

Edit = Callable[[Parcel], bytes]


def refusal(data: bytes, reader: Reader) -> str:
    with pytest.raises(KnownError) as caught:
        read_package(data, reader)
    assert caught.value.sentence("zh")
    assert caught.value.sentence("en")
    return caught.value.code


def test_a_genuine_package_is_read_by_the_street(parcel: Parcel):
    opened = read_package(parcel.data, parcel.reader)
    assert opened.report.sender == "云杉社区"
    assert opened.report.manifest == parcel.manifest
    assert opened.report.rows == 40
    assert not opened.report.own


def test_the_sender_can_open_it_again(parcel: Parcel):
    opened = read_package(parcel.data, Reader.of(parcel.sender, (), name="云杉社区"))
    assert opened.report.own


def _fields(parcel: Parcel, **changes: object) -> bytes:
    """Sign a manifest with fields that the dataclass would not hold."""
    import json

    fields = json.loads(parcel.manifest.encode())
    fields |= changes
    text = as_signed({name: value for name, value in fields.items() if value is not None})
    return parcel.sealed(text, parcel.sender.sign(SIGNATURE_DOMAIN + text))


def _unsigned(parcel: Parcel, **changes: object) -> bytes:
    """Alter the manifest and keep the old signature."""
    old = parcel.sender.sign(SIGNATURE_DOMAIN + parcel.manifest.encode())
    return parcel.sealed(replace(parcel.manifest, **changes).encode(), old)  # type: ignore[arg-type]


def _member(name: str, change: Callable[[bytes], bytes]) -> Edit:
    def edit(parcel: Parcel) -> bytes:
        return parcel.rezipped(lambda names: names.update({name: change(names[name])}))

    return edit


def _without(name: str) -> Edit:
    def edit(names: dict[str, bytes]) -> None:
        del names[name]

    return lambda parcel: parcel.rezipped(edit)


def _renamed(parcel: Parcel) -> bytes:
    def edit(names: dict[str, bytes]) -> None:
        names["data/dwellings.jsonl"] = names.pop("data/dwelling.jsonl")

    return parcel.rezipped(edit)


def _doubled(parcel: Parcel) -> bytes:
    with zipfile.ZipFile(io.BytesIO(parcel.inner())) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    with pytest.warns(UserWarning, match="Duplicate name"):
        doubled = zipped([*members, members[-1]])
    return parcel.resealed(doubled)


def _foreign_pair(parcel: Parcel) -> bytes:
    """Sign the same content with a stranger's key, naming the stranger."""
    stranger = OfficeKeys.make()
    return parcel.remade(sign=stranger, signer_key_id=stranger.card("-").key_id)


def _listed(parcel: Parcel, **change: object) -> bytes:
    files = list(parcel.manifest.files)
    files[0] = replace(files[0], **change)  # type: ignore[arg-type]
    return parcel.remade(files=tuple(files))


def _extra_row(parcel: Parcel) -> bytes:
    """Add a row and its true size and digest, but keep the counts."""
    data = parcel.members["data/dwelling.jsonl"] + b'{"id":"x"}\n'
    files = list(parcel.manifest.files)
    files[0] = Member(files[0].path, len(data), digest(data), 40)
    manifest = replace(parcel.manifest, files=tuple(files)).encode()
    members = {**parcel.members, "data/dwelling.jsonl": data}
    return parcel.sealed(manifest, parcel.sender.sign(SIGNATURE_DOMAIN + manifest), members)


EDITS: dict[str, tuple[Edit, str]] = {
    "manifest altered": (lambda p: _unsigned(p, community="420502001002"), "sync.signature_wrong"),
    "sequence raised": (lambda p: _unsigned(p, seq=8), "sync.signature_wrong"),
    "signature removed": (
        _without("manifest.sig"),
        "sync.member_missing",
    ),
    "signature shortened": (_member("manifest.sig", lambda b: b[:-1]), "sync.signature_wrong"),
    "signature of the bare manifest": (
        lambda p: p.sealed(p.manifest.encode(), p.sender.sign(p.manifest.encode())),
        "sync.signature_wrong",
    ),
    "signature of another purpose": (
        lambda p: p.sealed(
            p.manifest.encode(), p.sender.sign(b"hoa-desk/receipt/1\0" + p.manifest.encode())
        ),
        "sync.signature_wrong",
    ),
    "signed by a stranger": (_foreign_pair, "sync.signature_wrong"),
    "signer's id of another": (
        lambda p: p.remade(signer_key_id=OfficeKeys.make().card("-").key_id),
        "sync.signer_differs",
    ),
    "rewrapped for another street": (
        lambda p: p.remade(audience=OfficeKeys.make().card("-").key_id),
        "sync.wrong_audience",
    ),
    "row altered": (
        _member("data/dwelling.jsonl", lambda b: b.replace(b"895003", b"895004")),
        "sync.member_changed",
    ),
    "row removed": (
        _member("data/dwelling.jsonl", lambda b: b[b.index(b"\n") + 1 :]),
        "sync.member_changed",
    ),
    "row added": (_member("data/dwelling.jsonl", lambda b: b + b"{}\n"), "sync.member_changed"),
    "row added with its digest": (_extra_row, "sync.counts_differ"),
    "table removed": (
        _without("data/person.jsonl"),
        "sync.member_missing",
    ),
    "table renamed": (_renamed, "sync.member_missing"),
    "table added": (
        lambda p: p.rezipped(lambda n: n.update({"data/zz.jsonl": b""})),
        "sync.unlisted_member",
    ),
    "scan swapped": (
        lambda p: p.rezipped(lambda n: n.update({max(n, key=len): b"another scan entirely!"})),
        "sync.member_changed",
    ),
    "program added": (
        lambda p: p.rezipped(lambda n: n.update({"setup.exe": b"MZ"})),
        "sync.strange_member",
    ),
    "path upwards": (
        lambda p: p.rezipped(lambda n: n.update({"data/../../x.jsonl": b""})),
        "sync.strange_member",
    ),
    "folder added": (
        lambda p: p.rezipped(lambda n: n.update({"data/": b""})),
        "sync.strange_member",
    ),
    "member doubled": (_doubled, "sync.duplicate_member"),
    "size understated": (lambda p: _listed(p, size=1), "sync.member_changed"),
    "digest of another": (lambda p: _listed(p, sha256="f" * 64), "sync.member_changed"),
    "rows overstated": (lambda p: _listed(p, rows=41), "sync.counts_differ"),
    "counts differ": (
        lambda p: p.remade(counts={"dwelling": 41, "person": 0}),
        "sync.counts_differ",
    ),
    "newer reader asked": (lambda p: p.remade(version=9, min_reader=9), "sync.too_new"),
    "unknown kind": (lambda p: p.remade(kind="order"), "sync.unknown_kind"),
    "unknown suite": (lambda p: p.remade(suite="gm-1"), "sync.unknown_suite"),
    "other format": (lambda p: p.remade(format="other"), "sync.manifest_wrong"),
    "manifest without epoch": (lambda p: _fields(p, epoch=None), "sync.manifest_wrong"),
    "epoch as text": (lambda p: _fields(p, epoch="1"), "sync.manifest_wrong"),
    "epoch as yes": (lambda p: _fields(p, epoch=True), "sync.manifest_wrong"),
    "negative sequence": (lambda p: _fields(p, seq=-1), "sync.manifest_wrong"),
    "counts as list": (lambda p: _fields(p, counts=[1]), "sync.manifest_wrong"),
    "files as text": (lambda p: _fields(p, files="all"), "sync.manifest_wrong"),
    "file listed twice": (
        lambda p: p.remade(files=(p.manifest.files[0], *p.manifest.files)),
        "sync.manifest_wrong",
    ),
    "file outside the list": (
        lambda p: p.remade(files=(Member("/etc/passwd", 0, "0" * 64, 0),)),
        "sync.manifest_wrong",
    ),
    "manifest not canonical": (
        lambda p: p.sealed(
            p.manifest.encode() + b" ", p.sender.sign(SIGNATURE_DOMAIN + p.manifest.encode() + b" ")
        ),
        "sync.manifest_wrong",
    ),
    "nested a hundred thousand deep": (
        lambda p: p.sealed(b"[" * 100_000, p.sender.sign(SIGNATURE_DOMAIN + b"[" * 100_000)),
        "sync.manifest_wrong",
    ),
    "not a zip inside": (lambda p: p.resealed(b"hello" * 50), "sync.not_an_archive"),
    "bytes after the zip": (lambda p: p.resealed(p.inner() + b"\0"), "sync.not_an_archive"),
    "truncated by a byte": (lambda p: p.data[:-1], "sync.changed_outside"),
    "truncated in the header": (lambda p: p.data[:210], "sync.truncated"),
    "only the magic": (lambda _: MAGIC, "sync.truncated"),
    "empty": (lambda _: b"", "sync.not_a_package"),
    "a workbook": (lambda _: b"PK\x03\x04" + bytes(500), "sync.not_a_package"),
    "for somebody else": (
        lambda p: seal(p.inner(), (OfficeKeys.make().card("-"),)),
        "sync.not_for_us",
    ),
    "with a passphrase": (lambda p: passphrase.encrypt(p.inner(), "x"), "sync.passphrase_package"),
}
"""After vxsuite's table of artifact edits: each has the sentence that it must get."""


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_gets_its_own_sentence(parcel: Parcel, name: str):
    edit, code = EDITS[name]
    assert refusal(edit(parcel), parcel.reader) == code


def test_a_passphrase_header_is_refused_before_any_work(parcel: Parcel):
    """A 300-byte file with work factor 23 would cost 50 seconds and 8 GB (finding 6)."""
    bomb = MAGIC + b"-> scrypt rF0/NwblUHHTpgQgRpe5CQ 23\n" + b"A" * 43 + b"\n--- " + b"B" * 43
    assert refusal(bomb + bytes(200), parcel.reader) == "sync.passphrase_package"
    later = bomb.replace(b"-> scrypt", b"-> X25519 abc\nAAAA\n-> scrypt")
    assert refusal(later + bytes(200), parcel.reader) == "sync.passphrase_package"


def test_a_recipient_kind_that_we_do_not_write_is_refused(parcel: Parcel):
    odd = MAGIC + b"-> ssh-ed25519 abc\nAAAA\n--- BBBB\n" + bytes(300)
    assert refusal(odd, parcel.reader) == "sync.unknown_recipient_kind"


def test_an_unknown_optional_field_does_not_matter(parcel: Parcel):
    assert read_package(_fields(parcel, remark="x"), parcel.reader).report.rows == 40


def test_a_zip_bomb_is_refused_by_its_declared_size(parcel: Parcel):
    bomb = zipped([("manifest.json", bytes(17 * 1024 * 1024)), ("manifest.sig", bytes(64))])
    assert refusal(parcel.resealed(bomb), parcel.reader) == "sync.member_broken"


def test_a_lying_declared_size_is_refused(parcel: Parcel):
    """The central directory says 10 bytes where the stream holds many more."""
    inner = bytearray(parcel.inner())
    at = inner.index(b"PK\x01\x02", inner.index(b"data/dwelling.jsonl"))
    while b"data/dwelling.jsonl" not in bytes(inner[at : at + 70]):
        at = inner.index(b"PK\x01\x02", at + 1)
    inner[at + 24 : at + 28] = struct.pack("<I", 10)
    assert refusal(parcel.resealed(bytes(inner)), parcel.reader) in {
        "sync.member_changed",
        "sync.member_broken",
    }


def _mutant(data: bytes, chance: random.Random) -> bytes:
    """Damage `data` as sticks and strangers do: flips, cuts, swaps, zeroes, repeats."""
    made = bytearray(data)
    first, second = sorted(chance.sample(range(len(made)), 2))
    match chance.randrange(6):
        case 0:
            made[first] ^= 1 << chance.randrange(8)
        case 1:
            del made[first:]
        case 2:
            made[first:second] = bytes(second - first)
        case 3:
            made[first], made[second] = made[second], made[first]
        case 4:
            made[first:first] = made[first:second]
        case _:
            made[first] = chance.randrange(256)
    return bytes(made)


def _accepted(data: bytes, parcel: Parcel) -> bool:
    """Tell whether it was taken; anything but a `KnownError` fails the test."""
    try:
        opened = read_package(data, parcel.reader)
    except KnownError:
        return False
    assert opened.report.manifest == parcel.manifest, "accepted with different content"
    return True


def test_no_outer_mutant_is_accepted(parcel: Parcel):
    chance = random.Random(20260620)  # noqa: S311 - damage, not secrets
    mutants = {m for _ in range(300) if (m := _mutant(parcel.data, chance)) != parcel.data}
    assert sum(_accepted(mutant, parcel) for mutant in mutants) == 0


def test_no_inner_mutant_is_accepted_with_different_content(parcel: Parcel):
    """The attacker can decrypt and encrypt again; the contents are still all hashed and signed."""
    chance = random.Random(42)  # noqa: S311 - damage, not secrets
    inner = parcel.inner()
    taken = sum(_accepted(parcel.resealed(_mutant(inner, chance)), parcel) for _ in range(300))
    assert taken <= 15, "only bits that carry nothing, such as a time stamp's, may pass"


def test_sizes_grow_only_a_little(parcel: Parcel):
    sizes = [len(parcel.data), len(parcel.resealed(parcel.inner()))]
    assert all(abs(a - b) < 1000 for a, b in pairwise(sizes))
