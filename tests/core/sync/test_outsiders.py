"""An outsider can check a package: Debian's age, openssl and a verifier of its own (R19)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import KnownError
from core.sync.manifest import SIGNATURE_DOMAIN
from core.sync.reading import read_package
from tests.core.sync.parcels import OpenOffice, Parcel
from tests.core.sync.test_reading import EDITS

VERIFIER = Path(__file__).with_name("verify_package.py")


def run(*command: str | Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([str(part) for part in command], capture_output=True, check=False)


@pytest.fixture
def tools(parcel: Parcel, tmp_path: Path) -> Path:
    """Give a folder with the street's identity file and the sender's public key."""
    (tmp_path / "street.key").write_text(parcel.street.identity + "\n", "ascii")
    (tmp_path / "pub.pem").write_bytes(parcel.sender_card.public_pem())
    (tmp_path / "good.hoapkg").write_bytes(parcel.data)
    return tmp_path


def judged(tools: Path, package: Path, parcel: Parcel) -> str:
    audience = parcel.street_card.key_id
    keys = (tools / "street.key", tools / "pub.pem")
    done = run(sys.executable, "-I", VERIFIER, package, *keys, audience)
    assert done.returncode in {0, 1}, done.stderr.decode()
    return done.stdout.decode().strip()


def test_debians_age_opens_a_package(parcel: Parcel, tools: Path):
    done = run("age", "--decrypt", "-i", tools / "street.key", tools / "good.hoapkg")
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == parcel.inner()


def test_we_open_what_debians_age_sealed(parcel: Parcel, tools: Path):
    (tools / "inner.zip").write_bytes(parcel.inner())
    recipient = parcel.street_card.recipient
    sealed = run("age", "-r", recipient, "-o", tools / "again.hoapkg", tools / "inner.zip")
    assert sealed.returncode == 0, sealed.stderr.decode()
    opened = read_package((tools / "again.hoapkg").read_bytes(), parcel.reader)
    assert opened.report.rows == 40


def test_openssl_checks_the_manifest_and_one_more_byte_fails(
    office: OpenOffice, parcel: Parcel, tmp_path: Path
):
    opened = read_package(parcel.data, parcel.reader)
    names = {path.name for path in office.sync.save_proof(opened, tmp_path)}
    assert names == {"manifest.json", "manifest.sig", "pub.pem", "signed.bin"}
    command: list[str | Path] = ["openssl", "pkeyutl", "-verify", "-pubin", "-rawin"]
    command += ["-inkey", tmp_path / "pub.pem", "-sigfile", tmp_path / "manifest.sig"]
    command += ["-in", tmp_path / "signed.bin"]
    done = run(*command)
    assert b"Signature Verified Successfully" in done.stdout
    assert (tmp_path / "signed.bin").read_bytes() == SIGNATURE_DOMAIN + (
        tmp_path / "manifest.json"
    ).read_bytes()
    with (tmp_path / "signed.bin").open("ab") as file:
        file.write(b" ")
    assert run(*command).returncode != 0


def test_the_stand_alone_verifier_takes_a_genuine_package(parcel: Parcel, tools: Path):
    assert judged(tools, tools / "good.hoapkg", parcel) == 'genuine {"dwelling": 40, "person": 0}'


@pytest.mark.parametrize("name", sorted(EDITS)[::3])
def test_the_stand_alone_verifier_gives_the_same_verdict(parcel: Parcel, tools: Path, name: str):
    edit, _ = EDITS[name]
    bad = tools / "bad.hoapkg"
    bad.write_bytes(edit(parcel))
    with pytest.raises(KnownError):
        read_package(bad.read_bytes(), parcel.reader)
    assert judged(tools, bad, parcel).startswith("refused: ")
