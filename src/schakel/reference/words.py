"""What is said of countries, in words of both languages."""

from collections.abc import Mapping

from schakel.rules.transfer import CountryCategory
from schakel.text import Text

STATUSES: Mapping[str, Text] = {
    "benelux": Text("Benelux", "Benelux"),
    "budapest_convention_ets185": Text("Convention on Cybercrime (ETS 185)", "Cybercrimeverdrag (ETS 185)"),
    "council_of_europe_member": Text("Council of Europe", "Raad van Europa"),
    "emerging_strategic_partner": Text("Emerging strategic partner", "Opkomende strategische partner"),
    "epris_adep_pilot_participant": Text("EPRIS-ADEP pilot", "Pilot EPRIS-ADEP"),
    "ets030_mla_1959": Text("Mutual assistance in criminal matters (ETS 30)", "Wederzijdse rechtshulp (ETS 30)"),
    "ets182_second_protocol_2001": Text(
        "Second protocol on mutual assistance (ETS 182)", "Tweede protocol wederzijdse rechtshulp (ETS 182)"
    ),
    "eu_member": Text("European Union", "Europese Unie"),
    "eurojust_agreement": Text("Agreement with Eurojust", "Overeenkomst met Eurojust"),
    "eurojust_contact_point": Text("Contact point of Eurojust", "Contactpunt van Eurojust"),
    "eurojust_working_arrangement": Text("Working arrangement with Eurojust", "Werkafspraak met Eurojust"),
    "europol_agreement": Text("Agreement with Europol", "Overeenkomst met Europol"),
    "europol_working_arrangement": Text("Working arrangement with Europol", "Werkafspraak met Europol"),
    "interpol_member": Text("INTERPOL", "INTERPOL"),
    "kingdom_of_the_netherlands": Text("Kingdom of the Netherlands", "Koninkrijk der Nederlanden"),
    "kingdom_regional_partner": Text("Partner in the region of the Kingdom", "Partner in de regio van het Koninkrijk"),
    "led_adequacy_decision": Text(
        "Adequacy decision for police data (LED 36)", "Adequaatheidsbesluit voor politiegegevens (LED 36)"
    ),
    "maoc_n_partner": Text("MAOC (N)", "MAOC (N)"),
    "mou_in_preparation": Text("Memorandum in preparation", "Memorandum in voorbereiding"),
    "neighbour_group_in_vision": Text("Among the neighbours of the vision", "Bij de buurlanden van de visie"),
    "neighbour_of_nl": Text("Neighbour of the Netherlands", "Buurland van Nederland"),
    "nl_lo": Text("Post of a Dutch liaison officer", "Post van een Nederlandse liaison officer"),
    "priority_country_west_africa_strategy": Text("Priority country in West Africa", "Prioriteitsland in West-Afrika"),
    "prum_convention_2005_original_signatory": Text(
        "Signed the Prüm Convention in 2005", "Tekende in 2005 het Verdrag van Prüm"
    ),
    "prum_dna_exchange_with_nl": Text(
        "Exchange of DNA with the Netherlands (Prüm)", "Uitwisseling van DNA met Nederland (Prüm)"
    ),
    "prum_framework": Text("Prüm", "Prüm"),
    "schengen_full_member": Text("Schengen", "Schengen"),
    "siena_connected": Text("Connected to SIENA", "Aangesloten op SIENA"),
    "siu_treaty_in_preparation": Text(
        "Treaty on special intervention units in preparation",
        "Verdrag over speciale interventie-eenheden in voorbereiding",
    ),
    "un_member": Text("United Nations", "Verenigde Naties"),
}
VALUES: Mapping[str, Text] = {
    "yes": Text("Yes", "Ja"),
    "no": Text("No", "Nee"),
    "party": Text("Party", "Partij"),
    "party (non-member)": Text("Party, not a member of the Council", "Partij, geen lid van de Raad"),
    "operational": Text("Operational", "Operationeel"),
    "observer": Text("Observer", "Waarnemer"),
    "cooperation agreement": Text("Cooperation agreement", "Samenwerkingsovereenkomst"),
    "agreement with the EU": Text("Agreement with the European Union", "Overeenkomst met de Europese Unie"),
    "strategic (no personal data)": Text("Strategic, no personal data", "Strategisch, geen persoonsgegevens"),
    "police LO": Text("Police", "Politie"),
    "KMar LO": Text("Royal Marechaussee", "Koninklijke Marechaussee"),
}
CATEGORIES: Mapping[CountryCategory, Text] = {
    CountryCategory.OWN: Text("Our own country.", "Ons eigen land."),
    CountryCategory.EU_SCHENGEN: Text("Inside the European Union or Schengen.", "Binnen de Europese Unie of Schengen."),
    CountryCategory.OUTSIDE: Text("Outside the European Union and Schengen.", "Buiten de Europese Unie en Schengen."),
    CountryCategory.UNKNOWN: Text("No country that we know.", "Geen land dat wij kennen."),
}


def status(key: str) -> Text:
    """Return a status in words; one that we have no words for as it stands in the file."""
    return STATUSES.get(key, Text(key.replace("_", " "), key.replace("_", " ")))
