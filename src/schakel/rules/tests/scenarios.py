"""One verdict after another until every sentence of the rules has been said, for a lawyer to read.

`python -m schakel.rules.tests.scenarios` writes them to sentences.txt; a test keeps that file true.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from schakel.rules import (
    categories,
    channel,
    copies,
    europol,
    incoming,
    initiative,
    outgoing,
    refusal,
    restrictions,
    subjects,
    transfer,
)
from schakel.rules import roles as thailand
from schakel.rules.clocks import Regime
from schakel.rules.restrictions import Kind, Level, Restriction
from schakel.rules.task import Task
from schakel.rules.tests import test_channel_choose as choosing
from schakel.rules.tests import test_channel_siena as siena
from schakel.rules.tests import test_copies as copying
from schakel.rules.tests import test_europol as to_europol
from schakel.rules.tests import test_incoming as theirs
from schakel.rules.tests import test_initiative as own
from schakel.rules.tests import test_outgoing as ours
from schakel.rules.tests import test_refusal as refusing
from schakel.rules.tests import test_refusal_records as records
from schakel.rules.tests import test_restrictions as limits
from schakel.rules.tests import test_roles as letters
from schakel.rules.tests import test_subjects as typing_
from schakel.rules.tests import test_transfer_circulation as circulating
from schakel.rules.tests import test_transfer_gate as gates
from schakel.rules.tests.restricted import DAY
from schakel.rules.validity import Letter
from schakel.rules.verdict import Reason, Verdict

SENTENCES = Path(__file__).with_name("sentences.txt")


def requests() -> Iterable[Verdict]:
    yield outgoing.ready(ours.FACTS)
    yield outgoing.ready(replace(ours.FACTS, content=ours.NOTHING, necessity="", language="pl"))
    yield outgoing.ready(ours.with_content(items=(), availability="Probably", links=("", "Drove it", "")))
    yield outgoing.ready(ours.with_content(items=("Who keeps it", ""), urgency_reason="Haast"))
    yield outgoing.ready(ours.with_content(urgent=False, urgency_ground="", links=()))
    yield outgoing.ready(replace(ours.FACTS, language=""))


def clarifications() -> Iterable[Verdict]:
    some = replace(theirs.LACKS_C_AND_D, asked=frozenset({Letter.C}), clarification="c-1")
    for facts in (theirs.COMPLETE, theirs.LACKS_C_AND_D, some):
        yield incoming.clarify(facts)
        yield incoming.refusable(facts)
    yield incoming.refusable(records.ASKED)
    yield incoming.refusable(replace(some, pointless=theirs.POINTLESS))


BAD_RECORDS: tuple[refusal.Record, ...] = (
    refusal.NotAvailable(()),
    refusal.NotMet(theirs.LACKS_C_AND_D),
    refusal.AuthorisationRefused("", None, ""),
    refusal.OutsideCategories(categories.DataCategory.IMAGES, subjects.SubjectRole.SUSPECT),
    refusal.Unreliable(""),
    refusal.NationalSecurity("", ""),
    refusal.Jeopardy("", "", None),
    refusal.LegalPerson(""),
    refusal.MinorOffence("", 48),
    refusal.NoOffence(""),
    refusal.NoConsent("FR", None, refusal.Consent.NOT_ASKED),
    refusal.NoConsent("FR", records.DAY, refusal.Consent.GIVEN),
)


def refusals() -> Iterable[Verdict]:
    for record in records.GOOD.values():
        yield refusal.refuse(refusing.refused(record))
    for record in BAD_RECORDS:
        yield refusal.refuse(refusing.refused(record))
    yield refusal.refuse(refusing.refused(records.GOOD[refusal.Ground.F1], told=""))
    yield refusal.refuse(replace(refusing.refused(item=9), now=refusing.DUE + timedelta(hours=1), language="en"))
    yield refusal.refuse(replace(refusing.refused(records.GOOD[refusal.Ground.E], told=""), language=""))
    late = replace(refusing.FACTS, now=refusing.DUE + timedelta(hours=1), breach_cause="translation")
    yield refusal.refuse(
        replace(late, setting=refusal.Setting(decided_by=""), request_language="", national=refusing.dutch())
    )
    yield refusal.refuse(replace(refusing.refused(records.GOOD[refusal.Ground.H]), due=None, national=refusing.dutch()))
    yield refusal.may_close(())
    yield refusal.may_close((1, 3))


def persons() -> Iterable[Verdict]:
    for mark_role in (subjects.SubjectRole.SUSPECT, subjects.SubjectRole.VICTIM, subjects.SubjectRole.OTHER):
        for category in (categories.DataCategory.FORENSIC, categories.DataCategory.FINANCIAL):
            yield categories.release([categories.CategoryUse(mark_role, category, "person.1")], categories.ANNEX_II_B)
    yield categories.release([], categories.ANNEX_II_B)
    yield subjects.retype(typing_.CHANGE)
    yield subjects.retype(replace(typing_.CHANGE, reason="", second=""))


def sent_copies() -> Iterable[Verdict]:
    for sender in copies.Body:
        for sent in (frozenset[copies.CopyTo](), frozenset(copies.CopyTo)):
            yield copies.check(copies.CopyFacts(sender, copies.Body.AUTHORITY, copies.Exchange.REQUEST, sent))
            yield copies.check(copies.CopyFacts(sender, copies.Body.SPOC, copies.Exchange.REQUEST, sent))
    omitted = copying.WITHOUT.omissions[0]
    for ground in copies.NoCopy:
        yield copies.check(replace(copying.WITHOUT, omissions=(replace(omitted, ground=ground),)))
        yield copies.check(replace(copying.WITHOUT, omissions=(replace(omitted, ground=ground, reason=""),)))
    yield copies.check(replace(copying.WITHOUT, omissions=(replace(omitted, approver=""),)))
    yield copies.received()


def told_unasked() -> Iterable[Verdict]:
    yield initiative.duty(own.DRUGS_CASE)
    yield initiative.duty(replace(own.DRUGS_CASE, related=True))
    yield initiative.duty(replace(own.DRUGS_CASE, links=()))
    yield initiative.duty(replace(own.DRUGS_CASE, eaw=frozenset(), europol=frozenset()))
    choices = (
        initiative.Considered("BE", initiative.Choice.SENT),
        initiative.Considered("BE", initiative.Choice.NOT_RELEVANT, own.WHY, by="u-1"),
        initiative.Considered("BE", initiative.Choice.NOT_RELEVANT),
        initiative.Considered("BE", initiative.Choice.EXCEPTION, own.WHY, refusal.Ground.F2, "u-1"),
        initiative.Considered("BE", initiative.Choice.EXCEPTION, own.WHY, refusal.Ground.A, "u-1"),
        initiative.Considered("BE", initiative.Choice.EXCEPTION, own.WHY, None, "u-1"),
    )
    for choice in choices:
        yield initiative.duty(replace(own.DRUGS_CASE, considered=(choice,)))
    yield initiative.sendable("nl", {"fr"}, own.COPIES)


def europol_copies() -> Iterable[Verdict]:
    area, choice = initiative.EuropolArea.DRUGS, europol.CopyChoice
    yield europol.copy(europol.EuropolFacts(area, None))
    yield europol.copy(europol.EuropolFacts(None, None))
    yield europol.copy(to_europol.SENT)
    yield europol.copy(replace(to_europol.SENT, area=None, purposes=frozenset(), restrictions=None, originator="FR"))
    yield europol.copy(replace(to_europol.SENT, originator="FR", consent=refusal.Consent.GIVEN))
    for reason in ("", to_europol.WHY):
        yield europol.copy(europol.EuropolFacts(area, choice.NOT_NEEDED, reason))
        for exclusion in europol.Exclusion:
            yield europol.copy(europol.EuropolFacts(area, choice.EXCLUDED, reason, exclusion))


def channels() -> Iterable[Verdict]:
    base = siena.INTERPOL
    yield channel.siena(replace(base, channel=channel.Channel.EUROPOL))
    yield channel.siena(replace(base, regime=Regime.OTHER))
    yield channel.siena(replace(base, on=date(2026, 6, 5)))
    yield channel.siena(base)
    for reason in channel.ChannelReason:
        yield channel.siena(replace(base, reason=reason))
        yield channel.siena(replace(base, reason=reason, explanation=siena.WHY, urgent=True))
    second = siena.SIENA_TOO
    yield channel.second(second)
    yield channel.second(replace(second, earlier=()))
    yield channel.second(replace(second, supersedes=frozenset({"m-1"})))
    yield channel.second(replace(second, file_copy_of="m-1"))


def advice() -> Iterable[Verdict]:
    deaf = channel.Destination("US", False, frozenset({channel.Channel.INTERPOL}))
    facts = choosing.FACTS
    agreed = {"cyber": channel.Channel.INTERPOL}
    situations = (
        facts,
        replace(facts, recipients=()),
        replace(facts, recipients=(deaf,), urgent=True),
        replace(facts, sis_alert=True, level=Level.CONFIDENTIAL),
        replace(facts, down=frozenset(channel.Channel), theme="cyber", by_theme=agreed),
    )
    for situation in situations:
        yield from (one.verdict for one in channel.choose(situation))


def letters_abroad() -> Iterable[Verdict]:
    stranger = (thailand.PersonInText(3, None, subjects.SubjectRole.SUSPECT),)
    everything = replace(letters.LETTER, suggests=True, follow_up=True)
    yield thailand.thailand(letters.PLAIN)
    yield thailand.thailand(everything)
    yield thailand.thailand(replace(letters.PLAIN, persons=stranger, suggests=None, follow_up=None))
    yield thailand.thailand(replace(everything, decision=letters.YES, protocol_checked=True))
    yield thailand.thailand(replace(everything, decision=replace(letters.YES, permits=False)))
    yield thailand.thailand(replace(letters.LETTER, outside=False))


def restricted() -> Iterable[Verdict]:
    empty = (Kind.FORWARD_ONLY_TO, Kind.PURPOSE)
    codes = [Restriction(kind, "BE-SPOC", "i-1", until=DAY) for kind in Kind if kind not in empty]
    codes += [Restriction(kind, audience=("DE-SPOC", "FR-SPOC"), purposes=("prevent", "JIT 7")) for kind in empty]
    codes += [Restriction(kind) for kind in empty] + [Restriction(Kind.HUMAN_REVIEW, text="Not to the customs")]
    tomorrow = DAY + timedelta(days=1)
    hard = restrictions.Use(
        restrictions.Act.FORWARD, "US-FBI", restrictions.Party.PRIVATE, True, "immigration", tomorrow
    )
    for act in (restrictions.Act.FORWARD, restrictions.Act.COURT, restrictions.Act.EUROPOL):
        yield restrictions.allows(frozenset(codes), replace(hard, act=act))
    yield restrictions.allows(frozenset({limits.H2}), limits.READ)
    yield restrictions.allows(frozenset({limits.H2}), limits.FORWARD, [limits.YES])
    yield restrictions.allows(frozenset(), limits.READ)


def secrets() -> Iterable[Verdict]:
    known = restrictions.Classification("EU", "SECRET UE/EU SECRET", "BE-SPOC", Level.SECRET)
    unknown = restrictions.Classification("FR", "DIFFUSION RESTREINTE", "FR-SPOC", None)
    for level in Level:
        yield restrictions.admit(known, level)
        yield restrictions.protect(known, level)
    yield restrictions.admit(unknown, Level.NORMAL)
    yield restrictions.protect(unknown, Level.NORMAL)


def transfers() -> Iterable[Verdict]:
    facts, kind = gates.FACTS, transfer.Category
    bases: dict[transfer.Category, transfer.Basis] = {
        kind.INSTRUMENT: gates.INSTRUMENT,
        kind.ASSESSED: gates.ASSESSMENT,
        kind.KINGDOM: gates.KINGDOM,
    }
    yield transfer.transfer(facts)
    for category in (*kind, None):
        basis = bases.get(category, gates.ADEQUACY) if category else gates.ADEQUACY
        yield transfer.transfer(replace(facts, category=category, bases=(basis,)))
    yield transfer.transfer(
        replace(
            facts,
            necessity="",
            competent=None,
            onward_barred=False,
            bases=(),
            weighing=None,
            origin=gates.FRENCH,
            risks=frozenset(transfer.Risk),
            reviews=frozenset(transfer.Review),
        )
    )
    yield transfer.transfer(replace(facts, competent=False, weighing=replace(gates.OPEN, open=False)))
    yield transfer.transfer(replace(facts, private=True, weighing=replace(gates.OPEN, until=date(2026, 1, 1))))
    old = replace(gates.ADEQUACY, until=date(2025, 1, 1))
    weak = transfer.Instrument("Trb. 2010, 321", False, False, False, False, date(2012, 1, 1))
    yield transfer.transfer(replace(facts, bases=(old, replace(old, decision=""), weak, gates.MEMORANDUM)))
    yield transfer.transfer(replace(facts, bases=(transfer.Assessment(date(2020, 1, 1), False, False),)))
    yield transfer.transfer(replace(facts, category=kind.KINGDOM, bases=(replace(gates.KINGDOM, explanation=""),)))


def derogations() -> Iterable[Verdict]:
    facts = replace(gates.FACTS, category=transfer.Category.DEROGATION)
    for ground in transfer.DerogationGround:
        full = replace(gates.DEROGATION, ground=ground, balancing=gates.WHY, national_law="Wpg 17a", earlier=9)
        bare = transfer.Derogation(ground, "", "", "", False, None)
        yield transfer.transfer(replace(facts, bases=(full,)))
        yield transfer.transfer(replace(facts, category=transfer.Category.INSTRUMENT, bases=(bare,)))


def origins() -> Iterable[Verdict]:
    french, given = gates.FRENCH, refusal.Consent.GIVEN
    cases = (
        french,
        replace(french, consent=refusal.Consent.REFUSED),
        replace(french, consent=given, consent_for=frozenset({"GB"}), reference="FR 26/1"),
        replace(french, emergency=gates.EMERGENCY),
        transfer.Origin("US", False, refusal.Consent.NOT_ASKED),
        transfer.Origin("GB", False, refusal.Consent.NOT_ASKED),
    )
    for origin in cases:
        yield transfer.transfer(replace(gates.FACTS, origin=origin))
    yield transfer.transfer(transfer.GateFacts("BE", transfer.Category.INSIDE, gates.TODAY, origin=french))


def circulations() -> Iterable[Verdict]:
    yield transfer.circulate(transfer.Circulation(()))
    yield transfer.circulate(transfer.Circulation((circulating.BRITAIN, circulating.BELGIUM)))
    yield transfer.circulate(transfer.Circulation((circulating.BELGIUM, circulating.BLOCKED), every_member=True))


def tasks() -> Iterable[Task]:
    """Every task that the rules leave behind."""
    habit = replace(gates.DEROGATION, earlier=9)
    late = replace(gates.FACTS, category=transfer.Category.DEROGATION, bases=(habit,))
    yield from transfer.tasks(replace(late, origin=replace(gates.FRENCH, emergency=gates.EMERGENCY)))
    yield from channel.tasks(replace(siena.INTERPOL, reason=channel.ChannelReason.C))
    yield from initiative.tasks(own.DRUGS_CASE)
    yield from (one for one in [incoming.task(theirs.LACKS_C_AND_D)] if one)


SECTIONS: Mapping[str, Callable[[], Iterable[Verdict]]] = {
    "Our own request (Dir. 4)": requests,
    "An incomplete request of theirs (Dir. 6(1)(b), 6(3))": clarifications,
    "Refusing (Dir. 6)": refusals,
    "Which data about whom (Dir. 10(b)), and changing a role": persons,
    "Copies (Dir. 4, 5, 7, 8)": sent_copies,
    "Own initiative (Dir. 7)": told_unasked,
    "A copy to Europol (Dir. 12)": europol_copies,
    "The channel (Dir. 13)": channels,
    "Advice on the channel": advice,
    "What is said of a person to a third country": letters_abroad,
    "Restrictions": restricted,
    "Classification": secrets,
    "Transfer (LED 35-38)": transfers,
    "Derogations (LED 38)": derogations,
    "Data of another state (LED 35(1)(c), 35(2))": origins,
    "Circulation over INTERPOL": circulations,
}


def lines(reason: Reason) -> str:
    head = f"{reason.rule} | {reason.article} | {reason.field or '-'} | {reason.outcome}"
    said = [f"  {text.en}\n  {text.nl}" for text in (reason.text,)]
    helps = [f"  > {text.en}\n  > {text.nl}" for text in (reason.remedy,) if text]
    return "\n".join([head, *said, *helps])


def task_lines(task: Task) -> str:
    """Return one task: rule, article, what it is about, kind, and the sentence."""
    return f"{task.rule} | {task.article} | {task.about} | {task.kind}\n  {task.text.en}\n  {task.text.nl}"


def render() -> str:
    """Return every sentence once per section, with rule, article, field and outcome."""
    parts = ["What the rules say, in English and Dutch; > is what helps. Made by the tests: read it as a lawyer would."]
    for title, verdicts in SECTIONS.items():
        told = dict.fromkeys(lines(reason) for verdict in verdicts() for reason in verdict.reasons)
        parts.append(f"== {title}\n\n" + "\n".join(told))
    parts.append("== Tasks that are left\n\n" + "\n".join(map(task_lines, tasks())))
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    SENTENCES.write_text(render(), encoding="utf-8")
