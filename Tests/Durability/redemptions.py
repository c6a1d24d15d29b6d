"""What an acknowledged redemption promises: killed in the middle of a market day, it is there once, and neither goods
nor points were given out that were not there.

Run by `make test` with the path of the built binary and a number of rounds: redemptions.py .build/debug/yuanba 3
"""

import collections
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

ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
CLIENTS = 6
HOUSEHOLDS = 8
# So few that the clients want more than there are; so dear that a household's points do not last.
SCARCE, DEAR = 90, "2"
NO = {"shop.not-enough-stock", "shop.not-enough-points"}


def slip_number(slip):
    """2026-17 is the seventeenth of its year."""
    return int(slip["slip"].rsplit("-", 1)[1])


class Keeper:
    """A program that stands at the counter, on one connection."""

    def __init__(self, server, name=None, token=None):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        self.token = token
        self.token = token or self.must("/sessions", {"name": name, "password": "yuanba-sample"})["token"]

    def ask(self, path, body=None):
        head = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self.token}"} if self.token else {})
        self.connection.request("GET" if body is None else "POST", "/api/v1" + path,
                                None if body is None else json.dumps(body).encode(), head)
        answer = self.connection.getresponse()
        return answer.status, json.loads(answer.read() or b"{}")

    def must(self, path, body=None):
        status, answer = self.ask(path, body)
        assert status in (200, 201), (path, status, answer)
        return answer

    def page(self, path):
        self.connection.request("GET", path, headers={"Cookie": f"yuanba_session={self.token}"})
        return self.connection.getresponse().read().decode()


class Market:
    """Redemptions for random households, sent by several clients until the server is gone."""

    def __init__(self, server, tokens, path, wishes):
        self.server, self.tokens, self.path, self.wishes = server, tokens, path, wishes
        self.sent, self.acknowledged, self.refused = {}, {}, []
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.work, args=(number,)) for number in range(CLIENTS)]
        for thread in self.threads:
            thread.start()

    def work(self, number):
        keeper = Keeper(self.server, token=self.tokens[number % len(self.tokens)])
        while True:
            with self.lock:
                wish = {"id": str(uuid.uuid4()), **self.wishes()}
                self.sent[wish["id"]] = (number, wish)
            try:
                status, answer = keeper.ask(self.path, wish)
            except (OSError, http.client.HTTPException):
                return
            with self.lock:
                if status == 201:
                    self.acknowledged[wish["id"]] = slip_number(answer)
                else:
                    self.refused.append((status, answer["code"]))

    def end(self):
        for thread in self.threads:
            thread.join()


class Redemptions(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.file = f"{self.folder}/county.sqlite"
        self.database = f"sqlite:{self.file}"
        made = run("init", "--database", self.database, "--preset", "liangping", "--sample")
        self.assertEqual(made.returncode, 0, made.stderr)
        self.server = Server(self.folder, self.database)
        self.addCleanup(lambda: self.server.kill())

    def asked(self, statement, *values):
        with sqlite3.connect(f"file:{self.file}?mode=ro", uri=True) as county:
            return county.execute(statement, values).fetchall()

    def test_an_acknowledged_redemption_survives_kill_9_once_and_nothing_is_oversold(self):
        village, grid = Keeper(self.server, "village"), Keeper(self.server, "grid")
        self.tokens = [village.token, grid.token]
        self.shop, = (str(uuid.UUID(bytes=shop)) for shop, in self.asked("SELECT id FROM shop_shop"))
        self.path = f"/shops/{self.shop}/redemptions"
        # Nobody serves the own household: those of the two at the counter are left out.
        held = self.asked("SELECT h.id, h.code FROM people_household h JOIN ledger_account a ON a.owner_id = h.id"
                          " WHERE a.kind = 'household' AND a.balance >= 1000 AND h.id NOT IN"
                          " (SELECT m.household_id FROM people_membership m JOIN access_account p"
                          " ON p.person_id = m.person_id) ORDER BY a.balance, h.id LIMIT ?", HOUSEHOLDS)
        self.assertEqual(len(held), HOUSEHOLDS)
        self.cards = []
        for household, _ in held:
            page = village.page(f"/points/households/{uuid.UUID(bytes=household)}")
            self.cards.append(re.search(r"/cards/[0-9a-z]+", page)[0])
        self.held = [household for household, _ in held]
        for number in range(ROUNDS):
            self.round(number)
        self.assertEqual(self.server.stop(), 0)
        checked = run("verify", "--database", self.database)
        self.assertEqual(checked.returncode, 0, checked.stderr)

    def shelved(self, keeper, name, price, count):
        """A new good with so many pieces, and its number on the shelf."""
        good = str(uuid.uuid4())
        keeper.must(f"/shops/{self.shop}/goods", {"id": good, "name": name, "unit": "个", "price": price})
        goods = keeper.must(f"/shops/{self.shop}")["goods"]
        number = next(item["number"] for item in goods if item["id"] == good)
        keeper.must(f"/shops/{self.shop}/deliveries", {
            "id": str(uuid.uuid4()), "supplier": "石桥供销社", "day": time.strftime("%Y-%m-%d", time.gmtime(
                time.time() + 8 * 3600)), "receipt": f"SQ-{number}", f"count_{number}": count, f"cost_{number}": "0.01"})
        return good, number

    def balances(self):
        rows = self.asked(f"SELECT owner_id, balance FROM ledger_account WHERE kind = 'household' AND owner_id IN"
                          f" ({', '.join('?' * HOUSEHOLDS)})", *self.held)
        return {household: balance for household, balance in rows}

    def left(self, good):
        (balance,), = self.asked("SELECT balance FROM ledger_account WHERE kind = 'stock' AND unit = ?", f"goods.{good}")
        return balance

    def slips(self):
        """Every slip of the file by its id: number, household, points, and how many of which good."""
        slips = {str(uuid.UUID(bytes=slip)): (number, household, total, collections.Counter())
                 for slip, number, household, total in self.asked(
                     "SELECT id, number, household_id, total FROM shop_redemption WHERE reversed_at IS NULL")}
        for slip, good, count in self.asked("SELECT redemption_id, good_id, count FROM shop_redemption_line"):
            if (known := slips.get(str(uuid.UUID(bytes=slip)))) is not None:
                known[3][str(uuid.UUID(bytes=good))] += count
        return slips

    def round(self, number):
        keeper = Keeper(self.server, token=self.tokens[0])
        scarce, cheap = self.shelved(keeper, f"盐{number}", "0.01", SCARCE)
        dear, costly = self.shelved(keeper, f"锅{number}", DEAR, 9_000)
        before, slips = self.balances(), self.slips()

        def wish():
            basket = (f"{cheap}x{random.randint(1, 3)}" if random.random() < 0.8 else f"{costly}x1")
            return {"card": random.choice(self.cards), "basket": basket}

        market = Market(self.server, self.tokens, self.path, wish)
        time.sleep(random.uniform(0.15, 0.6))
        self.server.kill()
        market.end()
        self.assertGreater(len(market.acknowledged), 0)
        self.assertEqual([told for told in market.refused if told[0] != 409 or told[1] not in NO], [])
        kept = self.looked_through(market, before, slips, {scarce: SCARCE, dear: 9_000})
        told = len(market.acknowledged)
        self.server = Server(self.folder, self.database)
        self.finish(market, wish, kept, before, slips, {scarce: SCARCE, dear: 9_000})
        print(f"round {number + 1}: {told} redemptions acknowledged, {len(kept)} kept, {len(market.refused)} refused; "
              f"{len(self.slips()) - len(slips)} in the end", flush=True)

    def looked_through(self, market, before, earlier, delivered):
        """What was acknowledged is there; stock and points are what they were less what the slips say, never less."""
        slips = self.slips()
        kept = {slip: slips[slip] for slip in slips.keys() - earlier.keys()}
        self.assertEqual(sorted(market.acknowledged.keys() - kept.keys()), [], "acknowledged and lost")
        self.assertLessEqual(kept.keys(), market.sent.keys(), "nobody asked for it")
        for slip, known in market.acknowledged.items():
            self.assertEqual(kept[slip][0], known, "the slip bears another number than was told")
        numbers = [number for number, *_ in slips.values()]
        self.assertEqual(len(numbers), len(set(numbers)), "two slips of one number")
        for good, count in delivered.items():
            given = sum(lines[good] for *_, lines in kept.values())
            self.assertLessEqual(given, count, "oversold")
            self.assertEqual(self.left(good), count - given)
        spent = collections.Counter()
        for _, household, total, _ in kept.values():
            spent[household] += total
        for household, balance in self.balances().items():
            self.assertGreaterEqual(balance, 0)
            self.assertEqual(balance, before[household] - spent[household])
        return kept

    def finish(self, market, wish, kept, before, earlier, delivered):
        """Everything that was sent is sent again, twice at the same time; then the scarce good is sold out to the last."""
        def again(mine):
            keepers = [Keeper(self.server, token=token) for token in self.tokens]
            for number, sent in mine:
                status, answer = keepers[number % len(keepers)].ask(self.path, sent)
                with market.lock:
                    if status in (200, 201):
                        market.acknowledged[sent["id"]] = slip_number(answer)
                    elif sent["id"] in kept or (status, answer["code"]) not in {(409, code) for code in NO}:
                        wrong.append((status, answer, sent))

        wrong, everything = [], list(market.sent.values())
        threads = [threading.Thread(target=again, args=(everything,)) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])
        scarce = next(iter(delivered))
        keeper = Keeper(self.server, token=self.tokens[0])
        number = next(item["number"] for item in keeper.must(f"/shops/{self.shop}")["goods"] if item["id"] == scarce)
        for card in self.cards * SCARCE:
            sent = {"id": str(uuid.uuid4()), "card": card, "basket": f"{number}x1"}
            status, answer = keeper.ask(self.path, sent)
            if status == 409 and answer["code"] == "shop.not-enough-stock":
                break
            self.assertIn(status, (201, 409), answer)
            if status == 201:
                market.sent[sent["id"]] = (0, sent)
                market.acknowledged[sent["id"]] = slip_number(answer)
        self.assertEqual(self.left(scarce), 0)
        self.looked_through(market, before, earlier, delivered)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2, warnings="ignore")
