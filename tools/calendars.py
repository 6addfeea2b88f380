"""Write the calendars of the partner states into the law pack, one YAML file a country, with the `holidays` library.

python tools/calendars.py          writes src/schakel/law/calendars/*.yaml
python tools/calendars.py check    says which files differ from what the library says now; exit 1 if any does

The files are the law pack's: what the library computes is a first draft that a lawyer of that country corrects.
Our own calendar (law/nl/calendar.yaml) is written by hand from the statute and not touched.
"""

import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

import holidays

FOLDER = Path(__file__).resolve().parents[1] / "src" / "schakel" / "law" / "calendars"
YEARS = range(2025, 2031)
ZONES = {
    "AT": "Europe/Vienna",
    "BE": "Europe/Brussels",
    "BG": "Europe/Sofia",
    "CH": "Europe/Zurich",
    "CY": "Asia/Nicosia",
    "CZ": "Europe/Prague",
    "DE": "Europe/Berlin",
    "DK": "Europe/Copenhagen",
    "EE": "Europe/Tallinn",
    "ES": "Europe/Madrid",
    "FI": "Europe/Helsinki",
    "FR": "Europe/Paris",
    "GR": "Europe/Athens",
    "HR": "Europe/Zagreb",
    "HU": "Europe/Budapest",
    "IE": "Europe/Dublin",
    "IS": "Atlantic/Reykjavik",
    "IT": "Europe/Rome",
    "LI": "Europe/Vaduz",
    "LT": "Europe/Vilnius",
    "LU": "Europe/Luxembourg",
    "LV": "Europe/Riga",
    "MT": "Europe/Malta",
    "NO": "Europe/Oslo",
    "PL": "Europe/Warsaw",
    "PT": "Europe/Lisbon",
    "RO": "Europe/Bucharest",
    "SE": "Europe/Stockholm",
    "SI": "Europe/Ljubljana",
    "SK": "Europe/Bratislava",
}
HEAD = """\
# Days on which a term of Reg. 1182/71 does not end in {country}, and the legal time there; for requests of ours.
# Made by tools/calendars.py. Public holidays of the whole country only; a lawyer of that country should check them.
country: {country}
zone: {zone}
source: "holidays {version} (PyPI), public holidays of the whole country"
verification: "computed, unverified"
covers:
  from: {first}
  until: {last}
holidays:
"""


def calendar(country: str) -> str:
    """Return the calendar file of one country."""
    head = HEAD.format(
        country=country,
        zone=ZONES[country],
        version=version("holidays"),
        first=date(min(YEARS), 1, 1),
        last=date(max(YEARS), 12, 31),
    )
    return head + "".join(f'  {day}: "{name}"\n' for day, name in days(country))


def days(country: str) -> list[tuple[date, str]]:
    """Return the public holidays in order, with their English names where the library has them. Sundays stay out."""
    known = holidays.country_holidays(country)
    language = "en_US" if "en_US" in known.supported_languages else None
    found = holidays.country_holidays(country, years=YEARS, language=language)
    return sorted((day, name.replace('"', "'")) for day, name in found.items() if not name.startswith("Sunday"))


def main(words: list[str]) -> int:
    """Write the files, or check them."""
    FOLDER.mkdir(exist_ok=True)
    stale = 0
    for country in sorted(ZONES):
        path, text = FOLDER / f"{country.lower()}.yaml", calendar(country)
        if words == ["check"]:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                print(f"{path.name} differs from what the library says now")
                stale = 1
        else:
            path.write_text(text, encoding="utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
