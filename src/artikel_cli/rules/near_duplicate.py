r"""Almost the same text as an earlier article.

## What it does
Cuts each body at the letter `p`, into pieces of some five words, and compares these with those of the articles before
it; capitals and blanks do not count. From 60 % of common pieces on (the setting `similarity`) it is a near-duplicate.
What is exactly the same is left to `duplicate-article`, and what has fewer than a dozen pieces is not compared.

## Why is this bad?
Portals of one house print each other's copy with another lead, and update a story under a new address. Such pairs on
both sides of a split into training and test data make every measurement too good.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi dan warga yang mengungsi mulai kembali ke rumah di tepi sungai itu. Petugas membantu warga untuk mengangkut perabot yang rusak ke tempat penampungan di lapangan desa. Dapur umum yang dibuka di balai desa masih menyediakan makanan untuk warga dan petugas. Sekolah yang sempat diliburkan akan dibuka lagi dan murid diminta membawa alat untuk membersihkan kelas. Pemerintah menyiapkan bibit padi untuk petani yang sawahnya terendam di tiga dusun dan tanggul di hulu akan diperkuat.
```
```text
Sungai Surut, Warga Pulang

Banjir di Desa Sukamaju surut pada Senin pagi dan warga yang mengungsi mulai kembali ke rumah di tepi sungai itu. Petugas membantu warga untuk mengangkut perabot yang rusak ke tempat penampungan di lapangan desa. Dapur umum yang dibuka di balai desa masih menyediakan makanan untuk warga dan petugas. Sekolah yang sempat diliburkan akan dibuka lagi dan murid diminta membawa alat untuk membersihkan kelas. Pemerintah menyiapkan bibit jagung untuk petani yang sawahnya terendam di tiga dusun dan tanggul di hulu akan diperkuat.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi dan warga yang mengungsi mulai kembali ke rumah di tepi sungai itu. Petugas membantu warga untuk mengangkut perabot yang rusak ke tempat penampungan di lapangan desa. Dapur umum yang dibuka di balai desa masih menyediakan makanan untuk warga dan petugas.
```
```text
Petani Sukaraya Panen Jagung

Petani di Desa Sukaraya memanen jagung di lahan baru seluas dua hektare pada Selasa siang. Hasil yang didapat dijual di pasar dan sebagian disimpan untuk benih pada musim tanam yang akan datang. Kelompok tani di desa itu beranggotakan tiga puluh orang dan memiliki dua mesin pemipil yang dibeli untuk panen tahun ini.
```

## Settings
- `similarity`: share of common pieces from which two articles are near-duplicates, 0 to 1.

## References
- Broder, [On the resemblance and containment of documents](https://doi.org/10.1109/SEQUEN.1997.666900) (1997):
  the sketch of smallest hashes
- Muthitacharoen, Chen, Mazières, [A low-bandwidth network file system](https://doi.org/10.1145/502034.502052) (2001):
  pieces that the text itself delimits
"""  # noqa: E501 - a paragraph of an example is one line

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from struct import Struct
from typing import TYPE_CHECKING, Final
from zlib import crc32

from ..findings import Finding
from ._context import Context, Settings

if TYPE_CHECKING:
    from . import Rule

_CUT: Final = b"p"
"""Where the text itself is cut, one changed word changes one piece; every fifth word has a p in Indonesian, every ninth
in English."""
_PIECES: Final = 12
_SKETCH: Final = 48
"""Smallest hashes that are kept: the share of common ones is right to about 0.07."""
_FIRST: Final = Struct("6I")
"""The smallest of them by which earlier articles are found: 6 of 10 pieces in common share one nearly always."""


def sketch(context: Context) -> tuple[bytes, int, int] | None:
    """Return the smallest hashes of the pieces, and where the body begins."""
    hashes = sorted({*map(crc32, context.letters.split(_CUT))})
    if len(hashes) < _PIECES:
        return None
    return array("I", hashes[:_SKETCH]).tobytes(), *context.opening


class Check:
    """Sketches seen so far, found by their smallest hashes; the latest article with a hash stands for it."""

    def __init__(self, rule: Rule, settings: Settings) -> None:
        self._rule, self._least = rule, settings.similarity
        self._names: list[str] = []
        self._sketches: list[bytes] = []
        self._latest: dict[int, int] = {}

    def see(self, name: str, sketch: tuple[bytes, int, int]) -> Sequence[Finding]:
        """Return a finding where an earlier article has most of the pieces, but not all."""
        packed, start, end = sketch
        latest, here = self._latest, len(self._names)
        keys = _FIRST.unpack_from(packed)
        near = {latest[key] for key in keys if key in latest}
        for key in keys:
            latest[key] = here
        self._names.append(name)
        self._sketches.append(packed)
        if not near:
            return ()
        hashes = set(array("I", packed))
        best, likest = 0.0, -1
        for number in near:
            share = _resemblance(hashes, array("I", self._sketches[number]), max(best, self._least))
            if share > best:
                best, likest = share, number
        if not self._least <= best < 1:
            return ()
        message = f"{best:.0%} of the text stands in {self._names[likest]}"
        return [self._rule.finding(message, start, end)]

    def finish(self) -> Iterator[tuple[str, Finding]]:
        """Yield nothing: all has been said."""
        return iter(())


def _resemblance(left: set[int], right: array[int], least: float) -> float:
    """Return the share of common pieces, estimated from the smallest hashes of both (Broder 1997), 0 if too small."""
    common = left.intersection(right)
    size = min(_SKETCH, max(len(left), len(right)))
    if len(common) < least * size:
        return 0.0
    both = sorted(left.union(right))[:size]
    return len(common.intersection(both)) / size
