"""Runs the checks of `make lint`, `make test` and `make test-deep`, tells what each took, and fails when one fails."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from schakel.project import translations  # noqa: E402
from schakel.project.postgres.binaries import debian  # noqa: E402
from schakel.project.postgres.child import die_with  # noqa: E402
from schakel.project.testing.browser import chromium  # noqa: E402

BIN = Path(sys.executable).parent
CODE = ("src", "tests", "tools")


@dataclass
class Step:
    """One check: its name, its command, and what came of it."""

    name: str
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    status: int = 0
    output: str = ""

    def run(self, *, shown: bool = False) -> "Step":
        """Run it; `shown` lets its output through as it comes."""
        started = time.monotonic()
        done = subprocess.run(
            self.command,
            check=False,
            cwd=ROOT,
            env={**os.environ, **self.environment},
            stdin=subprocess.DEVNULL,
            stdout=None if shown else subprocess.PIPE,
            stderr=None if shown else subprocess.STDOUT,
            text=True,
            preexec_fn=follow(os.getpid()),
        )
        self.seconds, self.status, self.output = time.monotonic() - started, done.returncode, done.stdout or ""
        return self


def follow(parent: int):
    """Return what a child does first: ask to be ended when we are."""
    return lambda: die_with(parent, 15)


def linters() -> list[Step]:
    """Return the checks that do not run the product, the slowest first."""
    in_test_mode = {"SCHAKEL_MODE": "test", "DJANGO_SETTINGS_MODULE": "schakel.project.settings"}
    return [
        Step("types (mypy)", [tool("mypy")], in_test_mode),
        Step("security (bandit)", [tool("bandit"), "-q", "-ll", "-c", "pyproject.toml", "-r", "src"]),
        Step("pages (djlint)", [tool("djlint"), "src", "--lint", "--quiet"]),
        Step("licences (reuse)", [tool("reuse"), "lint", "--quiet"]),
        Step("floors (import-linter)", [tool("lint-imports")], in_test_mode),
        Step("dependencies (deptry)", [tool("deptry"), "."]),
        Step("lint (ruff)", [tool("ruff"), "check", *CODE]),
        Step("format (ruff)", [tool("ruff"), "format", "--check", *CODE]),
    ]


def tool(name: str) -> str:
    """Return a program of our environment."""
    return str(BIN / name)


def suite(name: str, *words: str, **environment: str) -> Step:
    """Return a run of pytest on two workers."""
    return Step(name, [sys.executable, "-m", "pytest", "-n", "2", *words], environment)


def oldest_server(*words: str) -> list[Step]:
    """Return a run on Debian's oldest supported server, or say loudly that there is none."""
    found = debian()
    if found is None:
        loud("No second PostgreSQL (Debian's) found: tested on the wheel's only.")
        return []
    return [suite(f"tests on PostgreSQL {found.major()}", *words, SCHAKEL_POSTGRES_BIN=str(found.folder))]


def prepare_browser() -> None:
    """Find Chromium, install Debian's where we may, else say loudly what is skipped."""
    if chromium():
        return
    if os.geteuid() == 0 and Path("/usr/bin/apt-get").exists():
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ["/usr/bin/apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
        for command in (install, ["/usr/bin/apt-get", "update", "-qq"], install):
            subprocess.run(command, check=False, env=quiet, timeout=300, stdout=subprocess.DEVNULL)
            if chromium():
                return
    loud("No Chromium: browser tests are SKIPPED. Install Debian's chromium, or name one in SCHAKEL_CHROMIUM.")


def loud(text: str) -> None:
    """Say something that must not be overlooked."""
    print(f"\n{'!' * 100}\n!! {text}\n{'!' * 100}\n", flush=True)


def lint() -> list[Step]:
    """Run the linters side by side and show what those say that fail."""
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        steps = list(pool.map(Step.run, linters()))
    for step in steps:
        if step.status:
            print(f"--- {step.name}\n{step.output}", flush=True)
    return steps


def test(*, deep: bool) -> list[Step]:
    """Run the tests and return the steps taken."""
    prepare_browser()
    if not os.environ.get("SCHAKEL_DEVDATA"):
        loud("SCHAKEL_DEVDATA is not set: tests on public development data are SKIPPED.")
    steps = [suite("tests"), *oldest_server(*([] if deep else ["-m", "oldest"]))]
    if deep:
        steps.append(Step("mutants of the rules", [tool("mutmut"), "run"]))
    return [step.run(shown=True) for step in steps]


def main(what: str) -> int:
    """Run the checks for `what`: lint, test or deep."""
    started = time.monotonic()
    translations.compile_stale()
    steps = lint()
    if what != "lint":
        steps += test(deep=what == "deep")
    print()
    for step in steps:
        print(f"{'FAILED' if step.status else 'ok':7}{step.name:32}{step.seconds:7.1f} s")
    failed = [step.name for step in steps if step.status]
    print(f"{'FAILED' if failed else 'ok':7}{'altogether':32}{time.monotonic() - started:7.1f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    die_with(os.getppid(), 15)
    sys.exit(main(sys.argv[1]))
