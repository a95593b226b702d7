"""Command lines that cannot be, by the code of what is said of them."""

from __future__ import annotations

COMMANDS = {  # on standard error only
    "option.empty": ("run", ""),
    "option.at_least": ("run", "preset:relu-healthy", "--every", "0"),
    "option.length": ("run", "preset:relu-healthy", "--steps", "1e3"),
    "option.size": ("run", "preset:relu-healthy", "--size", "large"),
    "option.at": ("run", "preset:relu-healthy", "--steps", "5", "--at", "5"),
    "option.near": ("run", "preset:relu-healthy", "--steps", "1", "--plot", "heatmp:a.svg"),
    "option.suffix": ("run", "preset:relu-healthy", "--plot", "a.gif"),
    "output.again": ("run", "preset:relu-healthy", "--plot", "a.svg", "--plot", "a.svg"),
    "output.twice": ("run", "preset:relu-healthy", "--plot", "a.svg", "--csv", "a.svg"),
    "command.near": ("rnu",),
    "option.nearest": ("run", "preset:relu-healthy", "--stpes"),
    "path.no_value": ("show", "preset:relu-healthy", "--set", "seed"),
    "path.no_text": ("show", "preset:relu-healthy", "--set", "seed=\udcff"),
    "path.malformed": ("show", "preset:relu-healthy", "--set", "layers[].units=3"),
    "path.near": ("show", "preset:relu-healthy", "--set", "optimizer.rate=1"),
    "path.unknown": ("show", "preset:relu-healthy", "--set", "data.hue=1"),
    "path.no_entry": ("show", "preset:relu-healthy", "--set", "layers[99].units=1"),
    "path.empty": ("show", "preset:relu-healthy", "--set", "layers=[]", "--set", "layers[*].units=1"),
    "path.end": ("show", "preset:relu-healthy", "--set", "seed.more=1"),
    "place.set": ("show", "preset:relu-healthy", "--set", "seed=-1"),
    "lecture.stream": ("lecture", "/dev/stdin"),
    "lecture.no_folder": ("lecture", "lecture:ten-layers", "--format", "png"),
    "lecture.either": ("lecture", "lecture:ten-layers", "--check", "--export", "a"),
    "picture.library": ("run", "preset:relu-healthy", "--steps", "1", "--plot", "a.png"),
}
