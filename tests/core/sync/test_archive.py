"""The inside of a package and its manifest: strict about everything that a zip may hide."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from core.errors import KnownError
from core.sync import archive, contents, manifest
from core.sync.archive import Archive, pack
from core.sync.manifest import ManifestError, decode, decode_fields
from tests.core.sync.parcels import Parcel, zipped

HEAD = [("manifest.json", b"{}"), ("manifest.sig", bytes(64))]


def refusal(data: bytes) -> str:
    with pytest.raises(KnownError) as caught:
        Archive(data)
    assert caught.value.sentence("zh")
    return caught.value.code


def test_the_same_members_give_the_same_bytes():
    members = {"data/b.jsonl": b"b\n", "data/a.jsonl": b"a\n"}
    swapped = dict(reversed(members.items()))
    assert pack(b"{}", bytes(64), members) == pack(b"{}", bytes(64), swapped)


def test_more_than_a_package_may_hold_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", 5)
    with pytest.raises(KnownError, match=r"sync\.content_too_large"):
        pack(b"{}", bytes(64), {"data/a.jsonl": b"123456"})
    monkeypatch.setattr(archive, "LARGEST_MANIFEST", 60)
    assert refusal(zipped([*HEAD, ("data/a.jsonl", b"123456")])) == "sync.content_too_large"


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archive, "MOST_MEMBERS", 2)
    assert refusal(zipped([*HEAD, ("data/a.jsonl", b"")])) == "sync.too_many_members"


def _special(
    change: Callable[[zipfile.ZipInfo], None], *, kind: int = zipfile.ZIP_DEFLATED
) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, data in HEAD:
            made.writestr(zipfile.ZipInfo(name), data)
        info = zipfile.ZipInfo("data/a.jsonl")
        info.compress_type = kind
        change(info)
        made.writestr(info, b"row\n" * 50)
    return target.getvalue()


def test_encrypted_or_oddly_packed_members_are_refused():
    assert refusal(_special(lambda _: None, kind=zipfile.ZIP_BZIP2)) == "sync.strange_member"
    assert refusal(_special(lambda _: None, kind=zipfile.ZIP_LZMA)) == "sync.strange_member"
    locked = bytearray(_special(lambda _: None))
    at = locked.rindex(b"PK\x01\x02")
    locked[at + 8] |= 1
    assert refusal(bytes(locked)) == "sync.strange_member"


@pytest.mark.parametrize("field", ["extra", "comment"])
def test_members_with_hidden_words_are_refused(field: str):
    hidden = struct.pack("<HH4s", 0x7777, 4, b"hide")
    assert refusal(_special(lambda info: setattr(info, field, hidden))) == "sync.strange_member"


def test_an_archive_with_a_comment_is_refused():
    target = io.BytesIO(zipped(HEAD))
    with zipfile.ZipFile(target, "a") as made:
        made.comment = b"hello"
    assert refusal(target.getvalue()) == "sync.not_an_archive"


def test_an_end_without_a_beginning_is_refused():
    assert refusal(b"PK\x05\x06" + b"\xff" * 18) == "sync.not_an_archive"


def test_a_bomb_is_known_by_what_it_declares(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archive, "LARGEST_RATIO", 5)
    assert refusal(_special(lambda _: None)) == "sync.member_broken"


def test_a_signature_has_sixty_four_bytes():
    short = zipped([("manifest.json", b"{}"), ("manifest.sig", bytes(63))])
    assert refusal(short) == "sync.signature_wrong"


def test_a_strangers_file_name_is_shown_without_control_characters():
    with pytest.raises(KnownError) as caught:
        Archive(zipped([*HEAD, ("data/\x1b[31m.jsonl", b"")]))
    assert caught.value.facts["member"] == "data/?[31m.jsonl"


def test_a_manifest_is_read_back_as_written(parcel: Parcel):
    assert decode(decode_fields(parcel.manifest.encode())) == parcel.manifest


@pytest.mark.parametrize(
    "entry",
    [
        "data/a.jsonl",
        {"path": "data/a.jsonl"},
        {"path": "data/a.jsonl", "size": 1, "sha256": "x", "rows": 1},
        {"path": 1, "size": 1, "sha256": "0" * 64, "rows": 1},
        {"path": "data/a.jsonl", "size": -1, "sha256": "0" * 64, "rows": 1},
        {"path": "data/a.jsonl", "size": 1, "sha256": "0" * 64, "rows": True},
        {"path": "data/A.jsonl", "size": 1, "sha256": "0" * 64, "rows": 1},
    ],
)
def test_a_list_of_files_is_strict(parcel: Parcel, entry: object):
    fields = decode_fields(parcel.manifest.encode())
    with pytest.raises(ManifestError):
        decode({**fields, "files": [entry]})


@pytest.mark.parametrize(
    ("name", "value"),
    [("audience", "x"), ("prev", ""), ("signer_key_id", "0" * 63), ("counts", {"a": -1})],
)
def test_ids_and_counts_are_strict(parcel: Parcel, name: str, value: object):
    fields = decode_fields(parcel.manifest.encode())
    with pytest.raises(ManifestError):
        decode({**fields, name: value})


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"a": 1}', b"\xff", b'{"b":1,"a":2}'])
def test_only_canonical_json_is_a_manifest(data: bytes):
    with pytest.raises(ManifestError):
        decode_fields(data)


def test_only_whole_areas_and_known_values_travel():
    from decimal import Decimal

    assert contents.as_travelling(Decimal("0.0001")) == 1
    with pytest.raises(ValueError, match="four decimals"):
        contents.as_travelling(Decimal("0.00001"))
    with pytest.raises(TypeError, match="does not travel"):
        contents.as_travelling(b"secret")


def test_member_names_are_a_closed_list():
    good = ["data/a.jsonl", "data/roll_entry.jsonl", "files/" + "0" * 64]
    bad = ["data/a.json", "data/.jsonl", "data/1.jsonl", "files/x", "data/a/b.jsonl", "a.jsonl\n"]
    assert all(map(manifest.is_member_path, good))
    assert not any(map(manifest.is_member_path, bad))
