"""What can go wrong with an input, each error one line that names the input and the remedy."""

from __future__ import annotations


class ArtikelError(Exception):
    """An input cannot be used.

    Attributes:
        name: the input as the user named it (a path, ``-`` or another label).
        reason: what is wrong, a short clause.
        remedy: what the user can do about it, a short clause.
    """

    def __init__(self, name: str, reason: str, remedy: str) -> None:
        super().__init__(f"{name}: {reason}; {remedy}")
        self.name, self.reason, self.remedy = name, reason, remedy


class UndecodableError(ArtikelError):
    """The bytes are text in no encoding that was tried."""


class NoArticleError(ArtikelError):
    """There is no article in the input: it is empty or holds blanks alone."""


class UnreadableError(ArtikelError):
    """The input cannot be opened or read."""


class InvalidDocumentError(ArtikelError):
    """A JSON document is not an ``artikel/1`` article."""


class UnknownLanguageError(ArtikelError):
    """There is no language pack of that code."""
