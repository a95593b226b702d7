"""PDF carries a text in its packet of metadata, found without reading the rest."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest

from core.experiment import ExperimentError
from core.experiment.metadata.pdf import PIECE, packet, text_in

TEXT = '{"a":"<&>\\""}'


def test_a_text_is_found_again_however_far_behind() -> None:
    for before in (0, 100, PIECE - 10, PIECE + 10):
        document = b"%PDF-1.4\n" + bytes(before) + packet("Loss", TEXT) + b"\nstream"

        assert text_in(io.BytesIO(document)) == TEXT


def test_the_packet_is_xml_with_a_title() -> None:
    written = packet("Loss <&> 손실", TEXT)

    root = ElementTree.fromstring(written.split(b"?>", 1)[1].rsplit(b"<?", 1)[0])
    assert "Loss <&> 손실" in list(root.itertext())
    assert TEXT in list(root.itertext())


def test_a_document_of_another_program_carries_nothing() -> None:
    assert text_in(io.BytesIO(b"%PDF-1.4\n%%EOF")) is None
    assert text_in(io.BytesIO(b"")) is None


def test_a_document_that_is_cut_off_is_refused_in_a_sentence() -> None:
    whole = packet("Loss", TEXT)

    with pytest.raises(ExperimentError, match="this document is damaged"):
        text_in(io.BytesIO(whole[: whole.index(b"</backscope")]))
