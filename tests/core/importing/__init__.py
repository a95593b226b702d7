"""Tests of core/importing, module by module."""
