"""Small words of a name: titles, articles, prepositions, words for son and daughter. Kept, but they weigh little."""

import re

_TITLES = """
mr mrs ms miss mx dr drs ir ing prof sir lady lord dhr mevr mw hr fr herr frau mme mlle monsieur madame dott sig
sra sr srta don dona doña haji hajji hajj hadji sheikh sheik shaykh cheikh sheykh jr junior phd msc mba esq hon
rev гн г-н дкр dipl mag capt col gen lt sgt الشيخ السيد السيدة الدكتور د
"""
_PARTICLES = """
van de der den het ten ter te t vd von vom zu zum zur am im d di da do dos das del dal dalla della delle dei
degli la las los le les lo du des e y i et en und und of af av al el ul ash ibn bin bint ben binti beni bnt bn
ould wuld abu abou abi umm oum san st ap oglu ogly oghlu kizi qizi kyzy zade ال بن ابن بنت أبو ابو أبي ابی ابي
أم بو ולד בן בת ибн бин бинт аль эль ал абу оглы кызы улы фон ван де дер ди да του της ντε
"""
TITLES = frozenset(_TITLES.split())
PARTICLES = frozenset(_PARTICLES.split())
FAMILY_TOO = frozenset(["le", "do", "la", "im", "san", "ha", "so"])
"""Particles that are a family name as well (Lê, Đỗ, Im), when they begin or end a short name."""
JOINED = frozenset(["mac", "mc", "o", "fitz"])
"""Words that belong to the next: Mac Donald is Macdonald."""

_SERVANT = re.compile(r"^abd(?:al|el|ul|oul|ol|ur|ar|er|ud|us|as|ad|an|un|en|es|ed|ou|u|e)?$")
_SERVANT_OF = re.compile(r"^ab[dt][aeiou]{0,2}(?:l|(?P<sun>[rdsnzt])(?=(?P=sun)))?")
_SERVANT_CYRILLIC = re.compile(r"^абд(?:ул|аль|ель|эль|ур|ар|ус)?$")
_PATRONYMIC = re.compile(r"(?:[oe]v(?:ich|ych|itch|itsch|na)|ichna|ivna)$|(?:ович|евич|овна|евна|ична|івна|ївна)$")
_ARTICLE = ("al", "el", "ul")
_SON = ("ben", "bin", "abu", "abou")


def is_servant(word: str) -> bool:
    """Say whether the word is the first half of a name like Abd al-Rahman."""
    return word in ("عبد", "عبدال", "عبدول", "עבד") or bool(_SERVANT.match(word) or _SERVANT_CYRILLIC.match(word))


def servant_of(word: str) -> str:
    """Return a name like Abdulrahman, Abderrahmane with the article taken out (abdrahman); another word as it is."""
    return _SERVANT_OF.sub("abd", word) if len(word) > 6 and _SERVANT_OF.match(word) else word


_FAITH = re.compile(r"^(?:[aeiou]d)?d(?:i|ee|ie)ne?$")
_FAITH_ARABIC = ("الدین", "الدين")


def of_the_faith(words: list[str]) -> int:
    """Return how many words make the second half of a name like Nour al-Din, Noor ud Din, Nour Eddine; 0 if none."""
    if not words:
        return 0
    if words[0] in _FAITH_ARABIC or (_FAITH.match(words[0]) and words[0][0] != "d"):
        return 1
    follows = len(words) > 1 and bool(_FAITH.match(words[1]))
    return 2 if follows and words[0] in ("al", "el", "ul", "ud", "ed", "ad", "id") else 0


def is_patronymic(word: str) -> bool:
    """Say whether the word is an East Slavic father's name (-ovich, -ovna, -ович)."""
    return bool(_PATRONYMIC.search(word))


def without_article(word: str) -> str:
    """Return the word without an article or "son of" written to it (Alhussein, Benammar); "" when it has none."""
    if word.startswith("ال") and len(word) >= 5:
        return word[2:]
    for son in _SON:
        if word.startswith(son) and len(word) >= len(son) + 4 and word[len(son)] not in "aeiouy":
            return word[len(son) :]
    if word.startswith(_ARTICLE) and len(word) >= 6 and word[2] not in "aeiouy":
        return word[2:].lstrip("'")
    return ""
