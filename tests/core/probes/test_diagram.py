"""The diagram shows the real weights and gradients of evenly spaced units."""

from __future__ import annotations

import pickle

import numpy as np
from msgspec.structs import replace

from core.components.initializers import Zeros
from core.layers import Dense, Dropout, Maxout, Skip
from core.probes.diagram import Diagram
from core.training.session import Session
from tests.core.networks import SMALL

MIXED = replace(
    SMALL,
    precision="float64",
    layers=(Dense(units=30), Dropout(rate=0.5), Skip(span=2, projection=True), Maxout(units=4, pieces=2)),
)


def test_columns_lead_from_the_inputs_to_the_output() -> None:
    session = Session(MIXED)
    session.step()

    answer = Diagram(most=10).answer(session.trace)

    assert answer.units == (2, 30, 30, 30, 4, 3)
    assert [len(units) for units in answer.shown] == [2, 10, 10, 10, 4, 3]
    assert (answer.shown[1][0], answer.shown[1][-1]) == (0, 29)
    assert [edges is not None for edges in answer.edges] == [False, True, False, False, True, True]


def test_edges_are_the_weights_and_gradients_of_the_network() -> None:
    session, twin = Session(MIXED), Session(MIXED)
    session.step()
    masks = {1: session.passes.stacks.buffers[1].slope > 0}
    exact = twin.network.loss_and_gradients(*twin.samples.next_batch(), masks=masks)[1]

    answer = Diagram(most=10).answer(session.trace)

    first, maxout = answer.edges[1], answer.edges[4]
    assert first is not None
    assert maxout is not None
    np.testing.assert_array_equal(first.weights, session.network.parameters["0.W"][:, answer.shown[1]])
    np.testing.assert_allclose(10**first.log10_gradients, np.abs(exact["0.W"][:, answer.shown[1]]), rtol=1e-9)
    pieces = session.network.parameters["3.W"][:, answer.shown[3]]
    np.testing.assert_array_equal(np.abs(maxout.weights), np.abs(pieces).max(axis=0))
    summed = np.abs(exact["3.W"].sum(axis=0)[answer.shown[3]])
    np.testing.assert_allclose(10**maxout.log10_gradients, summed, rtol=1e-9)


def test_nodes_carry_signal_and_delta() -> None:
    session = Session(MIXED)
    frame = session.step()

    answer = Diagram(most=64).answer(session.trace)

    for i in range(frame.structure.entries):
        rms = np.sqrt(np.mean(answer.signals[i + 1] ** 2))
        np.testing.assert_allclose(rms, frame.signal_rms[i], rtol=1e-9)
        delta = np.log10(np.sqrt(np.mean(10 ** (2 * answer.log10_deltas[i + 1]))))
        np.testing.assert_allclose(delta, frame.log10_delta[i], atol=1e-9)


def test_an_exact_zero_is_no_small_number() -> None:
    session = Session(replace(SMALL, layers=(Dense(units=5, initializer=Zeros()), Dense(units=4))))
    session.step()

    edges = Diagram().answer(session.trace).edges[2]

    assert edges is not None
    assert np.isneginf(edges.log10_gradients).all()


def test_it_goes_down_the_pipe_whole_and_in_few_pieces() -> None:
    session = Session(replace(MIXED, layers=MIXED.layers * 5))
    session.step()
    answer, pieces = Diagram(most=10).answer(session.trace), list[pickle.PickleBuffer]()

    arrived = pickle.loads(pickle.dumps(answer, 5, buffer_callback=pieces.append), buffers=pieces)

    assert len(pieces) == 5
    assert (arrived.units, len(arrived.edges)) == (answer.units, len(answer.edges))
    for name in ("shown", "signals", "log10_deltas"):
        for one, other in zip(getattr(arrived, name), getattr(answer, name), strict=True):
            np.testing.assert_array_equal(one, other, strict=True)
    for one, other in zip(arrived.edges, answer.edges, strict=True):
        assert (one is None) == (other is None)
        if other is not None:
            np.testing.assert_array_equal(one.weights, other.weights, strict=True)
            np.testing.assert_array_equal(one.log10_gradients, other.log10_gradients, strict=True)
