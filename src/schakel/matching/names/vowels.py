"""What a name shows of its vowels: enough to tell Husseini from Hassani where the script writes only the long ones."""

from schakel.matching.names.script import Script

_LONG = {"ی": "i", "ي": "i", "ى": "i", "و": "u", "י": "i", "ו": "u"}
_LATIN = {**dict.fromkeys("eiyj", "i"), **dict.fromkeys("ouwv", "u")}


def trace(word: str, script: Script, readings: tuple[str, ...]) -> str:
    """Return the i and u sounds in their order: the written ones after the first, or those of the reading."""
    if script in (Script.ARABIC, Script.HEBREW):
        return "".join(_LONG.get(letter, "") for letter in word[1:])
    return "".join(_LATIN.get(letter, "") for letter in (readings[0] if readings else ""))


def fits(written: str, spoken: str) -> bool:
    """Say whether the long vowels written occur, in their order, among those spoken."""
    rest = iter(spoken)
    return all(vowel in rest for vowel in written)
