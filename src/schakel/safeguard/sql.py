"""Raw reads as dictionaries, JSON columns decoded."""

import json
from collections.abc import Mapping
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections

from schakel.safeguard.layout import JSON_COLUMNS


def rows(statement: str, parameters: Mapping[str, Any], using: str = DEFAULT_DB_ALIAS) -> list[dict[str, Any]]:
    """Return every row of a SELECT by column name. Django leaves jsonb as text on a raw cursor; here it is decoded."""
    with connections[using].cursor() as cursor:
        cursor.execute(statement, parameters)
        names = [column[0] for column in cursor.description]
        return [{name: _decoded(name, value) for name, value in zip(names, row, strict=True)} for row in cursor]


def _decoded(name: str, value: Any) -> Any:
    return json.loads(value) if name in JSON_COLUMNS and isinstance(value, str) else value
