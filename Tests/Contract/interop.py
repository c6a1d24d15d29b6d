"""Other people's programs against a running server: two Open311 clients, a calendar's reader, a reader of maps.

Run by `make test` with the path of the built binary: interop.py .build/debug/yuanba
"""

import itertools
import os
import sys
import tempfile
import unittest
import urllib.error
import urllib.parse
import urllib.request
import uuid

# `three` was written for Python 2 and asks for the one name that Python 3 made a builtin.
itertools.ifilter = filter

import geojson
import georeport
import icalendar
import three

from contract import Server, sample


class OtherSystems(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.server = Server(sample(f"{cls.folder.name}/county.sqlite"))
        cls.base = f"http://127.0.0.1:{cls.server.port}"
        cls.root = cls.server.call("GET", "/places")[1]["items"][0]["id"]
        status, made = cls.server.call(
            "POST", "/programmes",
            {"id": str(uuid.uuid4()), "name": "云岭融媒", "keeper": "融媒体中心", "is_shown": True},
            cls.server.sign_in("system"))
        assert status == 201, made
        cls.key, cls.programme = made["key"], made["id"]
        _, desk = cls.server.call("GET", "/desk", token=cls.server.sign_in("grid"))
        cls.grid = desk["items"][0]["place"]

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.folder.cleanup()

    def client(self, key=None):
        return three.Three(f"{self.base}/open311/v2", api_key=self.key if key is None else key)

    def get(self, path):
        with urllib.request.urlopen(self.base + path, timeout=20) as answer:
            return answer.headers.get_content_type(), answer.read()

    def show(self, request):
        """An officer of the village lets neighbours see it, as the page does."""
        token = self.server.sign_in("village")
        listed = self.server.call("GET", "/requests?state=moderation&limit=200", token=token)[1]["items"]
        case = next(row["id"] for row in listed if row["number"] == request)
        status, answer = self.server.call(
            "POST", f"/requests/{case}/moderation", {"id": str(uuid.uuid4()), "decision": "shown"}, token)
        self.assertIn(status, (200, 201), answer)

    def test_a_client_walks_from_discovery_to_its_request(self):
        client = self.client()
        discovery = client.discovery()
        self.assertEqual(discovery["endpoints"][0]["specification"], "http://wiki.open311.org/GeoReport_v2")
        self.assertEqual(discovery["endpoints"][0]["url"], f"{self.base}/open311/v2")
        self.assertEqual(discovery["endpoints"][0]["type"], "test")

        services = client.services()
        self.assertGreater(len(services), 5)
        plain = next(service for service in services if not service["metadata"])
        asking = next((service for service in services if service["metadata"]), None)
        if asking:
            attributes = client.services(asking["service_code"])["attributes"]
            self.assertTrue(all(attribute["variable"] for attribute in attributes))

        description = f"村小门口的路灯不亮 {uuid.uuid4().hex[:6]} <三盏> & 两天了"
        words = {"address_id": self.grid, "address": "村小门口", "name": "桂英 陈",
                 "phone": "13900002046", "description": description.replace("<三盏>", "三盏")}
        sent = client.post(plain["service_code"], **words)
        self.assertEqual(client.post_response.status_code, 201, sent)
        number = sent[0]["service_request_id"]
        again = client.post(plain["service_code"], **words)
        self.assertEqual(again[0]["service_request_id"], number)

        token = sent[0]["service_notice"].rsplit("/", 1)[1]
        self.assertEqual(client.token(token)[0]["service_request_id"], number)
        self.assertEqual(client.request(number)[0]["code"], 404)
        self.assertEqual(client.request(number, api_key=self.key)[0]["status"], "open")

        self.show(number)
        row = client.request(number)[0]
        self.assertEqual(row["service_code"], plain["service_code"])
        self.assertIn("三盏 & 两天了", row["description"])
        self.assertNotIn("13900002046", str(row))
        self.assertIn(number, [one["service_request_id"] for one in client.requests(count=50, page=1)])
        self.assertEqual(client.requests(status="closed", service_request_id=number)[0]["service_request_id"], number)

    def test_another_client_reads_both_forms(self):
        json = georeport.GeoReport(f"{self.base}/open311/v2")
        xml = georeport.GeoReport(f"{self.base}/open311/v2", output_format="xml")
        codes = [service["service_code"] for service in json.get_service_list()]
        self.assertEqual(codes, [service["service_code"] for service in xml.get_service_list()])
        number = self.client().post(
            codes[0], address_id=self.grid, description=f"井盖松了 {uuid.uuid4().hex[:6]}")[0]["service_request_id"]
        self.show(number)
        for client in (json, xml):
            row = client.get_service_request(number)
            self.assertEqual(row["service_request_id"], number)
            self.assertEqual(row["status"], "open")
            self.assertIn("井盖松了", row["description"])
        self.assertEqual(json.get_service_definition(codes[0])["service_code"], codes[0])
        self.assertIn(number, [row["service_request_id"] for row in json.get_service_requests(status="open")])

    def test_a_wrong_key_and_a_wrong_service_are_told_in_the_asked_form(self):
        refused = self.client("yuanba-guessed")
        self.assertEqual(refused.post("nothing", description="x", address_id=self.grid)[0]["code"], 403)
        self.assertEqual(self.client().post("nothing", description="x", address_id=self.grid)[0]["code"], 404)
        with self.assertRaises(urllib.error.HTTPError) as wrong:
            self.get("/open311/v2/services/nothing.xml")
        self.assertEqual(wrong.exception.code, 404)
        self.assertIn("<errors><error><code>404</code>", wrong.exception.read().decode())

    def test_calendars_are_read_by_a_calendar(self):
        kind, text = self.get(f"/places/{self.root}/assemblies.ics")
        self.assertEqual(kind, "text/calendar")
        meetings = icalendar.Calendar.from_ical(text).walk("VEVENT")
        self.assertGreater(len(meetings), 0)
        for meeting in meetings:
            self.assertTrue(meeting["SUMMARY"])
            self.assertIsNotNone(meeting.decoded("DTSTART").tzinfo)
            self.assertFalse(meeting.errors)
        self.assertEqual(len({str(meeting["UID"]) for meeting in meetings}), len(meetings))

        token = self.server.sign_in("town")
        status, made = self.server.call("POST", "/calendars", {"id": str(uuid.uuid4())}, token)
        self.assertEqual(status, 201, made)
        kind, text = self.get(urllib.parse.urlsplit(made["address"]).path)
        due = icalendar.Calendar.from_ical(text).walk("VEVENT")
        self.assertEqual(kind, "text/calendar")
        self.assertGreater(len(due), 0)
        self.assertTrue(all(str(event["SUMMARY"]).endswith("到期") for event in due))
        status, _ = self.server.call(
            "POST", f"/calendars/{made['id']}/revocation", {"id": str(uuid.uuid4())}, token)
        self.assertEqual(status, 201)
        with self.assertRaises(urllib.error.HTTPError) as gone:
            self.get(urllib.parse.urlsplit(made["address"]).path)
        self.assertEqual(gone.exception.code, 404)

    def test_maps_are_valid_geojson(self):
        number = self.client().post(
            self.client().services()[0]["service_code"], lat="30.6712", long="107.8034", address_id=self.grid,
            description=f"桥栏杆断了 {uuid.uuid4().hex[:6]}")[0]["service_request_id"]
        self.show(number)
        for name in ("requests", "grids"):
            kind, text = self.get(f"/places/{self.root}/{name}.geojson")
            self.assertEqual(kind, "application/geo+json")
            collection = geojson.loads(text)
            self.assertTrue(collection.is_valid, collection.errors())
            if name == "requests":
                point = next(one for one in collection["features"] if one["properties"]["number"] == number)
                self.assertEqual(point["geometry"]["coordinates"], [107.8, 30.67])

    def test_a_key_that_was_taken_back_opens_nothing(self):
        administrator = self.server.sign_in("system")
        _, made = self.server.call(
            "POST", "/programmes", {"id": str(uuid.uuid4()), "name": "城市热线", "keeper": "热线办"}, administrator)
        client = self.client(made["key"])
        self.assertEqual(client.requests(api_key=made["key"]), [])
        status, _ = self.server.call(
            "POST", f"/programmes/{made['id']}/revocation", {"id": str(uuid.uuid4())}, administrator)
        self.assertEqual(status, 201)
        self.assertEqual(client.requests(api_key=made["key"])[0]["code"], 403)


if __name__ == "__main__":
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    unittest.main(argv=sys.argv[:1], verbosity=2)
