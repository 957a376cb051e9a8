r"""All paragraphs of the article on one line.

## What it does
Finds an article whose body is one line of more than 900 characters and seven sentences.

## Why is this bad?
The paragraphs are lost, and with them the hints at who speaks: a quotation that carries on in the next
paragraph, a subheading, a link to another article can no longer be told from the text around them.

## Example
```text
Banjir Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga. Ratusan keluarga mulai kembali ke rumah masing-masing untuk membersihkan lumpur. Petugas membantu mengangkut perabot yang rusak ke tempat penampungan sementara di lapangan desa. Dapur umum masih dibuka hingga akhir pekan karena sebagian warga belum dapat memasak. Sekolah dasar yang sempat diliburkan akan dibuka lagi besok pagi setelah ruang kelas selesai dibersihkan. Aliran listrik di tiga dusun belum pulih karena gardu masih diperiksa. Pemerintah daerah menyiapkan bantuan bibit padi bagi petani yang sawahnya terendam. Warga berharap tanggul di hulu segera diperkuat agar banjir tidak terulang pada musim hujan berikutnya. Pengerjaan tanggul dijadwalkan mulai bulan depan dengan dana dari provinsi dan gotong royong warga desa sekitar. Petugas mengimbau warga di tepi sungai tetap waspada karena hujan masih turun di hulu.
```

## Instead
```text
Banjir Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Ratusan keluarga mulai kembali ke rumah masing-masing untuk membersihkan lumpur.
```
"""  # noqa: E501 - a paragraph of an example is one line

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context, counted

if TYPE_CHECKING:
    from . import Rule

_LENGTH: Final = 900
_SENTENCES: Final = 7


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield a body that is one long line."""
    body = context.body
    if len(body) != 1 or len(body[0].text) < _LENGTH or "\n" in body[0].text:
        return
    sentences = body[0].text.count(". ") + 1
    if sentences >= _SENTENCES:
        yield rule.finding(f"{counted(sentences, 'sentence')} on one line", *context.opening)
