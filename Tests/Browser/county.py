"""The sample county on a port of its own, the people who walk through it, and what they found."""

import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

from axe_playwright_python.sync_playwright import Axe

from words import foreign, said

LOOK = os.environ.get("YUANBA_LOOK")
CHROMIUM = next((path for path in (os.environ.get("YUANBA_CHROMIUM"), shutil.which("chromium"),
                                   shutil.which("google-chrome")) if path), None)
PASSWORD = "yuanba-sample"
# Of accounts that a walk opens itself.
OWN = {}
WAIT_MS = 8_000


class Findings:
    """What held and what did not; a walk goes on after a finding, so that one run tells all."""

    def __init__(self, name):
        self.name, self.held, self.found = name, 0, []

    def check(self, what, holds, detail=""):
        if holds:
            self.held += 1
        else:
            self.found.append(f"{self.name}: {what}" + (f": {detail}" if detail != "" else ""))
            print(f"FAILED {self.found[-1]}", flush=True)
        return holds


def found(binary, folder):
    """Makes the sample county once; each walk serves a copy of its own."""
    subprocess.run([binary, "init", "--database", f"sqlite:{folder}/county.sqlite", "--preset", "liangping",
                    "--sample"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class County:
    """A copy of the sample county, served to this machine until the walk ends."""

    def __init__(self, binary, original):
        self.binary, self.original = binary, original

    def __enter__(self):
        self.folder = tempfile.mkdtemp()
        shutil.copytree(self.original, self.folder, dirs_exist_ok=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url, self.port = f"http://127.0.0.1:{port}", port
        self.log = open(f"{self.folder}/log", "w+")
        self.start()
        return self

    def start(self):
        """Serves the county at its port, until it listens."""
        self.process = subprocess.Popen(
            [self.binary, "serve", "--database", f"sqlite:{self.folder}/county.sqlite", "--listen",
             f"127.0.0.1:{self.port}", "--public-url", self.url], stdout=self.log, stderr=self.log,
            env=self.environment())
        for _ in range(400):
            if self.process.poll() is not None:
                break
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.2).close()
                return
            except OSError:
                time.sleep(0.05)
        self.log.seek(0)
        raise RuntimeError(f"the server did not begin to listen: {self.log.read()}")

    def kill(self):
        """As a power cut does: without a word."""
        self.process.kill()
        self.process.wait(timeout=20)

    def environment(self):
        """What the server is started with; this process' own where it is nothing."""
        return None

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.log.close()
        shutil.rmtree(self.folder)


class Programme:
    """A program that asks the county over its API."""

    def __init__(self, url, account=None):
        self.url, self.token = f"{url}/api/v1", None
        if account:
            self.token = self.ask("/sessions", {"name": account, "password": OWN.get(account, PASSWORD)})["token"]

    def ask(self, path, body=None):
        request = urllib.request.Request(
            self.url + path, data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", "Accept": "application/json",
                     **({"Authorization": f"Bearer {self.token}"} if self.token else {})})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return json.loads(answer.read())
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{path} answers {error.code}: {error.read().decode()}") from None


class Person:
    """Somebody with a browser of their own; `says` and `sees` speak the language they read."""

    def __init__(self, browser, url, findings, language, width, account=None, **options):
        self.url, self.findings, self.language, self.width = url, findings, language, width
        self.name = account or "anyone"
        self.context = browser.new_context(
            viewport={"width": width, "height": 800 if width < 600 else 900}, base_url=url,
            locale="zh-CN" if language == "zh-Hans" else "en-GB", permissions=["geolocation"],
            geolocation={"latitude": 30.67412, "longitude": 107.80115, "accuracy": 12}, **options)
        self.context.set_default_timeout(WAIT_MS)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.check("no script fails", False, error))
        self.page.on("console", self._heard)
        self.isForgiving = False
        if account:
            self.go("/sign-in")
            self.page.fill("[name=name]", account)
            self.page.fill("[name=password]", OWN.get(account, PASSWORD))
            self.page.locator("form:has([name=password]) button[type=submit]").first.click()
            self.check("signs in", self.page.locator(".who").count() == 1, self.page.url)

    def _heard(self, message):
        if message.type == "error" and not self.isForgiving:
            self.check("the console is silent", False, f"{self.page.url} {message.text}")

    def check(self, what, holds, detail=""):
        return self.findings.check(f"{self.name}, {self.language}, {self.width}: {what}", holds, detail)

    def text(self, key, **values):
        return said(key, self.language, **values)

    def go(self, path):
        answer = self.page.goto(path)
        self.check(f"{path} is answered", answer is not None and answer.status == 200, answer and answer.status)
        return self.page

    def press(self, key, **values):
        """Presses the button or link that says `key`."""
        words = self.text(key, **values)
        self.page.locator("button, a, summary").filter(has_text=words).locator("visible=true").first.click()
        self.page.wait_for_load_state()

    def sees(self, what, words):
        """Something a person can see on the page."""
        shown = self.page.get_by_text(words).locator("visible=true").first
        try:
            shown.wait_for(timeout=2_500)
            return self.check(what, True)
        except Exception:
            self.keep("missing-" + re.sub(r"\W+", "-", what))
            return self.check(what, False, f"{self.page.url} does not show {words!r}")

    def act(self, verb, photo=None, **fields):
        """Fills in and sends the form of an act on the open file; some forms are fetched by a link first."""
        link = self.page.locator(f"a[href$='?act={verb}']")
        if link.count() > 0:
            self.page.goto(link.first.get_attribute("href"))
        form = self.page.locator(f"form[action$='/{verb}']").last
        if form.count() == 0:
            return self.check(f"may {verb}", False, f"{self.page.url} has no such form")
        form.evaluate("form => { for (let e = form; e; e = e.parentElement) if (e.tagName == 'DETAILS') e.open = true }")
        for name, value in fields.items():
            for field in form.locator(f"[name='{name}']").all():
                kind = field.get_attribute("type")
                if kind in ("radio", "checkbox"):
                    if value is True or field.get_attribute("value") in (value if isinstance(value, list) else [value]):
                        field.check()
                elif field.evaluate("e => e.tagName") == "SELECT":
                    if value in [option.get_attribute("value") for option in field.locator("option").all()]:
                        field.select_option(value)
                    else:
                        field.select_option(label=value)
                else:
                    field.fill(value)
        if photo:
            form.locator("input[type=file]").set_input_files(photo)
            form.locator(".photo img").first.wait_for()
        form.locator("button[type=submit]").first.click()
        self.page.wait_for_load_state()
        errors = self.page.locator("[data-errors]")
        return self.check(f"does {verb}", errors.count() == 0, errors.count() and errors.inner_text())

    def fits(self, name):
        """No page scrolls sideways."""
        width = self.page.evaluate("document.documentElement.scrollWidth")
        self.check(f"{name} fits the screen", width <= self.width, f"{width} px wide")

    def examine(self, name):
        """Width, accessibility, language: what every page owes everybody."""
        self.fits(name)
        violations = Axe().run(self.page).response["violations"]
        self.check(f"{name} has no axe violations", not violations,
                   [(item["id"], item["impact"], [node["target"] for node in item["nodes"]][:3]) for item in violations])
        texts = self.page.evaluate(VISIBLE_TEXTS)
        keys = [text for text in texts if "{" in text or text.startswith(KEY_STARTS)]
        self.check(f"{name} shows no key and no empty place of a text", not keys, keys[:5])
        strange = sorted({text for text in texts if text in foreign_words(self.language)})
        self.check(f"{name} speaks one language", not strange, strange[:8])
        self.keep(name)

    def contrast(self, name):
        """No page scrolls sideways, and every word stands out from its ground; beside `examine`, in another dress."""
        self.fits(name)
        found = Axe().run(self.page, options=CONTRAST).response["violations"]
        self.check(f"{name} is readable", not found,
                   [node["target"] for item in found for node in item["nodes"]][:4])
        self.keep(name)

    def dark(self, name):
        """The open page as a device shows it that is set to dark."""
        self.page.emulate_media(color_scheme="dark")
        # What is to be printed lies as white paper on a dark table.
        self.check(f"{name} is dark", self.page.evaluate(GROUND) in ("rgb(22, 25, 29)", "rgb(38, 43, 49)"))
        self.contrast(f"dark-{name}")
        self.page.emulate_media(color_scheme="light")

    def large(self, name):
        """The open page in large type: the same page, as the server marks it."""
        self.page.evaluate("document.documentElement.dataset.type = 'large'")
        self.contrast(f"large-{name}")
        self.page.evaluate("delete document.documentElement.dataset.type")

    def keep(self, name):
        """A picture of the whole page, for those who look: YUANBA_LOOK=folder."""
        if LOOK:
            pathlib.Path(LOOK).mkdir(parents=True, exist_ok=True)
            short = "en" if self.language == "en" else "zh"
            self.page.screenshot(path=f"{LOOK}/{name}-{self.width}-{short}.png", full_page=True, timeout=30_000)


CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
GROUND = "getComputedStyle(document.body).backgroundColor"
# Texts that a person can see, without what people, programs and the county's own data say.
VISIBLE_TEXTS = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, text = node.data.trim();
    if (text && !node.parentElement.closest('script, style, template, code, kbd, .said, [lang]:not(html)')) found.push(text);
  }
  return found;
}"""
KEY_STARTS = tuple(f"{room}." for room in (
    "access", "assemblies", "cases", "case", "clocks", "deliberation", "duties", "exclusion", "field-desk", "files",
    "house", "indicators", "ledger", "notices", "overview", "people", "piece", "places", "points", "problem", "requests",
    "rewards", "rulebook", "sealing", "shop", "storage", "web"))
_foreign = {}


def foreign_words(language):
    if language not in _foreign:
        _foreign[language] = foreign(language)
    return _foreign[language]
