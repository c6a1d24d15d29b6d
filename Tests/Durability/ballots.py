"""What an acknowledged ballot promises: killed in the middle of a vote, it is there once, and the tally is right.

Run by `make test` with the path of the built binary and a number of rounds: ballots.py .build/debug/yuanba 5
"""

import datetime
import http.client
import json
import random
import re
import shutil
import sqlite3
import sys
import tempfile
import threading
import time
import unittest
import uuid

from durability import Server, run

ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
VOTERS = 400
WRITERS = 6
CHINA = datetime.timezone(datetime.timedelta(hours=8))


class Officer:
    """A program that acts for the village's secretary, on one connection."""

    def __init__(self, server, token=None):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        self.token = token or self.ask("/sessions", {"name": "village", "password": "yuanba-sample"})[1]["token"]

    def ask(self, path, body=None):
        head = {"Content-Type": "application/json"}
        if getattr(self, "token", None):
            head["Authorization"] = f"Bearer {self.token}"
        self.connection.request("GET" if body is None else "POST", "/api/v1" + path,
                                None if body is None else json.dumps(body).encode(), head)
        answer = self.connection.getresponse()
        return answer.status, json.loads(answer.read() or b"{}")

    def must(self, path, body=None):
        status, answer = self.ask(path, body)
        assert status in (200, 201), (path, status, answer)
        return answer


class Vote:
    """Ballots of different voters, sent by several writers until the server is gone."""

    def __init__(self, server, meeting, token, links):
        self.server, self.meeting, self.token, self.links = server, meeting, token, links
        seats = list(range(1, VOTERS + 1))
        random.shuffle(seats)
        self.waiting, self.sent, self.acknowledged, self.refused = seats, {}, set(), []
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.work) for _ in range(WRITERS)]
        for thread in self.threads:
            thread.start()

    def ballot(self, seat):
        return {"id": str(uuid.uuid4()), "choice_1": choice(seat), **({} if self.links else {"seat": seat})}

    def path(self, seat):
        """A secret ballot goes by the voter's own link, an open one by the clerk's form."""
        return self.links[seat - 1] if self.links else f"{self.meeting}/votes"

    def work(self):
        officer = Officer(self.server, self.token)
        while True:
            with self.lock:
                if not self.waiting:
                    return
                seat = self.waiting.pop()
                ballot = self.sent[seat] = self.ballot(seat)
            try:
                status, answer = officer.ask(self.path(seat), ballot)
            except (OSError, http.client.HTTPException):
                return
            with self.lock:
                if status == 200:
                    self.acknowledged.add(seat)
                else:
                    self.refused.append((status, answer))

    def end(self):
        for thread in self.threads:
            thread.join()


def choice(seat):
    return ("yes", "no", "yes", "abstain", "yes")[seat % 5]


class Ballots(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.path = f"{self.folder}/county.sqlite"
        self.database = f"sqlite:{self.path}"
        made = run("init", "--database", self.database, "--preset", "liangping", "--sample")
        self.assertEqual(made.returncode, 0, made.stderr)

    def day(self, days=0):
        return (datetime.datetime.now(CHINA) + datetime.timedelta(days=days)).strftime("%Y-%m-%d")

    def village(self, officer):
        inside = officer.must("/places")["items"][0]["id"]
        for name in ("石桥镇", "柳坪村"):
            items = officer.must(f"/places/{inside}/children?limit=100")["items"]
            inside = next(place["id"] for place in items if place["name"] == name)
        return inside

    def found(self, officer, village, kind, lines):
        body = str(uuid.uuid4())
        officer.must("/bodies", {"id": body, "place": village, "kind": kind, "name": f"要表决的{kind}",
                                 "from": self.day(-30)})
        officer.must(f"/bodies/{body}/members", {"id": str(uuid.uuid4()), "lines": lines, "from": self.day(-30)})
        return body

    def call(self, officer, body, **more):
        """A meeting that was announced on paper long enough ago, and is held now."""
        meeting = str(uuid.uuid4())
        officer.must(f"/bodies/{body}/assemblies", {
            "id": meeting, "title": "装充电桩", "venue": "架空层", "meets": f"{self.day()}T00:00:00+08:00",
            "noticed": self.day(-20), "title_1": "装充电桩", "text_1": "南侧空地装十二个充电桩。", **more})
        return f"/assemblies/{meeting}"

    def links(self, server, officer, meeting):
        """The voters' own links, as the slips print them."""
        wire = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        wire.request("GET", f"{meeting}/print/slips", headers={"Cookie": f"yuanba_session={officer.token}"})
        page = wire.getresponse().read().decode()
        wire.close()
        return list(dict.fromkeys(re.findall(rf"{meeting}/ballots/[0-9a-z-]+", page)))

    def asked(self, statement, meeting):
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True) as county:
            return county.execute(statement, (uuid.UUID(meeting.rsplit("/", 1)[1]).bytes,)).fetchall()

    def kept(self, meeting, is_secret):
        """The seats whose ballots the file holds; of a secret one only that it is in the box."""
        if is_secret:
            seats = self.asked("SELECT seat FROM assemblies_turn WHERE assembly_id = ?", meeting)
            inside = self.asked("SELECT sum(ballots) FROM assemblies_box JOIN assemblies_motion ON id = motion_id"
                                " WHERE assembly_id = ?", meeting)
            self.assertEqual(inside[0][0] or 0, len(seats), "the box holds as many as have voted")
        else:
            seats = self.asked("SELECT seat FROM assemblies_vote JOIN assemblies_motion ON id = motion_id"
                               " WHERE assembly_id = ?", meeting)
        return [seat for seat, in seats]

    def test_an_acknowledged_ballot_survives_kill_9_once_and_the_tally_is_right(self):
        self.server = Server(self.folder, self.database)
        self.addCleanup(lambda: self.server.kill())
        officer = Officer(self.server)
        village = self.village(officer)
        owners = self.found(officer, village, "owners-assembly",
                            "\n".join(f"业主{seat},1栋{seat},100" for seat in range(1, VOTERS + 1)))
        persons = self.found(officer, village, "members-assembly",
                             "\n".join(f"成员{seat}" for seat in range(1, VOTERS + 1)))
        for number in range(ROUNDS):
            # The owners vote openly, the members secretly, turn by turn.
            self.round(number, persons if number % 2 else owners, is_secret=number % 2 == 1)
        self.assertEqual(self.server.stop(), 0)
        checked = run("verify", "--database", self.database)
        self.assertEqual(checked.returncode, 0, checked.stderr)

    def round(self, number, body, is_secret):
        officer = Officer(self.server)
        links = []
        if is_secret:
            meeting = self.call(officer, body, matter_1="other", is_secret="1")
            officer.must(f"{meeting}/attendance", {"id": str(uuid.uuid4()), "seats": f"1-{VOTERS}", "way": "screen"})
            links = self.links(self.server, officer, meeting)
            self.assertEqual(len(links), VOTERS)
        else:
            meeting = self.call(officer, body, matter_1="owners.common-use")
        officer.must(f"{meeting}/voting", {"id": str(uuid.uuid4())})
        vote = Vote(self.server, meeting, officer.token, links)
        time.sleep(random.uniform(0.1, 0.35))
        self.server.kill()
        vote.end()
        self.assertEqual(vote.refused, [])
        self.assertGreater(len(vote.acknowledged), 0)
        kept = self.kept(meeting, is_secret)
        self.assertEqual(sorted(vote.acknowledged - set(kept)), [], "acknowledged and lost")
        self.assertEqual(len(kept), len(set(kept)), "kept twice")
        self.assertLessEqual(set(kept), set(vote.sent))
        print(f"round {number + 1}: {len(vote.acknowledged)} of {len(vote.sent)} ballots acknowledged, "
              f"{len(kept)} kept", flush=True)
        self.server = Server(self.folder, self.database)
        self.finish(Officer(self.server), meeting, vote, is_secret)

    def finish(self, officer, meeting, vote, is_secret):
        """Everything that was sent is sent again, the others vote; then the count is what everybody chose."""
        for seat in range(1, VOTERS + 1):
            officer.must(vote.path(seat), vote.sent.get(seat) or vote.ballot(seat))
        status, answer = officer.ask(vote.path(1), vote.ballot(1))
        self.assertEqual((status, answer["code"]), (409, "assemblies.already-voted"))
        closed = officer.must(f"{meeting}/closure", {"id": str(uuid.uuid4())})
        chosen = [choice(seat) for seat in range(1, VOTERS + 1)]
        for word in ("yes", "no", "abstain"):
            count = chosen.count(word)
            self.assertEqual(closed["motions"][0][word], {"count": count, "area_dm2": 0 if is_secret else 10_000 * count})
        self.assertEqual(sorted(self.kept(meeting, is_secret)), list(range(1, VOTERS + 1)))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2, warnings="ignore")
