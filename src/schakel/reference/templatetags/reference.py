"""Filters of the pages of reference: dates as sources give them, values in words, checks, countries."""

from datetime import date

from django import template
from django.utils.translation import get_language, gettext

from schakel.reference import words
from schakel.reference.columns import WORDS
from schakel.reference.dates import GIVEN
from schakel.reference.marks import WORDS as MARKS
from schakel.reference.marks import Mark
from schakel.text import Text
from schakel.ui.moments import day_words

register = template.Library()


def spoken(text: Text) -> str:
    """Return a text in the language of the page."""
    return text.say(get_language() or "en")


@register.filter
def given(written: str) -> str:
    """Return a date as far as the source gives it: "28 Jun 2021", "Dec 2031", "2024 (new or re-appointed)"."""
    found = GIVEN.match(written)
    if not found:
        return written
    year, month, day = found[1], found[2], found[3]
    rest = written[found.end() :]
    if day:
        return day_words(date(int(year), int(month), int(day))) + rest
    return (day_words(date(int(year), int(month), 1)).partition(" ")[2] if month else year) + rest


@register.filter
def column_words(name: str) -> str:
    """Return the words of a column."""
    return spoken(WORDS[name]) if name in WORDS else name


@register.filter
def status_words(key: str) -> str:
    """Return a status in words."""
    return spoken(words.status(key))


@register.filter
def value_words(value: str) -> str:
    """Return a value in words, else as the file has it."""
    return spoken(words.VALUES[value]) if value in words.VALUES else value


@register.filter
def mark_words(mark: Mark) -> str:
    """Return how far something was checked."""
    return spoken(MARKS[mark])


@register.filter
def status_list(keys: str) -> str:
    """Return status keys separated by spaces in words."""
    return ", ".join(spoken(words.status(key)) for key in keys.split())


@register.filter
def because(reason: str) -> str:
    """Return why something applies: a country is named, or holds a status."""
    if len(reason) == 3 and reason.isupper():
        return gettext("named in the list")
    return spoken(words.status(reason))
