"""A stand-alone verifier of packages: nothing of the program, only age, openssl and Python.

    python verify_package.py PACKAGE IDENTITY_FILE PUB.PEM AUDIENCE_KEY_ID

prints "genuine" and the counts, or "refused: why"; exit status 0 or 1. It is the oracle of the
tests: written from the format's description, not from the program.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

DOMAIN = b"hoa-desk/package/1\0"
MEMBER = re.compile(r"data/[a-z][a-z0-9_]*\.jsonl|files/[0-9a-f]{64}")
TEXTS = {
    *("format", "suite", "package_id", "kind", "community", "device", "signer_key_id"),
    *("signer_role", "audience", "prev", "created", "app_version", "base", "audit_head"),
}
NUMBERS = {"version", "min_reader", "schema", "epoch", "seq", "audit_seq"}


class RefusedError(Exception):
    """Why the package is not genuine."""


def main(arguments: list[str]) -> int:
    package, identity, public_key, audience = arguments
    try:
        manifest = verify(Path(package), Path(identity), Path(public_key), audience)
    except RefusedError as why:
        print(f"refused: {why}")
        return 1
    print("genuine", json.dumps(manifest["counts"], sort_keys=True))
    return 0


def verify(package: Path, identity: Path, public_key: Path, audience: str) -> dict[str, Any]:
    """Check everything and give the manifest; raise `RefusedError` otherwise."""
    check_header(package.read_bytes())
    members = unzip(decrypt(package, identity))
    text = members.pop("manifest.json", None)
    signature = members.pop("manifest.sig", None)
    if text is None or signature is None:
        raise RefusedError("no manifest or signature")
    check_signature(text, signature, public_key)
    manifest = parse(text)
    if manifest["audience"] != audience:
        raise RefusedError("for another audience")
    check_members(manifest, members)
    return manifest


def check_header(data: bytes) -> None:
    header, mark, _ = data.partition(b"\n---")
    if not data.startswith(b"age-encryption.org/v1\n") or not mark:
        raise RefusedError("not an age file")
    kinds = re.findall(rb"^-> (\S+)", header, re.MULTILINE)
    if any(kind != b"X25519" and not kind.endswith(b"-grease") for kind in kinds):
        raise RefusedError("a recipient of another kind")


def decrypt(package: Path, identity: Path) -> bytes:
    command = ["age", "--decrypt", "-i", str(identity), str(package)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        raise RefusedError("age does not open it")
    return done.stdout


def unzip(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            members = {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError) as error:
        raise RefusedError("not a zip") from error
    if len(members) != len(names):
        raise RefusedError("a name twice")
    return members


def check_signature(text: bytes, signature: bytes, public_key: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        signed, detached = Path(folder) / "signed.bin", Path(folder) / "manifest.sig"
        signed.write_bytes(DOMAIN + text)
        detached.write_bytes(signature)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", str(public_key), "-rawin"]
        command += ["-in", str(signed), "-sigfile", str(detached)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            raise RefusedError("the signature does not fit")


def parse(text: bytes) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads(text)
        again = json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    except (ValueError, RecursionError) as error:
        raise RefusedError("the manifest is not JSON") from error
    if again.encode() != text:
        raise RefusedError("the manifest is not canonical")
    if not all(isinstance(manifest.get(name), str) for name in TEXTS):
        raise RefusedError("a text is missing")
    if not all(type(manifest.get(name)) is int and manifest[name] >= 0 for name in NUMBERS):
        raise RefusedError("a number is missing")
    if manifest["format"] != "hoa-package" or manifest["min_reader"] > 1:
        raise RefusedError("of another version")
    if manifest["suite"] != "std-1" or manifest["kind"] != "snapshot":
        raise RefusedError("of another kind")
    return manifest


def check_members(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    listed = {entry["path"]: entry for entry in manifest["files"]}
    if len(listed) != len(manifest["files"]) or set(listed) != set(members):
        raise RefusedError("the list of files differs")
    rows = {}
    for path, data in members.items():
        entry = listed[path]
        if not MEMBER.fullmatch(path):
            raise RefusedError("a strange file")
        if (entry["size"], entry["sha256"]) != (len(data), hashlib.sha256(data).hexdigest()):
            raise RefusedError("a file was changed")
        if path.startswith("data/"):
            rows[path[5:-6]] = data.count(b"\n")
            if entry["rows"] != rows[path[5:-6]]:
                raise RefusedError("rows were added or lost")
    if rows != manifest["counts"]:
        raise RefusedError("rows were added or lost")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
