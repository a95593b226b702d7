"""Tests of core/importing/telling, module by module."""
