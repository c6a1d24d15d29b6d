"""Walks the sample county in a real browser: the story, the habits, every page, and what takes a village weeks.

Run by `make test`:

    walk.py .build/debug/yuanba [folder]    with a folder, the pictures of the README are made there

YUANBA_LOOK=folder keeps a picture of every page that is looked at.
"""

import multiprocessing
import os
import pathlib
import sys
import tempfile
import time
import traceback

from playwright.sync_api import sync_playwright

from county import CHROMIUM, County, Findings, found
from decision import Decision
from field import Field
from gallery import hang
from habits import Habits
from later import LaterCounty, prepare
from pages import Discovery, furnish, open_all
from pictures import photo
from piles import Piles
from season import Season
from story import Story


# Walks through weeks, each in a county of its own whose days pass when the walk says so.
SCENES = {"season": Season, "decision": Decision, "piles": Piles}
# More at the same time than this only wait for each other.
AT_ONCE = 4


class Walk:
    """One browser in one copy of the county; several walk at the same time."""

    def __init__(self, name, language, width):
        self.name, self.language, self.width = name, language, width

    def story(self, browser, county, findings, photos, folder):
        story = Story(browser, county, findings, self.language, self.width, photos)
        story.tell()
        if folder:
            hang(browser, county, findings, self.language, story, folder)
        found = Discovery(browser, county, findings, [*furnish(county), story.path])
        pages = found.all()
        found.check()
        open_all(browser, county, findings, self.language, self.width, pages, "dark")

    def habits(self, browser, county, findings, photos, folder):
        """The habits, then the pages at the other width."""
        Habits(browser, county, findings, self.language, self.width).all()
        pages = Discovery(browser, county, findings, furnish(county)).all()
        open_all(browser, county, findings, self.language, 1280 if self.width == 360 else 360, pages, "large")

    def field(self, browser, county, findings, photos, folder):
        Field(browser, county, findings, self.language, self.width, photos).all()

    def go(self, binary, original, photos, folder):
        began = time.time()
        findings = Findings(self.name)
        try:
            scene = SCENES.get(self.name)
            kind = LaterCounty if scene else County
            with kind(binary, original) as county, sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
                if scene:
                    scene(browser, county, findings, self.language, self.width).tell()
                else:
                    getattr(self, self.name)(browser, county, findings, photos, folder)
                browser.close()
        except Exception:
            findings.check("walks to its end", False, traceback.format_exc(limit=-4))
        print(f"{self.name}, {self.language}, {self.width} px: {findings.held} held, {len(findings.found)} did not, "
              f"{time.time() - began:.0f} s", flush=True)
        return findings.found


WALKS = [Walk("story", "zh-Hans", 360), Walk("story", "en", 1280), Walk("habits", "zh-Hans", 360),
         Walk("habits", "en", 1280), Walk("field", "zh-Hans", 360), Walk("field", "en", 360),
         *(Walk(name, language, width) for name in SCENES for language, width in (("zh-Hans", 360), ("en", 1280)))]


def main():
    binary = os.path.abspath(sys.argv[1])
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if CHROMIUM is None:
        sys.exit("walk.py: there is no browser; set YUANBA_CHROMIUM, or run bin/setup test")
    with tempfile.TemporaryDirectory() as original, tempfile.TemporaryDirectory() as album:
        photos = {"dark": photo(f"{album}/dark.png"), "bright": photo(f"{album}/bright.png", night=False)}
        found(binary, original)
        prepare(original)
        with multiprocessing.Pool(min(AT_ONCE, len(WALKS)), maxtasksperchild=1) as pool:
            walks = [pool.apply_async(walk.go, (binary, original, photos, folder)) for walk in WALKS]
            wrong = [finding for walk in walks for finding in walk.get()]
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
