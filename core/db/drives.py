"""On what kind of drive a folder lies: the database must not run on a network or a stick.

WAL needs shared memory, and a pulled stick loses what was acknowledged (security.md 5.1).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from core.errors import KnownError

NETWORK = {
    *("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre"),
    *("ncpfs", "davfs", "fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse"),
    *("fuse.s3fs", "fuse.smbnetfs"),
}
STICK = {"vfat", "msdos", "exfat", "fuse.exfat", "fuse.exfat-fuse"}
WINDOWS_REMOVABLE, WINDOWS_REMOTE = 2, 4


def refuse_unfit_drive(folder: Path) -> None:
    """Refuse a folder on a network or removable drive, where that can be told."""
    kind = _windows_kind(folder) if sys.platform == "win32" else _linux_kind(folder)
    if kind == "network":
        raise KnownError("db.network_drive", path=folder)
    if kind == "removable":
        raise KnownError("db.removable_drive", path=folder)


def drive_kind(folder: Path, mounts: str, blocks: Path = Path("/sys/class/block")) -> str:
    """Give "network", "removable" or "fixed" by the text of /proc/mounts.

    The system's own root is never refused, whatever it is made of.
    """
    found, device, kind = Path("/"), "", ""
    for line in mounts.splitlines():
        parts = line.split()
        if len(parts) < 3:  # noqa: PLR2004 - device, mount point, type
            continue
        point = Path(_unescaped(parts[1]))
        if folder.is_relative_to(point) and len(point.parts) >= len(found.parts):
            found, device, kind = point, parts[0], parts[2]
    if found == Path("/"):
        return "fixed"
    if kind in NETWORK:
        return "network"
    return "removable" if kind in STICK or _is_removable(device, blocks) else "fixed"


def _linux_kind(folder: Path) -> str:
    mounts = Path("/proc/mounts")
    existing = next((p for p in (folder, *folder.absolute().parents) if p.exists()), Path("/"))
    try:
        return drive_kind(existing.resolve(), mounts.read_text("utf-8", "surrogateescape"))
    except OSError:  # no /proc: nothing can be told
        return "fixed"


def _is_removable(device: str, blocks: Path) -> bool:
    """Ask the kernel whether the disk under /dev/sdb1 can be pulled out."""
    if not device.startswith("/dev/"):
        return False
    disk = (blocks / device.removeprefix("/dev/")).resolve()
    for place in (disk, disk.parent):
        try:
            return (place / "removable").read_text("ascii").strip() == "1"
        except OSError:
            continue
    return False


def _unescaped(point: str) -> str:
    """Undo the octal escapes of /proc/mounts, where a blank stands as 040."""
    for code in ("040", "011", "012", "134"):
        point = point.replace(f"\\{code}", chr(int(code, 8)))
    return point


def _windows_kind(folder: Path) -> str:
    if sys.platform != "win32":
        return "fixed"
    import ctypes  # noqa: PLC0415 - Windows only

    root = os.path.splitdrive(folder.absolute())[0] + "\\"
    kinds = {WINDOWS_REMOVABLE: "removable", WINDOWS_REMOTE: "network"}
    return kinds.get(ctypes.windll.kernel32.GetDriveTypeW(root), "fixed")
