"""Seeds: the streams of random numbers that a run is made of; data and split may have a seed of their own."""

from __future__ import annotations

from typing import NamedTuple

from numpy.random import Generator, SeedSequence, default_rng

from core.experiment import Experiment


class Seeds(NamedTuple):
    """Children of the seed. The split is the first draw of the stream from which the batches are shuffled."""

    data: SeedSequence
    split: SeedSequence
    batches: SeedSequence
    weights: SeedSequence
    masks: SeedSequence

    def shuffling(self, samples: int) -> Generator:
        """What shuffles the batches: past the split of so many samples, be it the one that is used or not."""
        rng = default_rng(self.batches)
        rng.permutation(samples)
        return rng


def seeds_of(experiment: Experiment) -> Seeds:
    """Those of a run."""
    _, batches, weights, masks = SeedSequence(experiment.seed).spawn(4)
    data, split, *_ = SeedSequence(experiment.seed_of_data).spawn(4)
    return Seeds(data, split, batches, weights, masks)
