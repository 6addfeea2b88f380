"""A fault and what mends it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and the SQL or setting that mends it."""

    wrong: str
    mend: str

    def __str__(self) -> str:
        return f"WRONG  {self.wrong}\nMEND   {self.mend}"
