"""`python -m tests.remedies [NAME…]`: tries the whole table, a line a network; 1 where a remedy does not help."""

from __future__ import annotations

import sys

from tests.remedies.networks import NETWORKS
from tests.remedies.trials import outcome, trial


def main(names: list[str]) -> int:
    """Tries those whose names contain one of `names`, all without."""
    failed = 0
    for name, sick in NETWORKS.items():
        if names and not any(each in name for each in names):
            continue
        found = outcome(sick.experiment, sick.steps)
        complaints = [] if found.advised == sick.advised else [f"it is advised {found.advised}"]
        told = f"{','.join(found.end.verdicts)} {found.end.decades} loss {found.loss:.3g}"
        if found.remedy is not None:
            tried = trial(sick.experiment, sick.steps)
            complaints += tried.complaints()
            told += f" → {','.join(tried.after.end.verdicts)} {tried.after.end.decades} loss {tried.after.loss:.3g}"
        failed += bool(complaints)
        print(f"{'FAILED' if complaints else 'ok':7}{name}: {sick.advised}: {told} {'; '.join(complaints)}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
