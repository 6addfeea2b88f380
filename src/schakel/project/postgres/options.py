"""How the server is set: private, in UTC, durable, and silent about what stands in the rows."""

from pathlib import Path

PRIVATE = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] ",
    "max_connections": "60",
    "shared_buffers": "128MB",
    "dynamic_shared_memory_type": "posix",
}
NO_PERSONAL_DATA_IN_LOGS = {
    "log_statement": "none",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}
DURABLE = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}
FAST = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "max_wal_size": "4GB",
}
ACCESS = """# Written by Schakel at every start. Everybody needs a password; nobody comes from outside.
local all all scram-sha-256
"""


def arguments(data_dir: Path, socket_dir: Path, *, durable: bool) -> list[str]:
    """Return the arguments of `postgres`. `durable` False is for throw-away test clusters only."""
    quoted = '"' + str(socket_dir).replace('"', '""') + '"'
    values = PRIVATE | NO_PERSONAL_DATA_IN_LOGS | (DURABLE if durable else FAST) | {"unix_socket_directories": quoted}
    settings = [part for name, value in values.items() for part in ("-c", f"{name}={value}")]
    return ["-D", str(data_dir), *settings]


def environment() -> dict[str, str]:
    """Return the only environment variables the server sees."""
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}
