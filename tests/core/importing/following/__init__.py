"""Tests of core/importing/following, module by module."""
