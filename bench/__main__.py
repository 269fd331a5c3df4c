"""Every measurement that needs no data of its own: ``python -m bench``; only one: ``python -m bench corpus``.

``timebank`` is left out: it needs a folder of TimeML files, ``python bench/timebank.py FOLDER``.
"""

import sys
from collections.abc import Callable

from bench import corpus, facts, feed, start, times

ARTICLES = 2_000  # enough to see a rate, few enough to wait for
BENCHES: dict[str, Callable[[], object]] = {
    "corpus": corpus.main,
    "times": times.main,
    "facts": facts.main,
    "start": start.main,
    "feed": lambda: feed.main(ARTICLES),
}


def main() -> None:
    names = sys.argv[1:] or list(BENCHES)
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        sys.exit(f"no bench called {unknown[0]}; there are: {', '.join(BENCHES)}")
    sys.argv[1:] = []
    for name in names:
        print(f"== {name}")
        BENCHES[name]()


if __name__ == "__main__":
    main()
