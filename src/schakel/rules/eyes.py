"""Two pairs of eyes are two people (house law 7)."""


def two_people(first: str, second: str) -> bool:
    """Tell whether two user ids are both given and differ; an unknown first person cannot have a second."""
    return bool(first.strip()) and bool(second.strip()) and first.strip() != second.strip()
