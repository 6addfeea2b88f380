"""Tasks in words."""

from collections.abc import Mapping

from schakel.exchange.models import Task
from schakel.text import Text

WORDS: Mapping[str, Text] = {
    Task.Kind.READ: Text("Read what came in", "Lees wat er binnenkwam"),
    Task.Kind.ANSWER_QUESTION: Text(
        "They ask us something about what we sent: answer them", "Zij vragen iets over wat wij stuurden: antwoord hen"
    ),
    Task.Kind.RECALL: Text(
        "They recall a message: do not use it, and say so to whom it went",
        "Zij halen een bericht terug: gebruik het niet, en meld dat aan wie het kreeg",
    ),
    Task.Kind.CORRECT: Text(
        "They correct a message: put right what was taken from it",
        "Zij verbeteren een bericht: herstel wat eruit is overgenomen",
    ),
    Task.Kind.ERASE: Text(
        "They ask to erase a message: let it be decided, and tell them what was done",
        "Zij vragen een bericht te wissen: laat dat besluiten, en meld hun wat er is gedaan",
    ),
    Task.Kind.RESEMBLES: Text(
        "Something that came in elsewhere resembles this case. Ask your team lead whether it concerns you",
        "Elders kwam iets binnen dat op deze zaak lijkt. Vraag uw teamleider of het u aangaat",
    ),
}
