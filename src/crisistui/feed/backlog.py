"""The paths waiting to be read: each once, what just happened before what was found.

Imports nothing of ours. Used by the event loop only.
"""

from collections.abc import Iterable


class Backlog:
    """A queue with two ends of different urgency; paths being read wait for nobody twice."""

    def __init__(self) -> None:
        self._urgent: dict[str, None] = {}
        self._found: dict[str, None] = {}
        self._busy: set[str] = set()

    def __len__(self) -> int:
        return len(self._urgent) + len(self._found) + len(self._busy)

    @property
    def waiting(self) -> bool:
        """Whether something could be taken now."""
        return any(path not in self._busy for queue in (self._urgent, self._found) for path in queue)

    def happened(self, paths: Iterable[str]) -> None:
        """Put paths that just changed before all others."""
        for path in paths:
            self._found.pop(path, None)
            self._urgent[path] = None

    def found(self, paths: Iterable[str]) -> None:
        """Put paths a scan found behind the rest, in this order; what waits or is being read stays there."""
        for path in paths:
            if path not in self._urgent and path not in self._busy:
                self._found[path] = None

    def take(self, most: int) -> tuple[str, ...]:
        """Up to ``most`` paths to be read now; a path being read waits until that is finished."""
        taken: list[str] = []
        for queue in (self._urgent, self._found):
            for path in queue:
                if len(taken) == most:
                    break
                if path not in self._busy:
                    taken.append(path)
            for path in taken:
                queue.pop(path, None)
        self._busy.update(taken)
        return tuple(taken)

    def finished(self, paths: Iterable[str]) -> None:
        """These were read (or given up): they may be taken again."""
        self._busy.difference_update(paths)

    def clear(self) -> None:
        """Forget what waits; what is being read goes on."""
        self._urgent.clear()
        self._found.clear()
