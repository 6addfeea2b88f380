"""Japanese syllable signs, as used for Japanese names and to write foreign ones."""

from anyascii import anyascii

from schakel.matching.names.skeleton import VOWEL, Unit

_SIGNS: dict[str, Unit] = {
    "k": ("K",), "g": ("K", "S"), "s": ("S", "T"), "z": ("S", "T"), "sh": ("S",), "j": ("S", "T", "K"), "t": ("T",),
    "d": ("T",), "ch": ("S", "T"), "ts": ("S", "T"), "n": ("N",), "h": ("", "F", "K"), "f": ("F", ""), "b": ("P",
    "F"), "p": ("P",),
    "m": ("M",), "r": ("L", "R"), "v": ("F",), "w": ("-", "F"), "y": VOWEL, "": VOWEL,
}  # fmt: skip


def readings(word: str) -> tuple[str, ...]:
    """Return the Hepburn spelling without and with a long vowel (シヨウ -> shiyou), small signs joined."""
    plain = "".join(_romaji(word))
    return (plain,) if plain else ()


def _romaji(word: str) -> list[str]:
    out: list[str] = []
    for sign in word:
        sound = anyascii(sign).lower()
        if sign in "ゃゅょャュョ" and out and out[-1].endswith("i"):
            glide = sound if out[-1][:-1] not in ("sh", "ch", "j") else sound[1:]
            out[-1] = out[-1][:-1] + glide
        elif sign in "ァィゥェォぁぃぅぇぉ" and out and out[-1][:-1]:
            out[-1] = out[-1][:-1] + sound
        else:
            out.append("" if sign in "ッっ" else sound)
    return [part for part in out if part.isalpha()]


def units(word: str) -> list[Unit]:
    """Return what the signs may stand for: r is l, b is v, s is th, a long sign may hide an r."""
    out: list[Unit] = []
    for sign in word:
        if sign == "ー":
            out.append(("", "R"))
        elif sign in "ンん":
            out.append(("N", "M"))
        elif sign not in "ッっ":
            out.extend(_sign(anyascii(sign).lower()))
    return out


def _sign(sound: str) -> list[Unit]:
    head = sound.rstrip("aeiou")
    return [_SIGNS.get(head, ("",)), VOWEL]
