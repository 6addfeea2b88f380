"""The categories of personal data of Annex II, Section B, of the Europol Regulation, with their names."""

from enum import StrEnum

from schakel.text import Text


class DataCategory(StrEnum):
    """What a piece of personal data is. The letters of point 2 of the section stand in the comments of the table."""

    PERSONAL_DETAILS = "personal-details"
    PHYSICAL_DESCRIPTION = "physical-description"
    IDENTITY_DOCUMENTS = "identity-documents"
    IDENTITY_NUMBERS = "identity-numbers"
    IMAGES = "images"
    FORENSIC = "forensic"
    OCCUPATION = "occupation"
    FINANCIAL = "financial"
    BEHAVIOUR = "behaviour"
    CONTACTS = "contacts"
    COMMUNICATION = "communication"
    TRANSPORT = "transport"
    CRIMINAL_CONDUCT = "criminal-conduct"
    OTHER_SYSTEMS = "other-systems"
    LEGAL_PERSONS = "legal-persons"
    VICTIMISATION = "victimisation"
    STATEMENT = "statement"
    PROTECTION = "protection"
    PARTICIPATION = "participation"
    CODED_IDENTITY = "coded-identity"
    REWARDS = "rewards"


CATEGORIES = {
    DataCategory.PERSONAL_DETAILS: Text("personal details", "personalia"),
    DataCategory.PHYSICAL_DESCRIPTION: Text("physical description", "signalement"),
    DataCategory.IDENTITY_DOCUMENTS: Text("identity documents", "identiteitsdocumenten"),
    DataCategory.IDENTITY_NUMBERS: Text("identity numbers", "identificatienummers"),
    DataCategory.IMAGES: Text("images", "beeldmateriaal"),
    DataCategory.FORENSIC: Text(
        "fingerprints, DNA profile, voice profile, blood group, dental data",
        "vingerafdrukken, DNA-profiel, stemprofiel, bloedgroep, gebitsgegevens",
    ),
    DataCategory.OCCUPATION: Text("occupation and skills", "beroep en vaardigheden"),
    DataCategory.FINANCIAL: Text("economic and financial data", "economische en financiële gegevens"),
    DataCategory.BEHAVIOUR: Text("behaviour", "gedragsgegevens"),
    DataCategory.CONTACTS: Text("contacts and associates", "contacten en relaties"),
    DataCategory.COMMUNICATION: Text("means of communication", "communicatiemiddelen"),
    DataCategory.TRANSPORT: Text("means of transport", "vervoermiddelen"),
    DataCategory.CRIMINAL_CONDUCT: Text("criminal conduct", "strafbare gedragingen"),
    DataCategory.OTHER_SYSTEMS: Text("references to other systems", "verwijzingen naar andere systemen"),
    DataCategory.LEGAL_PERSONS: Text("associated legal persons", "betrokken rechtspersonen"),
    DataCategory.VICTIMISATION: Text("why and how somebody was harmed", "reden en gevolgen van het slachtofferschap"),
    DataCategory.STATEMENT: Text("what the person told of the offence", "wat de persoon over het feit verklaarde"),
    DataCategory.PROTECTION: Text("need for anonymity or protection", "behoefte aan anonimiteit of bescherming"),
    DataCategory.PARTICIPATION: Text("ability to appear in court", "mogelijkheid ter zitting te verschijnen"),
    DataCategory.CODED_IDENTITY: Text("coded personal details", "gecodeerde personalia"),
    DataCategory.REWARDS: Text("rewards", "beloningen"),
}
