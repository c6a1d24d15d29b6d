"""A phone: a browser with a folder of its own, so that killing it kills what a phone's restart would kill."""

import os
import pathlib
import signal
import time

from playwright.sync_api import Error

from county import CHROMIUM, PASSWORD, Person, WAIT_MS

HERE = "/field"
STORE = "(await import(document.querySelector('script[type=module]').src.replace('app.js', 'store.js')))"
# The phone's clock, ahead by what its own store says; a clock that was set is set for every page of the phone.
SKEW = """(() => { const real = Date.now.bind(Date), Real = Date;
  const ahead = () => Number(localStorage.getItem('test.ahead') ?? 0);
  Date = class extends Real { constructor(...all) { super(...(all.length ? all : [real() + ahead()])); } };
  Date.now = () => real() + ahead(); Date.parse = Real.parse; Date.UTC = Real.UTC; })()"""


class Phone(Person):
    """A browser that keeps what it is given in a folder, until somebody pulls its battery."""

    def __init__(self, browser, county, findings, language, width, folder):
        self.kind, self.county, self.folder = browser.browser_type, county, folder
        self.url, self.findings, self.language, self.width = county.url, findings, language, width
        self.name, self.isForgiving = "phone", True
        self.start()

    def start(self, path=HERE, offline=False):
        self.context = self.kind.launch_persistent_context(
            self.folder, executable_path=CHROMIUM, args=["--no-sandbox"], base_url=self.url,
            viewport={"width": self.width, "height": 800}, locale="zh-CN" if self.language == "zh-Hans" else "en-GB")
        self.context.set_default_timeout(WAIT_MS)
        self.context.add_init_script(SKEW)
        if not self.context.cookies():
            self.context.add_cookies([{"name": "yuanba_language", "value": self.language, "url": self.url}])
        self.page = self.context.pages[0] if self.context.pages else self.context.new_page()
        self.page.on("pageerror", lambda error: self.check("no script fails", False, error))
        self.context.set_offline(offline)
        self.page.goto(path)

    def pull_battery(self):
        """Ends the browser as the kernel does: nobody is asked, nothing is flushed."""
        for process in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                words = (process / "cmdline").read_bytes()
                if f"--user-data-dir={self.folder}".encode() in words:
                    os.kill(int(process.name), signal.SIGKILL)
            except (FileNotFoundError, ProcessLookupError):
                pass
        try:
            self.context.close()
        except Exception:
            pass
        for lock in pathlib.Path(self.folder).glob("Singleton*"):
            lock.unlink(missing_ok=True)

    def said(self, name, **values):
        return self.text(f"field-desk.{name}", **values)

    def at(self, view):
        """Goes to a view by its hash, as a link does."""
        self.page.evaluate("view => { location.hash = view; }", view)
        self.page.wait_for_timeout(200)
        self.page.locator("#main h1").first.wait_for()

    def reads(self, name, **values):
        return self.sees(f"reads {name}", self.said(name, **values))

    def hits(self, name, **values):
        self.page.locator("button, a").filter(has_text=self.said(name, **values)).locator("visible=true").first.click()

    def fill(self, **fields):
        for name, value in fields.items():
            field = self.page.locator(f"[name='{name.replace('__', '.')}']")
            kind = field.first.get_attribute("type")
            if kind == "radio":
                self.page.locator(f"[name='{name}'][value='{value}']").check()
            elif field.first.evaluate("e => e.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def save(self):
        self.page.locator("#main button[type=submit]").click()
        self.until("is led to what waits", lambda: "#outbox" in self.page.url)

    def kept(self):
        """What lies in the phone's store, all of it."""
        return self.page.evaluate(f"async () => {STORE}.entries()")

    def states(self):
        return [entry["state"] for entry in self.kept()]

    def until(self, what, holds, patience=20):
        ends = time.time() + patience
        while time.time() < ends:
            try:
                if holds():
                    return self.check(what, True)
            except Error:
                # The page was just going elsewhere: asked again on the next one.
                pass
            self.page.wait_for_timeout(150)
        self.keep("missing-" + "".join(letter if letter.isalnum() else "-" for letter in what))
        return self.check(what, False, self.page.locator("#state").inner_text() + str(self.states()))

    def all_sent(self, what, patience=30):
        """Nothing waits, and the exchange in which it went is over: its last answer sets the phone's clock right."""
        return self.until(what, lambda: set(self.states()) <= {"done"} and not self.is_sending(), patience)

    def is_sending(self):
        return self.page.evaluate(f"async () => {STORE.replace('store.js', 'sync.js')}.desk.isSending")

    def online(self):
        self.context.set_offline(False)
        self.page.evaluate("dispatchEvent(new Event('online'))")

    def offline(self):
        self.context.set_offline(True)

    def come_in(self):
        """A browser that was closed may have forgotten the session, as it is told to."""
        self.page.wait_for_timeout(1_000)
        if self.page.locator("#state a[href='#sign-in']").count():
            self.sign_in("grid")

    def sign_in(self, account):
        self.at("sign-in")
        self.fill(name=account, password=PASSWORD)
        self.page.locator("#main button[type=submit]").click()
        self.until("is signed in", lambda: "#sign-in" not in self.page.url)
