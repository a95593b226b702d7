"""The neuron microscope: one neuron with its real numbers."""
