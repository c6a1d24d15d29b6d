"""The command line and the API as others script them: exit codes, fixed answers, and what a kill -9 leaves.

Run by `make test` with the path of the built binary: contract.py .build/debug/yuanba [kill rounds]
"""

import csv
import json
import os
import random
import signal
import socket
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
SHARED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "shared")


def run(*words, stdin=None):
    return subprocess.run([BINARY, *words], input=stdin, capture_output=True, text=True, timeout=600)


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
        cls.database = f"sqlite:{cls.folder.name}/county.sqlite"
        made = run("init", "--database", cls.database, "--preset", "liangping", "--sample")
        assert made.returncode == 0, made.stderr

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

    def test_help_exits_0_and_shows_examples(self):
        answer = run("--help")
        self.assertEqual(answer.returncode, 0)
        self.assertIn("yuanba serve", answer.stdout)

    def test_a_county_is_not_founded_twice(self):
        answer = run("init", "--database", self.database, "--preset", "liangping")
        self.assertEqual(answer.returncode, 3)
        self.assertIn("already", answer.stderr)

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

    def test_the_key_file_is_its_owners_only(self):
        mode = os.stat(f"{self.folder.name}/county.sqlite.key").st_mode & 0o777
        self.assertEqual(mode, 0o600)

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
        database = f"sqlite:{self.folder.name}/kill.sqlite"
        self.assertEqual(run("init", "--database", database, "--preset", "liangping", "--sample").returncode, 0)
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


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
