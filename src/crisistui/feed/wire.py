"""What the board and its workers say to each other over two pipes.

Imports only the index's readings. One line of ASCII JSON per message; a reading's facts and text
follow it as plain bytes. No pickle: nothing that comes from a worker is executed.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from crisistui.index.readings import Aside, Facts, FileStamp
from crisistui.model.crisis import Crisis


@dataclass(frozen=True, slots=True)
class Job:
    """Files to be read, in this order, with the profile whose SHA-256 is ``token``."""

    folder: str
    profile: str
    token: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A file that was no longer there."""

    path: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """The profile a worker holds now: its labels and the SHA-256 of its bytes."""

    crisis: Crisis
    token: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A profile that cannot be used, and why in one plain line; nothing of the job was read."""

    reason: str


Reply = Facts | Aside | Gone | Loaded | Refused


def pack_job(job: Job) -> bytes:
    """One line for a worker."""
    return json.dumps(asdict(job)).encode() + b"\n"


def unpack_job(line: bytes) -> Job:
    """The job of a line."""
    given = json.loads(line)
    return Job(given["folder"], given["profile"], given["token"], tuple(given["paths"]))


def pack_reply(reply: Reply) -> bytes:
    """A line for the board, and what follows it."""
    kind = type(reply).__name__
    if not isinstance(reply, Facts):
        return json.dumps({"kind": kind, **asdict(reply)}).encode() + b"\n"
    text = reply.text.encode("utf-8", "surrogatepass")
    head = {
        "kind": kind,
        "path": reply.path,
        "stamp": asdict(reply.stamp),
        "sha": reply.sha,
        "body": len(reply.body),
        "text": len(text),
    }
    return json.dumps(head).encode() + b"\n" + reply.body + text


def unpack_reply(line: bytes, more: Callable[[int], bytes]) -> Reply:
    """The reply of a line; ``more`` reads as many bytes as it is told."""
    head: dict[str, Any] = json.loads(line)
    match head.pop("kind"):
        case "Facts":
            stamp = FileStamp(**head["stamp"])
            body = more(head["body"])
            text = more(head["text"]).decode("utf-8", "surrogatepass")
            return Facts(head["path"], stamp, head["sha"], body, text)
        case "Aside":
            return Aside(head["path"], FileStamp(**head["stamp"]), head["sha"], head["reason"])
        case "Gone":
            return Gone(head["path"])
        case "Loaded":
            return Loaded(Crisis.restored(head["crisis"]), head["token"])
        case _:
            return Refused(head["reason"])
