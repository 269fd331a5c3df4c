"""Whether a folder lies on a file system of another machine, whose changes send no events here.

Imports nothing of ours.
"""

from pathlib import Path

_TABLE = Path("/proc/self/mountinfo")
_REMOTE = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "ceph",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.glusterfs",
        "virtiofs",
    }
)


def is_remote(folder: Path, table: Path = _TABLE) -> bool:
    """Look the folder up in the table of mounts; ``False`` where there is none."""
    try:
        lines = table.read_text("utf-8", "surrogateescape").splitlines()
        target = str(folder.resolve())
    except OSError:
        return False
    best, kind = "", ""
    for line in lines:
        left, _, right = line.partition(" - ")
        fields = left.split()
        if len(fields) > 4 and right:
            point = _unescaped(fields[4])
            inside = target == point or target.startswith(point.rstrip("/") + "/")
            if inside and len(point) >= len(best):
                best, kind = point, right.split(" ", 1)[0]
    return kind in _REMOTE


def _unescaped(point: str) -> str:
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        point = point.replace(code, character)
    return point
