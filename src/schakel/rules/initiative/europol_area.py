"""The 30 forms of crime of Annex I to Reg. (EU) 2016/794. From memory; a pack may carry a checked list."""

from enum import StrEnum

from schakel.text import Text


class EuropolArea(StrEnum):
    """A form of crime within Europol's objectives (Europol Reg. 3(1), Annex I)."""

    TERRORISM = "terrorism"
    ORGANISED_CRIME = "organised-crime"
    DRUGS = "drugs"
    LAUNDERING = "laundering"
    NUCLEAR = "nuclear"
    MIGRANT_SMUGGLING = "migrant-smuggling"
    HUMAN_TRAFFICKING = "human-trafficking"
    MOTOR_VEHICLES = "motor-vehicles"
    MURDER_GRIEVOUS_INJURY = "murder-grievous-injury"
    ORGANS_TISSUE = "organs-tissue"
    KIDNAPPING_HOSTAGE = "kidnapping-hostage"
    RACISM_XENOPHOBIA = "racism-xenophobia"
    ROBBERY_THEFT = "robbery-theft"
    CULTURAL_GOODS = "cultural-goods"
    SWINDLING_FRAUD = "swindling-fraud"
    UNION_INTERESTS = "union-interests"
    MARKET_ABUSE = "market-abuse"
    RACKETEERING_EXTORTION = "racketeering-extortion"
    PRODUCT_PIRACY = "product-piracy"
    FORGERY_DOCUMENTS = "forgery-documents"
    FORGERY_MONEY = "forgery-money"
    COMPUTER_CRIME = "computer-crime"
    CORRUPTION = "corruption"
    WEAPONS = "weapons"
    ENDANGERED_ANIMALS = "endangered-animals"
    ENDANGERED_PLANTS = "endangered-plants"
    ENVIRONMENTAL_CRIME = "environmental-crime"
    HORMONES = "hormones"
    SEXUAL_EXPLOITATION = "sexual-exploitation"
    INTERNATIONAL_CRIMES = "international-crimes"


EUROPOL_VERIFIED = False
A = EuropolArea
EUROPOL = {
    A.TERRORISM: Text("terrorism", "terrorisme"),
    A.ORGANISED_CRIME: Text("organised crime", "georganiseerde criminaliteit"),
    A.DRUGS: Text("drug trafficking", "drugshandel"),
    A.LAUNDERING: Text("money laundering", "witwassen"),
    A.NUCLEAR: Text(
        "crime connected with nuclear and radioactive substances",
        "misdrijven in verband met nucleaire en radioactieve stoffen",
    ),
    A.MIGRANT_SMUGGLING: Text("immigrant smuggling", "migrantensmokkel"),
    A.HUMAN_TRAFFICKING: Text("trafficking in human beings", "mensenhandel"),
    A.MOTOR_VEHICLES: Text("motor vehicle crime", "criminaliteit in verband met motorvoertuigen"),
    A.MURDER_GRIEVOUS_INJURY: Text("murder, grievous bodily injury", "moord en doodslag, zware mishandeling"),
    A.ORGANS_TISSUE: Text(
        "illicit trade in human organs and tissue", "illegale handel in menselijke organen en weefsels"
    ),
    A.KIDNAPPING_HOSTAGE: Text(
        "kidnapping, illegal restraint and hostage-taking",
        "ontvoering, wederrechtelijke vrijheidsberoving en gijzeling",
    ),
    A.RACISM_XENOPHOBIA: Text("racism and xenophobia", "racisme en vreemdelingenhaat"),
    A.ROBBERY_THEFT: Text("robbery and aggravated theft", "diefstal met geweld en gekwalificeerde diefstal"),
    A.CULTURAL_GOODS: Text("illicit trafficking in cultural goods", "illegale handel in cultuurgoederen"),
    A.SWINDLING_FRAUD: Text("swindling and fraud", "oplichting en fraude"),
    A.UNION_INTERESTS: Text(
        "crime against the financial interests of the Union", "misdrijven tegen de financiële belangen van de Unie"
    ),
    A.MARKET_ABUSE: Text(
        "insider dealing and financial market manipulation", "handel met voorwetenschap en marktmanipulatie"
    ),
    A.RACKETEERING_EXTORTION: Text("racketeering and extortion", "racketeering en afpersing"),
    A.PRODUCT_PIRACY: Text("counterfeiting and product piracy", "namaak en productpiraterij"),
    A.FORGERY_DOCUMENTS: Text(
        "forgery of administrative documents and trade in them",
        "vervalsing van administratieve documenten en handel daarin",
    ),
    A.FORGERY_MONEY: Text("forgery of money and means of payment", "vervalsing van geld en betaalmiddelen"),
    A.COMPUTER_CRIME: Text("computer crime", "computercriminaliteit"),
    A.CORRUPTION: Text("corruption", "corruptie"),
    A.WEAPONS: Text(
        "illicit trafficking in arms, ammunition and explosives", "illegale handel in wapens, munitie en explosieven"
    ),
    A.ENDANGERED_ANIMALS: Text(
        "illicit trafficking in endangered animal species", "illegale handel in bedreigde diersoorten"
    ),
    A.ENDANGERED_PLANTS: Text(
        "illicit trafficking in endangered plant species and varieties",
        "illegale handel in bedreigde plantensoorten en -variëteiten",
    ),
    A.ENVIRONMENTAL_CRIME: Text(
        "environmental crime, including ship-source pollution",
        "milieucriminaliteit, met inbegrip van verontreiniging vanaf schepen",
    ),
    A.HORMONES: Text(
        "illicit trafficking in hormonal substances and growth promoters",
        "illegale handel in hormonale stoffen en groeibevorderaars",
    ),
    A.SEXUAL_EXPLOITATION: Text(
        "sexual abuse and sexual exploitation, including of children",
        "seksueel misbruik en seksuele uitbuiting, ook van kinderen",
    ),
    A.INTERNATIONAL_CRIMES: Text(
        "genocide, crimes against humanity and war crimes",
        "genocide, misdrijven tegen de menselijkheid en oorlogsmisdrijven",
    ),
}
