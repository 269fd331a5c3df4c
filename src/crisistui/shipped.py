"""Where the folders that ship stand: packed into the wheel, or at the top of a checkout.

Imports nothing of ours.
"""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """The folder ``seeds`` or ``themes`` as it came with the program; it is only read."""
    packed = _HERE / "_shipped" / name
    return packed if packed.is_dir() else _HERE.parents[1] / name
