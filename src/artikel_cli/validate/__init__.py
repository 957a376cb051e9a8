"""Validation: documents and settings in, findings, fixes and baselines out; nothing here prints or opens files."""
