"""Starts and stops a PostgreSQL server of Schakel's own: unix socket only, one per node, nothing left behind."""

from schakel.project.postgres.binaries import Binaries, find_binaries
from schakel.project.postgres.cluster import Cluster
from schakel.project.postgres.errors import LauncherError

__all__ = ["Binaries", "Cluster", "LauncherError", "find_binaries"]
