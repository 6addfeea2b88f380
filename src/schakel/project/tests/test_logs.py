"""What a log line may say."""

import logging

from schakel.project.logs import WithoutContents


def logged(fault: Exception) -> str:
    try:
        raise fault
    except Exception as caught:
        info = (type(caught), caught, caught.__traceback__)
        record = logging.LogRecord("schakel", logging.ERROR, __file__, 1, "it broke", (), info)
    return WithoutContents("%(levelname)s %(message)s").format(record)


def test_a_log_line_tells_the_type_and_place_of_an_exception_and_not_what_it_says() -> None:
    line = logged(ValueError("Tibo Wellenbeek, born 1980"))
    assert line.startswith("ERROR it broke")
    assert "ValueError" in line
    assert "test_logs.py" in line
    assert "Wellenbeek" not in line


def test_a_chained_exception_keeps_silent_about_its_cause_too() -> None:
    outer = RuntimeError("outer")
    outer.__cause__ = ValueError("Tibo Wellenbeek")
    assert "Wellenbeek" not in logged(outer)
