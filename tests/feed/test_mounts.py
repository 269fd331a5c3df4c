"""Folders on other machines send no events, so they are scanned more often."""

from pathlib import Path

import pytest

from crisistui.feed.mounts import is_remote

TABLE = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /mnt/news\040desk rw - nfs4 server:/news rw
41 22 0:41 / /mnt/news\040desk/local rw - tmpfs tmpfs rw
broken line
"""


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/mnt/news desk/today", True),
        ("/mnt/news desk", True),
        ("/mnt/news desk/local/x", False),
        ("/mnt/news deskx", False),
        ("/var", False),
    ],
)
def test_the_deepest_mount_decides(tmp_path, folder, expected):
    table = tmp_path / "mountinfo"
    table.write_text(TABLE)
    assert is_remote(Path(folder), table) is expected


def test_without_a_table_every_folder_is_near(tmp_path):
    assert not is_remote(tmp_path, tmp_path / "none")
