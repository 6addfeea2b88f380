"""The desk's codes in words, in the language of the page."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

GROUPS: dict[str, tuple[str | Promise, str | Promise]] = {
    "now": (_("Now"), _("late, nearly due, first by law, or urgent without a clock")),
    "before": (_("Before hand-over"), _("due before the next shift")),
    "after": (_("After hand-over"), _("for the next team")),
    "paused": (_("Paused"), _("the clock stands still until they answer")),
    "none": (_("No legal clock"), _("outside the Directive, our own promise counts")),
    "done": (_("Answered"), _("nothing left to do")),
}
ACCESS = {"direct": _("Direct"), "indirect": _("Indirect"), "unknown": _("Not known, counts as direct")}
PURPOSES = {
    "prevent": _("preventing crime"),
    "detect": _("detecting crime"),
    "investigate": _("investigating crime"),
}
EVIDENCE = {
    "queued": _("Ready to go"),
    "sent": _("Sent"),
    "delivered": _("Delivered"),
    "read": _("Read"),
    "refused": _("They refused it"),
    "failed": _("Delivery failed"),
}
DETAILS = {"simulated": _("simulated")}
KINDS = {
    "request": _("request"),
    "supplement": _("addition"),
    "amendment": _("change"),
    "withdrawal": _("withdrawal"),
    "clarification": _("question back"),
    "clarification-answer": _("clarification"),
    "answer": _("answer"),
    "refusal": _("refusal"),
    "delay-notice": _("notice of delay"),
    "receipt": _("receipt"),
}
CLASSIFICATIONS = {"BPL": _("Europol basic protection level, not classified")}
REGIMES = {"DIR977": _("Directive (EU) 2023/977"), "OTHER": _("outside the Directive")}
LANGUAGES = {
    "en": _("English"),
    "nl": _("Dutch"),
    "de": _("German"),
    "fr": _("French"),
    "es": _("Spanish"),
    "it": _("Italian"),
    "pl": _("Polish"),
    "pt": _("Portuguese"),
    "sv": _("Swedish"),
    "da": _("Danish"),
}
HANDLING = {
    "H0": _("Police use only, to prevent and combat crime"),
    "H1": _("Not to be used in court without our permission"),
    "H2": _("Not to be passed on without our permission"),
    "H3": _("Other limits: say them in the remarks"),
}
SOURCES = {
    "A": _("no doubt about the source"),
    "B": _("mostly reliable"),
    "C": _("mostly unreliable"),
    "X": _("cannot be assessed"),
}
INFORMATION = {
    "1": _("not in doubt"),
    "2": _("known to the source itself"),
    "3": _("hearsay, confirmed elsewhere"),
    "4": _("hearsay, not confirmed"),
}
VERDICTS = {
    "go": _("An answer may go to %(country)s"),
    "ask": _("Ask first, then answer"),
    "stop": _("Nothing may go to %(country)s from here"),
}
