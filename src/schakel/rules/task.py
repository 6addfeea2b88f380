"""What a rule leaves for a person to do afterwards. A rule names the task; the desk gives it an owner and a term."""

from dataclasses import dataclass
from enum import StrEnum

from schakel.text import Text


class TaskKind(StrEnum):
    """Every task a rule may leave behind."""

    CLARIFY = "clarify"
    ASK_CONSENT = "ask-consent"
    RETURN_TO_SIENA = "return-to-siena"
    FILE_COPY = "file-copy"
    NOTIFY_ORIGINATOR = "notify-originator"
    NOTIFY_SUPERVISOR = "notify-supervisor"
    ENTER_REGISTER = "enter-register"
    ALARM_SYSTEMATIC = "alarm-systematic"
    CONSIDER_SENDING = "consider-sending"


@dataclass(frozen=True, slots=True)
class Task:
    """One task: its kind, rule and article, the sentence a person reads, and what it is about (a code, no name)."""

    kind: TaskKind
    rule: str
    article: str
    text: Text
    about: str = ""
