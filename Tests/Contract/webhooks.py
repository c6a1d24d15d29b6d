"""Messages that leave: a receiver that fails, is slow, cuts the line and kills the server; a provider of SMS.

Signatures are checked by the specification's own client from PyPI.
Run by `make test` with the path of the built binary: webhooks.py .build/debug/yuanba
"""

import datetime
import http.server
import json
import ssl
import sys
import tempfile
import threading
import time
import unittest
import uuid

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from contract import Server, sample

CHINA = datetime.timezone(datetime.timedelta(hours=8))


class Receiver:
    """Keeps what arrives; `answer` says what happens to the n-th delivery of a message: a status, or None to cut."""

    def __init__(self, certificate=None):
        self.arrived, self.delivered, self.lock = [], [], threading.Lock()
        self.answer = lambda kind, number, times: 204
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                status = outer.take(self.path, dict(self.headers), body)
                if status is None:
                    self.close_connection = True
                    self.connection.close()
                    return
                self.send_response(status)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *words):
                pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.http.socket = context.wrap_socket(self.http.socket, server_side=True)
        self.port = self.http.server_address[1]
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def take(self, path, headers, body):
        headers = {name.lower(): value for name, value in headers.items()}
        said = json.loads(body)
        one = (path, headers, body, said)
        name = headers.get("webhook-id") or headers.get("idempotency-key")
        with self.lock:
            self.arrived.append(one)
            times = sum(1 for other in self.arrived if (other[1].get("webhook-id") or other[1].get("idempotency-key")) == name)
            number = len({other[1].get("webhook-id") for other in self.arrived})
        status = self.answer(said.get("type", "sms"), number, times)
        if status and 200 <= status < 300:
            with self.lock:
                self.delivered.append(one)
        return status

    def of(self, kind, among=None):
        with self.lock:
            return [one for one in (self.delivered if among is None else among) if one[3].get("type", "sms") == kind]

    def stop(self):
        self.http.shutdown()
        self.http.server_close()


def self_signed(path):
    """A certificate for 127.0.0.1 that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.timezone.utc)
    made = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(now)
            .not_valid_after(now + datetime.timedelta(days=1)).sign(key, hashes.SHA256()))
    with open(path, "wb") as file:
        file.write(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                     serialization.NoEncryption()))
        file.write(made.public_bytes(serialization.Encoding.PEM))
    return path


def until(seconds, question):
    """Asks until the answer is yes; its last answer."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        answer = question()
        if answer:
            return answer
        time.sleep(0.1)
    return question()


class Messages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.server = Server(
            None, "--database", sample(f"{cls.folder.name}/county.sqlite"), "--outgoing-networks", "127.0.0.1")
        cls.system = cls.server.sign_in("system")
        _, desk = cls.server.call("GET", "/desk", token=cls.server.sign_in("grid"))
        cls.grid = desk["items"][0]["place"]
        cls.receiver = Receiver()

    @classmethod
    def tearDownClass(cls):
        cls.receiver.stop()
        cls.server.stop()
        cls.folder.cleanup()

    def post(self, path, body, token=None):
        status, answer = self.server.call("POST", path, {"id": str(uuid.uuid4()), **body}, token or self.system)
        self.assertIn(status, (200, 201), answer)
        return answer

    def hook(self, address, kinds):
        return self.post("/webhooks", {"name": "市热线平台", "address": address, "kinds": kinds})

    def report(self, words, **more):
        status, answer = self.server.call("POST", "/requests", {
            "id": str(uuid.uuid4()), "place": self.grid, "body": words, **more})
        self.assertEqual(status, 201, answer)
        return answer["number"]

    def test_1_every_message_arrives_once_kept_in_order_and_signed(self):
        receiver = self.receiver
        hook = self.hook(f"http://127.0.0.1:{receiver.port}/in", ["request.received"])
        # The first fails once, the second is slow, the third is cut.
        def answer(kind, number, times):
            if number == 2:
                time.sleep(1.5)
            return {1: 500, 3: None}.get(number, 204) if times == 1 else 204
        receiver.answer = answer

        numbers = [self.report(f"村小门口第 {count} 盏路灯不亮") for count in range(6)]
        until(25, lambda: len(receiver.of("request.received")) >= 6)

        delivered = receiver.of("request.received")
        self.assertEqual([one[3]["data"]["number"] for one in delivered], numbers)
        times = {}
        for path, headers, body, said in receiver.of("request.received", receiver.arrived):
            times.setdefault(said["data"]["number"], set()).add(headers["webhook-id"])
            checked = Webhook(hook["secret"]).verify(body, headers)
            self.assertEqual(checked["type"], "request.received")
            self.assertEqual(set(checked["data"]), {"request", "number", "place", "channel", "category", "received_on"})
        self.assertTrue(all(len(ids) == 1 for ids in times.values()), times)
        self.assertEqual(len(receiver.arrived), 8)
        path, headers, body, said = delivered[0]
        with self.assertRaises(WebhookVerificationError):
            Webhook(hook["secret"]).verify(body.replace(b"request.received", b"request.closed"), headers)
        listed = self.server.call("GET", f"/webhooks/{hook['id']}", token=self.system)[1]
        self.assertEqual({row["state"] for row in listed["deliveries"]}, {"delivered"})
        self.assertEqual([row["attempts"] for row in listed["deliveries"]], [1, 1, 1, 2, 1, 2])

    def test_2_a_dead_server_loses_nothing(self):
        receiver, told = self.receiver, threading.Event()
        def answer(kind, number, times):
            if not told.is_set():
                told.set()
                self.server.kill()
                return None
            return 204
        receiver.answer = answer
        before = len(receiver.of("request.received"))

        number = self.report("自来水浑，有泥沙")
        self.assertTrue(until(15, told.is_set))
        self.server.process.stderr.close()
        self.server.start()
        until(45, lambda: len(receiver.of("request.received")) > before)

        found = [one for one in receiver.arrived if one[3].get("data", {}).get("number") == number]
        self.assertEqual(len({one[1]["webhook-id"] for one in found}), 1)
        self.assertGreaterEqual(len(found), 2)
        self.assertEqual(receiver.of("request.received")[-1][3]["data"]["number"], number)
        type(self).system = self.server.sign_in("system")

    def test_3_a_bad_certificate_a_closed_network_and_plain_lines_are_told(self):
        secure = Receiver(self_signed(f"{self.folder.name}/own.pem"))
        hook = self.hook(f"https://127.0.0.1:{secure.port}/in", ["notice.published"])
        self.post(f"/webhooks/{hook['id']}/test", {})
        def last():
            rows = self.server.call("GET", f"/webhooks/{hook['id']}", token=self.system)[1]["deliveries"]
            return rows[0]["fault"]
        self.assertEqual(until(15, last), "insecure")
        secure.stop()
        for address, code in (("https://10.0.0.9/", "webhook.address-private"),
                              ("http://example.com/", "webhook.address-without-tls")):
            status, answer = self.server.call("POST", "/webhooks", {
                "id": str(uuid.uuid4()), "name": "市热线", "address": address, "kinds": ["request.closed"]}, self.system)
            self.assertEqual((status, answer["code"]), (422, code))

    def test_4_who_asked_for_it_is_told_by_the_provider_or_in_the_morning(self):
        receiver = self.receiver
        receiver.answer = lambda kind, number, times: 200
        template = str(uuid.uuid4())
        self.server.call("POST", "/short-messages/templates", {
            "id": template, "moment": "received", "class": "notice", "text": "#place#收到您报的事，编号#number#。"}, self.system)
        self.post(f"/short-messages/templates/{template}/approval",
                  {"provider_code": "T1", "approved_on": "2026-01-05", "number": "审 1"})
        status, answer = self.server.call("PUT", "/short-messages/settings", {
            "id": str(uuid.uuid4()), "is_live": True, "signature": "云岭县基层治理", "secret": "geheim",
            "address": f"http://127.0.0.1:{receiver.port}/sms"}, self.system)
        self.assertEqual(status, 201, answer)

        number = self.report("堰沟垮了半米", wish="message", phone="13900002046")
        self.report("堰沟垮了一米", wish="call", phone="13900002047")
        def ours():
            rows = self.server.call("GET", "/short-messages", token=self.system)[1]["messages"]
            return next((row for row in rows if row["number"] == number and
                         (row["state"] != "waiting" or row["next_at"] > row["queued_at"])), None)
        row = until(20, ours)
        self.assertIsNotNone(row)
        self.assertEqual(row["phone"], "139****2046")
        sent = receiver.of("sms")
        if row["state"] == "waiting":
            self.assertTrue(row["next_at"][11:16] == "08:00", row)
            hour = datetime.datetime.now(CHINA).hour
            self.assertTrue(hour >= 20 or hour <= 8, row)
            self.assertEqual(sent, [])
        else:
            self.assertEqual(row["state"], "sent")
            self.assertEqual(len(sent), 1)
            path, headers, body, said = sent[0]
            self.assertEqual((path, headers["authorization"]), ("/sms", "Bearer geheim"))
            self.assertEqual((said["to"], said["template"]), ("13900002046", "T1"))
            self.assertTrue(said["text"].startswith("【云岭县基层治理】") and number in said["text"], said)
        self.assertNotIn("13900002046", json.dumps(row))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]], verbosity=2)
