"""What is made once is made again only when its sources change."""

import os

from schakel.project import stamps, translations, web

PO = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Answer"
msgstr "Antwoord"
"""


def test_a_digest_changes_with_a_name_and_a_content_and_not_with_the_order(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("1")
    two.write_text("2")
    before = stamps.digest([one, two])
    assert stamps.digest([two, one]) == before
    two.write_text("3")
    assert stamps.digest([one, two]) != before


def test_the_stamps_of_tables_statics_and_world_differ():
    assert len({stamps.migrations(), stamps.statics(), stamps.demo_world()}) == 3


def test_a_translation_is_compiled_once_and_again_when_its_text_is_newer(tmp_path):
    import gettext

    source = tmp_path / "nl" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text(PO, encoding="utf-8")
    assert translations.compile_stale(tmp_path) == 1
    assert translations.compile_stale(tmp_path) == 0
    assert gettext.translation("django", tmp_path, ["nl"]).gettext("Answer") == "Antwoord"
    future = source.stat().st_mtime + 10
    os.utime(source, (future, future))
    assert translations.compile_stale(tmp_path) == 1


def test_a_busy_port_gives_the_next_one_and_says_so(capsys):
    import socket

    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        wished = busy.getsockname()[1]
        assert web.free_port(wished) > wished
    assert f"port {wished} is in use" in capsys.readouterr().err
