"""Every page once: found by following links as each account, opened in both languages and at both widths."""

import html
import re
from urllib.parse import urlsplit

from county import Person, Programme
from words import ROOT

ACCOUNTS = (None, "resident", "grid", "village", "town", "county", "system", "security", "audit")
# Addresses that programs ask, scripts fetch, or that only answer with a redirect; not pages of their own.
NOT_PAGES = {"/openapi.json", "/health", "/ready", "/metrics", "/requests/similar", "/language/{language}",
             "/type/{size}", "/places/{id}/children"}
# At most so many addresses of one route are followed by one account; a county has thousands of places.
EXAMPLES = 3
ENDPOINT = re.compile(r'Endpoint\(\s*\.get,\s*"([^"]*)"(,\s*\.program)?')
LINK = re.compile(r'\s(?:href|src|data-geojson|data-source)="(/[^"#]*)')
ASKING = re.compile(r'<form[^>]*method="get"[^>]*action="(/[^"#]*)')


def routes():
    """Every route of the sources that answers GET to a person."""
    found = set()
    for file in sorted((ROOT / "Sources").rglob("*.swift")):
        for path, program in ENDPOINT.findall(file.read_text()):
            if not program:
                found.add("/" + re.sub(r"\\\(\w+\)", "{part}", path))
    return sorted(found - NOT_PAGES, key=lambda route: (route.count("{"), route))


class Discovery:
    """What each account can reach by links alone, beginning at the front page and what it is told after signing in."""

    def __init__(self, browser, county, findings, seeds):
        self.county, self.findings, self.seeds, self.browser = county, findings, seeds, browser
        self.patterns = [
            (route, re.compile("^" + "[^/]+".join(map(re.escape, re.split(r"\{\w+\}", route))) + "$"))
            for route in routes()]
        self.pages = []
        self.other = set()

    def route(self, path):
        return next((route for route, pattern in self.patterns if pattern.match(path)), None)

    def all(self):
        for account in ACCOUNTS:
            self.follow(account)
        reached = {route for route, _, _ in self.pages} | self.other
        for route, _ in self.patterns:
            self.findings.check("a link leads to every page", route in reached, route)
        return self.pages

    def follow(self, account):
        one = Person(self.browser, self.county.url, self.findings, "zh-Hans", 1280, account)
        waiting, seen, counts = ["/", *self.seeds], set(), {}
        while waiting:
            path = waiting.pop(0)
            if path in seen:
                continue
            seen.add(path)
            route = self.route(urlsplit(path).path)
            # Addresses with a question are other faces of the same page; a few of them lead on.
            if route is None or counts.get(route, 0) >= EXAMPLES:
                continue
            counts[route] = counts.get(route, 0) + 1
            answer = one.context.request.get(path)
            if answer.status != 200:
                self.findings.check(f"the links of {account or 'anyone'} lead somewhere", path in self.seeds,
                                    f"{path} answers {answer.status}")
                continue
            if "text/html" not in answer.headers.get("content-type", ""):
                self.other.add(route)
                continue
            text = answer.text()
            face = "officer" if account in ("grid", "village", "town", "county") else "person"
            if not any(kept[0] == route and kept[1] == face for kept in self.kept(account)):
                self.pages.append((route, path, account))
            waiting += [html.unescape(link) for link in LINK.findall(text) + ASKING.findall(text)]
        one.context.close()

    def kept(self, account):
        """Pages that were found already, with whether an officer or another person looked."""
        for route, _, other in self.pages:
            yield route, "officer" if other in ("grid", "village", "town", "county") else "person"


def name(route, account):
    return (account or "anyone") + "-" + (re.sub(r"[^a-z]+", "-", route).strip("-") or "home")


def open_all(browser, county, findings, language, width, pages):
    """Opens the pages in one language and at one width, and examines each."""
    people = {}
    for route, path, account in pages:
        if account not in people:
            people[account] = Person(browser, county.url, findings, language, width, account)
        one = people[account]
        one.go(path)
        one.examine(name(route, account))


def receipt(county):
    """A receipt's address, as a new report gives it."""
    places = Programme(county.url)
    root = places.ask("/places")["items"][0]["id"]
    desk = Programme(county.url, "county")
    import uuid
    made = desk.ask("/requests", {"id": str(uuid.uuid4()), "body": "村委会门口的台阶缺了一角。", "place": root})
    return f"/receipts/{made['number']}?code={made['code']}"
