"""The law by area and by article."""

import pytest

from schakel.reference.web.lawbook import AREAS, area, area_name, articles, book


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("Dir. 5(1)(a)", {"Dir. 5"}),
        ("Dir. 4(1)-(2), 5(3), 7(3), 8; NL-Reg. 5(2)", {"Dir. 4", "Dir. 5", "Dir. 7", "Dir. 8", "NL-Reg. 5"}),
        ("LED 35(1)(c), 35(2)", {"LED 35"}),
        ("LED 11; Wpg 7a", {"LED 11", "Wpg 7a"}),
        ("Dir. 5(1); Reg. 1182/71 art. 3", {"Dir. 5", "other"}),
        ("Handling code H1; Dir. 1(3)-(4)", {"other", "Dir. 1"}),
        ("Vision on international police cooperation", {"other"}),
    ],
)
def test_a_reference_is_read_as_the_articles_it_names(named, found):
    assert articles(named) == found


def test_articles_are_in_the_order_in_which_one_counts_with_other_sources_last():
    found = book().articles()
    assert found[:3] == ("Dir. 1", "Dir. 2", "Dir. 3")
    assert found.index("Dir. 9") < found.index("Dir. 10") < found.index("NL-Reg. 2") < found.index("LED 11")
    assert found[-1] == "other"


def test_every_area_has_words_of_its_own():
    assert {code for code, _ in book().areas()} == set(AREAS)
    assert area("eu/rules/5-initiative-channel.yaml") == "initiative-channel"
    assert area_name("new-area").en == "new area"


def test_every_rule_is_found_by_its_area_and_each_of_its_articles():
    for one in book().rules:
        assert one in book().chosen(one.area, "")
        assert all(one in book().chosen(one.area, article) for article in one.articles)


def test_every_example_of_the_law_comes_out():
    assert [one.rule.id for one in book().rules if not one.well] == []
