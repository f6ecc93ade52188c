"""The language server in a real Neovim."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="the language server needs pygls")
if shutil.which("nvim") is None:
    pytest.skip("there is no Neovim here", allow_module_level=True)

EDITORS = Path(__file__).parents[1] / "editors"
SOURCE = (
    "A survey by the town hall found that 38% of residents own a bicycle. The town rents out 25 bicycles."
)
DRAFT = "Notes\n\n🚲 Selon l’enquête, 83 % des habitants possèdent un vélo. La ville loue  vélos.\n"

# Opens the draft, waits for the findings, asks what is under the cursor, and accepts the correction.
SCRIPT = """
local answer = {}
local get_clients = vim.lsp.get_clients or vim.lsp.get_active_clients
local function wait(done) return vim.wait(30000, done, 20) end

require("netnord").setup({ cmd = COMMAND, settings = { source = "town.txt", lang = "fr" } })
vim.cmd("edit draft.md")
answer.attached = wait(function() return #get_clients() > 0 and #vim.diagnostic.get(0) > 0 end)
local shown, encoding = vim.diagnostic.get(0), get_clients()[1].offset_encoding
answer.diagnostics = {}
for _, each in ipairs(shown) do
  local line = vim.api.nvim_buf_get_lines(0, each.lnum, each.lnum + 1, false)[1]
  table.insert(answer.diagnostics, {
    code = each.code or each.user_data.lsp.code,
    severity = each.severity,
    message = each.message,
    text = line:sub(each.col + 1, each.end_col),
  })
end

vim.api.nvim_win_set_cursor(0, { shown[1].lnum + 1, shown[1].col })
local function ask(method, params)
  for _, reply in pairs(vim.lsp.buf_request_sync(0, method, params, 30000)) do return reply.result end
end
answer.hover = ask("textDocument/hover", vim.lsp.util.make_position_params(0, encoding)).contents.value

local range = vim.lsp.util.make_range_params(0, encoding)
range.context = { diagnostics = {} }
local action = ask("textDocument/codeAction", range)[1]
answer.title = action.title
vim.lsp.util.apply_workspace_edit(action.edit, encoding)
answer.corrected = vim.api.nvim_buf_get_lines(0, 2, 3, false)[1]
answer.cleared = wait(function() return #vim.diagnostic.get(0) == 0 end)

vim.api.nvim_win_set_cursor(0, { 3, answer.corrected:find("loue ", 1, true) + 4 })
local first = ask("textDocument/completion", vim.lsp.util.make_position_params(0, encoding)).items[1]
answer.omnifunc = vim.bo.omnifunc
answer.completion = { first.textEdit.newText, first.detail }

local file = io.open("answer.json", "w")
file:write(vim.fn.json_encode(answer))
file:close()
vim.cmd("quitall!")
"""


def _answer_of_neovim(folder: Path) -> dict[str, Any]:
    """What the script found in `folder`."""
    (folder / "town.txt").write_text(SOURCE, "utf-8")
    (folder / "draft.md").write_text(DRAFT, "utf-8")
    command = ", ".join(map(json.dumps, (sys.executable, "-m", "netnord", "lsp")))
    (folder / "script.lua").write_text(SCRIPT.replace("COMMAND", f"{{ {command} }}"), "utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "HOME": str(folder)}
    setting = f"set rtp^={EDITORS / 'neovim'}"
    arguments = [
        "--clean",
        "--headless",
        "--cmd",
        setting,
        "-c",
        "filetype on",
        "-c",
        "luafile script.lua",
        "-c",
        "quitall!",
    ]
    done = subprocess.run(
        ["nvim", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    answer = folder / "answer.json"
    assert answer.exists(), done.stderr
    found: dict[str, Any] = json.loads(answer.read_text("utf-8"))
    return found


def test_findings_sources_corrections_and_figures_reach_the_writer(tmp_path: Path) -> None:
    answer = _answer_of_neovim(tmp_path)
    assert answer["attached"]
    (shown,) = answer["diagnostics"]
    assert (shown["code"], shown["severity"], shown["text"]) == ("NN101", 1, "83 %")
    assert shown["message"].startswith("la source donne 38%, et non 83\u00a0%")
    assert "**38%** of residents own a bicycle" in answer["hover"]
    assert "peut valoir" in answer["hover"]
    assert answer["title"] == "Écrire\u00a0: 38 %"
    assert answer["corrected"] == DRAFT.split("\n")[2].replace("83 %", "38 %")
    assert answer["cleared"]
    assert answer["omnifunc"] == "v:lua.vim.lsp.omnifunc"
    assert answer["completion"] == ["25", "town.txt, phrase 2"]
