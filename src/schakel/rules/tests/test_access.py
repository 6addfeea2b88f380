"""Who may do what: the table, the words, and what never leaks."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.rules.access import (
    ACTIONS,
    SECOND_READER,
    Answer,
    Context,
    Purpose,
    Resource,
    Role,
    Subject,
    decide,
    preview,
)
from schakel.rules.verdict import Outcome

NOW = Context(datetime(2026, 6, 5, 22, 30, tzinfo=UTC))
CASE = Resource("exchange.case", "26-K7M4Q9", "kidnapping")
OFFICER = Subject("user", "dekveld", frozenset({Role.DESK_OFFICER}), compartments=frozenset({"kidnapping"}))
SYSTEM = Subject("system", "intake")


def as_role(*roles):
    return replace(OFFICER, roles=frozenset(roles))


def asked(subject, action, purpose=Purpose.INVESTIGATE, resource=CASE, context=NOW, **more):
    return decide(subject, action, resource, purpose, context, **more)


def rules_of(decision):
    return [reason.rule for reason in decision.verdict.reasons]


DESK, LEAD, PROSECUTOR = Role.DESK_OFFICER, Role.TEAM_LEAD, Role.PROSECUTOR
LIAISON, PRIVACY, POLICY, ADMIN = Role.LIAISON, Role.PRIVACY_OFFICER, Role.POLICY_MAKER, Role.ADMINISTRATOR
AT_THE_DESK = (
    *("exchange.reclassify", "exchange.cause", "exchange.subjects", "exchange.regime", "exchange.acknowledge"),
    *("exchange.merge", "exchange.pass-on", "exchange.task", "exchange.tasks", "exchange.assign", "exchange.detach"),
    *("exchange.register", "exchange.aside", "exchange.unassigned", "exchange.alarms", "exchange.copies"),
    "exchange.causes",
)
TABLE = {
    "exchange.worklist": {DESK, LEAD},
    "exchange.read": {DESK, LEAD, PROSECUTOR, LIAISON},
    "exchange.take": {DESK, LEAD},
    "exchange.answer": {DESK, LEAD},
    "exchange.as-received": {DESK, LEAD, PROSECUTOR, LIAISON},
    "channels.waiting": {DESK, LEAD},
    **{action: {DESK, LEAD} for action in AT_THE_DESK},
    "safeguard.case-book": {DESK, LEAD, PRIVACY},
    "safeguard.books": {PRIVACY},
    "safeguard.seal-state": set(Role),
    "reference.read": set(Role),
    "law.read": set(Role),
    "system.register": set(),
    "system.send": set(),
}


@pytest.mark.parametrize("action", sorted(ACTIONS))
@pytest.mark.parametrize("role", list(Role))
def test_the_table_says_which_role_may_what_while_investigating(action, role):
    assert asked(as_role(role), action).allowed is (role in TABLE[action])


@pytest.mark.parametrize("action", ["exchange.read", "exchange.as-received"])
def test_the_privacy_officer_reads_requests_only_to_check_lawfulness(action):
    assert asked(as_role(PRIVACY), action, Purpose.LAWFULNESS).allowed
    refused = asked(as_role(PRIVACY), action, Purpose.INVESTIGATE)
    assert rules_of(refused) == ["access.purpose"]
    assert refused.verdict.reasons[0].text.en == "This may not be done for investigating offences"
    assert refused.verdict.reasons[0].remedy.en == "Choose the purpose it really is for: checking lawfulness"
    assert refused.verdict.reasons[0].remedy.nl == "Kies het doel waarvoor het echt is: toetsen van rechtmatigheid"


def test_a_desk_officer_does_not_read_for_oversight():
    assert asked(OFFICER, "exchange.read", Purpose.LAWFULNESS).answer is Answer.REFUSED


@pytest.mark.parametrize("action", ["exchange.read", "exchange.take", "exchange.answer", "exchange.as-received"])
def test_acts_on_a_request_need_a_purpose_and_say_which(action):
    refused = asked(OFFICER, action, None)
    (reason,) = refused.verdict.reasons
    assert (refused.answer, reason.rule, reason.field) == (Answer.REFUSED, "access.purpose", "purpose")
    assert reason.text.en == "No purpose was given, and this is done only for one"
    assert reason.text.nl == "Er is geen doel opgegeven, en zonder doel mag dit niet"
    assert "preventing offences, detecting offences or investigating offences" in reason.remedy.en
    assert all(asked(OFFICER, action, purpose).allowed for purpose in (Purpose.PREVENT, Purpose.DETECT))


@pytest.mark.parametrize("action", ["exchange.worklist", "safeguard.case-book", "channels.waiting"])
def test_lists_and_books_ask_no_purpose(action):
    assert rules_of(asked(OFFICER, action, None)) == ["access.need-to-know", "access.role"]


def test_an_allowed_act_says_by_which_need_role_and_purpose():
    allowed = asked(OFFICER, "exchange.answer")
    assert (allowed.answer, allowed.allowed, allowed.verdict.outcome) == (Answer.ALLOWED, True, Outcome.GO)
    assert rules_of(allowed) == ["access.need-to-know", "access.role", "access.purpose"]
    assert [reason.text.en for reason in allowed.verdict.reasons] == [
        "You need to know this",
        "You are desk officer",
        "For investigating offences",
    ]
    assert [reason.text.nl for reason in allowed.verdict.reasons] == [
        "U moet dit weten voor uw werk",
        "U bent deskmedewerker",
        "Voor het onderzoeken van strafbare feiten",
    ]


def test_an_allowed_act_names_only_the_roles_that_open_it():
    allowed = asked(as_role(DESK, POLICY), "exchange.answer")
    assert allowed.verdict.reasons[1].text.en == "You are desk officer"


def test_a_wrong_role_is_refused_with_why_and_what_would_help_in_both_languages():
    refused = asked(as_role(LIAISON), "exchange.answer")
    (reason,) = refused.verdict.reasons
    assert (refused.answer, refused.allowed, reason.rule, reason.field) == (
        Answer.REFUSED,
        False,
        "access.role",
        "role",
    )
    assert reason.text.en == "To answer a request you must be desk officer or team lead; you are liaison officer"
    assert (
        reason.text.nl
        == "Om een verzoek beantwoorden te mogen moet u deskmedewerker of teamleider zijn; u bent liaison officer"
    )
    assert reason.remedy.en == "Ask a colleague who is desk officer or team lead, or ask for that role"
    assert reason.remedy.nl == "Vraag een collega die deskmedewerker of teamleider is, of vraag om die rol"


def test_somebody_without_any_role_is_told_so():
    (reason,) = asked(as_role(), "safeguard.books").verdict.reasons
    assert reason.text.en == "To read all the books you must be privacy officer; you have no role here"
    assert reason.text.nl.endswith("u heeft hier geen rol")


def test_everything_in_the_way_is_told_at_once():
    refused = asked(as_role(POLICY), "exchange.answer", None, second_reader=frozenset({"exchange.answer"}))
    assert rules_of(refused) == ["access.role", "access.purpose", "access.second-reader"]


def test_an_action_that_is_not_listed_is_refused():
    refused = asked(OFFICER, "exchange.delete-everything")
    assert (refused.answer, rules_of(refused)) == (Answer.REFUSED, ["access.listed"])
    assert refused.verdict.outcome is Outcome.STOP


@pytest.mark.parametrize("action", sorted(ACTIONS))
def test_the_system_does_its_own_acts_and_no_others(action):
    decision = asked(SYSTEM, action, None)
    assert decision.allowed is action.startswith("system.")
    assert rules_of(decision) == ["access.system"]


def test_the_system_does_nothing_unlisted_either():
    assert asked(SYSTEM, "system.erase").answer is Answer.REFUSED


def test_the_system_with_a_role_is_still_no_person():
    refused = asked(replace(SYSTEM, roles=frozenset(Role)), "exchange.answer")
    assert refused.verdict.reasons[0].text.en == "Only a person may answer a request, never the system"
    assert refused.verdict.reasons[0].text.nl == "Alleen een mens mag een verzoek beantwoorden, nooit het systeem"


def test_a_person_does_not_do_what_only_the_system_does():
    refused = asked(as_role(*Role), "system.send")
    assert rules_of(refused) == ["access.system"]
    assert refused.verdict.reasons[0].text.en == "Only the system itself may hand over what goes out"
    assert refused.verdict.reasons[0].text.nl == "Alleen het systeem zelf mag overdragen wat eruit gaat"


@pytest.mark.parametrize("action", sorted(ACTIONS))
def test_somebody_who_is_neither_person_nor_system_may_nothing(action):
    assert rules_of(asked(replace(OFFICER, kind="robot"), action)) == ["access.kind"]
    assert asked(replace(OFFICER, kind="robot", compartments=frozenset()), action).answer is Answer.ABSENT


def test_what_belongs_to_no_compartment_hides_from_nobody():
    everybody = Resource("exchange.worklist", "")
    assert asked(replace(OFFICER, compartments=frozenset()), "exchange.worklist", resource=everybody).allowed


SECOND = frozenset({"exchange.answer"})


@pytest.mark.parametrize(
    ("drafter", "answer"), [("dekveld", Answer.REFUSED), ("", Answer.REFUSED), ("anyone-else", Answer.ALLOWED)]
)
def test_two_pairs_of_eyes_are_two_people(drafter, answer):
    context = replace(NOW, properties={"drafted_by": drafter} if drafter else {})
    decision = asked(OFFICER, "exchange.answer", context=context, second_reader=SECOND)
    assert (decision.answer, rules_of(decision)[-1]) == (answer, "access.second-reader")


def test_the_second_pair_of_eyes_is_asked_only_where_the_list_says():
    context = replace(NOW, properties={"drafted_by": "dekveld"})
    assert not SECOND_READER
    assert asked(OFFICER, "exchange.answer", context=context).allowed
    assert asked(OFFICER, "exchange.take", context=context, second_reader=SECOND).allowed


def test_the_team_lead_may_not_be_the_second_of_his_own_draft():
    context = replace(NOW, properties={"drafted_by": "dekveld"})
    refused = asked(as_role(LEAD, DESK), "exchange.answer", context=context, second_reader=SECOND)
    assert refused.verdict.reasons[0].text.en == "You wrote this yourself, so somebody else must do it"


def test_a_preview_shows_the_button_before_a_purpose_is_chosen():
    assert preview(OFFICER, "exchange.answer", CASE, NOW).allowed
    assert preview(as_role(PRIVACY), "exchange.read", CASE, NOW).allowed
    assert rules_of(preview(as_role(POLICY), "exchange.answer", CASE, NOW)) == ["access.role", "access.purpose"]
    assert preview(replace(OFFICER, compartments=frozenset()), "exchange.answer", CASE, NOW).answer is Answer.ABSENT


def test_every_decision_names_its_function_for_the_books():
    assert asked(OFFICER, "exchange.read").function == "rules.access.decide/1"


def test_every_refusal_speaks_both_languages_and_gives_a_remedy():
    for action in [*ACTIONS, "unknown.act"]:
        for subject in (as_role(), as_role(POLICY), SYSTEM, replace(OFFICER, kind="robot")):
            decision = asked(subject, action, None)
            for reason in decision.verdict.reasons if not decision.allowed else ():
                assert reason.outcome is Outcome.STOP
                assert reason.text.en
                assert reason.text.nl
                assert reason.article
                assert reason.remedy is not None
                assert reason.remedy.en
                assert reason.remedy.nl


actions = st.sampled_from([*sorted(ACTIONS), "exchange.unknown", ""]) | st.text(max_size=20)
compartments = st.sampled_from(["kidnapping", "drugs", "terror"])
purposes = st.none() | st.sampled_from(Purpose)
subjects = st.builds(
    Subject,
    st.sampled_from(["user", "robot", ""]),
    st.sampled_from(["dekveld", "other"]),
    st.frozensets(st.sampled_from(Role)),
    st.just(frozenset()),
    st.frozensets(compartments),
)
resources = st.builds(Resource, st.just("exchange.case"), st.just("1"), st.none() | compartments)
contexts = st.builds(Context, st.just(NOW.now), st.sampled_from([{}, {"drafted_by": "dekveld"}, {"drafted_by": "x"}]))
seconds = st.sampled_from([frozenset(), SECOND])


@given(subjects, actions, resources, purposes, contexts, seconds, st.sampled_from(Role), compartments)
def test_one_role_or_compartment_more_never_turns_yes_into_no(
    subject, action, resource, purpose, context, second, role, more
):
    if not decide(subject, action, resource, purpose, context, second_reader=second).allowed:
        return
    richer = replace(subject, roles=subject.roles | {role}, compartments=subject.compartments | {more})
    assert decide(richer, action, resource, purpose, context, second_reader=second).allowed


@given(subjects, actions, compartments, purposes, contexts, seconds)
def test_without_the_compartment_every_action_gives_the_same_nothing(
    subject, action, compartment, purpose, context, second
):
    outsider = replace(subject, compartments=subject.compartments - {compartment})
    hidden = replace(CASE, compartment=compartment)
    decision = decide(outsider, action, hidden, purpose, context, second_reader=second)
    assert decision.answer is Answer.ABSENT
    assert decision == decide(outsider, "exchange.read", replace(hidden, id="none"), None, NOW)


@given(subjects, actions, resources, purposes, contexts)
def test_the_answer_and_the_verdict_agree(subject, action, resource, purpose, context):
    decision = decide(subject, action, resource, purpose, context)
    assert decision.allowed is decision.verdict.allowed
    assert decision.allowed is (decision.answer is Answer.ALLOWED)
