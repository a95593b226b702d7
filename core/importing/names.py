"""What the frameworks call things: by the last part of a name, whatever it was imported as."""

from __future__ import annotations

import re

NEURONS, SKIP, DROPOUT = "dense", "skip", "dropout"  # what we call these kinds
KERAS_DENSE = {"Dense", "dense"}
DENSE = KERAS_DENSE | {"Linear", "LazyLinear", "TimeDistributedDense", "MaxoutDense"}
DROPPING = {"Dropout", "AlphaDropout", "dropout", "alpha_dropout", "FeatureAlphaDropout", "Dropout1d"}
NORMALIZING = {
    "BatchNormalization": "batch_norm", "BatchNorm1d": "batch_norm", "BatchNorm2d": "batch_norm",
    "LazyBatchNorm1d": "batch_norm", "LayerNormalization": "layer_norm", "LayerNorm": "layer_norm",
    "RMSNorm": "rms_norm", "RMSNormalization": "rms_norm", "batch_norm": "batch_norm", "layer_norm": "layer_norm",
}  # fmt: skip
EPSILONS = {"batch_norm": (1e-5, 1e-3), "layer_norm": (1e-5, 1e-3), "rms_norm": (1e-6, 1e-6)}  # PyTorch, Keras
PREPARING = {"Normalization": "standardize", "Rescaling": "min_max"}  # layers that ours does before
IGNORED = {
    "Flatten", "flatten", "view", "reshape", "Reshape", "squeeze", "unsqueeze", "Identity", "InputLayer", "Permute",
    "Variable", "float", "double", "to", "cuda", "cpu", "contiguous", "cast", "identity", "expand_dims",
    "stop_gradient", "detach", "view_as", "type", "requires_grad_", "clone", "squeeze_", "half", "long", "numpy",
    "Unflatten", "print",
    "ActivityRegularization", "convert_to_tensor", "transpose", "permute", "expand", "reshape_as", "ravel", "tensor",
    "checkpoint", "array", "asarray", "Masking", "type_as", "from_numpy", "gather",
}  # fmt: skip
ACTIVATIONS = {
    "relu": "relu", "sigmoid": "sigmoid", "tanh": "tanh", "linear": "linear", "elu": "elu", "selu": "selu",
    "gelu": "gelu", "silu": "silu", "swish": "silu", "mish": "mish", "softplus": "softplus", "softsign": "softsign",
    "hardtanh": "hard_tanh", "leakyrelu": "leaky_relu", "prelu": "leaky_relu", "rrelu": "leaky_relu",
    "exponential": "exponential", "exp": "exponential", "softmax": "softmax", "logsoftmax": "log_softmax",
    "hardsigmoid": "sigmoid", "relu6": "relu", "thresholdedrelu": "relu", "celu": "elu", "hardswish": "silu",
    "threshold": "relu", "logsigmoid": "log_sigmoid", "sigm": "sigmoid", "log": "log", "identity": "linear",
    "quickgelu": "gelu", "hardsilu": "silu", "clamp": "clamp", "clip": "clamp", "maximum": "clamp",
}  # fmt: skip
NEAREST = {"hardsigmoid", "relu6", "thresholdedrelu", "celu", "hardswish", "prelu", "rrelu", "hardsilu", "logsigmoid"}
LOSSES = {  # kind, what it reads
    "categoricalcrossentropy": ("cross_entropy", "probabilities"),
    "sparsecategoricalcrossentropy": ("cross_entropy", "probabilities"),
    "binarycrossentropy": ("binary_cross_entropy", "probabilities"),
    "binaryfocalcrossentropy": ("binary_cross_entropy", "probabilities"),
    "categoricalfocalcrossentropy": ("cross_entropy", "probabilities"),
    "crossentropy": ("cross_entropy", "logits"), "softmaxcrossentropywithlogits": ("cross_entropy", "logits"),
    "softmaxcrossentropywithlogitsv2": ("cross_entropy", "logits"),
    "sparsesoftmaxcrossentropywithlogits": ("cross_entropy", "logits"),
    "sigmoidcrossentropywithlogits": ("binary_cross_entropy", "logits"),
    "bce": ("binary_cross_entropy", "probabilities"), "bcewithlogits": ("binary_cross_entropy", "logits"),
    "binarycrossentropywithlogits": ("binary_cross_entropy", "logits"),
    "multilabelsoftmargin": ("binary_cross_entropy", "logits"), "nll": ("cross_entropy", "log"),
    "softmargin": ("binary_cross_entropy", "logits"),
    "mse": ("mean_squared_error", ""), "meansquarederror": ("mean_squared_error", ""),
    "meansquare": ("mean_squared_error", ""), "meansquared": ("mean_squared_error", ""),
    "rmse": ("mean_squared_error", ""), "rootmeansquarederror": ("mean_squared_error", ""),
    "mae": ("mean_absolute_error", ""), "meanabsoluteerror": ("mean_absolute_error", ""),
    "l1": ("mean_absolute_error", ""), "absolutedifference": ("mean_absolute_error", ""),
    "huber": ("huber", ""), "smoothl1": ("huber", ""), "logcosh": ("huber", ""), "hinge": ("hinge", ""),
    "squaredhinge": ("hinge", ""), "categoricalhinge": ("hinge", ""), "multimargin": ("hinge", ""),
    "hingeembedding": ("hinge", ""), "multilabelmargin": ("hinge", ""),
    "kldivergence": ("cross_entropy", "probabilities"), "kld": ("cross_entropy", "probabilities"),
    "kullbackleiblerdivergence": ("cross_entropy", "probabilities"), "kldiv": ("cross_entropy", "log"),
    "poisson": ("mean_squared_error", ""), "poissonnll": ("mean_squared_error", ""),
    "cosinesimilarity": ("mean_squared_error", ""), "cosineproximity": ("mean_squared_error", ""),
    "meanabsolutepercentageerror": ("mean_absolute_error", ""), "mape": ("mean_absolute_error", ""),
    "meansquaredlogarithmicerror": ("mean_squared_error", ""), "msle": ("mean_squared_error", ""),
    "gaussiannll": ("mean_squared_error", ""),
}  # fmt: skip
INEXACT = {
    "binaryfocalcrossentropy", "categoricalfocalcrossentropy", "rmse", "rootmeansquarederror", "logcosh",
    "squaredhinge", "categoricalhinge", "multimargin", "hingeembedding", "multilabelmargin", "kldivergence", "kld",
    "kullbackleiblerdivergence", "kldiv", "poisson", "poissonnll", "cosinesimilarity", "cosineproximity", "mape",
    "meanabsolutepercentageerror", "meansquaredlogarithmicerror", "msle", "gaussiannll",
}  # fmt: skip
OPTIMIZERS = {
    "SGD": "sgd", "Adam": "adam", "RMSprop": "rmsprop", "RMSProp": "rmsprop", "Adagrad": "adagrad",
    "AdaGrad": "adagrad", "Adadelta": "adadelta", "AdaDelta": "adadelta", "Adamax": "adamax", "Nadam": "nadam",
    "NAdam": "nadam", "AdamW": "adamw", "Lion": "lion", "RAdam": "adam", "Rprop": "rmsprop", "ASGD": "sgd",
    "LBFGS": "sgd", "Ftrl": "adagrad", "AMSgrad": "adam", "SparseAdam": "adam", "Adafactor": "rmsprop",
    "GradientDescentOptimizer": "sgd", "AdamOptimizer": "adam", "RMSPropOptimizer": "rmsprop",
    "MomentumOptimizer": "sgd", "AdagradOptimizer": "adagrad",
    "sgd": "sgd", "adam": "adam", "rmsprop": "rmsprop", "adagrad": "adagrad", "adadelta": "adadelta",
    "adamax": "adamax", "nadam": "nadam",  # short names that Keras had as well
}  # fmt: skip
SUBSTITUTED = {"RAdam", "Rprop", "ASGD", "LBFGS", "Ftrl", "Adafactor", "SparseAdam"}
SCHEDULES = {
    "ExponentialDecay", "CosineDecay", "InverseTimeDecay", "PiecewiseConstantDecay", "PolynomialDecay", "StepLR",
    "ExponentialLR", "CosineAnnealingLR", "MultiStepLR", "ReduceLROnPlateau", "LambdaLR", "OneCycleLR", "CyclicLR",
    "CosineAnnealingWarmRestarts", "LinearLR", "LearningRateScheduler", "CosineDecayRestarts", "MultiplicativeLR",
}  # fmt: skip
CLIPPINGS = {"clip_grad_norm_", "clip_grad_norm", "clip_grad_value_", "clip_grad_value"}
WRAPPERS = {"DataParallel", "DistributedDataParallel", "compile", "script", "deepcopy", "clone_model", "trace",
            "multi_gpu_model", "get_model", "prepare", "time_distributed"}  # fmt: skip
NO_LAYER = re.compile(
    r"(Conv|Pool|LSTM|GRU|RNN|Recurrent|Embedding|Attention|Transformer|UpSampl|Upsample|Padding|Pad\dd|Cropping|"
    r"Locally|Separable|Bidirectional|TimeDistributed|Lambda|Noise|Spatial|GroupNorm|InstanceNorm|Capsule|PixelShuffle|"
    r"Dropout[23]d|Bilinear|RepeatVector|TextVectorization|Resizing|Random[A-Z]|Highway|"
    r"EmbeddingBag|Fold|GaussianDropout|^conv|pool|interpolate|LocalResponse|SpectralNorm|^embedding$|^pad$|Merge|"
    r"Concatenate|MultiHead|Encoder|Decoder|CosineSimilarity|Discretization|Hashing|CategoryEncoding|StringLookup|"
    r"IntegerLookup|GLU|ChannelShuffle|Softmin|^glu$|lrn|Sampling)"
)
COSTS = {
    "cross_entropy", "binary_cross_entropy", "binary_cross_entropy_with_logits", "mse_loss", "l1_loss", "nll_loss",
    "smooth_l1_loss", "huber_loss", "kl_div", "categorical_crossentropy", "sparse_categorical_crossentropy",
    "binary_crossentropy", "mean_squared_error", "mean_absolute_error", "softmax_cross_entropy_with_logits",
    "sparse_softmax_cross_entropy_with_logits", "sigmoid_cross_entropy_with_logits", "mse", "mae", "hinge", "huber",
    "softmax_cross_entropy_with_logits_v2", "multi_margin_loss", "log_loss", "softmax_cross_entropy",
}  # fmt: skip


def plain(name: str) -> str:
    """A name without what frameworks write differently: case, underscores, the word loss at the end."""
    lowered = name.rpartition(".")[2].lower().replace("_", "")
    return lowered[:-4] if lowered.endswith("loss") and lowered != "loss" else lowered


def is_cost(path: str) -> bool:
    """Whether it is a loss, be it a class or a function."""
    last = path.rpartition(".")[2]
    known = plain(path) in LOSSES and not any(word in path for word in (".metrics.", "layers.", "activations"))
    return known and (last in COSTS or last[:1].isupper())


def is_torch(path: str) -> bool:
    """Whether a path is one of PyTorch's, as far as the path alone tells."""
    first = path.partition(".")[0]
    return first in ("torch", "nn", "optim", "F", "init") or ".nn.functional" in path
