"""Chinese characters in their Mandarin reading, and the other spellings of frequent family names.

A Japanese or a Cantonese name in these characters cannot be read from them: the passport's Latin spelling is the key.
"""

import re

from anyascii import anyascii

from schakel.matching.names.skeleton import VOWEL, Unit

_FAMILY = {
    "王": "wong", "陈": "chan tan chen", "陳": "chan tan chen", "李": "lee lei", "张": "chang cheung",
    "張": "chang cheung", "黄": "wong hwang", "黃": "wong hwang", "林": "lam lim", "吴": "ng goh wu",
    "吳": "ng goh wu", "刘": "lau liew", "劉": "lau liew", "赵": "chao chiu", "趙": "chao chiu", "周": "chow chou",
    "徐": "hsu tsui", "孙": "sun suen", "孫": "sun suen", "朱": "chu", "高": "kao ko", "郑": "cheng tay",
    "鄭": "cheng tay", "梁": "leung liang", "谢": "hsieh tse", "謝": "hsieh tse", "许": "hsu hui", "許": "hsu hui",
    "郭": "kuo kwok", "何": "ho", "罗": "lo law", "羅": "lo law", "蔡": "tsai choi chua", "叶": "yip yeh",
    "葉": "yip yeh", "曾": "tseng tsang", "邓": "teng tang", "鄧": "teng tang", "杨": "yeung yang",
    "楊": "yeung yang", "冯": "fung", "馮": "fung", "胡": "wu hu", "萧": "hsiao siu", "蕭": "hsiao siu",
    "余": "yu yee", "苏": "su so", "蘇": "su so",
}  # fmt: skip
_START: dict[str, Unit] = {
    "zh": ("S",), "ch": ("S",), "sh": ("S",), "r": ("R", "L"), "b": ("P", "F"), "p": ("P",), "m": ("M",),
    "f": ("F",), "d": ("T",), "t": ("T",), "n": ("N", "L"), "l": ("L", "R"), "g": ("K",), "k": ("K",),
    "h": ("", "K", "F"), "j": ("S", "K"), "q": ("S", "K"), "x": ("S", "K", ""), "z": ("S",), "c": ("S",),
    "s": ("S", "T"), "w": ("-", "F"), "y": VOWEL, "": ("",), "v": ("F",),
}  # fmt: skip
_END: dict[str, Unit] = {"n": ("N", "M"), "ng": ("N", "NK"), "r": ("R", "L"), "": ("",)}
_OPEN: Unit = ("-", "-R")
_SYLLABLE = re.compile(r"^(zh|ch|sh|[bpmfdtnlgkhjqxzcsrwyv]?)[aeiou]+(ng|n|r|)$")


def readings(word: str) -> tuple[str, ...]:
    """Return the Mandarin reading (pinyin without tones); for a family name also its usual southern spellings."""
    plain = "".join(_sounds(word))
    return tuple(dict.fromkeys([each for each in (plain, *family(word)) if each]))


def family(word: str) -> list[str]:
    """Return the southern spellings of a frequent family name; none for another word."""
    return _FAMILY.get(word, "").split()


def _sounds(word: str) -> list[str]:
    return [sound for sound in (anyascii(sign).lower() for sign in word) if sound.isalpha()]


def units(word: str) -> list[Unit]:
    """Return what the syllables may stand for in a foreign name: l is r, h is f, n is m; a vowel may hide an r."""
    out: list[Unit] = []
    for sound in _sounds(word):
        found = _SYLLABLE.match(sound)
        if found:
            out.extend((_START[found[1]], VOWEL if found[2] else _OPEN, _END[found[2]]))
    return out
