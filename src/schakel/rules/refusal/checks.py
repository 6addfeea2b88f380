"""Does the record carry the ground? One small test for each ground of Dir. 6(1)."""

from collections.abc import Iterator

from schakel.rules.categories import Mark
from schakel.rules.eyes import two_people
from schakel.rules.incoming import refusable
from schakel.rules.refusal import record as on
from schakel.rules.refusal.grounds import GROUNDS, Ground
from schakel.rules.refusal.setting import Setting, cite
from schakel.rules.verdict import Outcome, Reason
from schakel.rules.words import enough, said
from schakel.text import Text

FAULTY = (
    Text("what is wrong with the information is not explained", "wat er aan de informatie mankeert is niet toegelicht"),
    Text("Say what is wrong and how that was found", "Zeg wat eraan mankeert en hoe dat bleek"),
)
HARMFUL = (
    Text("the objective reasons are not on record", "de objectieve redenen zijn niet vastgelegd"),
    Text("Explain in words what harm providing it would do", "Licht in woorden toe welke schade verstrekking zou doen"),
)


def hurdles(record: on.Record, setting: Setting) -> Iterator[Reason]:
    """Yield what is missing on record for this ground, or why the ground does not apply at all (Dir. 6(1))."""
    if isinstance(record, on.Unreliable | on.NationalSecurity | on.Jeopardy | on.LegalPerson):
        yield from _unexplained(record.ground, record.why, setting)
    if not _complete(record):
        yield _absent(record.ground)
    match record:
        case on.NotMet():
            yield from (reason for reason in refusable(record.request).reasons if reason.outcome is not Outcome.GO)
        case on.NationalSecurity():
            yield from _approval(record, setting)
        case on.OutsideCategories():
            yield from _category(record, setting)
        case on.MinorOffence():
            yield from _minor(record, setting)
        case on.NoConsent():
            yield from _consent(record)


def _complete(record: on.Record) -> bool:
    match record:
        case on.NotAvailable():
            return bool(record.sources) and all(map(said, record.sources))
        case on.AuthorisationRefused():
            return said(record.authority) and said(record.reference) and record.decided_on is not None
        case on.Jeopardy():
            return said(record.case_owner) and record.review_on is not None
        case on.MinorOffence():
            return said(record.statute) and record.maximum_months is not None
        case on.NoOffence():
            return said(record.checked)
        case _:
            return True


def _absent(ground: Ground) -> Reason:
    needed = GROUNDS[ground].record
    return cite(ground).stop(
        Text(f"{ground}: not on record: {needed.en}", f"{ground}: niet vastgelegd: {needed.nl}"),
        "record",
        Text(f"Record: {needed.en}", f"Leg vast: {needed.nl}"),
    )


def _unexplained(ground: Ground, why: str, setting: Setting) -> Iterator[Reason]:
    if not enough(why, setting.minimum):
        missing, remedy = FAULTY if ground is Ground.E else HARMFUL
        yield cite(ground).stop(Text(f"{ground}: {missing.en}", f"{ground}: {missing.nl}"), "why", remedy)


def _approval(record: on.NationalSecurity, setting: Setting) -> Iterator[Reason]:
    if not two_people(setting.decided_by, record.approver):
        yield cite(record.ground).stop(
            Text(
                "RF-f1 needs the approval of a second person of rank",
                "RF-f1 vereist het akkoord van een tweede, leidinggevende persoon",
            ),
            "approver",
            Text("Ask the head on duty to approve", "Vraag de leidinggevende van dienst om akkoord"),
        )


def _category(record: on.OutsideCategories, setting: Setting) -> Iterator[Reason]:
    mark = setting.table.mark(record.role, record.category)
    if mark is not Mark.BARRED:
        yield cite(record.ground).stop(
            Text(
                "These data may be provided about a person in this role: RF-d does not apply",
                "Deze gegevens mogen over een persoon in deze rol worden verstrekt: RF-d geldt niet",
            ),
            "category",
            Text("Provide them, or choose the ground that does apply", "Verstrek ze, of kies de grond die wel geldt"),
        )


def _minor(record: on.MinorOffence, setting: Setting) -> Iterator[Reason]:
    if record.maximum_months is not None and record.maximum_months > setting.minor_offence_months:
        yield cite(record.ground).stop(
            Text(
                f"The maximum is {record.maximum_months} months, above {setting.minor_offence_months}: "
                "RF-g1 does not apply",
                f"Het strafmaximum is {record.maximum_months} maanden, boven {setting.minor_offence_months}: "
                "RF-g1 geldt niet",
            ),
            "maximum_months",
            Text("Answer, or choose the ground that does apply", "Beantwoord, of kies de grond die wel geldt"),
        )


def _consent(record: on.NoConsent) -> Iterator[Reason]:
    asked = said(record.originator) and record.asked_on is not None and record.answer is not on.Consent.NOT_ASKED
    if not asked:
        yield cite(record.ground).stop(
            Text(
                "The state that the information came from has not been asked",
                "De staat waar de informatie vandaan komt is niet om toestemming gevraagd",
            ),
            "originator",
            Text("Ask that state for its consent first", "Vraag die staat eerst om toestemming"),
        )
    elif record.answer is on.Consent.GIVEN:
        yield cite(record.ground).stop(
            Text(
                f"{record.originator} consents: RF-h does not apply", f"{record.originator} stemt in: RF-h geldt niet"
            ),
            "originator",
            Text("Provide it on the conditions that were set", "Verstrek het onder de gestelde voorwaarden"),
        )
