"""Korean syllable blocks, taken apart by arithmetic (Unicode 3.12), in the revised romanisation and older spellings."""

import unicodedata

from schakel.matching.names.skeleton import VOWEL, Unit

_FIRST_SOUNDS = """
g kk n d tt r m b pp s ss . j jj ch k t p h
"""
_MIDDLE_SOUNDS = """
a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i
"""
_LAST_SOUNDS = """
. k k k n n n t l k m p l l p l m p p t t ng t t k t p t
"""
_FIRST = _FIRST_SOUNDS.split()
_MIDDLE = _MIDDLE_SOUNDS.split()
_LAST = _LAST_SOUNDS.split()
_CLASSES: dict[str, Unit] = {
    "g": ("K",), "kk": ("K",), "n": ("N",), "d": ("T",), "tt": ("T",), "r": ("R", "L"), "m": ("M",),
    "b": ("P", "F"), "pp": ("P",), "s": ("S", "T"), "ss": ("S",), ".": ("",), "j": ("S",), "jj": ("S",),
    "ch": ("S",), "k": ("K",), "t": ("T",), "p": ("P", "F"), "h": ("", "F", "K"), "l": ("L", "R"),
    "ng": ("N", "NK"),
}  # fmt: skip
_OPEN: Unit = ("-", "-R")
_FAMILY = {
    "김": "kim gim", "이": "lee yi i rhee ri", "박": "park bak pak", "최": "choi choe", "정": "jung jeong chung",
    "강": "kang gang", "조": "cho jo", "윤": "yoon yun", "장": "jang chang", "임": "lim im rim", "한": "han",
    "오": "oh o", "서": "seo suh", "신": "shin sin", "권": "kwon gwon", "황": "hwang", "안": "ahn an", "송": "song",
    "전": "jeon chun", "홍": "hong", "유": "yoo yu ryu", "고": "ko go", "문": "moon mun", "양": "yang",
    "손": "son sohn", "배": "bae pae", "백": "baek paik", "허": "heo huh hur", "남": "nam", "심": "shim sim",
    "노": "noh roh no", "하": "ha", "곽": "kwak gwak", "성": "sung seong", "차": "cha", "주": "joo ju",
    "우": "woo u", "구": "koo gu ku", "민": "min", "류": "ryu yoo", "나": "na ra", "진": "jin chin", "지": "ji chi",
    "엄": "um eom", "채": "chae",
}  # fmt: skip


def _jamo(word: str) -> list[tuple[str, str, str]]:
    out: list[tuple[str, str, str]] = []
    for sign in unicodedata.normalize("NFC", word):
        code = ord(sign) - 0xAC00
        if 0 <= code < 11172:
            out.append((_FIRST[code // 588], _MIDDLE[code % 588 // 28], _LAST[code % 28]))
    return out


def readings(word: str) -> tuple[str, ...]:
    """Return the spellings in use: for a family name those on passports, else the revised romanisation."""
    plain = "".join(first + middle + last for first, middle, last in _jamo(word)).replace(".", "")
    older = plain.replace("eo", "u").replace("eu", "u")
    out = [*family(word), plain, plain.replace("yeo", "you"), older, plain.replace("u", "oo")]
    return tuple(dict.fromkeys(each for each in out if each))


def family(word: str) -> list[str]:
    """Return the spellings on passports of a frequent family name; none for another word."""
    return _FAMILY.get(word, "").split()


def units(word: str) -> list[Unit]:
    """Return what the sounds may stand for: r is l, b is v, p is f, s is th, a vowel may hide an r (카터, Carter)."""
    out: list[Unit] = []
    for first, _, last in _jamo(word):
        out.extend((_CLASSES[first], VOWEL if last != "." else _OPEN, _CLASSES[last]))
    return out
