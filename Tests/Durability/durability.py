"""What an answer of success promises: that the write is on the disk, whatever happens next.

Run by `make test` with the path of the built binary: durability.py .build/debug/yuanba
It strangles the server's disk, cuts its connections, stops it under load and restarts its PostgreSQL.
"""

import glob
import http.client
import json
import os
import re
import resource
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import uuid

BINARY = os.path.abspath(sys.argv[1])
MIB = 1 << 20
# The county itself, found once it is made.
PLACE = ""


def run(*words):
    return subprocess.run([BINARY, *words], capture_output=True, text=True, timeout=120)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A `yuanba serve`, perhaps under another program, with its log in a file."""

    def __init__(self, folder, database, *options, before=(), prepare=None):
        self.port = free_port()
        self.log = os.path.join(folder, f"serve-{self.port}.log")
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                [*before, BINARY, "serve", "--database", database, "--listen", f"127.0.0.1:{self.port}",
                 "--log-format", "json", *options], stdout=subprocess.DEVNULL, stderr=log, preexec_fn=prepare)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(open(self.log).read())
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.2).close()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("the server did not begin to listen")

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=40)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def lines(self):
        with open(self.log) as log:
            return [json.loads(line) for line in log if line.startswith("{")]


class Caller:
    """One connection to a server, kept alive."""

    def __init__(self, server, timeout=30):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=timeout)

    def call(self, method, path, body=None):
        self.connection.request(
            method, "/api/v1" + path, None if body is None else json.dumps(body).encode(),
            {"Content-Type": "application/json"})
        answer = self.connection.getresponse()
        return answer.status, json.loads(answer.read() or b"{}")

    def report(self, body):
        return self.call("POST", "/requests", body)

    def holds(self, receipt):
        """Whether the request is there that was acknowledged with this receipt."""
        return self.call("GET", f"/q/{receipt}")[0] == 200

    def close(self):
        self.connection.close()


def matter(words="村小门口的路灯不亮"):
    return {"id": str(uuid.uuid4()), "title": "路灯不亮", "body": words, "place": PLACE}


def count(database):
    told = run("stats", "requests", "--json", "--database", database)
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)["count"]


class Load:
    """Writers that go on until they are told to end, and remember what was acknowledged."""

    def __init__(self, server, writers):
        self.server = server
        self.sent, self.answers, self.acknowledged = {}, [], {}
        self.lock, self.ending = threading.Lock(), threading.Event()
        self.threads = [threading.Thread(target=self.work) for _ in range(writers)]
        for thread in self.threads:
            thread.start()

    def work(self):
        caller = Caller(self.server)
        while not self.ending.is_set():
            body = matter()
            with self.lock:
                self.sent[body["id"]] = body
            try:
                status, answer = caller.report(body)
            except (OSError, http.client.HTTPException):
                # Refused or cut off: whether it was written, nobody knows; that is what the id is for.
                caller.close()
                caller = Caller(self.server)
                time.sleep(0.02)
                continue
            with self.lock:
                self.answers.append((status, answer))
                if status == 201:
                    self.acknowledged[body["id"]] = answer["token"]
            if status != 201:
                time.sleep(0.02)
        caller.close()

    def end(self):
        self.ending.set()
        for thread in self.threads:
            thread.join()


class Durability(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp()
        cls.original = f"{cls.folder}/original.sqlite"
        made = run("init", "--database", f"sqlite:{cls.original}", "--preset", "liangping", "--name", "云岭县")
        assert made.returncode == 0, made.stderr
        global PLACE
        with sqlite3.connect(cls.original) as county:
            PLACE = str(uuid.UUID(bytes=county.execute("SELECT id FROM places_place").fetchone()[0]))
        assert run("backup", f"{cls.folder}/original.backup", "--database", f"sqlite:{cls.original}").returncode == 0

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def copy(self, name, folder=None):
        """A fresh copy of the county; returns its URL."""
        path = f"{folder or self.folder}/{name}.sqlite"
        shutil.copy(f"{self.folder}/original.backup", path)
        shutil.copy(f"{self.original}.key", path + ".key")
        return f"sqlite:{path}"

    def check_all_there(self, database, load):
        """Every acknowledged write is there; every one that was sent is there once, or can be sent again."""
        server = Server(self.folder, database)
        try:
            caller = Caller(server)
            lost = [name for name, receipt in load.acknowledged.items() if not caller.holds(receipt)]
            self.assertEqual(lost, [])
            again = {caller.report(body)[0] for body in load.sent.values()}
            self.assertLessEqual(again, {200, 201})
        finally:
            self.assertEqual(server.stop(), 0)
        checked = run("verify", "--database", database)
        self.assertEqual(checked.returncode, 0, checked.stderr)

    @unittest.skipUnless(shutil.which("strace"), "strace is not installed")
    def test_the_wal_is_on_the_disk_before_a_write_is_answered(self):
        database = self.copy("traced")
        trace = f"{self.folder}/trace"
        server = Server(
            self.folder, database,
            before=["strace", "-f", "-qq", "-y", "-s", "64", "-o", trace, "-e",
                    "trace=fsync,fdatasync,write,writev,sendto,sendmsg,read,recvfrom,recvmsg"])
        try:
            caller = Caller(server)
            status, answer = caller.report(matter())
            self.assertEqual(status, 201, answer)
        finally:
            # strace passes no signal on; the server is its child.
            child = subprocess.run(
                ["pgrep", "-P", str(server.process.pid)], capture_output=True, text=True).stdout.split()
            os.kill(int(child[0]), signal.SIGTERM)
            server.process.wait(timeout=40)
        lines = open(trace, errors="replace").read().splitlines()
        asked = next(n for n, line in enumerate(lines) if "POST /api/v1/requests" in line)
        answered = next(n for n, line in enumerate(lines) if n > asked and "HTTP/1.1 201" in line)
        between = lines[asked:answered]
        synced = [line for line in between if re.search(r"(fsync|fdatasync)\(\d+<[^>]*-wal>", line)]
        self.assertTrue(synced, "no sync of the WAL between the request and its answer")
        ended = [line for line in between if re.search(r"(fsync|fdatasync)(\(\d+<[^>]*-wal>\)| resumed>\)) *= 0", line)]
        self.assertTrue(ended, f"the sync had not returned: {synced}")

    def fill(self, server, limit=3_000):
        """Writes until the disk is full; returns the receipts, and the first other answer."""
        caller = Caller(server)
        taken = []
        for _ in range(limit):
            body = matter("路" * 3_900)
            status, answer = caller.report(body)
            if status != 201:
                return taken, body, status, answer, caller
            taken.append(answer["token"])
        self.fail("the disk did not become full")

    def check_full(self, server, database, make_room):
        self.addCleanup(server.kill)
        before = count(database)
        taken, body, status, answer, caller = self.fill(server)
        self.assertEqual(status, 507, answer)
        self.assertEqual(answer["code"], "web.disk-full")
        self.assertTrue(answer["detail"].strip() and answer["reference"], answer)
        self.assertTrue(caller.holds(taken[-1]))
        make_room()
        # 201 and not 200: the refused one had left nothing behind.
        status, answer = caller.report(body)
        self.assertEqual(status, 201, answer)
        self.assertEqual(server.stop(), 0)
        self.assertEqual(count(database), before + len(taken) + 1)
        checked = run("verify", "--database", database)
        self.assertEqual(checked.returncode, 0, checked.stderr)

    def test_a_file_that_may_not_grow_refuses_whole_and_takes_again_once_it_may(self):
        database = self.copy("limited")
        size = os.path.getsize(database.removeprefix("sqlite:"))

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size + MIB, resource.RLIM_INFINITY))

        server = Server(self.folder, database, prepare=limit)

        def lift():
            resource.prlimit(
                server.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

        self.check_full(server, database, lift)

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which("mount"), "only root mounts a small disk")
    def test_a_full_disk_refuses_whole_and_takes_again_once_there_is_room(self):
        disk = f"{self.folder}/disk"
        os.mkdir(disk)
        size = os.path.getsize(f"{self.folder}/original.backup")
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size + 4 * MIB}", "tmpfs", disk], capture_output=True, text=True)
        if mounted.returncode != 0:
            self.skipTest(f"no small disk could be mounted: {mounted.stderr.strip()}")
        try:
            database = self.copy("small", disk)
            server = Server(self.folder, database)
            self.check_full(
                server, database,
                lambda: subprocess.run(["mount", "-o", f"remount,size={size + 64 * MIB}", disk], check=True))
        finally:
            subprocess.run(["umount", "-l", disk])

    def test_a_connection_that_breaks_mid_body_leaves_nothing(self):
        database = self.copy("cut")
        server = Server(self.folder, database)
        try:
            before = count(database)
            caller = Caller(server)
            body = matter()
            text = json.dumps(body).encode()
            form = f"id={uuid.uuid4()}&place={PLACE}&title=路灯&body=路灯不亮".encode()
            for content, kind, head in [
                (text[:-5], "application/json", f"Content-Length: {len(text)}"),
                (form, "application/x-www-form-urlencoded", f"Content-Length: {len(form) + 20}"),
                (b"%x\r\n%s\r\n" % (len(form), form), "application/x-www-form-urlencoded",
                 "Transfer-Encoding: chunked"),
            ]:
                with socket.create_connection(("127.0.0.1", server.port)) as wire:
                    wire.sendall(
                        f"POST /api/v1/requests HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
                        f"Content-Type: {kind}\r\n{head}\r\n\r\n".encode() + content)
            time.sleep(0.5)
            self.assertEqual(count(database), before)
            self.assertEqual(caller.report(body)[0], 201)
        finally:
            self.assertEqual(server.stop(), 0)

    def test_more_connections_than_the_process_may_hold_wait_and_break_nothing(self):
        limits = (160, 160)
        server = Server(
            self.folder, self.copy("crowded"), prepare=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, limits))
        self.addCleanup(server.kill)
        idle = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(90)]
        waiting = Caller(server, timeout=1)
        with self.assertRaises(TimeoutError):
            waiting.call("GET", "/requests/public")
        waiting.close()
        for wire in idle:
            wire.close()
        self.assertEqual(Caller(server, timeout=10).call("GET", "/requests/public")[0], 200)
        self.assertEqual(server.stop(), 0)

    def test_a_body_that_is_too_large_is_refused_unread_and_its_connection_closed(self):
        server = Server(self.folder, self.copy("large"))
        self.addCleanup(server.kill)
        with socket.create_connection(("127.0.0.1", server.port), 10) as wire:
            wire.sendall(
                f"POST /api/v1/sessions HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
                f"Content-Type: application/json\r\nContent-Length: {1 << 40}\r\n\r\n{{".encode())
            answer = b""
            while part := wire.recv(65_536):
                answer += part
        self.assertTrue(answer.startswith(b"HTTP/1.1 413"), answer[:200])
        self.assertIn(b"web.body-too-large", answer)
        self.assertEqual(server.stop(), 0)

    def test_a_stop_under_load_keeps_every_acknowledged_write(self):
        database = self.copy("stopped")
        server = Server(self.folder, database, "--drain-seconds", "1")
        load = Load(server, 8)
        time.sleep(1)
        server.process.send_signal(signal.SIGTERM)
        time.sleep(0.4)
        ready = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        ready.request("GET", "/ready")
        self.assertEqual(ready.getresponse().status, 503, "a server that is about to stop is not ready")
        ready.close()
        self.assertEqual(server.process.wait(timeout=40), 0)
        load.end()
        self.assertGreater(len(load.acknowledged), 8)
        self.assertLessEqual({status for status, _ in load.answers}, {201, 503})
        self.assertEqual(server.lines()[-1]["message"], "stopped")
        self.check_all_there(database, load)

    @unittest.skipUnless(glob.glob("/usr/lib/postgresql/*/bin/initdb"), "no PostgreSQL is installed")
    def test_a_restart_of_postgresql_under_load_loses_nothing_and_lies_to_nobody(self):
        cluster = Cluster(self.folder)
        try:
            database = cluster.url("durable")
            exported = f"{self.folder}/export"
            self.assertEqual(run("export", exported, "--database", f"sqlite:{self.original}").returncode, 0)
            taken = run("import-export", exported, "--database", database, "--key", f"{self.original}.key")
            self.assertEqual(taken.returncode, 0, taken.stderr)
            server = Server(self.folder, database, "--key", f"{self.original}.key")
            try:
                caller = Caller(server)
                load = Load(server, 6)
                time.sleep(0.8)
                cluster.restart()
                time.sleep(1.5)
                load.end()
                honest = {201, 200, 503}
                self.assertLessEqual({status for status, _ in load.answers}, honest,
                                     [answer for status, answer in load.answers if status not in honest][:2])
                self.assertTrue(all(answer["detail"] for status, answer in load.answers if status == 503))
                late = [caller.report(matter())[0] for _ in range(3)]
                self.assertEqual(late, [201] * 3)
                lost = [name for name, receipt in load.acknowledged.items() if not caller.holds(receipt)]
                self.assertEqual(lost, [])
                again = {caller.report(body)[0] for body in load.sent.values()}
                self.assertLessEqual(again, {200, 201})
                self.assertGreater(len(load.acknowledged), 6)
            finally:
                self.assertEqual(server.stop(), 0)
            checked = run("verify", "--database", database, "--key", f"{self.original}.key")
            self.assertEqual(checked.returncode, 0, checked.stderr)
        finally:
            cluster.remove()


    def test_a_killed_counter_has_given_out_what_it_said_and_nothing_twice(self):
        database = f"sqlite:{self.folder}/shop.sqlite"
        made = run("init", "--database", database, "--preset", "liangping", "--sample")
        self.assertEqual(made.returncode, 0, made.stderr)
        server = Server(self.folder, database)
        self.addCleanup(server.kill)
        counter = Counter(server, database.removeprefix("sqlite:"))
        self.assertGreater(len(counter.cards), 2, "the sample has households with points")
        threads = [threading.Thread(target=counter.work, args=[card]) for card in counter.cards]
        for thread in threads:
            thread.start()
        deadline = time.monotonic() + 20
        while len(counter.acknowledged) < 8 and time.monotonic() < deadline:
            time.sleep(0.01)
        server.kill()
        for thread in threads:
            thread.join()
        self.assertGreater(len(counter.acknowledged), 7)

        again = Server(self.folder, database)
        try:
            counter.server = again
            lost = [slip for slip in counter.acknowledged
                    if counter.call("GET", f"/shop-slips/{slip}")[0] != 200]
            self.assertEqual(lost, [])
            # What was cut off is sent again: once in all, or not at all for want of points or goods.
            for body in counter.sent:
                self.assertIn(counter.call("POST", f"/shops/{counter.shop}/redemptions", body)[0], {200, 201, 409})
        finally:
            self.assertEqual(again.stop(), 0)
        with sqlite3.connect(database.removeprefix("sqlite:")) as county:
            slips = {str(uuid.UUID(bytes=row[0])) for row in county.execute("SELECT id FROM shop_redemption")}
        self.assertLessEqual(set(counter.acknowledged), slips)
        checked = run("verify", "--database", database)
        self.assertEqual(checked.returncode, 0, checked.stderr)


class Counter:
    """The keeper of the sample's points shop, who serves every household that has points until it has none."""

    def __init__(self, server, path):
        self.server, self.sent, self.acknowledged = server, [], []
        self.token = self.call("POST", "/sessions", {"name": "grid", "password": "yuanba-sample"})[1]["token"]
        with sqlite3.connect(path) as county:
            self.shop = str(uuid.UUID(bytes=county.execute("SELECT id FROM shop_shop").fetchone()[0]))
            rows = county.execute(
                "SELECT owner_id FROM ledger_account WHERE kind = 'household' AND unit = 'points' AND balance >= 100"
                " ORDER BY balance DESC LIMIT 8").fetchall()
        village = self.call("POST", "/sessions", {"name": "village", "password": "yuanba-sample"})[1]["token"]
        found = [self.card(str(uuid.UUID(bytes=row[0])), village) for row in rows]
        self.cards = [card for card in found if card]

    def card(self, household, session):
        wire = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        wire.request("GET", f"/points/households/{household}", headers={"Cookie": f"yuanba_session={session}"})
        page = wire.getresponse().read().decode()
        wire.close()
        return next(iter(re.findall(r"/cards/([0-9a-f]{52})", page)), None)

    def call(self, method, path, body=None):
        wire = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        headers = {"Content-Type": "application/json"}
        if getattr(self, "token", None):
            headers["Authorization"] = f"Bearer {self.token}"
        try:
            wire.request(method, "/api/v1" + path, None if body is None else json.dumps(body).encode(), headers)
            answer = wire.getresponse()
            return answer.status, json.loads(answer.read() or b"{}")
        finally:
            wire.close()

    def work(self, card):
        while True:
            body = {"id": str(uuid.uuid4()), "card": card, "basket": "1x1"}
            self.sent.append(body)
            try:
                status, answer = self.call("POST", f"/shops/{self.shop}/redemptions", body)
            except (OSError, http.client.HTTPException, json.JSONDecodeError):
                return
            if status != 201:
                return
            self.acknowledged.append(answer["id"])


class Cluster:
    """A PostgreSQL of this test alone: the others' must not be restarted under them."""

    def __init__(self, folder):
        self.home = tempfile.mkdtemp()
        self.programs = subprocess.run(
            "ls -d /usr/lib/postgresql/*/bin | sort -rV | head -1", shell=True, capture_output=True,
            text=True).stdout.strip()
        if os.geteuid() == 0:
            shutil.chown(self.home, "postgres", "postgres")
        self.port = free_port()
        self.as_server(f"{self.programs}/initdb", "-D", f"{self.home}/data", "-U", "yuanba", "-E", "UTF8",
                       "--locale=C.UTF-8", "--auth=trust")
        self.as_server(f"{self.programs}/pg_ctl", "start", "-w", "-s", "-D", f"{self.home}/data", "-l",
                       f"{self.home}/log", "-o",
                       f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.home}")

    def as_server(self, *words):
        prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        done = subprocess.run(
            [*prefix, *words], cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True, timeout=60)
        assert done.returncode == 0, done.stderr

    def url(self, schema):
        return f"postgresql://yuanba@127.0.0.1:{self.port}/postgres?schema={schema}"

    def restart(self):
        self.as_server(f"{self.programs}/pg_ctl", "restart", "-w", "-s", "-m", "fast", "-D", f"{self.home}/data",
                       "-l", f"{self.home}/log")

    def remove(self):
        self.as_server(f"{self.programs}/pg_ctl", "stop", "-w", "-s", "-m", "immediate", "-D", f"{self.home}/data")
        shutil.rmtree(self.home)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2, warnings="ignore")
