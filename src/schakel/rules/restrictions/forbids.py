"""Does one restriction stand in the way of one use? A small test per kind."""

from collections.abc import Callable, Mapping

from schakel.rules.restrictions.model import LEAVING, Act, Kind, Party, Restriction, Use


def forbids(restriction: Restriction, use: Use) -> bool:
    """Tell whether the restriction forbids the use, permissions aside."""
    return TESTS[restriction.kind](restriction, use)


def leaves(use: Use) -> bool:
    """Tell whether the use shows somebody outside the receiving unit more than they had: content, or that it exists."""
    return use.act in LEAVING or (use.act is Act.SHOW_HIT and not use.within)


def _court(_: Restriction, use: Use) -> bool:
    return use.act is Act.COURT


def _forward(_: Restriction, use: Use) -> bool:
    return leaves(use)


def _audience(restriction: Restriction, use: Use) -> bool:
    return leaves(use) and use.recipient not in restriction.audience


def _purpose(restriction: Restriction, use: Use) -> bool:
    return use.purpose not in restriction.purposes


def _third_country(_: Restriction, use: Use) -> bool:
    return leaves(use) and use.third_country


def _europol(_: Restriction, use: Use) -> bool:
    return leaves(use) and (use.act is Act.EUROPOL or use.party is Party.EUROPOL)


def _private(_: Restriction, use: Use) -> bool:
    return leaves(use) and use.party in {Party.PRIVATE, Party.NOT_POLICE}


def _destroyed(restriction: Restriction, use: Use) -> bool:
    return use.on > restriction.until


def _read_only(_: Restriction, use: Use) -> bool:
    return use.act not in {Act.READ, Act.SHOW_HIT}


def _unread(_: Restriction, use: Use) -> bool:
    return leaves(use)


TESTS: Mapping[Kind, Callable[[Restriction, Use], bool]] = {
    Kind.NO_COURT: _court,
    Kind.NO_FORWARD: _forward,
    Kind.FORWARD_ONLY_TO: _audience,
    Kind.PURPOSE: _purpose,
    Kind.NO_THIRD_COUNTRY: _third_country,
    Kind.NO_EUROPOL: _europol,
    Kind.NO_PRIVATE: _private,
    Kind.DESTROY_AFTER: _destroyed,
    Kind.READ_ONLY: _read_only,
    Kind.HUMAN_REVIEW: _unread,
    Kind.ORIGINATOR_CONSENT: _forward,
}
