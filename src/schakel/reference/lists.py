"""Which lists there are: their files, what they hold in words, and which columns name a row."""

from collections.abc import Mapping
from dataclasses import dataclass

from schakel.text import Text


@dataclass(frozen=True, slots=True)
class ListSpec:
    """One code list: its file is `<code>.csv`. `key` are the columns that name a row together.

    `name_en` and `name_nl` are the columns of its name; "" when it has none in that language. Every other column is an
    attribute.
    """

    code: str
    name: Text
    about: Text
    key: tuple[str, ...] = ("code",)
    name_en: str = "name_en"
    name_nl: str = "name_nl"

    @property
    def file(self) -> str:
        return f"{self.code}.csv"

    @property
    def coded(self) -> bool:
        """Whether one short code names a row."""
        return len(self.key) == 1

    @property
    def fixed(self) -> tuple[str, ...]:
        """The columns that have a place of their own on a page."""
        names = tuple(column for column in (self.name_en, self.name_nl) if column)
        return (*self.key, *names, "source", "verification")


LISTS: Mapping[str, ListSpec] = {
    spec.code: spec
    for spec in (
        ListSpec(
            "phenomena",
            Text("Themes", "Thema's"),
            Text(
                "The phenomena a request is about, with the agendas they belong to.",
                "Waar een verzoek over gaat, met de agenda's waar het bij hoort.",
            ),
        ),
        ListSpec(
            "channels",
            Text("Channels", "Kanalen"),
            Text(
                "The official ways along which information goes, their reach and their cautions.",
                "De officiële wegen waarlangs informatie gaat, hun bereik en waar op te letten.",
            ),
        ),
        ListSpec(
            "networks",
            Text("Networks", "Netwerken"),
            Text(
                "Professional networks of European and other police services.",
                "Vaknetwerken van Europese en andere politiediensten.",
            ),
            name_en="name",
            name_nl="",
        ),
        ListSpec(
            "ladder_levels",
            Text("Levels of cooperation", "Niveaus van samenwerking"),
            Text(
                "How far cooperation can go, from trust to one team.",
                "Hoe ver samenwerking gaat, van vertrouwen tot één team.",
            ),
        ),
        ListSpec(
            "cooperation_types",
            Text("Types of cooperation", "Soorten samenwerking"),
            Text(
                "What can be done together, and how sensitive it is to begin with.",
                "Wat samen kan, en hoe gevoelig dat om te beginnen is.",
            ),
        ),
        ListSpec(
            "sign_off_tiers",
            Text("Who decides", "Wie beslist"),
            Text("The tiers of a decision and the time each has.", "De lagen van een besluit en de tijd voor elk."),
            key=("tier",),
            name_en="who_decides",
            name_nl="",
        ),
        ListSpec(
            "weighing_questions",
            Text("Questions of a weighing", "Vragen van een weging"),
            Text(
                "What is asked before cooperation is decided on.",
                "Wat wordt gevraagd voordat over samenwerking wordt beslist.",
            ),
            key=("id",),
            name_en="question_en",
            name_nl="label_nl",
        ),
        ListSpec(
            "weighing_triggers",
            Text("Triggers of a weighing", "Aanleidingen voor een weging"),
            Text("What makes a weighing necessary, or a new one.", "Wat een weging nodig maakt, of een nieuwe."),
            key=("id",),
            name_en="trigger_en",
            name_nl="",
        ),
        ListSpec(
            "lo_postings",
            Text("Liaison officers' posts", "Posten van liaison officers"),
            Text(
                "Posts that were made public, each with its year. Places, no persons.",
                "Posten die openbaar zijn gemaakt, elk met het jaar. Plaatsen, geen personen.",
            ),
            name_en="place",
            name_nl="",
        ),
        ListSpec(
            "missions",
            Text("Missions", "Missies"),
            Text(
                "Missions abroad with Dutch police, as published.",
                "Missies in het buitenland met Nederlandse politie, zoals gepubliceerd.",
            ),
            key=("acronym", "country", "start"),
            name_en="",
            name_nl="",
        ),
        ListSpec(
            "empact_priorities",
            Text("EMPACT priorities", "EMPACT-prioriteiten"),
            Text("What the Union fights first, by cycle.", "Wat de Unie het eerst bestrijdt, per cyclus."),
            name_en="priority_en",
            name_nl="",
        ),
        ListSpec(
            "security_agenda",
            Text("Security agenda", "Veiligheidsagenda"),
            Text(
                "National themes with what was agreed to be counted.",
                "Landelijke thema's met wat is afgesproken te tellen.",
            ),
            key=("agenda", "theme_en", "indicator_nl"),
            name_en="theme_en",
            name_nl="theme_nl",
        ),
        ListSpec(
            "security_strategy_action_lines",
            Text("Action lines of the security strategy", "Actielijnen van de veiligheidsstrategie"),
            Text("The twelve lines of the strategy.", "De twaalf lijnen van de strategie van het Koninkrijk."),
            key=("no",),
            name_nl="",
        ),
        ListSpec(
            "prum_dna_matches_nl",
            Text("DNA matches over Prüm", "DNA-matches via Prüm"),
            Text(
                "Matches between the Dutch DNA database and that of others, as published. Counts, no scores.",
                "Matches tussen de Nederlandse DNA-databank en die van anderen, zoals gepubliceerd. "
                "Aantallen, geen scores.",
            ),
            key=("date", "iso3"),
            name_en="",
            name_nl="",
        ),
        ListSpec(
            "indicator_catalogue",
            Text("Sources on countries", "Bronnen over landen"),
            Text(
                "Public sources that a weighing may look at. Never added up into a score.",
                "Openbare bronnen waar een weging naar mag kijken. Nooit opgeteld tot een score.",
            ),
            name_en="name",
            name_nl="",
        ),
        ListSpec(
            "barrier_model",
            Text("Barrier model", "Barrièremodel"),
            Text(
                "The steps and words with which a barrier against a form of crime is described.",
                "De stappen en woorden waarmee een barrière tegen een vorm van criminaliteit wordt beschreven.",
            ),
        ),
    )
}

COUNTRIES = ListSpec(
    "countries",
    Text("Countries", "Landen"),
    Text(
        "Codes and names by ISO 3166-1, with the time zone of the capital.",
        "Codes en namen volgens ISO 3166-1, met de tijdzone van de hoofdstad.",
    ),
    key=("iso3",),
)
STATUSES = ListSpec(
    "country_status",
    Text("What is known of countries", "Wat van landen bekend is"),
    Text(
        "Memberships, treaties and agreements, one statement a row.",
        "Lidmaatschappen, verdragen en afspraken, één uitspraak per rij.",
    ),
    key=("iso3", "status_key"),
    name_en="",
    name_nl="",
)
INSTRUMENTS = ListSpec(
    "treaties",
    Text("Treaties and other instruments", "Verdragen en andere instrumenten"),
    Text(
        "The legal bases of cooperation, with parties and dates.",
        "De juridische grondslagen van samenwerking, met partijen en data.",
    ),
)

EVERY: Mapping[str, ListSpec] = {spec.code: spec for spec in (COUNTRIES, STATUSES, INSTRUMENTS, *LISTS.values())}
ZONES = "capital_zones.csv"
FILES: tuple[str, ...] = (ZONES, *(spec.file for spec in EVERY.values()))
