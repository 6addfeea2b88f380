"""The PostgreSQL launcher: starts anywhere, as anybody, over whatever was left, and leaves nothing."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psycopg
import pytest

from schakel.project.postgres import Cluster, LauncherError, find_binaries
from schakel.project.postgres.account import Account, choose_account
from schakel.project.postgres.binaries import Binaries, embedded
from schakel.project.postgres.passwords import ROLES
from schakel.project.postgres.pidfile import Holder, holder
from schakel.project.tests import processes

pytestmark = pytest.mark.slow
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")


@pytest.fixture
def home():
    with processes.short_folder() as folder:
        yield folder


def cluster_in(folder: Path) -> Cluster:
    return Cluster.at(folder, find_binaries(), durable=False)


def ask(cluster: Cluster, question: str, role: str = "schakel_runtime") -> Any:
    with psycopg.connect(cluster.url(role)) as connection:
        return connection.execute(question).fetchone()


@pytest.mark.oldest
def test_a_new_node_starts_within_seconds_in_utf8_and_utc_with_byte_order_and_durable(home):
    started = time.monotonic()
    with Cluster.at(home, find_binaries()) as cluster:
        assert time.monotonic() - started < 10
        shown = "SELECT current_setting('server_encoding'), current_setting('TimeZone'), current_setting('fsync')"
        assert ask(cluster, shown) == ("UTF8", "UTC", "on")
        assert ask(cluster, "SELECT 'Z' < 'a', lower('ÉÅ'), current_setting('listen_addresses')") == (True, "éå", "")


@pytest.mark.oldest
def test_no_role_is_superuser_makes_roles_or_passes_by_row_security_and_only_the_owner_makes_tables(home):
    with cluster_in(home) as cluster:
        question = (
            "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user"
        )
        for role in ROLES:
            assert ask(cluster, question, role) == (False,) * 4
            may = ask(cluster, "SELECT has_schema_privilege('public', 'CREATE')", role)
            assert may == (role == "schakel_owner",)


def test_nobody_gets_in_without_a_password_and_what_is_secret_is_readable_by_us_alone(home):
    with cluster_in(home) as cluster:
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(host=str(cluster.socket_dir), user="postgres", dbname="postgres", password="guess")
        for path in (cluster.data_dir, cluster.socket_dir):
            assert stat.S_IMODE(path.stat().st_mode) == 0o700
        assert stat.S_IMODE((cluster.home / "passwords.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["with some spaces, a comma and 'quotes'", "long-" + "x" * 150, 'äöü"%41'])
def test_a_node_runs_in_a_folder_with_an_awkward_name(home, name):
    folder = home / name
    with cluster_in(folder) as cluster:
        assert len(os.fsencode(cluster.socket_dir / ".s.PGSQL.5432")) < 100
        assert ask(cluster, "SELECT current_user") == ("schakel_runtime",)
    assert not processes.of(folder)


def test_a_socket_folder_that_somebody_else_has_put_in_our_place_is_refused(home):
    cluster = cluster_in(home / ("long" * 40))
    cluster.socket_dir.symlink_to(home)
    try:
        with pytest.raises(LauncherError, match="somebody else"):
            cluster.start()
    finally:
        cluster.socket_dir.unlink()


def test_a_second_start_says_which_process_runs_the_node(home):
    with cluster_in(home) as cluster:
        with pytest.raises(LauncherError, match=rf"already runs: process {os.getpid()} \(schakel\)"):
            cluster_in(home).start()
        assert cluster.answers()
    with cluster_in(home) as again:
        assert again.answers()


def test_a_pid_file_that_names_a_foreign_living_process_does_not_keep_the_node_from_starting(home):
    with cluster_in(home) as cluster:
        pass
    account = choose_account(cluster.data_dir)
    identity: dict[str, Any] = {"user": account.uid, "group": account.gid} if account.other else {}
    with subprocess.Popen(["sleep", "60"], **identity) as foreign:
        (cluster.data_dir / "postmaster.pid").write_text(f"{foreign.pid}\n{cluster.data_dir}\n1\n5432\n\n\n\n\n")
        assert holder(cluster.data_dir) is Holder.FOREIGN
        with cluster:
            assert cluster.answers()
        assert foreign.poll() is None
        foreign.kill()


def test_a_pid_file_that_names_a_dead_process_or_a_zombie_does_not_matter(home):
    with cluster_in(home) as cluster:
        pass
    zombie = subprocess.Popen(["true"])
    pidfile = cluster.data_dir / "postmaster.pid"
    pidfile.write_text(f"{zombie.pid}\n")
    assert processes.wait_until(lambda: holder(cluster.data_dir) is Holder.ZOMBIE, 5)
    with cluster:
        assert cluster.answers()
    zombie.wait()
    pidfile.write_text(f"{zombie.pid}\n")
    assert holder(cluster.data_dir) is Holder.DEAD
    with cluster:
        assert cluster.answers()


def test_a_server_that_lost_its_launcher_is_stopped_before_a_new_one_starts(home):
    with cluster_in(home) as cluster:
        assert cluster.server is not None
        orphan = cluster.server.process
        cluster.server = None
        cluster.lock.release()
        with cluster_in(home) as another:
            assert another.answers()
            assert orphan.wait(30) == 0


def test_data_of_another_major_version_is_refused_with_what_to_do(home):
    with cluster_in(home) as cluster:
        pass
    (cluster.data_dir / "PG_VERSION").write_text("14\n")
    with pytest.raises(LauncherError, match=r"made by PostgreSQL 14.*SCHAKEL_POSTGRES_BIN"):
        cluster.start()
    assert not cluster.lock.held


def test_a_half_made_data_folder_is_made_again(home):
    cluster = cluster_in(home)
    half = cluster.home / "data.half"
    (half / "base").mkdir(parents=True)
    with cluster:
        assert cluster.answers()
    assert not half.exists()


def test_no_row_and_no_statement_reaches_the_servers_log(home):
    with cluster_in(home) as cluster:
        with psycopg.connect(cluster.url("schakel_owner"), autocommit=True) as owner:
            owner.execute("CREATE TABLE person (name text UNIQUE)")
            owner.execute("INSERT INTO person VALUES (%s)", ["Jansen"])
            for statement in ("INSERT INTO person VALUES ('Jansen')", "SELECT 'Jansen' FROM nowhere"):
                with pytest.raises(psycopg.Error):
                    owner.execute(statement)
        assert b"nowhere" in cluster.log.read_bytes()
        assert b"Jansen" not in cluster.log.read_bytes()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_nothing_is_left_when_the_launcher_is_killed_or_interrupted(home, number):
    launcher = processes.launch(home)
    assert processes.first_line(launcher).startswith("postgresql://")
    assert len(processes.of(home)) > 3
    launcher.send_signal(number)
    launcher.wait(30)
    assert processes.wait_until(lambda: not processes.of(home), 5), processes.of(home)


def test_an_ordinary_user_runs_a_node_too(home):
    before, folder = [], home / "mine"
    folder.mkdir()
    if os.geteuid() == 0:
        nobody = choose_account(home / "nothing")
        os.chown(folder, nobody.uid, nobody.gid)
        before = ["setpriv", f"--reuid={nobody.uid}", f"--regid={nobody.gid}", "--clear-groups"]
        if not nobody.can(sys.executable, "-c", "import schakel, psycopg"):
            pytest.skip("the other account cannot read this checkout")
    launcher = processes.launch(folder / "state", *before)
    said = processes.first_line(launcher)
    assert said.startswith("postgresql://"), said
    assert (folder / "state/postgres/data").stat().st_uid == folder.stat().st_uid
    with psycopg.connect(said) as connection:
        assert connection.execute("SELECT current_user").fetchone() == ("schakel_owner",)
    launcher.kill()
    assert processes.wait_until(lambda: not processes.of(folder), 5)


@as_root
def test_root_runs_the_server_as_somebody_else_and_still_connects(home):
    with cluster_in(home) as cluster:
        assert cluster.server is not None
        assert cluster.data_dir.stat().st_uid != 0
        assert Path(f"/proc/{cluster.server.process.pid}").stat().st_uid == cluster.data_dir.stat().st_uid


@as_root
def test_programs_that_the_other_account_cannot_read_are_copied_once(home):
    wheel = embedded()
    assert wheel is not None
    closed = home / "closed"
    for folder in wheel.bundle:
        shutil.copytree(folder, closed / folder.name, ignore=shutil.ignore_patterns("include"))
    closed.chmod(0o700)
    hidden = Binaries(
        closed / wheel.folder.relative_to(wheel.bundle[0].parent), tuple(closed / f.name for f in wheel.bundle)
    )
    for _ in range(2):
        with Cluster.at(home / "state", hidden, durable=False) as cluster:
            assert cluster.binaries.folder.is_relative_to(home / "state")
            assert cluster.answers()
    assert len(list((home / "state/postgres/binaries").iterdir())) == 1


@as_root
def test_a_state_folder_that_the_other_account_cannot_reach_is_refused_with_what_to_do(home):
    home.chmod(0o700)
    with pytest.raises(LauncherError, match=r"cannot reach .*set SCHAKEL_STATE"):
        cluster_in(home / "state").start()


def test_an_account_is_asked_what_it_can_do(home):
    account = Account(os.geteuid(), os.getegid(), "me")
    assert account.can("/bin/true")
    assert not account.can("/bin/false")
    assert not account.can(str(home / "nothing"))


def test_programs_of_a_folder_without_a_server_are_refused(home):
    with pytest.raises(LauncherError, match="no PostgreSQL server that runs here"):
        Binaries(home).major()
