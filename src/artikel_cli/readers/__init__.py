"""Readers: bytes in, what the pipeline or the writers take out; one module a format."""
