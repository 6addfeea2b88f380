"""Georgian and Armenian, by their national systems (Georgia 2002; Armenian in its eastern reading)."""

from schakel.matching.names.scripts import latin
from schakel.matching.names.skeleton import Unit

_GEORGIAN_SOUNDS = """
a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h
"""
_ARMENIAN_SOUNDS = """
a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev
"""
_GEORGIAN = dict(zip(
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    _GEORGIAN_SOUNDS.split(),
    strict=True,
))  # fmt: skip
_ARMENIAN = dict(zip(
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
    _ARMENIAN_SOUNDS.split(),
    strict=True,
))  # fmt: skip
_BOTH = {**_GEORGIAN, **_ARMENIAN}


def readings(word: str) -> tuple[str, ...]:
    """Return the Latin spelling, and the one with plain letters that diaspora passports have."""
    word = word.replace("ու", "\0")
    plain = "".join("u" if letter == "\0" else _BOTH.get(letter, "") for letter in word)
    return tuple(dict.fromkeys([plain, plain.replace("kh", "h").replace("gh", "g").replace("ts", "c")]))


def units(word: str) -> list[Unit]:
    """Return what the letters may sound like, through the Latin spelling."""
    first = readings(word)[0]
    return latin.units(first.replace("ch", "S").replace("j", "S").replace("zh", "S"))
