"""Phrases that say who: an office, a description, a pronoun or a name, read a word at a time.

:mod:`.reader` reads one from where it may start; :mod:`.capitals`, :mod:`.small_words` and :mod:`.marks` each take a
kind of word and say whether the phrase goes on, :mod:`.lookahead` looks at what stands behind, and
:mod:`.segments` says at the end what it all means: a :class:`~.phrase.Phrase`.
"""
