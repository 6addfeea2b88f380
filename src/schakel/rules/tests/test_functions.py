import importlib
import re

import pytest

from schakel.rules.functions import FUNCTIONS, name_of


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_rule_is_found_where_its_name_says(name):
    path, version = name.split("/")
    room, function = path.rsplit(".", 1)
    assert re.fullmatch(r"[1-9]\d*", version)
    assert getattr(importlib.import_module(f"schakel.{room}"), function) is FUNCTIONS[name]


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_rule_says_in_one_sentence_what_it_does(name):
    sentence = (FUNCTIONS[name].__doc__ or "").split("\n\n")[0]
    assert len(sentence.split()) > 6
    assert sentence.rstrip().endswith(".")


def test_the_books_get_the_name_of_the_rule():
    assert [name_of(function) for function in FUNCTIONS.values()] == list(FUNCTIONS)


def test_a_function_that_is_no_rule_has_no_name():
    with pytest.raises(KeyError):
        name_of(print)
