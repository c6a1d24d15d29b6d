"""WeChat against a running server: a client written from the rules alone, and a small server that plays WeChat's part.

Run by `make test` with the path of the built binary: wechat.py .build/debug/yuanba
"""

import base64
import concurrent.futures
import hashlib
import http.server
import json
import math
import os
import re
import struct
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request
import uuid
import xml.etree.ElementTree as tree

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from contract import Server, sample

APP_ID, TOKEN, SECRET = "wx5823bf96d3bd56c7", "QDG6eK", "0123456789abcdef0123456789abcdef"
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
# A protocol's bound, not a machine's: WeChat waits five seconds.
PATIENCE_SECONDS = 5
CLIENTS = 64
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC")


def gcj02(north, east):
    """Where a Chinese map shows a point of WGS 84, as the shift is published."""
    x, y, rad = east - 105, north - 35, math.radians(north)
    waves = sum(20 * math.sin(k * x * math.pi) for k in (6, 2)) * 2 / 3
    down = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x)) + waves
    down += (20 * math.sin(y * math.pi) + 40 * math.sin(y / 3 * math.pi)) * 2 / 3
    down += (160 * math.sin(y / 12 * math.pi) + 320 * math.sin(y * math.pi / 30)) * 2 / 3
    over = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x)) + waves
    over += (20 * math.sin(x * math.pi) + 40 * math.sin(x / 3 * math.pi)) * 2 / 3
    over += (150 * math.sin(x / 12 * math.pi) + 300 * math.sin(x / 30 * math.pi)) * 2 / 3
    # Of the ellipsoid of Krassowski, 1940: half its longer axis, and its eccentricity squared.
    axis, flat = 6378245.0, 0.00669342162296594323
    bend = 1 - flat * math.sin(rad) ** 2
    down = down * 180 / (axis * (1 - flat) / (bend * math.sqrt(bend)) * math.pi)
    over = over * 180 / (axis / math.sqrt(bend) * math.cos(rad) * math.pi)
    return north + down, east + over


def signature(*parts):
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()


def cipher():
    key = base64.b64decode(AES_KEY + "=")
    return Cipher(algorithms.AES(key), modes.CBC(key[:16]))


def seal(message, app_id=APP_ID):
    body = os.urandom(16) + struct.pack(">I", len(message)) + message + app_id.encode()
    padding = 32 - len(body) % 32
    body += bytes([padding]) * padding
    run = cipher().encryptor()
    return base64.b64encode(run.update(body) + run.finalize()).decode()


def unseal(text):
    run = cipher().decryptor()
    body = run.update(base64.b64decode(text)) + run.finalize()
    assert 1 <= body[-1] <= 32 and body.endswith(bytes([body[-1]]) * body[-1])
    body = body[16:-body[-1]]
    length = struct.unpack(">I", body[:4])[0]
    assert body[4 + length:].decode() == APP_ID
    return body[4:4 + length]


class WeChatItself(http.server.BaseHTTPRequestHandler):
    """Who came back with a code, a token, and pictures."""

    asked = []

    def log_message(self, *words):
        pass

    def answer(self, body, kind="application/json"):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        parts = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(parts.query))
        self.asked.append((parts.path, query))
        if parts.path == "/sns/oauth2/access_token":
            right = (query.get("appid"), query.get("secret"), query.get("grant_type")) == (
                APP_ID, SECRET, "authorization_code")
            known = right and query.get("code", "").startswith("code-of-")
            said = {"access_token": "x", "openid": query["code"][8:]} if known else {"errcode": 40029}
            return self.answer(json.dumps(said).encode())
        if parts.path == "/cgi-bin/media/get" and query.get("access_token") == "token-1":
            if query.get("media_id") == "gone":
                return self.answer(b'{"errcode":40007,"errmsg":"invalid media_id"}')
            return self.answer(PICTURE, "image/png")
        return self.answer(b'{"errcode":40001,"errmsg":"invalid credential"}')

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append((self.path, body))
        right = (body.get("appid"), body.get("secret")) == (APP_ID, SECRET)
        said = {"access_token": "token-1", "expires_in": 7200} if right else {"errcode": 40125}
        self.answer(json.dumps(said).encode())


class Browser:
    """Keeps cookies and follows nothing."""

    class Still(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *words):
            return None

    def __init__(self, base):
        self.base, self.cookies = base, {}
        self.opener = urllib.request.build_opener(self.Still)

    def open(self, path, form=None):
        request = urllib.request.Request(self.base + path, data=form and urllib.parse.urlencode(form).encode())
        request.add_header("Cookie", "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        try:
            answer = self.opener.open(request, timeout=20)
        except urllib.error.HTTPError as error:
            answer = error
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, answer.headers.get("Location"), answer.read().decode()

    def sign_in(self, name):
        page = self.open("/sign-in")[2]
        token = re.search(r'name="_token" value="([^"]+)"', page).group(1)
        return self.open("/sign-in", {"_token": token, "name": name, "password": "yuanba-sample"})


class OfficialAccount(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.database = sample(f"{cls.folder.name}/county.sqlite")
        cls.server = Server(cls.database)
        cls.fake = http.server.ThreadingHTTPServer(("127.0.0.1", 0), WeChatItself)
        threading.Thread(target=cls.fake.serve_forever, daemon=True).start()
        cls.villages = cls.village_names()

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.fake.shutdown()
        cls.folder.cleanup()

    @classmethod
    def village_names(cls):
        names, layer = [], [cls.server.call("GET", "/places")[1]["items"][0]["id"]]
        while layer and not names:
            below = [row for place in layer for row in cls.server.call("GET", f"/places/{place}/children")[1]["items"]]
            names = [row["name"] for row in below if row["level"] == "village"]
            layer = [row["id"] for row in below]
        return [name for name in names if names.count(name) == 1]

    def set_up(self, mode, entry="residents"):
        status, answer = self.server.call(
            "POST", "/wechat/account",
            {"id": str(uuid.uuid4()), "app_id": APP_ID, "mode": mode, "entry": entry, "token": TOKEN,
             "aes_key": AES_KEY, "secret": SECRET, "interface": f"http://127.0.0.1:{self.fake.server_port}"},
            self.server.sign_in("system"))
        self.assertEqual(status, 201, answer)
        return answer

    @property
    def base(self):
        return f"http://127.0.0.1:{self.server.port}"

    def post(self, body, sealed=False, token=TOKEN, nonce=None, at=None, app_id=APP_ID, **changes):
        """Status, kind and bytes of the answer, and how long it took."""
        stamp, nonce = str(at or int(time.time())), nonce or uuid.uuid4().hex[:10]
        query = {"signature": signature(token, stamp, nonce), "timestamp": stamp, "nonce": nonce}
        if sealed:
            text = seal(body, app_id)
            query |= {"encrypt_type": "aes", "msg_signature": signature(token, stamp, nonce, text)}
            body = f"<xml><ToUserName><![CDATA[gh]]></ToUserName><Encrypt><![CDATA[{text}]]></Encrypt></xml>".encode()
        query |= changes
        request = urllib.request.Request(
            f"{self.base}/wechat?{urllib.parse.urlencode(query)}", data=body, headers={"Content-Type": "text/xml"})
        began = time.monotonic()
        try:
            answer = urllib.request.urlopen(request, timeout=30)
        except urllib.error.HTTPError as error:
            answer = error
        content = answer.read()
        kind = answer.headers.get_content_type()
        self.assertNotIn("json", kind)
        return answer.status, kind, content, time.monotonic() - began

    def message(self, user, kind, message=None, **fields):
        fields = {"ToUserName": "gh_yunling", "FromUserName": user, "CreateTime": str(int(time.time())),
                  "MsgType": kind, **fields}
        if kind != "event":
            fields["MsgId"] = str(message or uuid.uuid4().int % 10 ** 18)
        inner = "".join(f"<{name}><![CDATA[{value}]]></{name}>" for name, value in fields.items())
        return f"<xml>{inner}</xml>".encode()

    def words(self, content, user):
        xml = {child.tag: child.text for child in tree.fromstring(content)}
        self.assertEqual((xml["ToUserName"], xml["FromUserName"], xml["MsgType"]), (user, "gh_yunling", "text"))
        self.assertGreater(int(xml["CreateTime"]), 0)
        self.assertLessEqual(len(xml["Content"].encode()), 2048)
        return xml["Content"]

    def say(self, user, text, **more):
        status, _, content, _ = self.post(self.message(user, "text", Content=text), **more)
        self.assertEqual(status, 200, content)
        return self.words(content, user)

    def number(self, user, text):
        """The number of the request that some words become."""
        return re.search(r"\d{4}-\d{4,}", self.say(user, text)).group(0)

    def following(self):
        """The running number of a request that is made now: one more than the last one."""
        return int(self.number(f"o-{uuid.uuid4().hex}", f"{self.villages[0]}的路灯坏了").split("-")[1])

    def test_the_address_proves_itself(self):
        self.set_up("plain")
        stamp = str(int(time.time()))
        right = {"signature": signature(TOKEN, stamp, "n"), "timestamp": stamp, "nonce": "n", "echostr": "<echo>&1"}
        for query, status in ((right, 200), ({**right, "signature": "0" * 40}, 403), ({"echostr": "x"}, 403)):
            try:
                with urllib.request.urlopen(f"{self.base}/wechat?{urllib.parse.urlencode(query)}") as answer:
                    self.assertEqual((answer.status, answer.read()), (200, b"<echo>&1"))
                    self.assertEqual(status, 200)
            except urllib.error.HTTPError as error:
                self.assertEqual(error.code, status)
                self.assertNotIn(b"echo", error.read())

    def test_words_place_and_picture_become_a_request_that_is_followed_by_number(self):
        self.set_up("plain")
        village = self.villages[0]
        user = f"o-{uuid.uuid4().hex}"
        status, _, content, _ = self.post(self.message(user, "image", PicUrl="https://x.example/1", MediaId="m-1"))
        self.assertEqual(status, 200)
        made = self.say(user, f"{village}村小门口的路灯坏了")
        number, code = re.search(r"\d{4}-\d{4,}", made).group(0), re.search(r"查询码是 (\w{8})", made).group(1)
        address = re.search(r"http://\S+/q/\w+", made).group(0)
        self.post(self.message(user, "image", PicUrl="https://x.example/2", MediaId="gone"))

        self.assertIn(number, self.say(user, number))
        self.assertNotIn(number, self.say("o-stranger", number))
        self.assertIn(number, self.say("o-stranger", f"{number} {code}"))
        with urllib.request.urlopen(address) as page:
            self.assertIn(number, page.read().decode())
        # A process that was killed holds the county's lease for half a minute.
        for _ in range(300):
            page = urllib.request.urlopen(address).read().decode()
            if "/thumbnails/" in page:
                break
            time.sleep(0.2)
        self.assertIn("/thumbnails/", page)
        self.assertIn(("/cgi-bin/media/get", {"access_token": "token-1", "media_id": "m-1"}), WeChatItself.asked)

    def somewhere(self, officer):
        """A grid that is drawn on the map, and a point in the middle of it: north and east, on the world's datum."""
        layer = [self.server.call("GET", "/places")[1]["items"][0]["id"]]
        for _ in range(3):
            for place in layer:
                for drawn in self.features(place, officer):
                    if drawn["geometry"]["type"] == "Polygon" and self.level(drawn["properties"]["id"]) == "grid":
                        ring = drawn["geometry"]["coordinates"][0][:-1]
                        east, north = (sum(point[axis] for point in ring) / len(ring) for axis in (0, 1))
                        return drawn["properties"]["id"], (north, east)
            layer = [row["id"] for place in layer[:4]
                     for row in self.server.call("GET", f"/places/{place}/children")[1]["items"]]
        self.fail("the sample draws no grid")

    def features(self, place, officer):
        return self.server.call("GET", f"/desk/map.geojson?place={place}", token=officer)[1]["features"]

    def level(self, place):
        return self.server.call("GET", f"/places/{place}")[1].get("level")

    def test_a_location_message_becomes_the_requests_place_and_position(self):
        self.set_up("safe")
        officer = self.server.sign_in("county")
        grid, here = self.somewhere(officer)
        user = f"o-{uuid.uuid4().hex}"
        # Phones send China's shifted datum; the request keeps the world's.
        north, east = gcj02(*here)
        self.assertGreater(abs(north - here[0]) + abs(east - here[1]), 1e-3)
        spot = {"Location_X": f"{north:.6f}", "Location_Y": f"{east:.6f}", "Scale": "15", "Label": "村小门口"}
        answers = []
        for kind, fields in (("location", spot), ("text", {"Content": "路灯坏了"})):
            status, _, content, _ = self.post(self.message(user, kind, **fields), sealed=True)
            self.assertEqual(status, 200, content)
            sealed = {child.tag: child.text for child in tree.fromstring(content)}["Encrypt"]
            answers.append(self.words(unseal(sealed), user))
        self.assertRegex(answers[1], r"\d{4}-\d{4,}", answers)
        points = [point["geometry"]["coordinates"] for point in self.features(grid, officer)
                  if point["geometry"]["type"] == "Point"]
        far = min(max(abs(point[0] - here[1]), abs(point[1] - here[0])) for point in points)
        self.assertLess(far, 1e-5, points)

    def test_a_spot_outside_the_county_or_off_the_globe_is_no_place(self):
        self.set_up("plain")
        user, before = f"o-{uuid.uuid4().hex}", self.following()
        for north, east in (("0.5", "0.5"), ("91", "10"), ("x", "1")):
            status, _, content, _ = self.post(
                self.message(user, "location", Location_X=north, Location_Y=east, Scale="15", Label="远处"))
            self.assertIn(status, (200, 400), content)
            if status == 200:
                self.assertGreater(len(self.words(content, user)), 5)
        self.assertEqual(self.following(), before + 1)

    def test_an_event_is_known_by_who_and_when(self):
        self.set_up("plain")
        user = f"o-{uuid.uuid4().hex}"
        event = self.message(user, "event", Event="subscribe", EventKey="")
        first, again = self.post(event), self.post(event)
        self.assertEqual(first[0], 200)
        self.assertEqual(self.words(first[2], user), self.words(again[2], user))
        ignored = self.post(self.message(user, "event", Event="VIEW", EventKey="https://x.example"))
        self.assertEqual((ignored[0], ignored[2]), (200, b"success"))

    def test_three_tries_make_one_request_also_over_a_kill(self):
        self.set_up("plain")
        user = f"o-{uuid.uuid4().hex}"
        message = self.message(user, "text", Content=f"{self.villages[0]}的井盖松了 {user[-6:]}", message=4711)
        first = self.words(self.post(message)[2], user)
        second = self.words(self.post(message)[2], user)
        self.server.kill()
        self.server.start()
        third = self.words(self.post(message)[2], user)
        self.assertEqual([second, third], [first, first])
        number = re.search(r"\d{4}-\d{4,}", first).group(0)
        self.assertEqual(self.say(user, "进度").count(number), 1)

    def test_what_is_not_wechats_is_refused_and_leaves_nothing(self):
        self.set_up("plain")
        before = self.following()
        body = self.message("o-x", "text", Content=f"{self.villages[0]}的路灯坏了")
        now = int(time.time())
        cases = [
            (403, {"token": "another"}), (403, {"signature": ""}), (403, {"signature": "0" * 40}),
            (403, {"nonce": "a", "timestamp": str(now - 5)}), (403, {"at": now - 3600}), (403, {"at": now + 3600}),
            (400, {"encrypt_type": "aes"}),
        ]
        for status, changes in cases:
            self.assertEqual(self.post(body, **changes)[0], status, changes)
        bomb = b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 1000 + b'"><!ENTITY b "&a;&a;&a;">]><xml><Content>&b;</Content></xml>'
        wrong = [
            b"", b"{}", b"<xml>", b"<xml></yml>", bomb, b"<xml><Content>&xxe;</Content></xml>",
            b'<xml><!ENTITY x SYSTEM "file:///etc/passwd"></xml>', b"<xml>" + b"<a>" * 500, b"\xff\xfe<xml></xml>",
            b"<xml><MsgType>text</MsgType></xml>",
        ]
        for content in wrong:
            status, kind, answer, seconds = self.post(content)
            self.assertEqual((status, kind), (400, "text/plain"), content[:40])
            self.assertNotIn(b"root:", answer)
            self.assertLess(seconds, PATIENCE_SECONDS)
        self.assertEqual(self.post(b"a" * 200_000)[0], 413)
        self.assertEqual(self.following(), before + 1)

    def test_replays_are_refused(self):
        self.set_up("plain")
        user, stamp = f"o-{uuid.uuid4().hex}", int(time.time())
        first = self.message(user, "text", Content="帮助", message=1)
        self.assertEqual(self.post(first, nonce="once", at=stamp)[0], 200)
        self.assertEqual(self.post(first, nonce="once", at=stamp)[0], 200)
        altered = self.message(user, "text", Content=f"{self.villages[0]}的路灯坏了", message=2)
        self.assertEqual(self.post(altered, nonce="once", at=stamp)[0], 403)
        self.assertEqual(self.post(first.replace(user.encode(), b"o-else"), nonce="once", at=stamp)[0], 403)

    def test_in_safe_mode_words_are_sealed_both_ways(self):
        self.set_up("safe")
        user = f"o-{uuid.uuid4().hex}"
        body = self.message(user, "text", Content=f"{self.villages[0]}的路灯坏了")
        status, kind, content, _ = self.post(body, sealed=True)
        self.assertEqual((status, kind), (200, "text/xml"))
        xml = {child.tag: child.text for child in tree.fromstring(content)}
        self.assertEqual(
            xml["MsgSignature"], signature(TOKEN, xml["TimeStamp"], xml["Nonce"], xml["Encrypt"]))
        self.assertIn("收到了", self.words(unseal(xml["Encrypt"]), user))
        self.assertNotIn("收到了", content.decode())
        self.assertEqual(self.post(body)[0], 400)
        self.assertEqual(self.post(body, sealed=True, app_id="wx-of-another")[0], 403)
        self.assertEqual(self.post(body, sealed=True, msg_signature="0" * 40)[0], 403)
        self.set_up("compatible")
        self.assertEqual([self.post(body, sealed=True)[0], self.post(body)[0]], [200, 200])

    def test_what_cannot_be_read_gets_a_sentence(self):
        self.set_up("plain")
        for kind, more in (("voice", {"MediaId": "v"}), ("video", {"MediaId": "v"}), ("file", {}), ("text", {"Content": ""})):
            user = f"o-{uuid.uuid4().hex}"
            status, _, content, _ = self.post(self.message(user, kind, **more))
            self.assertEqual(status, 200, kind)
            self.assertGreater(len(self.words(content, user)), 5)

    def test_who_has_bound_their_wechat_comes_in_by_it(self):
        self.set_up("plain")
        visitor, browser = Browser(self.base), Browser(self.base)
        self.assertEqual(browser.sign_in("resident")[0], 303)
        status, door, _ = browser.open("/wechat/binding/new")
        self.assertEqual(status, 303)
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(door).query))
        self.assertTrue(door.startswith("https://open.weixin.qq.com/connect/oauth2/authorize?appid=" + APP_ID))
        self.assertTrue(door.endswith("#wechat_redirect"))
        self.assertEqual((query["response_type"], query["scope"]), ("code", "snsapi_base"))
        self.assertRegex(query["state"], r"^[a-zA-Z0-9]{1,128}$")
        back = urllib.parse.urlsplit(query["redirect_uri"])
        self.assertEqual(f"{back.scheme}://{back.netloc}", self.base)
        self.assertEqual(browser.open(f"{back.path}?code=code-of-o-resident&state={query['state']}")[1], "/wechat/binding")

        door = visitor.open("/sign-in/wechat?next=/mine")[1]
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(door).query))
        path = urllib.parse.urlsplit(query["redirect_uri"])
        stranger = Browser(self.base).open(f"{path.path}?code=code-of-o-resident&state={query['state']}")
        self.assertEqual(stranger[0], 422)
        wrong = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(visitor.open("/sign-in/wechat")[1]).query))
        self.assertEqual(visitor.open(f"{path.path}?code=guessed&state={wrong['state']}")[0], 422)
        entered = visitor.open(f"{path.path}?{path.query}&code=code-of-o-resident&state={query['state']}")
        self.assertEqual(entered[:2], (303, "/mine"))
        self.assertEqual(visitor.open("/mine")[0], 200)
        again = visitor.open(f"{path.path}?code=code-of-o-resident&state={query['state']}")
        self.assertEqual(again[0], 422)

    def test_sixty_four_clients_at_once_are_answered_in_time(self):
        self.set_up("safe")
        village = self.villages[0]
        def one(number):
            user = f"o-{number}-{uuid.uuid4().hex}"
            slowest = 0.0
            for text in ("你好", f"{village}的路灯坏了，{number} 号来报", "进度"):
                body = self.message(user, "text", Content=text)
                # Each message twice, as when the first answer was lost.
                for _ in range(2):
                    status, _, content, seconds = self.post(body, sealed=True)
                    assert status == 200, content
                    slowest = max(slowest, seconds)
            words = {child.tag: child.text for child in tree.fromstring(content)}["Encrypt"]
            return slowest, self.words(unseal(words), user)

        with concurrent.futures.ThreadPoolExecutor(CLIENTS) as pool:
            answers = list(pool.map(one, range(CLIENTS)))
        slowest = max(seconds for seconds, _ in answers)
        print(f"\n{CLIENTS} clients at once, 6 messages each: the slowest answer took {slowest:.2f} s")
        self.assertLess(slowest, PATIENCE_SECONDS)
        numbers = [re.findall(r"\d{4}-\d{4,} ", words) for _, words in answers]
        self.assertEqual([len(found) for found in numbers], [1] * CLIENTS)
        self.assertEqual(len({found[0] for found in numbers}), CLIENTS)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
