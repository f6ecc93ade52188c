"""How long an editor waits for the findings on a page after each letter that is typed.

    python benchmarks/language_server.py [EDITS]

A page of 3,000 characters is opened in `netnord lsp`, a process of its own, and a sentence is typed into its
middle, letter by letter, each as soon as the findings on the last one have come: 100 ms at most. The wait
goes from the change to the findings, the pause of the server and the way there and back included. Pages are
prose on a source text, and labelled drafts, in which every line has several figures, on the facts that come
with netnord. Where other work shares the machine, waits are longer; the processor time of the server for each
letter says what they would be without.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

_LIMIT = 100.0  # ms
_CHARACTERS = 3_000
_ROOT = Path(__file__).parents[1]
_SOURCE = _ROOT / "training" / "sources" / "port" / "source.txt"
_TYPED = (
    "In 2023 it handled 3.4 million tonnes of goods, and 29% of the 1,202 sites belong to companies there. "
)
_URI = "file:///page.md"


class _Server:
    """A server, and what it says."""

    def __init__(self, options: dict[str, Any]) -> None:
        environment = os.environ | {"PYTHONPATH": str(_ROOT / "src")}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "netnord", "lsp"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
        )
        self._ask(
            "initialize",
            {"processId": None, "rootUri": None, "capabilities": {}, "initializationOptions": options},
        )
        self._tell("initialized", {})

    def open(self, text: str) -> float:
        document = {"uri": _URI, "languageId": "markdown", "version": 0, "text": text}
        return self._wait("textDocument/didOpen", {"textDocument": document}, 0)

    def change(self, text: str, version: int) -> float:
        """How long the findings take, in ms."""
        parameters = {"textDocument": {"uri": _URI, "version": version}, "contentChanges": [{"text": text}]}
        return self._wait("textDocument/didChange", parameters, version)

    def leave(self) -> float:
        """Ends the server, and gives the time of a processor that it took, in ms."""
        self._ask("shutdown", None)
        self._tell("exit", None)
        _, status, usage = os.wait4(self._process.pid, 0)
        self._process.returncode = os.waitstatus_to_exitcode(status)
        return (usage.ru_utime + usage.ru_stime) * 1000

    def _wait(self, method: str, parameters: Any, version: int) -> float:
        begin = time.perf_counter()
        self._tell(method, parameters)
        while True:
            said = self._hear()
            if (
                said.get("method") == "textDocument/publishDiagnostics"
                and said["params"]["version"] == version
            ):
                return (time.perf_counter() - begin) * 1000

    def _ask(self, method: str, parameters: Any) -> None:
        self._send({"id": method, "method": method, "params": parameters})
        while self._hear().get("id") != method:
            pass

    def _tell(self, method: str, parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline()) != b"\r\n":
            if not line:
                raise SystemExit("the server has ended")
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        heard: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return heard


def _texts(folder: str) -> list[str]:
    """The labelled drafts of a folder of `training/sources`."""
    files = sorted((_ROOT / "training" / "sources" / folder).glob("*.jsonl"))
    return [
        json.loads(line)["text"] for file in files for line in file.read_text("utf-8").splitlines() if line
    ]


def _page(paragraphs: list[str]) -> str:
    """The first of them, as many as fit a page."""
    page = ""
    for paragraph in paragraphs:
        page += f"{paragraph}\n\n"
        if len(page) > _CHARACTERS:
            break
    return page


def _measure(name: str, page: str, options: dict[str, Any], edits: int) -> None:
    opened, waits = [], []
    cpu = []
    for typed in (0, edits):  # without an edit, to know what each takes
        server = _Server(options)
        opened.append(server.open(page))
        middle = page.index("\n\n", len(page) // 2) + 2
        for number in range(1, typed + 1):
            words = (_TYPED * (1 + number // len(_TYPED)))[:number]
            waits.append(server.change(f"{page[:middle]}{words}\n\n{page[middle:]}", number))
        cpu.append(server.leave())
    most = statistics.quantiles(waits, n=20)[-1]
    figures = (min(opened), statistics.median(waits), most, max(waits), (cpu[1] - cpu[0]) / edits)
    verdict = "" if most <= _LIMIT else f"  above {_LIMIT:.0f}"
    print(f"{name:<8}{len(page):>12}" + "".join(f"{figure:>10.1f}" for figure in figures) + verdict)


def main() -> None:
    edits = int(sys.argv[1]) if len(sys.argv) > 1 else len(_TYPED)
    headings = ("opened", "median", "95 %", "most", "CPU")
    print(f"{'ms':<8}{'characters':>12}" + "".join(f"{heading:>10}" for heading in headings))
    prose = _SOURCE.read_text("utf-8").split("\n\n")
    _measure("prose", _page(prose * 9), {"source": str(_SOURCE)}, edits)
    _measure("drafts", _page(_texts("la-tribune")), {}, edits)


if __name__ == "__main__":
    main()
