"""What `check` can be asked for."""

from __future__ import annotations

from typing import Annotated

import typer

from netnord.cli.typed import FileName

Files = Annotated[
    list[FileName] | None,
    typer.Argument(
        parser=FileName,
        metavar="[FILE...]",
        help="Text, Markdown, HTML, LaTeX, .docx, .odt or PDF; '-' or none: standard input.",
        show_default=False,
    ),
]
TextOption = Annotated[
    str | None, typer.Option("--text", metavar="TEXT", help="Check this sentence, not a file.")
]
SourceOption = Annotated[
    list[FileName] | None,
    typer.Option(
        "--source",
        parser=FileName,
        metavar="FILE",
        help="A text that the draft rests on, held against it as it stands; may be given again. Without "
        "--facts, in place of netnord's own facts.",
    ),
]
StdinNameOption = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename", metavar="NAME", help="What kind of file standard input is, and what to call it."
    ),
]
AllOption = Annotated[bool, typer.Option("--all", help="Show supported and unknown figures too.")]
WhyOption = Annotated[
    bool, typer.Option("--why", help="Show what spoke for and against the likeliest candidates.")
]
StrictOption = Annotated[bool, typer.Option("--strict", help="Let warnings count for the exit code.")]
ExplainOption = Annotated[
    str | None, typer.Option("--explain", metavar="CODE", help="Say what a rule such as NN101 means.")
]
CheckFormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table (the default), concise, json, ndjson, sarif, github or html.",
    ),
]

SelectOption = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODE",
        help="Only what these rules find: codes, or what they begin with, with commas between.",
    ),
]
IgnoreOption = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CODE", help="Not what these rules find.")
]
ExitZeroOption = Annotated[
    bool, typer.Option("--exit-zero", help="End with exit code 0, whatever is found in the draft.")
]
FixOption = Annotated[
    bool,
    typer.Option("--fix", help="Write corrections into the files; only what is refuted is changed."),
]
DiffOption = Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        help="How many processes check; by default the cores, where there is much to check.",
    ),
]
WatchOption = Annotated[bool, typer.Option("--watch", help="Check once more whenever a file has changed.")]
