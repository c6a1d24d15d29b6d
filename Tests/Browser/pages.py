"""Every page once: found by following links as each account, opened in both languages and at both widths."""

import html
import re
from urllib.parse import urlsplit
from uuid import uuid4

from county import Person, Programme
from words import ROOT

ACCOUNTS = (None, "resident", "grid", "village", "town", "county", "system", "security", "audit")
# Addresses that programs ask, scripts fetch, or that only answer with a redirect; not pages of their own.
NOT_PAGES = {"/openapi.json", "/health", "/ready", "/metrics", "/requests/similar", "/language/{language}",
             "/type/{size}", "/places/{id}/children", "/wechat", "/open311/v2/{part}/{file}", "/calendars/{id}/due.ics"}
# What stands on paper alone, as a QR code on a voter's slip, and what the sample has no example of.
UNLINKED = {"/assemblies/{id}/ballots/{token}", "/points/declarations/{id}/photos/{file}",
            "/points/declarations/{id}/thumbnails/{file}", "/visits/{id}/photos/{file}",
            "/visits/{id}/thumbnails/{file}", "/shop-goods/{id}/pictures/{file}", "/shop-goods/{id}/thumbnails/{file}",
            "/hazards/{id}/photos/{file}", "/hazards/{id}/thumbnails/{file}", "/petitions/{id}/attachments/{file}",
            # What follows an erasure, a basket that was sent, and a dispute that is over.
            "/field/shell/{language}", "/field/pack", "/field-worker.js",
            "/sign-in/wechat", "/sign-in/wechat/return", "/wechat/binding", "/wechat/binding/new",
            "/requests/{id}/redactions", "/shops/{id}/counter/check", "/disputes/erasures/new",
            "/relief/erasures/new"}
# At most so many addresses of one route are followed by one account; a county has thousands of places.
EXAMPLES = 4
# Of what stands late first more are followed: what can still be begun is not late and stands last.
LONGER = {"/relief/{id}": 16, "/hazards/{id}": 8, "/checks/{id}": 8}
# A page is examined as at most so many different people see it.
FACES = 2
PARTS = re.compile(r'<(?:form|section|h2)[^>]*>')
ENDPOINT = re.compile(r'Endpoint\(\s*\.get,\s*"([^"]*)"(,\s*\.program)?')
FORM = re.compile(r"\\\(\w+\.rawValue\)")
LINK = re.compile(r'\s(?:href|src|data-geojson|data-source)="(/[^"#]*)')
ASKING = re.compile(r'<form[^>]*method="get"[^>]*action="(/[^"#]*)')


def routes():
    """Every route of the sources that answers GET to a person."""
    found = set()
    house = (ROOT / "Sources" / "House" / "House.swift").read_text()
    for file in sorted((ROOT / "Sources").rglob("*.swift")):
        # A room that the house does not open yet has no pages.
        room = file.relative_to(ROOT / "Sources").parts[0]
        if room not in ("House", "Web") and not re.search(rf"\b{room}\b.*[eE]ndpoints", house):
            continue
        for path, program in ENDPOINT.findall(file.read_text()):
            if not program:
                # Of a list in two forms both are led to.
                for form in ("csv", "xlsx") if FORM.search(path) else ("",):
                    found.add("/" + re.sub(r"\\\(\w+\)", "{part}", FORM.sub(form, path)))
    return sorted(found - NOT_PAGES, key=lambda route: (route.count("{"), route))


class Discovery:
    """What each account can reach by links alone, beginning at the front page and what it is told after signing in."""

    def __init__(self, browser, county, findings, seeds):
        self.county, self.findings, self.seeds, self.browser = county, findings, seeds, browser
        self.patterns = [
            (route, re.compile("^" + "[^/]+".join(map(re.escape, re.split(r"\{\w+\}", route))) + "$"))
            for route in routes()]
        self.pages, self.faces = [], {}
        self.other = set()

    def route(self, path):
        return next((route for route, pattern in self.patterns if pattern.match(path)), None)

    def all(self):
        for account in ACCOUNTS:
            self.follow(account)
        return self.pages

    def check(self):
        """No page is left that nobody is led to."""
        reached = {route for route, _, _ in self.pages} | self.other
        for route, _ in self.patterns:
            self.findings.check("a link leads to every page", route in reached | UNLINKED, route)

    def follow(self, account):
        one = Person(self.browser, self.county.url, self.findings, "zh-Hans", 1280, account)
        waiting, seen, counts, sources = ["/", *self.seeds], set(), {}, {}
        while waiting:
            path = waiting.pop(0)
            if path in seen:
                continue
            seen.add(path)
            route = self.route(urlsplit(path).path)
            # Addresses with a question are other faces of the same page; a few of them lead on.
            if route is None or counts.get(route, 0) >= LONGER.get(route, EXAMPLES):
                continue
            counts[route] = counts.get(route, 0) + 1
            answer = one.context.request.get(path)
            if answer.status != 200:
                self.findings.check(f"the links of {account or 'anyone'} lead somewhere", path in self.seeds,
                                    f"{path}, led to by {sources.get(path)}, answers {answer.status}")
                continue
            # Whoever must sign in first was led away; an address that only points on leads to where it points.
            if urlsplit(answer.url).path != urlsplit(path).path:
                if urlsplit(answer.url).path != "/sign-in":
                    self.other.add(route)
                    waiting.append(answer.url.removeprefix(self.county.url))
                continue
            if "text/html" not in answer.headers.get("content-type", ""):
                self.other.add(route)
                continue
            text = answer.text()
            if self.is_new(route, text):
                self.pages.append((route, path, account))
            for link in map(html.unescape, LINK.findall(text) + ASKING.findall(text)):
                sources.setdefault(link, path)
                waiting.append(link)
        one.context.close()

    def is_new(self, route, text):
        """Whether this account sees another page than those before it: other forms, other headings."""
        main = text[text.find("<main"):text.rfind("</main>")]
        face = frozenset(re.sub(r"[0-9a-f]{8}-[0-9a-f-]+", "", part) for part in PARTS.findall(main))
        known = self.faces.setdefault(route, [])
        # What is there already needs no second look, however little of it this account sees.
        if len(known) == FACES or any(face <= other for other in known):
            return False
        known.append(face)
        return True


def name(route, account):
    return (account or "anyone") + "-" + (re.sub(r"[^a-z]+", "-", route).strip("-") or "home")


def open_all(browser, county, findings, language, width, pages, dress=None):
    """Opens the pages in one language and at one width, and examines each; a phone's also in another `dress`."""
    people = {}
    for route, path, account in pages:
        if account not in people:
            people[account] = Person(browser, county.url, findings, language, width, account)
        one = people[account]
        one.go(path)
        one.examine(name(route, account))
        if dress and width == 360:
            getattr(one, dress)(name(route, account))


def furnish(county):
    """Enters what the sample county truly lacks, and returns the addresses that no link leads to."""
    desk, village = Programme(county.url, "county"), Programme(county.url, "village")
    home = desk.ask("/places")["items"][0]["id"]
    for name in ("石桥镇", "柳坪村"):
        items = desk.ask(f"/places/{home}/children?limit=100")["items"]
        home = next(place["id"] for place in items if place["name"] == name)
    sheet = village.ask("/households/imports", {"id": str(uuid4()), "text": "village,household number,name,relation\n柳坪村,L3-13,冯国强,户主\n柳坪村,L3-13,罗玉芬,不清楚\n"})
    made = desk.ask("/requests", {"id": str(uuid4()), "body": "村委会门口的台阶缺了一角。", "place": home})
    # A county has more grids than examples are followed of places.
    items = desk.ask(f"/places/{home}/children?limit=100")["items"]
    grid = next(place["id"] for place in items if place["level"] == "grid")
    return [f"/receipts/{made['number']}?code={made['code']}", f"/households/imports/{sheet['id']}", f"/places/{grid}"]
