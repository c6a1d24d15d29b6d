"""Walks a request from a phone to 销号 in a real browser, as four people, and looks at every page on the way.

Run by `make test` with the path of the built binary: walk.py .build/debug/yuanba [folder for the pictures]
Each page is checked by axe, and for overflow at 360 px; the pictures of the README are made here.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

BINARY = os.path.abspath(sys.argv[1])
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PICTURES = sys.argv[2] if len(sys.argv) > 2 else os.path.join(ROOT, "var", "pictures")
CHROMIUM = next(
    path for path in (os.environ.get("YUANBA_CHROMIUM"), shutil.which("chromium"), shutil.which("chromium-browser"),
                      shutil.which("google-chrome")) if path)

found = []
passed = []


def check(name, holds, detail=""):
    (passed if holds else found).append(f"{name}{': ' + str(detail) if detail and not holds else ''}")
    if not holds:
        print(f"FAILED {name}: {detail}", flush=True)


class County:
    """The sample county, served on a port of its own for this walk."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp()
        database = f"sqlite:{self.folder}/county.sqlite"
        subprocess.run(
            [BINARY, "init", "--database", database, "--preset", "liangping", "--sample"], check=True,
            stdout=subprocess.DEVNULL)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [BINARY, "serve", "--database", database, "--listen", f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL)
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", port), 0.2).close()
                return self
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("the server did not begin to listen")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)
        shutil.rmtree(self.folder)


class Person:
    """Somebody with a browser of their own."""

    def __init__(self, browser, url, language, width, account=None):
        self.url, self.language, self.width = url, language, width
        self.context = browser.new_context(
            viewport={"width": width, "height": 800}, locale="zh-CN" if language == "zh-Hans" else "en-GB")
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: check("no script error", False, error))
        if account:
            self.go("/sign-in")
            self.page.fill("[name=name]", account)
            self.page.fill("[name=password]", "yuanba-sample")
            self.page.locator("form:has([name=password]) button").first.click()
            self.page.wait_for_load_state()
            check(f"{account} signs in", "/sign-in" not in self.page.url, self.page.url)

    def go(self, path):
        answer = self.page.goto(self.url + path)
        check(f"{path} answers", answer is not None and answer.status < 400, answer and answer.status)
        return self.page

    def look(self, name):
        """Takes a picture of the page, and looks at it as axe and a narrow screen do."""
        width = self.page.evaluate("document.documentElement.scrollWidth")
        check(f"{name} fits {self.width} px", width <= self.width, f"{width} px wide")
        violations = Axe().run(self.page).response["violations"]
        check(f"{name} is free of axe violations", not violations,
              [(item["id"], [node["target"] for node in item["nodes"]][:3]) for item in violations])
        self.page.screenshot(path=os.path.join(PICTURES, f"{name}-{self.width}-{self.language}.png"), full_page=True)

    def press(self, words):
        self.page.get_by_role("button", name=words).first.click()
        self.page.wait_for_load_state()
