"""A county whose days pass when a walk says so: notices hang out their windows, meetings come."""

import datetime
import json
import os
import pathlib
import shutil
import struct
import subprocess
import time
import urllib.error
import uuid

from county import OWN, County, Person, Programme

# What is folded away is opened for a form in it.
OPEN = "form => { for (let e = form; e; e = e.parentElement) if (e.tagName == 'DETAILS') e.open = true }"
CHINA = datetime.timezone(datetime.timedelta(hours=8))


def prepare(folder):
    """Builds the clock into the folder of the original; each county has a copy."""
    compiler = shutil.which("cc") or shutil.which("clang")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", f"{folder}/later.so",
                    str(pathlib.Path(__file__).with_name("later.c")), "-ldl"], check=True)


class LaterCounty(County):
    """Begins today at nine in the morning, wherever the clock on the wall stands."""

    def environment(self):
        now = datetime.datetime.now(CHINA)
        morning = now.replace(hour=9, minute=0, second=0, microsecond=0)
        if morning < now:
            morning += datetime.timedelta(days=1)
        self.ahead = round((morning - now).total_seconds())
        self._write()
        return {**os.environ, "LD_PRELOAD": f"{self.folder}/later.so", "YUANBA_LATER": f"{self.folder}/ahead"}

    def _write(self):
        with open(f"{self.folder}/ahead", "r+b" if os.path.exists(f"{self.folder}/ahead") else "wb") as file:
            file.write(struct.pack("q", self.ahead))

    def later(self, days=0, hours=0):
        """Lets days pass; whoever was signed in has to sign in again."""
        self.ahead += days * 86_400 + hours * 3_600
        self._write()
        # One round of the server's own, in which it sees what has come due.
        time.sleep(2.2)

    @property
    def now(self):
        return datetime.datetime.now(CHINA) + datetime.timedelta(seconds=self.ahead)

    def day(self, days=0):
        return (self.now + datetime.timedelta(days=days)).strftime("%Y-%m-%d")

    def at(self, hour, days=0):
        """An instant as a form writes it."""
        return f"{self.day(days)}T{hour:02}:00"

    def verified(self):
        """What `yuanba verify` finds in this county: nothing."""
        done = subprocess.run([self.binary, "verify", "--database", f"sqlite:{self.folder}/county.sqlite"],
                              capture_output=True, text=True)
        return done.returncode == 0, done.stdout[-400:] + done.stderr[-400:]


class Scene:
    """A walk of several people through one county, in one language and at one width."""

    def __init__(self, browser, county, findings, language, width):
        self.browser, self.county, self.findings = browser, county, findings
        self.language, self.width = language, width
        self.people = {}

    def say(self, chinese, english):
        return chinese if self.language == "zh-Hans" else english

    def person(self, account=None):
        """The same person as long as the session holds: until days pass."""
        if account is None:
            return Person(self.browser, self.county.url, self.findings, self.language, self.width)
        if account not in self.people:
            self.people[account] = Person(self.browser, self.county.url, self.findings, self.language, self.width,
                                          account)
        return self.people[account]

    def programme(self, account):
        return Programme(self.county.url, account)

    def later(self, days=0, hours=0):
        for person in self.people.values():
            person.context.close()
        self.people = {}
        self.county.later(days, hours)

    def village(self):
        asking = Programme(self.county.url)
        inside = asking.ask("/places")["items"][0]["id"]
        for name in ("石桥镇", "柳坪村"):
            items = asking.ask(f"/places/{inside}/children?limit=100")["items"]
            inside = next(place["id"] for place in items if place["name"] == name)
        return inside

    def refused(self, caller, path, code, **body):
        """A program that tries what the page does not even offer: refused, with this code."""
        try:
            self.programme(caller).ask(path, {"id": str(uuid.uuid4()), **body})
            told = "accepted"
        except RuntimeError as error:
            told = str(error)
        return self.findings.check(f"{self.language}: {path} is refused by {code}", f'"{code}"' in told, told[:300])

    def fill(self, one, form, **fields):
        """Fills in and sends a form, by its name or by the end of its address ("/votes"); returns what it was
        refused for, empty when it was taken."""
        area = one.page.locator(f"form[action$='{form}']" if form.startswith("/") else f"form#{form}").last
        area.evaluate(OPEN)
        for name, value in fields.items():
            field = area.locator(f"[name='{name}']")
            if field.first.get_attribute("type") in ("radio", "checkbox"):
                boxes = field if value is True else area.locator(f"[name='{name}'][value='{value}']")
                boxes.first.check()
            elif field.first.evaluate("e => e.tagName") == "SELECT":
                values = [option.get_attribute("value") for option in field.locator("option").all()]
                field.select_option(value) if value in values else field.select_option(label=value)
            else:
                field.fill(str(value))
        inside = area.locator("button[type=submit]")
        outside = one.page.locator(f"button[form='{area.get_attribute('id')}']")
        with one.page.expect_navigation():
            (inside if inside.count() else outside).first.click()
        errors = one.page.locator("[data-errors]")
        return errors.inner_text() if errors.count() else ""

    def does(self, one, form, **fields):
        """A form that has to be taken."""
        refusal = self.fill(one, form, **fields)
        return one.check(f"does {form}", refusal == "", refusal)

    def turned_down(self, one, what, form, **fields):
        """Sends a form that has to be refused, with a sentence; the browser's console may say so too."""
        one.isForgiving = True
        refusal = self.fill(one, form, **fields)
        one.isForgiving = False
        one.check(what, refusal != "", one.page.url)
        return refusal

    def account(self, name, person, post=None):
        """A new account, as a county opens it: a first password, another one, a post in the village."""
        database = f"sqlite:{self.county.folder}/county.sqlite"
        made = subprocess.run(
            [self.county.binary, "user", name, "--name", person, "--post", "county-bureau", "--database", database],
            input="first-of-many-9\n", capture_output=True, text=True)
        self.findings.check(f"{name} gets an account", made.returncode == 0, made.stderr)
        first = Programme(self.county.url)
        first.token = first.ask("/sessions", {"name": name, "password": "first-of-many-9"})["token"]
        OWN[name] = "a-season-in-the-village"
        first.ask("/account/password", {"old": "first-of-many-9", "new": OWN[name]})
        found = self.programme("security").ask(f"/accounts?q={name}")["items"]
        person = next(item["person"] for item in found if item["account"] == name)
        county = self.programme("county")
        root = county.ask("/places")["items"][0]["id"]
        held = county.ask(f"/places/{root}/posts")["items"]
        bureau = next(item["id"] for item in held if item["person"] == person)
        county.ask(f"/posts/{bureau}/ending", {"id": str(uuid.uuid4()), "until": self.county.day(1)})
        if post:
            county.ask(f"/places/{self.home}/posts", {
                "id": str(uuid.uuid4()), "kind": post, "person": person, "from": self.county.day()})
        return person

    def hold(self, account, meeting, against=1, name=None):
        """A called meeting is held on paper: too few cannot vote, then enough come, are counted, and it passes."""
        one = self.person(account)
        one.go(f"{meeting}/attendance")
        asked = self.programme(account).ask(meeting)
        seats, needed = asked["due"]["count"], (asked["needed_to_open"] or {"count": 1})["count"]
        if needed > 1:
            self.does(one, "/attendance", seats=f"1-{needed - 1}")
            self.refused(account, f"{meeting}/voting", "assemblies.too-few")
            if name:
                one.go(meeting)
                one.examine(f"{name}-few")
                one.go(f"{meeting}/attendance")
        self.does(one, "/attendance", seats=f"{needed}-{seats}")
        one.go(meeting)
        one.press("assemblies.act.open")
        one.sees("the ballots are open", one.text("assemblies.act.close"))
        one.go(f"{meeting}/papers")
        self.turned_down(one, "a count that does not add up is refused", "papers", yes_1=seats, no_1="1")
        self.does(one, "papers", yes_1=seats - against, no_1=against)
        one.go(meeting)
        one.press("assemblies.act.close")
        return one

    def until(self, holds, what, seconds=15):
        """Waits for what the server does by itself."""
        deadline = time.time() + seconds
        while time.time() < deadline:
            if holds():
                return self.findings.check(what, True)
            time.sleep(0.3)
        return self.findings.check(what, False, f"not within {seconds} seconds")
