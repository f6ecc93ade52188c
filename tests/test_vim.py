"""`:compiler netnord` in a real Vim: the quickfix list leads to each figure, to the byte."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EDITORS = Path(__file__).parents[1] / "editors"
SOURCE = "A survey by the town hall found that 38% of residents own a bicycle."
WRONG = "83 % des habitants possèdent un vélo."
DRAFT = f"Une ligne.\n{WRONG}\n\n🚲 é e\u0301 漢字\t« {WRONG} »\n\nSelon l’enquête, {WRONG}\n"
SCRIPT = """
set nomore
execute 'edit' fnameescape(DRAFT)
compiler netnord
silent make --source town.txt
let answer = []
for item in filter(getqflist(), 'v:val.valid')
  execute 'cc' index(getqflist(), item) + 1
  let figure = strpart(getline('.'), col('.') - 1, 5)
  call add(answer, [line('.'), figure, item.text, fnamemodify(bufname(item.bufnr), ':t')])
endfor
call writefile([json_encode(answer)], 'answer.json')
quitall!
"""


def _answer(editor: str, folder: Path, name: str) -> list[tuple[int, str, str, str]]:
    """Line, figure, message and file of each place that the quickfix list leads to."""
    (folder / "town.txt").write_text(SOURCE, "utf-8")
    (folder / name).write_text(DRAFT, "utf-8")
    (folder / "script.vim").write_text(SCRIPT.replace("DRAFT", json.dumps(name, ensure_ascii=False)), "utf-8")
    program = folder / "bin" / "netnord"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m netnord "$@"\n')
    program.chmod(0o755)
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "TERM": "dumb",
    }
    arguments = ["--cmd", f"set rtp^={EDITORS / 'vim'}", "--cmd", "set encoding=utf-8", "-S", "script.vim"]
    command = {"vim": ["vim", "-u", "NONE", "-N", "-es", "-X"], "nvim": ["nvim", "--clean", "--headless"]}[
        editor
    ]
    done = subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    answer = folder / "answer.json"
    assert answer.exists(), done.stderr + done.stdout
    return [tuple(each) for each in json.loads(answer.read_text("utf-8"))]


@pytest.mark.parametrize("name", ["draft.md", "l'été à 5 %.md"])
@pytest.mark.parametrize("editor", ["vim", "nvim"])
def test_the_list_leads_to_the_figures(editor: str, name: str, tmp_path: Path) -> None:
    if shutil.which(editor) is None:
        pytest.skip(f"there is no {editor} here")
    found = _answer(editor, tmp_path, name)
    assert [(line, figure) for line, figure, _, _ in found] == [(2, "83 % "), (4, "83 % "), (6, "83 % ")]
    for _, _, message, file in found:
        assert message.startswith("NN101 ")
        assert file == name
