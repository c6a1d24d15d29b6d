"""What people do beside the plan: back, twice, reload, no network, keyboard only, large type, paper, no script."""

import re
import urllib.parse

from county import Person, Programme


class Habits:
    """Each habit leaves exactly what it should, counted over the API."""

    def __init__(self, browser, county, findings, language, width):
        self.browser, self.county, self.findings = browser, county, findings
        self.language, self.width = language, width
        self.village = self.place()
        self.desk = Programme(county.url, "county")

    def place(self):
        places = Programme(self.county.url)
        inside = places.ask("/places")["items"][0]["id"]
        for name in ("石桥镇", "柳坪村"):
            items = places.ask(f"/places/{inside}/children?limit=100")["items"]
            inside = next(place["id"] for place in items if place["name"] == name)
        return inside

    def person(self, account=None, **options):
        return Person(self.browser, self.county.url, self.findings, self.language, self.width, account, **options)

    def form(self, one, words):
        one.go(f"/requests/new?place={self.village}")
        one.page.fill("[name=body]", words)
        one.page.check("[name=wish][value=none]")

    def count(self, words):
        return len(self.desk.ask(f"/requests?q={urllib.parse.quote(words)}")["items"])

    def send(self, one):
        return one.page.locator("button[form=report]")

    def number(self, one):
        one.page.wait_for_url(re.compile("/receipts/"))
        return one.page.locator(".slip .no").inner_text()

    def all(self):
        self.back()
        self.twice()
        self.reload()
        self.offline()
        self.keyboard()
        self.large()
        self.paper()
        self.scriptless()
        self.wrong()

    def back(self):
        """Back and sending again gives the first receipt; other words are another matter."""
        one = self.person()
        words = f"晒坝边井盖松动甲{self.width}"
        self.form(one, words)
        self.send(one).click()
        first = self.number(one)
        one.page.go_back()
        one.page.wait_for_load_state()
        if one.page.input_value("[name=body]") == "":
            one.page.evaluate("words => { document.querySelector('[name=body]').value = words }", words)
        one.page.evaluate("document.querySelector('[name=wish][value=none]').checked = true")
        self.send(one).click()
        one.check("back and sending again gives the first receipt", self.number(one) == first)
        one.check("back and sending again makes one request", self.count(words) == 1, self.count(words))
        one.page.go_back()
        one.page.wait_for_load_state()
        other = f"晒坝边栏杆断裂乙{self.width}"
        one.page.fill("[name=body]", other)
        one.page.check("[name=wish][value=none]")
        self.send(one).click()
        one.check("other words are another request", self.number(one) != first and self.count(other) == 1)

    def twice(self):
        """Two quick presses are one request."""
        one = self.person()
        words = f"村口牌坊掉漆丙{self.width}"
        self.form(one, words)
        self.send(one).dblclick()
        self.number(one)
        one.check("a double press makes one request", self.count(words) == 1, self.count(words))

    def reload(self):
        """What was typed is there after a reload, and gone after the receipt."""
        one = self.person()
        words = f"水渠堵了一截丁{self.width}"
        self.form(one, words)
        one.page.wait_for_timeout(450)
        one.page.goto("/")
        one.go(f"/requests/new?place={self.village}")
        one.check("the draft is back", one.page.input_value("[name=body]") == words)
        one.sees("is told that it is back", one.text("piece.draft-restored"))
        self.send(one).click()
        self.number(one)
        one.go(f"/requests/new?place={self.village}")
        one.check("the draft is gone after the receipt", one.page.input_value("[name=body]") == "")

    def offline(self):
        """Without a connection the page says so and keeps the words; with it the same press goes through."""
        one = self.person()
        one.isForgiving = True
        words = f"电线垂得太低戊{self.width}"
        self.form(one, words)
        one.context.set_offline(True)
        self.send(one).click()
        one.sees("is told that there is no connection", one.text("piece.offline"))
        one.check("keeps the words", one.page.input_value("[name=body]") == words)
        one.keep("offline")
        one.context.set_offline(False)
        one.page.route("**/health", lambda route: route.abort())
        self.send(one).click()
        one.sees("is told that the server does not answer", one.text("piece.offline"))
        one.page.unroute("**/health")
        self.send(one).click()
        self.number(one)
        one.check("it is sent once", self.count(words) == 1, self.count(words))

    def tab(self, one, selector):
        """Presses Tab until `selector` has the focus, which must be visible."""
        for _ in range(90):
            one.page.keyboard.press("Tab")
            if one.page.evaluate("s => document.activeElement?.matches(s) ?? false", selector):
                outline = one.page.evaluate("""() => {
                  const seen = [document.activeElement, document.activeElement.closest('.photo-add')].filter(Boolean);
                  return seen.some(e => [null, '::after'].some(p => {
                    const style = getComputedStyle(e, p);
                    return style.outlineStyle != 'none' && parseFloat(style.outlineWidth) >= 2 }))
                }""")
                return one.check(f"the focus on {selector} is visible", outline)
        return one.check(f"Tab reaches {selector}", False)

    def keyboard(self):
        """Signing in, reporting and reading the desk, with keys alone."""
        one = self.person()
        one.go("/sign-in")
        self.tab(one, "[name=name]")
        one.page.keyboard.type("town")
        self.tab(one, "[type=password]")
        one.page.keyboard.type("yuanba-sample")
        with one.page.expect_navigation():
            one.page.keyboard.press("Enter")
        one.check("signs in by keyboard", one.page.locator(".who").count() == 1)
        one.go("/desk")
        one.page.keyboard.press("j")
        one.check("j goes to a row", one.page.evaluate("document.activeElement.matches('.board .q-title')"))
        one.page.keyboard.press("/")
        one.check("/ goes to the search", one.page.evaluate("document.activeElement.id") == "seek")
        two = self.person()
        words = f"石桥护栏松了己{self.width}"
        two.go(f"/requests/new?place={self.village}")
        two.page.keyboard.press("Tab")
        two.check("the first key leads past the head", two.page.evaluate("document.activeElement.className") == "skip")
        two.page.keyboard.press("Enter")
        self.tab(two, "[name=body]")
        two.page.keyboard.type(words)
        self.tab(two, "[name=photos]")
        self.tab(two, "[name=wish]")
        two.page.keyboard.press("ArrowDown")
        two.page.keyboard.press("ArrowDown")
        self.tab(two, "button[form=report]")
        two.page.keyboard.press("Enter")
        self.number(two)
        two.check("reports by keyboard", self.count(words) == 1)
        self.call()

    def call(self):
        """A call is recorded, and another answered, by keys alone: Alt and a digit, Ctrl and Enter."""
        clerk = self.person("town")
        keys = clerk.page.keyboard
        for last, answered in (("Control+Enter", False), ("Control+Shift+Enter", True)):
            words = f"来电说井盖松动{'答' if answered else '转'}{self.width}{self.language[:2]}"
            clerk.go("/hotline")
            clerk.check("a call begins with the number", clerk.page.evaluate("document.activeElement.id") == "phone")
            keys.type("13900002046")
            keys.press("Alt+Digit3")
            keys.type("柳坪村")
            keys.press("Alt+Digit5")
            keys.type(words)
            if answered:
                keys.press("Alt+Digit6")
                keys.type("已告诉对方，村里今天去看。")
            keys.press(last)
            clerk.page.wait_for_url(re.compile("/hotline[?]done="))
            clerk.check("a call is recorded by keyboard", self.count(words) == 1)

    def large(self):
        """One press makes every page larger, and nothing runs over."""
        one = self.person()
        one.go("/")
        one.press("piece.type-large")
        for name, path in (("home", "/"), ("report", f"/requests/new?place={self.village}"), ("sign-in", "/sign-in"),
                           ("neighbours", "/requests/public"), ("rulebook", "/rulebook")):
            one.go(path)
            size = one.page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
            one.check(f"{name} is in large type", size >= 22, size)
            one.fits(f"{name} in large type")
            one.keep(f"large-{name}")
        grid = self.person("grid")
        grid.go("/type/large?back=%2Ftoday")
        for name, path in (("today", "/today"), ("desk", "/desk"), ("record", "/records/new")):
            grid.go(path)
            grid.fits(f"{name} in large type")
            grid.keep(f"large-{name}")

    def paper(self):
        """Receipt and file are readable on paper: no buttons, all words."""
        one = self.person()
        self.form(one, f"古井边缺一块石板庚{self.width}")
        self.send(one).click()
        number = self.number(one)
        self.printed(one, "receipt", [number, one.text("requests.resident.next")])
        town = self.person("town")
        row = self.desk.ask(f"/requests?q={number}")["items"][0]
        town.go(f"/requests/{row['id']}")
        self.printed(town, "file", [number, town.text("requests.officer.course")])
        one.go("/verification")
        self.printed(one, "verification", [one.text("overview.how")])

    def printed(self, one, name, words):
        one.page.emulate_media(media="print")
        shown = one.page.evaluate("document.body.innerText")
        one.check(f"the printed {name} says what matters", all(word in shown for word in words), words)
        pressed = [button.inner_text() for button in one.page.locator("button, .act, .foot").all() if button.is_visible()]
        one.check(f"the printed {name} has nothing to press", not pressed, pressed)
        paper = one.page.pdf(format="A4")
        pages = paper.count(b"/Type /Page\n") or len(re.findall(rb"/Type\s*/Page\b(?!s)", paper))
        one.check(f"the printed {name} is one to three sheets", 1 <= pages <= 3 and len(paper) > 8_000, (pages, len(paper)))
        one.keep(f"print-{name}")
        one.page.emulate_media(media="screen")

    def scriptless(self):
        """Reporting and looking it up work without script."""
        one = self.person(java_script_enabled=False)
        words = f"路牌被树挡住辛{self.width}"
        self.form(one, words)
        self.send(one).click()
        number = self.number(one)
        code = one.page.locator(".slip b.num").inner_text()
        one.go("/follow")
        one.page.fill("[name=number]", number)
        one.page.fill("[name=code]", code)
        one.press("requests.resident.look-up-go")
        one.sees("follows it without script", words)
        one.keep("no-script-follow")

    def wrong(self):
        """A mistake is told on top and at its field, and the words stay; a wrong address is a page with a way on."""
        one = self.person()
        one.isForgiving = True
        self.form(one, f"涵洞积水壬{self.width}")
        one.page.check("[name=wish][value=call]")
        one.page.fill("[name=phone]", "1390000204")
        self.send(one).click()
        one.page.locator("[data-errors]").wait_for()
        one.check("the mistake is told at its field", one.page.locator(".field--error [name=phone]").count() == 1)
        one.check("the words stay", "涵洞积水" in one.page.input_value("[name=body]"))
        one.check("the summary has the focus", one.page.evaluate("document.activeElement.matches('[data-errors]')"))
        one.examine("report-error")
        answer = one.page.goto("/no-such-page")
        one.check("a wrong address is 404", answer.status == 404)
        one.check("a wrong address has a page", one.page.locator("h1").count() == 1)
        one.keep("not-found")
