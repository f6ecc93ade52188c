"""The flymake backend in a real Emacs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

if shutil.which("emacs") is None:
    pytest.skip("there is no Emacs here", allow_module_level=True)

EDITORS = Path(__file__).parents[1] / "editors"
SOURCE = "A survey by the town hall found that 38% of residents own a bicycle."
WRONG = "83 % des habitants possèdent un vélo."
DRAFT = (
    f"<p title='{WRONG}'>\r\n{WRONG}\r\n\r\n"
    f"🚲 é e\u0301 漢字\t« {WRONG} » Selon l’enquête, 38 % en ont un.\r\n"
)
SCRIPT = """
(require 'netnord-flymake)
(require 'json)
(setq netnord-flymake-program PROGRAM
      netnord-flymake-options '("--source" SOURCE))
(set-language-environment "UTF-8")
(find-file "draft.html")
(netnord-flymake-setup)

(defun answer-after (changed)
  "What is shown once CHANGED holds of the diagnostics."
  (flymake-start)
  (let ((until (+ (float-time) 60)))
    (while (and (< (float-time) until) (not (funcall changed (flymake-diagnostics))))
      (accept-process-output nil 0.05)))
  (vconcat (mapcar (lambda (each)
                     (list (cons 'text (buffer-substring-no-properties (flymake-diagnostic-beg each)
                                                                       (flymake-diagnostic-end each)))
                           (cons 'line (line-number-at-pos (flymake-diagnostic-beg each)))
                           (cons 'type (symbol-name (flymake-diagnostic-type each)))
                           (cons 'message (flymake-diagnostic-text each))))
                   (sort (flymake-diagnostics)
                         (lambda (one two) (< (flymake-diagnostic-beg one) (flymake-diagnostic-beg two)))))))

(let* ((first (answer-after #'identity))
       (second (progn (goto-char (point-min))
                      (while (search-forward "83 %" nil t) (replace-match "38 %"))
                      (narrow-to-region (point-min) (+ (point-min) 3))
                      (answer-after #'null)))
       (disabled (progn (setq netnord-flymake-options '("--source" "none.txt"))
                        (answer-after (lambda (_) (memq 'netnord-flymake (flymake-disabled-backends))))
                        (if (memq 'netnord-flymake (flymake-disabled-backends)) t :json-false))))
  (with-temp-file "answer.json"
    (insert (json-encode `((first . ,first) (second . ,second) (disabled . ,disabled))))))
"""


EGLOT = """
(package-initialize)
(unless (require 'eglot nil t) (kill-emacs 77))
SETTING
(setq eglot-sync-connect 30)
(find-file "draft.html")
(text-mode)
(eglot-ensure)
(run-hooks 'post-command-hook)
(let ((until (+ (float-time) 60)))
  (while (and (< (float-time) until) (not (eglot-current-server))) (accept-process-output nil 0.05))
  (flymake-mode 1)
  (flymake-start)
  (while (and (< (float-time) until) (not (flymake-diagnostics))) (accept-process-output nil 0.05)))
(with-temp-file "answer.json"
  (insert (json-encode (with-current-buffer "draft.html"
    (vconcat (mapcar (lambda (each) (buffer-substring-no-properties (flymake-diagnostic-beg each)
                                                                    (flymake-diagnostic-end each)))
                     (flymake-diagnostics)))))))
"""
MISSING = 77  # exit code


def _program(folder: Path) -> Path:
    """What starts netnord as it is in this checkout."""
    program = folder / "netnord"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m netnord "$@"\n')
    program.chmod(0o755)
    return program


def _answer_of_emacs(folder: Path) -> dict[str, Any]:
    (folder / "town.txt").write_text(SOURCE, "utf-8")
    (folder / "draft.html").write_bytes(DRAFT.encode())
    program = _program(folder)
    script = SCRIPT.replace("PROGRAM", json.dumps(str(program))).replace(
        "SOURCE)", f"{json.dumps(str(folder / 'town.txt'))})"
    )
    (folder / "script.el").write_text(script, "utf-8")
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(sys.path),
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "NETNORD_LANG": "fr",
    }
    command = ["emacs", "--batch", "-Q", "-L", str(EDITORS / "emacs"), "-l", "script.el"]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=200, check=False
    )
    answer = folder / "answer.json"
    assert answer.exists(), done.stderr
    found: dict[str, Any] = json.loads(answer.read_text("utf-8"))
    return found


def test_findings_stand_at_their_figures_and_follow_the_buffer(tmp_path: Path) -> None:
    answer = _answer_of_emacs(tmp_path)
    assert [(each["line"], each["text"], each["type"]) for each in answer["first"]] == [
        (2, "83 %", ":error"),
        (4, "83 %", ":error"),
    ]
    assert answer["first"][0]["message"].startswith("NN101 la source donne 38%")
    assert answer["second"] == []
    assert answer["disabled"], "a source that cannot be read is to be told"


def test_it_compiles_without_a_warning(tmp_path: Path) -> None:
    copy = tmp_path / "netnord-flymake.el"
    shutil.copy(EDITORS / "emacs" / copy.name, copy)
    strict = ["--eval", "(setq byte-compile-error-on-warn t)"]
    done = subprocess.run(
        ["emacs", "--batch", "-Q", *strict, "-f", "batch-byte-compile", str(copy)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_eglot_starts_the_server_as_the_page_on_editors_says(tmp_path: Path) -> None:
    pytest.importorskip("pygls", reason="the language server needs pygls")
    page = (EDITORS.parent / "docs" / "editors.md").read_text("utf-8")
    (setting,) = [line for line in page.splitlines() if "eglot-server-programs" in line]
    (tmp_path / "script.el").write_text(EGLOT.replace("SETTING", setting), "utf-8")
    (tmp_path / "draft.html").write_text("🚲 é Of its 44 merchant sites, 56% have secure payment.\n", "utf-8")
    environment = os.environ | {
        "PATH": f"{_program(tmp_path).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "HOME": str(tmp_path),
        "LC_ALL": "C.UTF-8",
    }
    command = ["emacs", "--batch", "-l", "script.el"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=200, check=False
    )
    if done.returncode == MISSING:
        pytest.skip("there is no Eglot here")
    assert json.loads((tmp_path / "answer.json").read_text("utf-8")) == ["56%"], done.stderr
