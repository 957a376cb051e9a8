"""Annotation: recognisers of what stands inside the blocks, one a module: times, quotations, people."""
