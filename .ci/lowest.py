"""Prints the lowest version of each dependency that pyproject.toml allows, as constraints for pip."""

import re
import sys
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
extras = [project["optional-dependencies"][name] for name in sys.argv[1:]]
for requirement in [*project["dependencies"], *(each for extra in extras for each in extra)]:
    print(re.sub(r">=([^,;]+).*", r"==\1", requirement))
