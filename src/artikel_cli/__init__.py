"""artikel takes the raw text of a news article apart: headline, dateline, quotations, times, credits."""

__version__ = "0.1.0"
