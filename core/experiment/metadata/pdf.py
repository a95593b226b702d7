"""PDF: the text stands in the document's XMP packet, which is never packed, so that it is found without the rest."""

from __future__ import annotations

from html import escape, unescape  # not those of xml.sax, which import half of the internet
from typing import IO

from core.experiment.experiment import ExperimentError
from core.experiment.metadata import LARGEST_PART, LARGEST_TEXT, NAME
from core.wording import Reason

SIGNATURE = b"%PDF"
PIECE = 1_000_000
_BEGIN, _END = f"<{NAME}:provenance>".encode(), f"</{NAME}:provenance>".encode()
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:{name}="https://{name}.invalid/1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>Backscope</xmp:CreatorTool>
{carried}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def packet(title: str, text: str) -> bytes:
    """The XMP packet of a document with that title, with the text in it, if there is one."""
    carried = f"{_BEGIN.decode()}{escape(text, quote=False)}{_END.decode()}" if text else ""
    return _PACKET.format(name=NAME, title=escape(title, quote=False), carried=carried).encode()


def text_in(file: IO[bytes]) -> str | None:
    """The text that a document carries, or None; ExperimentError where it is cut off."""
    content, left = b"", LARGEST_PART
    while left > 0 and (piece := file.read(PIECE)):
        content, left = content[-len(_BEGIN) :] + piece, left - len(piece)
        if (place := content.find(_BEGIN)) >= 0:
            return _up_to_end(content[place + len(_BEGIN) :] + file.read(LARGEST_TEXT))
    return None


def _up_to_end(content: bytes) -> str:
    text, end, _ = content.partition(_END)
    if not end:
        raise ExperimentError(Reason("document.damaged"))
    return unescape(text.decode("utf-8", "replace"))
