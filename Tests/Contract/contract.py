"""The command line and the API as others script them: exit codes, fixed answers, and what a kill -9 leaves.

Run by `make test` with the path of the built binary: contract.py .build/debug/yuanba [kill rounds]
"""

import atexit
import contextlib
import csv
import functools
import json
import os
import random
import re
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
import urllib.error
import urllib.request
import uuid

BINARY = os.path.abspath(sys.argv[1])
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
POSTGRES = os.environ.get("YUANBA_TEST_POSTGRES")
SHARED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "shared")


def run(*words, stdin=None, environment=None):
    return subprocess.run(
        [BINARY, *words], input=stdin, capture_output=True, text=True, timeout=600,
        env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})})


@functools.cache
def founded():
    """The folder of the one sample county that every test copies."""
    folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    atexit.register(folder.cleanup)
    made = run("init", "--database", f"sqlite:{folder.name}/county.sqlite", "--preset", "liangping", "--sample")
    assert made.returncode == 0, made.stderr
    return folder.name


def sample(path):
    """A copy of the sample county at `path`, with its key, and the words that name it."""
    with contextlib.closing(sqlite3.connect(f"{founded()}/county.sqlite")) as source, \
            contextlib.closing(sqlite3.connect(path)) as target:
        source.backup(target)
    shutil.copy(f"{founded()}/county.sqlite.key", f"{path}.key")
    return f"sqlite:{path}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A `yuanba serve` of its own, started and ended by the test."""

    def __init__(self, database, *options):
        self.words = ["--database", database] if database else list(options)
        self.start()

    def start(self):
        self.port = free_port()
        self.process = subprocess.Popen(
            [BINARY, "serve", *self.words, "--listen", f"127.0.0.1:{self.port}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(300):
            if self.process.poll() is not None:
                raise RuntimeError(self.process.stderr.read().decode())
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.2).close()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("the server did not begin to listen")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=20)

    def call(self, method, path, body=None, token=None):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/v1{path}", method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, json.loads(answer.read() or b"{}")
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read() or b"{}")

    def sign_in(self, name):
        status, answer = self.call("POST", "/sessions", {"name": name, "password": "yuanba-sample"})
        assert status == 201, answer
        return answer["token"]


class Contract(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.database = sample(f"{cls.folder.name}/county.sqlite")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_bad_usage_exits_2_and_says_why(self):
        for words in (["init"], ["serve", "--listen", "nowhere"], ["no-such-command"],
                      ["serve", "--listen", "0.0.0.0:8080"], ["serve", "--behind-proxy", "nowhere"],
                      ["serve", "--directory", "c.yaml", "--public-url", "https://a"],
                      ["init", "--preset", "atlantis", "--database", "sqlite:/tmp/none.sqlite"]):
            answer = run(*words)
            self.assertEqual(answer.returncode, 2, (words, answer.stderr))
            self.assertTrue(answer.stderr.strip(), words)

    def test_help_of_every_command_exits_0_and_shows_an_example(self):
        listed = run("--help")
        self.assertEqual(listed.returncode, 0)
        self.assertIn("yuanba serve", listed.stdout)
        named = [line.split()[0] for line in listed.stdout.split("SUBCOMMANDS:")[1].splitlines()
                 if line.startswith("  ") and line[2] != " "]
        self.assertGreaterEqual(len(named), 13, named)
        deeper = [["import", kind] for kind in ("divisions", "boundaries", "households", "messages")]
        for words in [[name] for name in named if name not in ("help", "See")] + deeper + [["stats", "requests"]]:
            answer = run(*words, "--help")
            self.assertEqual(answer.returncode, 0, words)
            shown = answer.stdout.split("USAGE:")[0]
            self.assertRegex(shown, "Examples?:", words)
            self.assertIn("yuanba " + words[0], shown, words)

    def test_every_preset_makes_a_county_and_a_sample(self):
        for preset in ("xinhua", "liupanshui"):
            for more in ([], ["--sample"]):
                database = f"sqlite:{self.folder.name}/{preset}{len(more)}.sqlite"
                made = run("init", "--database", database, "--preset", preset, *more)
                self.assertEqual(made.returncode, 0, made.stderr)
                self.assertEqual(run("verify", "--database", database).returncode, 0)

    def test_a_county_is_not_founded_twice(self):
        answer = run("init", "--database", self.database, "--preset", "liangping")
        self.assertEqual(answer.returncode, 1)
        self.assertEqual(answer.stderr.splitlines(), [
            "This database holds a county already, and nothing was changed. Name another with --database."])
        key = f"{self.folder.name}/second.key"
        other = run("init", "--database", self.database, "--preset", "liangping", "--key", key)
        self.assertEqual((other.returncode, os.path.exists(key)), (1, False), "no key is made for a county that is none")

    def test_the_sample_is_not_served_beyond_this_machine(self):
        answer = run("serve", "--database", self.database, "--listen", "0.0.0.0:0", "--behind-proxy", "10.0.0.7")
        self.assertEqual(answer.returncode, 1)
        self.assertIn("password", answer.stderr)

    def test_a_directory_serves_each_host_its_county(self):
        for name, title in (("yunling", "云岭县"), ("qingxi", "青溪县")):
            made = run("init", "--database", f"sqlite:{self.folder.name}/{name}.sqlite", "--preset", "liangping",
                       "--name", title)
            self.assertEqual(made.returncode, 0, made.stderr)
        counties = f"{self.folder.name}/counties.yaml"
        with open(counties, "w", encoding="utf-8") as file:
            file.write("".join(f"{name}.example: sqlite:{self.folder.name}/{name}.sqlite\n"
                               for name in ("yunling", "qingxi", "nowhere")))
        server = Server(None, "--directory", counties)
        try:
            def page(host):
                request = urllib.request.Request(
                    f"http://127.0.0.1:{server.port}/", headers={"Host": host, "Accept-Language": "en"})
                try:
                    with urllib.request.urlopen(request, timeout=20) as answer:
                        return answer.status, answer.read().decode()
                except urllib.error.HTTPError as error:
                    return error.code, error.read().decode()
            self.assertIn("云岭县", page("Yunling.example:8080")[1])
            self.assertIn("青溪县", page("qingxi.example")[1])
            self.assertEqual(page("nowhere.example")[0], 503)
            self.assertEqual(page("elsewhere.example")[0], 421)
        finally:
            self.assertEqual(server.stop(), 0)

    def test_a_directory_with_a_sample_is_not_served_beyond_this_machine(self):
        counties = f"{self.folder.name}/samples.yaml"
        with open(counties, "w", encoding="utf-8") as file:
            file.write(f"yunling.example: {self.database}\n")
        answer = run("serve", "--directory", counties, "--listen", "0.0.0.0:0", "--behind-proxy", "10.0.0.7")
        self.assertEqual(answer.returncode, 1)
        self.assertIn("yunling.example", answer.stderr)

    def test_verify_and_doctor_find_the_sample_whole(self):
        checked = run("verify", "--database", self.database)
        self.assertEqual(checked.returncode, 0, checked.stderr)
        self.assertIn("the chain holds", checked.stdout)
        self.assertEqual(run("doctor", "--database", self.database).returncode, 0)

    def test_the_database_and_its_key_are_their_owners_only(self):
        for name in ("county.sqlite", "county.sqlite.key"):
            self.assertEqual(os.stat(f"{founded()}/{name}").st_mode & 0o777, 0o600, name)

    def test_requests_of_the_api(self):
        server = Server(self.database)
        try:
            town = server.sign_in("grid")
            name = str(uuid.uuid4())
            body = {"id": name, "title": "路灯不亮", "body": "村小门口的路灯不亮"}
            first = server.call("POST", "/requests", body, town)
            again = server.call("POST", "/requests", body, town)
            other = server.call("POST", "/requests", {**body, "body": "另一件事"}, town)
            read = server.call("GET", f"/requests/{name}", token=town)
            listed = server.call("GET", "/requests?limit=50", token=town)
            refused = server.call("POST", "/requests", {"id": str(uuid.uuid4()), "body": ""}, town)
            nobody = server.call("GET", f"/requests/{name}")
            self.assertEqual(first[0], 201, first)
            self.assertEqual(again[0], 200, again)
            self.assertEqual(again[1]["number"], first[1]["number"])
            self.assertEqual(other[0], 409, other)
            self.assertEqual(read[0], 200)
            self.assertEqual(read[1]["id"], name)
            self.assertIn(name, [item["id"] for item in listed[1]["items"]])
            self.assertIn("next", listed[1])
            self.assertEqual(refused[0], 422, refused)
            self.assertEqual(nobody[0], 404)
            self.assertEqual(server.call("GET", "/openapi.json")[1]["openapi"], "3.1.0")
        finally:
            self.assertEqual(server.stop(), 0)

    def test_what_was_acknowledged_survives_kill_9_and_nothing_is_doubled(self):
        database = sample(f"{self.folder.name}/kill.sqlite")
        before = json.loads(run("stats", "requests", "--json", "--database", database).stdout)["count"]
        seed = random.randrange(1 << 30)
        chance = random.Random(seed)
        acknowledged, sent = set(), {}
        lock = threading.Lock()
        for round_number in range(ROUNDS):
            server = Server(database)
            token = server.sign_in("grid")
            ending = threading.Event()

            def work():
                while not ending.is_set():
                    name = str(uuid.uuid4())
                    body = {"id": name, "title": "路灯不亮", "body": f"第 {len(sent)} 盏路灯不亮"}
                    with lock:
                        sent[name] = body
                    try:
                        status, _ = server.call("POST", "/requests", body, token)
                    except (OSError, ValueError):
                        return
                    if status == 201:
                        with lock:
                            acknowledged.add(name)

            workers = [threading.Thread(target=work) for _ in range(8)]
            for worker in workers:
                worker.start()
            time.sleep(0.2 + chance.random() * 0.6)
            server.kill()
            ending.set()
            for worker in workers:
                worker.join()
        server = Server(database)
        try:
            token = server.sign_in("grid")
            lost = [name for name in acknowledged if server.call("GET", f"/requests/{name}", token=token)[0] != 200]
            self.assertEqual(lost, [], f"seed {seed}")
            statuses = {server.call("POST", "/requests", body, token)[0] for body in sent.values()}
            self.assertLessEqual(statuses, {200, 201}, f"seed {seed}")
        finally:
            server.stop()
        self.assertGreater(len(acknowledged), ROUNDS, f"seed {seed}: hardly anything was acknowledged")
        checked = run("verify", "--database", database)
        self.assertEqual(checked.returncode, 0, checked.stderr)
        counted = json.loads(run("stats", "requests", "--json", "--database", database).stdout)
        self.assertEqual(counted["count"], len(sent) + before, f"seed {seed}: the sample's own and each sent one once")

    def test_a_backup_restores_to_the_same_chain(self):
        copy = f"{self.folder.name}/copy.backup"
        self.assertEqual(run("backup", copy, "--database", self.database).returncode, 0)
        self.assertEqual(run("backup", copy, "--database", self.database).returncode, 1)
        target = f"sqlite:{self.folder.name}/restored.sqlite"
        restored = run("restore", copy, "--database", target, "--key", f"{self.folder.name}/county.sqlite.key")
        self.assertEqual(restored.returncode, 0, restored.stderr)
        checked = run("verify", "--database", target, "--key", f"{self.folder.name}/county.sqlite.key")
        self.assertEqual(checked.returncode, 0, checked.stderr)

    def test_long_work_says_how_far_it_is(self):
        county = ["--database", self.database]
        target = ["--database", f"sqlite:{self.folder.name}/far.sqlite",
                  "--key", f"{self.folder.name}/county.sqlite.key"]
        moved = ["--database", f"sqlite:{self.folder.name}/moved.sqlite", *target[2:]]
        copy, export = f"{self.folder.name}/far.backup", f"{self.folder.name}/far.export"
        head = run("verify", *county).stdout
        for words, last in ((["verify", *county], "verify 100 %"), (["backup", copy, *county], "backup 100 %"),
                            (["restore", copy, *target], "restore 100 %"),
                            (["export", export, *target], "MiB, done"),
                            (["import-export", export, *moved], "import-export 100 %")):
            answer = run(*words)
            self.assertEqual(answer.returncode, 0, (words, answer.stderr))
            lines = answer.stderr.splitlines()
            self.assertTrue(lines and all(line.startswith(words[0] + " ") for line in lines), (words, answer.stderr))
            self.assertTrue(lines[-1].endswith(last), (words, lines))
            self.assertNotIn("\r", answer.stderr, words)
        heads = [run("verify", *words).stdout for words in (county, target, moved)]
        self.assertEqual(heads[2], head, "what comes out of a copy of a copy is what went in")
        self.assertEqual(len(set(heads)), 3, "each that was copied has noted it, after the copy")

    def test_who_took_a_copy_stands_in_the_journal_and_not_in_the_copy(self):
        path = f"{self.folder.name}/noted.sqlite"
        database = sample(path)

        def noted(path):
            with contextlib.closing(sqlite3.connect(path)) as county:
                return county.execute("SELECT kind, payload FROM journal_entry WHERE kind LIKE 'house.county-%'"
                                      " ORDER BY position").fetchall()
        copy, folder = f"{self.folder.name}/noted.backup", f"{self.folder.name}/noted"
        self.assertEqual(run("backup", copy, "--database", database).returncode, 0)
        self.assertEqual([kind for kind, _ in noted(path)], ["house.county-backed-up"])
        self.assertEqual(noted(copy), [])
        written = run("export", folder, "--database", database)
        self.assertEqual(written.returncode, 0, written.stderr)
        kinds = [kind for kind, _ in noted(path)]
        self.assertEqual(kinds, ["house.county-backed-up", "house.county-exported"])
        position = int(re.search(r"at position (\d+)", written.stdout)[1])
        self.assertEqual(json.loads(noted(path)[-1][1])["position"], position)
        self.assertNotIn("exported", open(f"{folder}/journal_entry.jsonl", encoding="utf-8").read())
        refused = run("backup", copy, "--database", database)
        self.assertEqual(refused.returncode, 1)
        self.assertEqual([kind for kind, _ in noted(path)], kinds, "what was not done is not noted")
        self.assertEqual(run("verify", "--database", database).returncode, 0)

    @unittest.skipUnless(os.path.exists(f"{SHARED}/data/messages/replied.csv"), "the real messages are not here")
    def test_real_messages_come_in_once_and_count_honestly(self):
        file = f"{SHARED}/data/messages/replied.csv"
        database = f"sqlite:{self.folder.name}/messages.sqlite"
        self.assertEqual(run("init", "--database", database, "--preset", "liangping").returncode, 0)
        refused = run("import", "messages", file, "--database", database)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("replied_at", refused.stderr)
        self.assertEqual(json.loads(run("stats", "requests", "--json", "--database", database).stdout)["count"], 0)
        taken = run("import", "messages", file, "--skip-bad", "--database", database)
        self.assertEqual(taken.returncode, 0, taken.stderr)
        again = run("import", "messages", file, "--skip-bad", "--database", database)
        self.assertIn("added 0", again.stdout)
        with open(file, encoding="utf-8-sig", newline="") as stream:
            rows = [row for row in csv.DictReader(stream) if row["replied_at"].strip()]
        from datetime import datetime
        moment = lambda text: datetime.strptime(text, "%Y-%m-%d %H:%M:%S")
        days = sorted((moment(row["replied_at"]) - moment(row["submitted_at"])).total_seconds() / 86400 for row in rows)

        def quantile(share):
            rank = share * (len(days) - 1)
            low = int(rank)
            return days[low] + (days[min(low + 1, len(days) - 1)] - days[low]) * (rank - low)

        told = json.loads(run("stats", "requests", "--json", "--database", database).stdout)
        self.assertEqual(told["count"], 2815)
        self.assertEqual(told["closed"], 2815)
        self.assertAlmostEqual(told["reply_days_median"], quantile(0.5), places=6)
        self.assertAlmostEqual(told["reply_days_p90"], quantile(0.9), places=6)
        for limit in (15, 60):
            share = sum(day <= limit for day in days) / len(days)
            self.assertAlmostEqual(told[f"replied_within_{limit}_days"], share, places=6)
        self.assertEqual(run("verify", "--database", database).returncode, 0)


class Commands(unittest.TestCase):
    """Imports, learning, accounts and verification, as somebody scripts them; each on a fresh copy of one sample."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.path = f"{self.folder}/county.sqlite"
        self.county = ["--database", sample(self.path)]

    def file(self, name, text):
        path = f"{self.folder}/{name}"
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def ask(self, query):
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            return database.execute(query).fetchall()

    def change(self, statement):
        with contextlib.closing(sqlite3.connect(self.path)) as database, database:
            database.execute(statement)

    def head(self):
        return self.ask("SELECT max(position) FROM journal_entry")[0][0]

    def verifies(self):
        answer = run("verify", *self.county)
        self.assertEqual(answer.returncode, 0, answer.stderr)

    def imports_once(self, words, bad, dry, taken, again):
        """A bad row refuses the whole file and is named; the rest comes in on demand, and once only."""
        before = self.head()
        refused = run("import", *words, *self.county)
        self.assertEqual(refused.returncode, 1, refused.stderr)
        for expected in bad:
            self.assertIn(expected, refused.stderr)
        self.assertEqual(refused.stdout, "")
        checked = run("import", *words, "--dry-run", *self.county)
        self.assertEqual(checked.returncode, 0, checked.stderr)
        self.assertIn(bad[0], checked.stderr)
        self.assertIn(dry, checked.stdout)
        self.assertEqual(self.head(), before, "a refused file and a dry run leave no trace")
        rest = run("import", *words, "--skip-bad", *self.county)
        self.assertEqual(rest.returncode, 0, rest.stderr)
        self.assertIn(bad[0], rest.stderr)
        self.assertIn(taken, rest.stdout)
        after = self.head()
        self.assertGreater(after, before)
        repeated = run("import", *words, "--skip-bad", *self.county)
        self.assertEqual(repeated.returncode, 0, repeated.stderr)
        self.assertIn(again, repeated.stdout)
        self.assertEqual(self.head(), after, "the same file again changes nothing")
        self.verifies()

    def test_divisions_come_in_once_and_a_bad_row_is_named(self):
        provinces = self.file("provinces.csv", "code,name\n98,云省\n")
        cities = self.file("cities.csv", "code,name,provinceCode\n9801,云市,98\n980x,坏市,98\n")
        self.imports_once(
            ["divisions", provinces, cities, "--edition", "2023"], ["cities.csv:3"], "read 3, added 2",
            "read 3, added 2, changed 0, unchanged 0", "added 0, changed 0, unchanged 2")
        named = {name for name, in self.ask("SELECT name FROM places_version WHERE code IN ('98', '9801', '980x')")}
        self.assertEqual(named, {"云省", "云市"})

    def test_households_come_in_once_and_a_bad_row_is_named(self):
        village = self.ask("SELECT name FROM places_version WHERE level = 'village' ORDER BY name LIMIT 1")[0][0]
        rows = [f"{village},Z901,周石生,户主", f"{village},Z901,李兰,配偶", "没有的村,Z902,何一,户主"]
        sheet = self.file("households.csv", "村,户号,姓名,与户主关系\n" + "\n".join(rows) + "\n")
        count = "SELECT count(*) FROM people_household"
        before = self.ask(count)[0][0]
        self.imports_once(
            ["households", sheet], ["households.csv:4"], "added 1", "added 1, changed 0", "added 0, changed 0")
        self.assertEqual(self.ask(count)[0][0], before + 1)

    def test_boundaries_come_in_once_and_a_bad_feature_is_named(self):
        count = "SELECT count(*) FROM places_boundary"
        bare = self.ask("SELECT place_id FROM places_boundary ORDER BY place_id LIMIT 1")[0][0]
        self.change(f"DELETE FROM places_boundary WHERE place_id = x'{bare.hex()}'")
        (place, before) = (str(uuid.UUID(bytes=bare)), self.ask(count)[0][0])
        ring = [[[104.1, 26.1], [104.2, 26.1], [104.2, 26.2], [104.1, 26.1]]]

        def feature(name):
            return {"type": "Feature", "id": name, "properties": None,
                    "geometry": {"type": "Polygon", "coordinates": ring}}
        lines = self.file("lines.geojson", json.dumps(
            {"type": "FeatureCollection", "features": [feature(place), feature("990199199")]}))
        self.imports_once(
            ["boundaries", lines], ["lines.geojson:2"], "read 2, added 1", "read 2, added 1, changed 0, unchanged 0",
            "added 0, changed 0, unchanged 1")
        self.assertEqual(self.ask(count)[0][0], before + 1)
        neither = run("import", "boundaries", self.file("a.geojson", "code,name"), *self.county)
        self.assertEqual(neither.returncode, 1)
        self.assertIn("GeoJSON", neither.stderr)

    def test_a_file_that_is_not_there_is_refused(self):
        for words in (["import", "households"], ["import", "boundaries"], ["import", "divisions"],
                      ["import", "messages"], ["train"], ["classify"]):
            answer = run(*words, f"{self.folder}/nothing.csv", *self.county)
            self.assertEqual(answer.returncode, 1, (words, answer.stderr))
            self.assertIn("nothing.csv", answer.stderr)

    def test_what_was_learned_suggests_for_a_file(self):
        new = self.file("new.csv", "id,body\n7,村口路灯不亮请修\n8,\n9,家里停水了没有水\n")
        self.change("DELETE FROM requests_model")
        unlearned = run("classify", new, *self.county)
        self.assertEqual(unlearned.returncode, 1)
        self.assertTrue(unlearned.stderr.strip())
        rows = [f"第{number}组路灯不亮晚上看不见,路灯\n第{number}组停水没有水用,供水\n" for number in range(20)]
        labelled = self.file("labelled.csv", "body,category\n" + "".join(rows))
        learned = run("train", labelled, *self.county)
        self.assertEqual(learned.returncode, 0, learned.stderr)
        self.assertRegex(learned.stdout, r"examples +40\n")
        answer = run("classify", new, *self.county)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        read = list(csv.DictReader(answer.stdout.lstrip("\ufeff").splitlines()))
        self.assertEqual(list(read[0]), ["id", "body", "suggestion", "probability"])
        self.assertEqual([(row["id"], row["suggestion"]) for row in read], [("7", "路灯"), ("8", ""), ("9", "供水")])
        self.assertTrue(0.5 <= float(read[0]["probability"]) <= 1, read)
        few = run("train", self.file("few.csv", "body,category\n路灯不亮,路灯\n"), *self.county)
        self.assertEqual(few.returncode, 1)
        self.verifies()

    def test_the_county_learns_from_its_own_closed_requests(self):
        learned = run("train", "--own", *self.county)
        self.assertEqual(learned.returncode, 0, learned.stderr)
        examples = int(re.search(r"examples +(\d+)", learned.stdout)[1])
        closed = json.loads(run("stats", "requests", "--json", *self.county).stdout)["closed"]
        self.assertTrue(20 <= examples <= closed, (examples, closed))
        self.assertEqual(self.ask("SELECT examples FROM requests_model"), [(examples,)])
        self.assertEqual(
            self.ask("SELECT kind FROM journal_entry ORDER BY position DESC LIMIT 1"), [("request.model-trained",)])
        for words in (["train"], ["train", "some.csv", "--own"]):
            self.assertEqual(run(*words, *self.county).returncode, 2, words)
        empty = ["--database", f"sqlite:{self.folder}/empty.sqlite"]
        self.assertEqual(run("init", *empty, "--preset", "liangping").returncode, 0)
        nothing = run("train", "--own", *empty)
        self.assertEqual(nothing.returncode, 1)
        self.assertIn("20", nothing.stderr)

    def test_a_backup_under_load_holds_what_was_acknowledged_before_it(self):
        self.backs_up_under_load(self.county[1], f"sqlite:{self.folder}/restored.sqlite")

    @unittest.skipUnless(POSTGRES, "YUANBA_TEST_POSTGRES names no server")
    def test_a_backup_under_load_on_postgresql_too(self):
        folder, urls = f"{self.folder}/moved", self.schemas(2)
        self.assertEqual(run("export", folder, *self.county).returncode, 0)
        moved = run("import-export", folder, "--database", urls[0], "--key", f"{self.path}.key")
        self.assertEqual(moved.returncode, 0, moved.stderr)
        self.backs_up_under_load(urls[0], urls[1])

    def backs_up_under_load(self, database, restored):
        """Takes a backup and an export while eight clients report, and looks for every request in the copies."""
        key = ["--key", f"{self.path}.key"]
        server = Server(None, "--database", database, *key)
        acknowledged, ending, lock = [], threading.Event(), threading.Lock()

        def work(token):
            while not ending.is_set():
                name = str(uuid.uuid4())
                status, _ = server.call(
                    "POST", "/requests", {"id": name, "title": "路灯不亮", "body": f"第 {name} 盏路灯不亮"}, token)
                with lock:
                    acknowledged.append((name, status))

        try:
            token = server.sign_in("grid")
            workers = [threading.Thread(target=work, args=(token,)) for _ in range(8)]
            for worker in workers:
                worker.start()
            time.sleep(0.5)
            before = list(acknowledged)
            copy, folder = f"{self.folder}/loaded.backup", f"{self.folder}/loaded"
            backup = run("backup", copy, "--database", database, *key)
            middle = len(acknowledged)
            export = run("export", folder, "--database", database, *key)
            ending.set()
            for worker in workers:
                worker.join()
        finally:
            ending.set()
            server.stop()
        self.assertEqual((backup.returncode, export.returncode), (0, 0), backup.stderr + export.stderr)
        self.assertEqual({status for _, status in acknowledged}, {201}, "nobody waited in vain")
        self.assertGreater(middle, len(before), "requests came in while the copy was taken")
        with open(f"{folder}/requests_request.jsonl", encoding="utf-8") as file:
            exported = file.read()
        self.assertEqual([name for name, _ in before if name not in exported], [])
        self.assertEqual(run("restore", copy, "--database", restored, *key).returncode, 0)
        checked = run("verify", "--database", restored, *key)
        self.assertEqual(checked.returncode, 0, checked.stderr)
        other = Server(None, "--database", restored, *key)
        try:
            token = other.sign_in("grid")
            lost = [name for name, _ in before if other.call("GET", f"/requests/{name}", token=token)[0] != 200]
            self.assertEqual(lost, [])
        finally:
            other.stop()

    def schemas(self, count):
        """Addresses of schemas on the tests' PostgreSQL that are dropped after the test."""
        names = [f"contract_{uuid.uuid4().hex[:12]}" for _ in range(count)]
        self.addCleanup(lambda: subprocess.run(
            ["psql", POSTGRES, "-qc", "".join(f"DROP SCHEMA IF EXISTS {name} CASCADE;" for name in names)],
            capture_output=True))
        return [f"{POSTGRES}{'&' if '?' in POSTGRES else '?'}schema={name}" for name in names]

    def test_an_account_is_added_once_and_with_a_password_that_will_do(self):
        words = ["user", "deng", "--name", "邓志刚", "--post", "county-desk", *self.county]
        before = self.head()
        self.assertEqual(run(*words, stdin="").returncode, 1)
        weak = run(*words, stdin="deng\n")
        self.assertEqual(weak.returncode, 1)
        self.assertTrue(weak.stderr.strip())
        self.assertEqual(self.head(), before)
        added = run(*words, stdin="a long walk to 石桥\n")
        self.assertEqual(added.returncode, 0, added.stderr)
        self.assertIn("deng", added.stdout)
        after = self.head()
        self.assertGreater(after, before)
        self.assertNotEqual(run(*words, stdin="a long walk to 石桥\n").returncode, 0)
        self.assertEqual(self.head(), after, "an account's name is given once")
        self.verifies()
        server = Server(self.county[1])
        try:
            status, answer = server.call("POST", "/sessions", {"name": "deng", "password": "a long walk to 石桥"})
            self.assertEqual(status, 201, answer)
        finally:
            server.stop()

    def test_the_environment_may_name_the_database(self):
        environment = {"YUANBA_DATABASE": self.county[1]}
        told = run("stats", "requests", "--json", environment=environment)
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertEqual(told.stdout, run("stats", "requests", "--json", *self.county).stdout)
        nowhere = ["--database", f"sqlite:{self.folder}/nowhere.sqlite"]
        self.assertEqual(run("stats", "requests", *nowhere, environment=environment).returncode, 3)
        self.assertEqual(run("stats", "requests", environment={"YUANBA_DATABASE": ""}).returncode, 2)

    def test_verify_names_the_first_entry_that_does_not_fit(self):
        self.verifies()
        for broken in (40, 17):
            self.change("UPDATE journal_entry SET payload = replace(payload, '}', ' }')"
                        f" WHERE position = {broken}")
            answer = run("verify", *self.county)
            self.assertEqual(answer.returncode, 1, answer.stderr)
            self.assertIn(f"entry {broken}, digest", answer.stderr)
            self.assertEqual(answer.stdout, "")

    @unittest.skipUnless(POSTGRES, "YUANBA_TEST_POSTGRES names no server")
    def test_a_county_on_postgresql_counts_as_its_original(self):
        folder, copy = f"{self.folder}/export", f"{self.folder}/county.backup"
        self.assertEqual(run("export", folder, *self.county).returncode, 0)
        key = ["--key", f"{self.path}.key"]
        urls = self.schemas(2)
        moved = run("import-export", folder, "--database", urls[0], *key)
        self.assertEqual(moved.returncode, 0, moved.stderr)
        self.assertIn("import-export 100 %", moved.stderr)
        kept = run("backup", copy, "--database", urls[0], *key)
        self.assertEqual(kept.returncode, 0, kept.stderr)
        self.assertIn("MiB, done", kept.stderr)
        restored = run("restore", copy, "--database", urls[1], *key)
        self.assertEqual(restored.returncode, 0, restored.stderr)
        self.assertIn("restore 100 %", restored.stderr)
        original = json.loads(run("stats", "requests", "--json", *self.county).stdout)
        for url in urls:
            told = run("stats", "requests", "--json", "--database", url, *key)
            self.assertEqual(told.returncode, 0, told.stderr)
            self.assertEqual(json.loads(told.stdout), original)


class Proxies(unittest.TestCase):
    """The samples in deploy/ do what docs/operations.md asks of a proxy."""

    def sample(self, name):
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", name)
        with open(path, encoding="utf-8") as file:
            return "\n".join(line for line in file.read().splitlines() if not line.lstrip().startswith("#"))

    def test_they_pass_on_what_serve_needs_and_nothing_it_does_not_read(self):
        told = " ".join(self.sample("docs/operations.md").split())
        self.assertIn("must pass `Host` on with its port and set `X-Forwarded-For` to the visitor's address", told)
        nginx, caddy = self.sample("deploy/nginx.conf"), self.sample("deploy/Caddyfile")
        locations = nginx.split("location ")[1:]
        self.assertEqual(len(locations), nginx.count("proxy_pass"))
        for location in locations:
            self.assertRegex(location, r"proxy_set_header\s+Host\s+\$http_host;")
        self.assertRegex(locations[-1], r"proxy_set_header\s+X-Forwarded-For\s+\$remote_addr;")
        self.assertRegex(caddy, r"header_up\s+X-Forwarded-For\s+\{remote_host\}")
        self.assertNotRegex(caddy, r"header_up\s+Host")
        for text in (nginx, caddy):
            self.assertNotRegex(text, "X-Forwarded-(Host|Proto)")
            self.assertIn("/metrics", text)
            self.assertRegex(text, r'Strict-Transport-Security "max-age=31536000"')
            limit = int(re.search(r"max_(?:body_)?size (\d+)", text, re.IGNORECASE)[1])
            self.assertGreater(limit, 40, "officers send up to 40 MiB")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
