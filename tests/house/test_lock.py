"""requirements.lock holds exact versions and their hashes, and no addresses."""

from __future__ import annotations

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.sources import ROOT

LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
# One entry goes over several lines: name==version ; marker \ --hash=... \ --hash=...
ENTRIES = [line.replace("\\\n", "") for line in re.split(r"\n(?=\w)", LOCK.partition("\n#    make lock\n")[2].strip())]
PINNED = {canonicalize_name(entry.partition("==")[0]): Requirement(entry.partition("--hash")[0]) for entry in ENTRIES}


def test_no_address_is_locked() -> None:
    assert re.findall(r"\w+://|--index|--find-links|--extra-index-url", LOCK) == []


def test_every_version_is_exact_and_has_its_hashes() -> None:
    assert len(ENTRIES) > 20
    assert [entry for entry in ENTRIES if not re.match(r"[\w.-]+==[\w.]+ ", entry)] == []
    assert [entry for entry in ENTRIES if not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)] == []


def test_the_lock_satisfies_the_project() -> None:
    wanted = map(
        Requirement, [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["test"]]
    )

    assert [str(one) for one in wanted if not satisfied(one)] == []


def test_every_supported_python_has_its_packages() -> None:
    pythons = ["3.11.7", "3.12.1", "3.13.0", "3.14.0"]
    environments = [
        {
            "python_full_version": python,
            "python_version": python[:4],
            "sys_platform": platform,
            "platform_system": system,
        }
        for python in pythons
        for platform, system in (("linux", "Linux"), ("win32", "Windows"), ("darwin", "Darwin"))
    ]

    numpy, colours = PINNED[canonicalize_name("numpy")].marker, PINNED[canonicalize_name("colorama")].marker

    assert all(numpy is None or numpy.evaluate(environment) for environment in environments)
    assert all(
        colours is None or colours.evaluate(environment)
        for environment in environments
        if environment["sys_platform"] == "win32"
    )


def satisfied(wanted: Requirement) -> bool:
    """Whether the lock pins the requirement to a version that it allows."""
    pinned = PINNED.get(canonicalize_name(wanted.name))
    return pinned is not None and all(wanted.specifier.contains(version.version) for version in pinned.specifier)
