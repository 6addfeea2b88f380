"""The 32 categories of Framework Decision 2002/584/JHA, article 2(2). From memory; a pack may carry a checked list."""

from enum import StrEnum

from schakel.text import Text


class EawCategory(StrEnum):
    """A category of the European arrest warrant for which double criminality is not verified."""

    CRIMINAL_ORGANISATION = "criminal-organisation"
    TERRORISM = "terrorism"
    HUMAN_TRAFFICKING = "human-trafficking"
    CHILD_EXPLOITATION = "child-exploitation"
    DRUGS = "drugs"
    WEAPONS = "weapons"
    CORRUPTION = "corruption"
    FRAUD = "fraud"
    LAUNDERING = "laundering"
    COUNTERFEITING_CURRENCY = "counterfeiting-currency"
    COMPUTER_CRIME = "computer-crime"
    ENVIRONMENTAL_CRIME = "environmental-crime"
    UNAUTHORISED_ENTRY = "unauthorised-entry"
    MURDER_GRIEVOUS_INJURY = "murder-grievous-injury"
    ORGANS_TISSUE = "organs-tissue"
    KIDNAPPING_HOSTAGE = "kidnapping-hostage"
    RACISM_XENOPHOBIA = "racism-xenophobia"
    ROBBERY = "robbery"
    CULTURAL_GOODS = "cultural-goods"
    SWINDLING = "swindling"
    RACKETEERING_EXTORTION = "racketeering-extortion"
    PRODUCT_PIRACY = "product-piracy"
    FORGERY_DOCUMENTS = "forgery-documents"
    FORGERY_PAYMENT = "forgery-payment"
    HORMONES = "hormones"
    NUCLEAR = "nuclear"
    STOLEN_VEHICLES = "stolen-vehicles"
    RAPE = "rape"
    ARSON = "arson"
    ICC_CRIMES = "icc-crimes"
    SEIZURE_AIRCRAFT_SHIPS = "seizure-aircraft-ships"
    SABOTAGE = "sabotage"


EAW_VERIFIED = False
E = EawCategory
EAW = {
    E.CRIMINAL_ORGANISATION: Text(
        "participation in a criminal organisation", "deelneming aan een criminele organisatie"
    ),
    E.TERRORISM: Text("terrorism", "terrorisme"),
    E.HUMAN_TRAFFICKING: Text("trafficking in human beings", "mensenhandel"),
    E.CHILD_EXPLOITATION: Text(
        "sexual exploitation of children and child sexual abuse material",
        "seksuele uitbuiting van kinderen en kinderpornografie",
    ),
    E.DRUGS: Text(
        "illicit trafficking in narcotic drugs and psychotropic substances",
        "illegale handel in verdovende middelen en psychotrope stoffen",
    ),
    E.WEAPONS: Text(
        "illicit trafficking in weapons, munitions and explosives", "illegale handel in wapens, munitie en explosieven"
    ),
    E.CORRUPTION: Text("corruption", "corruptie"),
    E.FRAUD: Text(
        "fraud, including that affecting the Union's financial interests",
        "fraude, ook waardoor de financiële belangen van de Unie worden geschaad",
    ),
    E.LAUNDERING: Text("laundering of the proceeds of crime", "witwassen van opbrengsten van misdrijven"),
    E.COUNTERFEITING_CURRENCY: Text(
        "counterfeiting currency, including the euro", "valsemunterij, met inbegrip van namaak van de euro"
    ),
    E.COMPUTER_CRIME: Text("computer-related crime", "informaticacriminaliteit"),
    E.ENVIRONMENTAL_CRIME: Text(
        "environmental crime, including trade in endangered animals and plants",
        "milieumisdrijven, met inbegrip van handel in bedreigde dieren en planten",
    ),
    E.UNAUTHORISED_ENTRY: Text(
        "facilitation of unauthorised entry and residence", "hulp aan illegale binnenkomst en illegaal verblijf"
    ),
    E.MURDER_GRIEVOUS_INJURY: Text("murder, grievous bodily injury", "moord en doodslag, zware mishandeling"),
    E.ORGANS_TISSUE: Text(
        "illicit trade in human organs and tissue", "illegale handel in menselijke organen en weefsels"
    ),
    E.KIDNAPPING_HOSTAGE: Text(
        "kidnapping, illegal restraint and hostage-taking",
        "ontvoering, wederrechtelijke vrijheidsberoving en gijzeling",
    ),
    E.RACISM_XENOPHOBIA: Text("racism and xenophobia", "racisme en vreemdelingenhaat"),
    E.ROBBERY: Text("organised or armed robbery", "georganiseerde of gewapende diefstal"),
    E.CULTURAL_GOODS: Text("illicit trafficking in cultural goods", "illegale handel in cultuurgoederen"),
    E.SWINDLING: Text("swindling", "oplichting"),
    E.RACKETEERING_EXTORTION: Text("racketeering and extortion", "racketeering en afpersing"),
    E.PRODUCT_PIRACY: Text("counterfeiting and piracy of products", "namaak van producten en productpiraterij"),
    E.FORGERY_DOCUMENTS: Text(
        "forgery of administrative documents and trade in them",
        "vervalsing van administratieve documenten en handel daarin",
    ),
    E.FORGERY_PAYMENT: Text("forgery of means of payment", "vervalsing van betaalmiddelen"),
    E.HORMONES: Text(
        "illicit trafficking in hormonal substances and growth promoters",
        "illegale handel in hormonale stoffen en groeibevorderaars",
    ),
    E.NUCLEAR: Text(
        "illicit trafficking in nuclear or radioactive materials",
        "illegale handel in nucleaire en radioactieve stoffen",
    ),
    E.STOLEN_VEHICLES: Text("trafficking in stolen vehicles", "handel in gestolen voertuigen"),
    E.RAPE: Text("rape", "verkrachting"),
    E.ARSON: Text("arson", "opzettelijke brandstichting"),
    E.ICC_CRIMES: Text(
        "crimes within the jurisdiction of the International Criminal Court",
        "misdrijven die onder de rechtsmacht van het Internationaal Strafhof vallen",
    ),
    E.SEIZURE_AIRCRAFT_SHIPS: Text("unlawful seizure of aircraft or ships", "kaping van vliegtuigen of schepen"),
    E.SABOTAGE: Text("sabotage", "sabotage"),
}
