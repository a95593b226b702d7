"""The formula of everything that can be chosen, as rich text without words: it reads alike in every language."""

from __future__ import annotations

from collections.abc import Mapping

from core.components.component import Component, key
from core.layers import Layer

Lines = tuple[str, ...]
_JITTER = "ε ~ N(0, noise²)"
_NORMAL, _UNIFORM = "W ~ N(0, Var W)", "W ~ U(−a, a)"
_FANS = "n<sub>in</sub> + n<sub>out</sub>"
_ADAM = "m ← β₁m + (1 − β₁)g,  v ← β₂v + (1 − β₂)g²"
_UNBIASED = "m̂ = m / (1 − β₁<sup>t</sup>),  v̂ = v / (1 − β₂<sup>t</sup>)"

_ACTIVATIONS: Mapping[str, Lines] = {
    "linear": ("φ(z) = z", "φ′(z) = 1"),
    "sigmoid": ("φ(z) = σ(z) = 1 / (1 + e<sup>−z</sup>)", "φ′(z) = σ(z) (1 − σ(z)) ≤ ¼"),
    "tanh": ("φ(z) = (e<sup>z</sup> − e<sup>−z</sup>) / (e<sup>z</sup> + e<sup>−z</sup>)", "φ′(z) = 1 − tanh² z ≤ 1"),
    "relu": ("φ(z) = max(0, z)", "φ′(z) = 1 (z > 0),  0 (z ≤ 0)"),
    "leaky_relu": ("φ(z) = max(az, z)", "φ′(z) = 1 (z > 0),  a (z ≤ 0)"),
    "elu": ("φ(z) = z (z ≥ 0),  α(e<sup>z</sup> − 1) (z &lt; 0)", "φ′(z) = 1 (z > 0),  αe<sup>z</sup> (z ≤ 0)"),
    "selu": ("φ(z) = λz (z ≥ 0),  λα(e<sup>z</sup> − 1) (z &lt; 0)", "φ′(z) = λ (z > 0),  λαe<sup>z</sup> (z ≤ 0)",
             "λ = 1.0507,  α = 1.6733"),
    "gelu": ("φ(z) = zΦ(z),  Φ(z) = ½ (1 + erf(z/√2))", "φ′(z) = Φ(z) + z e<sup>−z²/2</sup> / √(2π)"),
    "silu": ("φ(z) = zσ(z)", "φ′(z) = σ(z) (1 + z (1 − σ(z)))"),
    "mish": ("φ(z) = z tanh s,  s = ln(1 + e<sup>z</sup>)", "φ′(z) = tanh s + z σ(z) (1 − tanh² s)"),
    "softplus": ("φ(z) = ln(1 + e<sup>z</sup>)", "φ′(z) = σ(z)"),
    "softsign": ("φ(z) = z / (1 + |z|)", "φ′(z) = 1 / (1 + |z|)²"),
    "exponential": ("φ(z) = e<sup>z</sup>", "φ′(z) = e<sup>z</sup>"),
    "hard_tanh": ("φ(z) = max(−1, min(1, z))", "φ′(z) = 1 (|z| &lt; 1),  0 (|z| ≥ 1)"),
}  # fmt: skip

_INITIALIZERS: Mapping[str, Lines] = {
    "zeros": ("w = 0",),
    "constant": ("w = value",),
    "normal": ("W ~ N(0, σ²)", "Var W = σ²"),
    "uniform": (_UNIFORM, "Var W = a²/3"),
    "truncated_normal": ("W ~ N(0, σ²),  |w| ≤ 2σ", "Var W = 0.774 σ²"),
    "xavier_normal": (_NORMAL, f"Var W = 2 / ({_FANS})"),
    "xavier_uniform": (f"{_UNIFORM},  a = √(6 / ({_FANS}))", f"Var W = 2 / ({_FANS})"),
    "he_normal": (_NORMAL, "Var W = 2 / n<sub>in</sub>"),
    "he_uniform": (f"{_UNIFORM},  a = √(6 / n<sub>in</sub>)", "Var W = 2 / n<sub>in</sub>"),
    "lecun_normal": (_NORMAL, "Var W = 1 / n<sub>in</sub>"),
    "lecun_uniform": (f"{_UNIFORM},  a = √(3 / n<sub>in</sub>)", "Var W = 1 / n<sub>in</sub>"),
    "orthogonal": ("WᵀW = gain² I (n<sub>in</sub> ≥ n<sub>out</sub>)",
                   "WWᵀ = gain² I (n<sub>in</sub> ≤ n<sub>out</sub>)",
                   "Var W = gain² / max(n<sub>in</sub>, n<sub>out</sub>)"),
    "identity": ("W = gain · I",),
    "looks_linear": ("W = [[W₀, −W₀], [−W₀, W₀]],  W₀ᵀW₀ = I", "x<sub>1</sub> = φ(h),  x<sub>2</sub> = φ(−h)"),
    "lsuv": ("WᵀW = I,  W ← W / √Var h", "|Var h − 1| &lt; 0.1"),
}  # fmt: skip

_LOSSES: Mapping[str, Lines] = {
    "cross_entropy": ("p<sub>k</sub> = e<sup>z<sub>k</sub></sup> / Σ<sub>j</sub> e<sup>z<sub>j</sub></sup>",
                      "L = −(1/B) Σ t<sub>k</sub> log p<sub>k</sub>", "∂L/∂z = (p − t) / B"),
    "binary_cross_entropy": ("L = −(1/N) Σ [t log σ(z) + (1 − t) log(1 − σ(z))]", "∂L/∂z = (σ(z) − t) / N"),
    "mean_squared_error": ("L = (1/N) Σ (y − t)²,  y = φ(z)", "∂L/∂z = 2 (y − t) φ′(z) / N"),
    "mean_absolute_error": ("L = (1/N) Σ |y − t|,  y = φ(z)", "∂L/∂z = sign(y − t) φ′(z) / N"),
    "huber": ("L = (1/N) Σ ½e² (|e| ≤ δ),  δ(|e| − ½δ) (|e| > δ)", "e = y − t,  y = φ(z)",
              "∂L/∂z = max(−δ, min(δ, e)) φ′(z) / N"),
    "hinge": ("L = (1/N) Σ max(0, 1 − ty),  y = φ(z),  t = ±1", "∂L/∂z = −t φ′(z) / N (ty &lt; 1),  0 (ty ≥ 1)"),
}  # fmt: skip
_OF_PROBABILITIES: Mapping[str, Lines] = {
    "cross_entropy": ("p<sub>k</sub> = max(ε, min(1 − ε, y<sub>k</sub> / Σ<sub>j</sub> y<sub>j</sub>)),  ε = 10⁻⁷",
                      "L = −(1/B) Σ t<sub>k</sub> log p<sub>k</sub>",
                      "∂L/∂p<sub>k</sub> = −t<sub>k</sub> / (B p<sub>k</sub>)"),
    "binary_cross_entropy": ("p = max(ε, min(1 − ε, y)),  ε = 10⁻⁷",
                             "L = −(1/N) Σ [t log p + (1 − t) log(1 − p)]", "∂L/∂p = (p − t) / (N p (1 − p))"),
}  # fmt: skip
_SOFTMAX: Lines = (
    "y<sub>k</sub> = e<sup>z<sub>k</sub></sup> / Σ<sub>j</sub> e<sup>z<sub>j</sub></sup>",
    "∂y<sub>k</sub>/∂z<sub>k</sub> = y<sub>k</sub> (1 − y<sub>k</sub>),  "
    "∂y<sub>k</sub>/∂z<sub>j</sub> = −y<sub>k</sub> y<sub>j</sub>",
)

_OPTIMIZERS: Mapping[str, Lines] = {
    "sgd": ("w ← w − ηg",),
    "momentum": ("v ← μv + g", "w ← w − ηv"),
    "nesterov": ("v ← μv + g", "w ← w − η(g + μv)"),
    "adagrad": ("s ← s + g²", "w ← w − ηg / (√s + ε)"),
    "rmsprop": ("s ← ρs + (1 − ρ)g²", "w ← w − ηg / (√s + ε)"),
    "adadelta": ("s ← ρs + (1 − ρ)g²", "Δ = g √(u + ε) / √(s + ε)", "u ← ρu + (1 − ρ)Δ²", "w ← w − ηΔ"),
    "adam": (_ADAM, _UNBIASED, "w ← w − η m̂ / (√v̂ + ε)"),
    "adamax": ("m ← β₁m + (1 − β₁)g,  u ← max(β₂u, |g| + ε)", "w ← w − η m / ((1 − β₁<sup>t</sup>) u)"),
    "nadam": (_ADAM, "μ<sub>t</sub> = β₁ (1 − ½ · 0.96<sup>0.004t</sup>)",
              "P<sub>t</sub> = μ<sub>1</sub> · … · μ<sub>t</sub>,  v̂ = v / (1 − β₂<sup>t</sup>)",
              "m̂ = μ<sub>t+1</sub> m / (1 − P<sub>t+1</sub>) + (1 − μ<sub>t</sub>) g / (1 − P<sub>t</sub>)",
              "w ← w − η m̂ / (√v̂ + ε)"),
    "adamw": (_ADAM, _UNBIASED, "w ← w − η (m̂ / (√v̂ + ε) + λw)"),
    "lion": ("c = β₁m + (1 − β₁)g", "w ← w − η (sign c + λw)", "m ← β₂m + (1 − β₂)g"),
}  # fmt: skip

_SCHEDULES: Mapping[str, Lines] = {
    "constant": ("η<sub>t</sub> = η",),
    "step": ("η<sub>t</sub> = η · factor<sup>⌊t/T⌋</sup>",),
    "exponential": ("η<sub>t</sub> = η · factor<sup>t</sup>",),
    "cosine": ("η<sub>t</sub> = η<sub>min</sub> + ½ (η − η<sub>min</sub>) (1 + cos(π min(t, T)/T))",),
    "warmup": ("η<sub>t</sub> = η · (0.1 + 0.9 · min(1, t/T))",),
}
_CLIPPINGS: Mapping[str, Lines] = {
    "none": ("g ← g",),
    "value": ("g ← max(−c, min(c, g))",),
    "norm": ("g<sub>l</sub> ← g<sub>l</sub> · min(1, c / ‖g<sub>l</sub>‖₂)",),
    "global_norm": ("g ← g · min(1, c / ‖g‖₂),  ‖g‖₂² = Σ<sub>l</sub> ‖g<sub>l</sub>‖₂²",),
}
_PREPROCESSING: Mapping[str, Lines] = {
    "none": ("x′ = x",),
    "standardize": ("x′ = (x − μ) / σ",),
    "min_max": ("x′ = (x − min x) / (max x − min x)",),
    "normalize": ("x′ = x / ‖x‖<sub>p</sub>", "‖x‖<sub>p</sub> = (Σ|xᵢ|<sup>p</sup>)<sup>1/p</sup>"),
    "whiten": ("x′ = (x − μ) V Λ<sup>−½</sup>", "Cov x = V Λ Vᵀ"),
}
_TARGETS: Mapping[str, Lines] = {
    "none": ("t′ = t",),
    "standardize": ("t′ = (t − μ) / σ",),
    "min_max": ("t′ = (t − min t) / (max t − min t)",),
}
_DATASETS: Mapping[str, Lines] = {
    "spirals": ("x = r (cos θ, sin θ) + ε,  r = 0.3 + 1.7u,  θ = 2π(c/3 + 0.75u)", f"u ~ U(0, 1),  {_JITTER}"),
    "moons": ("x = (cos θ, sin θ) + ε,  (1 − cos θ, ½ − sin θ) + ε", f"θ ~ U(0, π),  {_JITTER}"),
    "circles": ("x = r (cos θ, sin θ) + ε,  r = 1,  0.4", f"θ ~ U(0, 2π),  {_JITTER}"),
    "xor": ("x = s ⊙ u + ε,  s = (±1, ±1),  u ~ U(¼, 1)²", f"t = 1 (s₁ ≠ s₂),  0 (s₁ = s₂);  {_JITTER}"),
    "blobs": ("x = 2 (cos θ, sin θ) + ε,  θ = 2πc/K", _JITTER),
    "sine": ("t = sin x + ε,  x ~ U(−π, π)", _JITTER),
    "noise": ("x ~ N(0, I),  t ~ U{0, …, 9}",),
    "made_up": ("x = μ<sub>c</sub> + ε,  μ<sub>c</sub> ~ N(0, I)", f"t = xw + ε,  x ~ N(0, I),  ‖w‖ = 1;  {_JITTER}"),
    "digits": ("x ∈ {0, …, 16}⁶⁴,  t ∈ {0, …, 9}",),
    "iris": ("x ∈ ℝ⁴,  t ∈ {0, 1, 2}",),
    "wine": ("x ∈ ℝ¹³,  t ∈ {0, 1, 2}",),
    "csv": ("x ∈ ℝ<sup>n</sup>,  t ∈ {0, …, K − 1} ∪ ℝ",),
}
_GROUPS: Mapping[str, Mapping[str, Lines]] = {
    "Activation": _ACTIVATIONS, "Initializer": _INITIALIZERS, "Loss": _LOSSES,
    "Optimizer": _OPTIMIZERS, "Schedule": _SCHEDULES, "Clipping": _CLIPPINGS, "Preprocessing": _PREPROCESSING,
    "TargetScaling": _TARGETS, "Dataset": _DATASETS, "Softmax": {"softmax": _SOFTMAX},
}  # fmt: skip
_EXPERIMENT: Mapping[str, Lines] = {
    "batch": ("L = (1/B) Σ<sub>i ≤ B</sub> L<sub>i</sub>",),
    "precision": ("float32: 2<sup>−24</sup> ≈ 6·10⁻⁸", "float64: 2<sup>−53</sup> ≈ 1·10⁻¹⁶"),
    "test_share": ("N<sub>test</sub> ≈ share · N",),
    "layers": ("y = f<sub>L</sub>(… f<sub>2</sub>(f<sub>1</sub>(x)))",),
    "units": ("h = xW + b,  W ∈ ℝ<sup>n<sub>in</sub> × n</sup>",),
    "weight_decay": ("g ← g + λw;  AdamW, Lion: w ← w − ηλw",),
    "l1": ("g ← g + λ sign w",),
}


def of_component(component: Component | type[Component]) -> Lines:
    """The formula of a component, line by line; by its group, for two groups may have a kind of one name."""
    cls = component if isinstance(component, type) else type(component)
    if issubclass(cls, Layer):
        return cls.formula
    if getattr(component, "of", "") == "probabilities":
        return _OF_PROBABILITIES[key(component)]
    group = next((base.__name__ for base in cls.__mro__ if base.__name__ in _GROUPS), "")
    return _GROUPS.get(group, {}).get(key(component), ())


def of_setting(name: str, owner: type[Component] | None = None) -> Lines:
    """Where a setting stands in a formula: one of its own, else that of the component to which it belongs."""
    return _EXPERIMENT.get(name, ()) or (of_component(owner) if owner is not None else ())
