"""The numbers of the plot of activations as a table."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from app.plots.activations.distributions import PRE, SIGNAL, ridges_of
from app.plots.activations.table import all_rows, header
from core.components.activations import Relu
from core.components.losses import MeanSquaredError
from core.experiment import Output
from core.probes.histograms import Histograms
from core.probes.jacobian import Jacobian
from core.probes.units import Units
from tests.app.plots.probed import Probed
from tests.core.networks import deep


def test_every_number_is_there_once() -> None:
    run = Probed(deep(3, Relu(), units=10)).step(2)
    run.recording.add(1, {Histograms((0, 1, 2)): Histograms((0, 1, 2)).answer(run.session.trace)})
    units, spectrum = Units((0, 1, 2)).answer(run.session.trace), Jacobian(1).answer(run.session.trace)
    ridges, last = ridges_of(run.view, PRE, (0, 1, 2)), run.view.last
    assert ridges is not None
    assert last is not None
    assert spectrum is not None

    rows = all_rows(ridges, last, units, 1, spectrum)

    assert {len(row) for row in rows} == {len(header(last))}
    assert len({tuple(row[:6]) for row in rows}) == len(rows)
    pre = run.session.passes.stacks.buffers[1].pre
    bins = [row for row in rows if row[1] == 1 and row[4] == "pre_bin"]
    assert sum(int(row[8]) for row in bins) == np.count_nonzero(pre)
    for row in bins:
        low, high = float(row[6]), float(row[7])
        assert row[8] == np.count_nonzero((low <= pre) & (pre < high))
    zero_slope = [row[8] for row in rows if row[1] == 2 and row[4] == "unit_zero_slope"]
    np.testing.assert_array_equal(zero_slope, (run.session.passes.stacks.buffers[2].pre <= 0).mean(axis=0))
    values = [row[8] for row in rows if row[4] == "singular_value"]
    assert values == pytest.approx(spectrum.mean.tolist())
    assert not any(row[4] == "unit_saturated" for row in rows)
    assert next(row[8] for row in rows if row[4] == "dead_share" and row[1] == 0) == last.dead_share[0]


def test_without_answers_about_units_there_are_the_histograms_and_shares() -> None:
    run = Probed(deep(2, units=10)).step()
    run.recording.add(0, {Histograms((0, 1)): Histograms((0, 1)).answer(run.session.trace)})
    ridges, last = ridges_of(run.view, "signal", (0, 1)), run.view.last
    assert ridges is not None
    assert last is not None

    records = {str(row[4]) for row in all_rows(ridges, last, None, 0, None)}

    assert records == {"signal_bin", "dead_share", "saturated_share"}


def test_the_output_is_in_the_table_with_its_answers_and_its_own_shares() -> None:
    experiment = replace(deep(2, units=10), output=Output(activation=Relu()), loss=MeanSquaredError())
    run = Probed(experiment).step(2)
    run.recording.add(1, {Histograms((1, 2)): Histograms((1, 2)).answer(run.session.trace)})
    ridges, last = ridges_of(run.view, SIGNAL, (1, 2)), run.view.last
    units = Units((1, 2)).answer(run.session.trace)
    assert ridges is not None
    assert last is not None

    rows = [row for row in all_rows(ridges, last, units, 1, None) if row[1] == "output"]

    pre = run.session.passes.stacks.buffers[2].pre
    told = {str(row[4]): row[8] for row in rows if row[5] == 0}
    assert told["signal_zeros"] == np.count_nonzero(pre <= 0)
    assert told["dead_share"] == (pre <= 0).all(axis=0).mean()
    assert sum(int(row[8]) for row in rows if row[4] == "signal_bin") == np.count_nonzero(pre > 0)
    assert "saturated_share" not in told
    assert [row[5] for row in rows if row[4] == "unit_mean"] == list(range(10))
