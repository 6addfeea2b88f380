"""What is wrong in a file, told so that somebody with a spreadsheet can mend it."""

from dataclasses import dataclass

from schakel.text import Text


@dataclass(frozen=True, slots=True)
class DataFault:
    """One fault: the file, the row as a spreadsheet counts it (1 is the header; 0: the whole file), the column."""

    file: str
    row: int
    column: str
    text: Text

    def say(self, language: str) -> str:
        """Return it in one line."""
        row, column = Text("row", "rij").say(language), Text("column", "kolom").say(language)
        place = [self.file, f"{row} {self.row}" if self.row else "", f"{column} {self.column}" if self.column else ""]
        return f"{', '.join(part for part in place if part)}: {self.text.say(language)}"


class ReferenceDataError(ValueError):
    """The files cannot be loaded; `faults` names everything that is wrong at once."""

    def __init__(self, faults: tuple[DataFault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(fault.say("en") for fault in faults))
