"""What setrlimit is elsewhere: a Windows job object that holds a child. Nothing on other systems.

The process in it may use so much memory and processor time, show no crash dialog, and ends with
the job, which ends with this program, however that ends.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys

LIMIT_PROCESS_TIME = 0x0002
LIMIT_ACTIVE_PROCESS = 0x0008
LIMIT_PROCESS_MEMORY = 0x0100
LIMIT_DIE_ON_EXCEPTION = 0x0400
LIMIT_KILL_ON_CLOSE = 0x2000
EXTENDED_LIMITS = 9
"""JobObjectExtendedLimitInformation"""
TICKS_PER_SECOND = 10_000_000


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION"""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; the six counters of IO_COUNTERS are only read."""

    _fields_ = (
        ("Basic", BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def limits(memory: int, seconds: int, *, alone: bool) -> ExtendedLimits:
    """Fill in what a child may use; `alone`: it may start no other process."""
    found = ExtendedLimits()
    flags = LIMIT_PROCESS_TIME | LIMIT_PROCESS_MEMORY | LIMIT_DIE_ON_EXCEPTION
    found.Basic.LimitFlags = flags | LIMIT_KILL_ON_CLOSE
    found.Basic.PerProcessUserTimeLimit = seconds * TICKS_PER_SECOND
    found.ProcessMemoryLimit = memory
    if alone:  # the interpreter of a virtual environment starts the real one
        found.Basic.LimitFlags |= LIMIT_ACTIVE_PROCESS
        found.Basic.ActiveProcessLimit = 1
    return found


if sys.platform == "win32":
    from ctypes import wintypes

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.CreateJobObjectW.restype = wintypes.HANDLE
    _kernel.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
    _kernel.SetInformationJobObject.argtypes = (
        wintypes.HANDLE,
        ctypes.c_int,
        wintypes.LPVOID,
        wintypes.DWORD,
    )
    _kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    _kernel.CloseHandle.argtypes = (wintypes.HANDLE,)


class Job:
    """A job object with limits, on Windows; elsewhere nothing, as the child limits itself.

    A child that cannot be put into it is sent on no errand: `OSError`.
    """

    def __init__(self, memory: int, seconds: int) -> None:
        self._handle = 0
        if sys.platform == "win32":
            self._handle = _kernel.CreateJobObjectW(None, None)
            wanted = limits(memory, seconds, alone=bool(getattr(sys, "frozen", False)))
            size = ctypes.sizeof(wanted)
            if not self._handle or not _kernel.SetInformationJobObject(
                self._handle, EXTENDED_LIMITS, ctypes.byref(wanted), size
            ):
                raise ctypes.WinError(ctypes.get_last_error())

    def take(self, child: subprocess.Popen[bytes]) -> None:
        """Put a child into the job."""
        if sys.platform == "win32":
            process = int(child._handle)  # noqa: SLF001 - subprocess shows it nowhere else
            if not _kernel.AssignProcessToJobObject(self._handle, process):
                raise ctypes.WinError(ctypes.get_last_error())

    def close(self) -> None:
        """Let the job go; what still runs in it ends."""
        if sys.platform == "win32" and self._handle:
            _kernel.CloseHandle(self._handle)
