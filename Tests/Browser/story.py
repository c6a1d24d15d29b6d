"""One request from a phone to 销号 and back, by six people; every step leaves something that can be seen."""

import re
import time

from county import Person, Programme


class Story:
    """The street light by the village school, told once in each language."""

    def __init__(self, browser, county, findings, language, width, photos):
        self.county, self.photos, self.language = county, photos, language
        self.people = (browser, county.url, findings, language, width)
        self.words = ("村小门口往东的那盏路灯又不亮了，娃娃放学看不清路。" if language == "zh-Hans"
                      else "The lamp east of the village school is dark again; children cannot see the road.")
        self.title = "村小门口往东的那盏路灯又不亮了" if language == "zh-Hans" else "The lamp east of the"

    def person(self, account=None):
        """Residents and grid workers hold a phone in their hand, whatever the others sit at."""
        browser, url, findings, language, width = self.people
        return Person(browser, url, findings, language, 360 if account in (None, "grid") else width, account)

    def tell(self):
        before = self.settled()
        self.report()
        self.grid()
        self.village()
        self.town()
        self.end()
        self.overview(before)
        self.resident()
        self.again()
        self.administrators()

    def report(self):
        """A resident without an account reports with photo and position, and gets a receipt."""
        one = self.resident_page = self.person()
        one.go("/")
        one.press("requests.resident.report")
        one.page.get_by_role("link", name="石桥镇", exact=True).click()
        one.page.get_by_role("link", name="柳坪村", exact=True).click()
        self.village_id = re.search("place=([0-9a-f-]+)", one.page.url)[1]
        one.page.fill("[name=body]", self.words)
        one.page.set_input_files("[name=photos]", self.photos["dark"])
        one.page.locator(".photo img").first.wait_for()
        one.check("sees the photo before sending", one.page.locator(".photo img").count() == 1)
        one.page.select_option("[name=place]", label="第3网格")
        one.page.fill("[name=location]", "村小门口往东 20 米")
        one.press("piece.locate")
        one.sees("is told that the position is filled in", re.compile("12"))
        one.page.select_option("[name=category]", label="路灯照明" if self.language == "zh-Hans" else "Street light")
        one.page.check("[name=wish][value=call]")
        one.page.fill("[name=phone]", "13900002046")
        one.page.fill("[name=name]", "陈桂英")
        one.page.check("[name=is_public]")
        one.keep("report-filled")
        one.press("requests.resident.new.send", desk="柳坪村")
        one.sees("gets a receipt", one.text("requests.resident.done"))
        self.number = one.page.locator(".slip .no").inner_text().strip()
        self.code = one.page.locator(".slip b.num").inner_text().strip()
        one.check("gets a number and a code", re.fullmatch(r"\d{4}-\d{4,}", self.number) and len(self.code) == 8,
                  (self.number, self.code))
        one.check("gets a QR code", one.page.locator(".slip svg.qr").count() == 1)
        one.examine("receipt")
        self.receipt = one.page.url.replace(self.county.url, "")
        self.follow = one.page.get_by_role("link", name=one.text("requests.resident.follow-it")).get_attribute("href")

    def opened(self, account):
        """The file, found on the desk by its number."""
        one = self.person(account)
        one.go(f"/desk?q={self.number}")
        link = one.page.locator(".board .q-title").first
        link.click()
        one.page.wait_for_load_state()
        one.sees("opens the file at the desk", self.number)
        return one

    def grid(self):
        """The grid worker sees it in the morning, calls, tries, and passes it up."""
        one = self.person("grid")
        one.go("/today")
        title = one.page.locator(".q-title").filter(has_text=self.title)
        one.check("has it on today's list", title.count() == 1, title.count())
        one.keep("today")
        title.first.click()
        one.page.wait_for_load_state()
        self.path = re.sub(r"[?#].*", "", one.page.url).replace(self.county.url, "")
        self.id = self.path.rsplit("/", 1)[1]
        one.check("sees name and number masked", "13900002046" not in one.page.content()
                  and one.page.get_by_text("139****2046").count() == 1)
        one.page.locator(".peek").first.click()
        one.page.wait_for_load_state()
        one.page.check("[name=reason][value=call]")
        one.press("piece.look-button")
        one.sees("sees the number after saying why", "13900002046")
        one.go(self.path)
        one.examine("file-received")
        one.act("contact", note="打了电话，说是一直不亮。")
        one.sees("the call is in the file", one.text("requests.officer.step.contacted", who="田小禾"))
        one.act("notes", note="换了灯泡还是不亮，灯杆里的线烧断了。", is_public=True)
        one.sees("the try is in the file", "灯杆里的线烧断了")
        one.act("handover", to="up", reason="authority", power="expertise", note="网格修不了，要电工。")
        one.sees("it has gone up", one.text("requests.officer.step.handed-up", who="田小禾", to="柳坪村"))

    def village(self):
        """The village gives it to the grid worker, who disputes that; the village decides; it goes on to the town."""
        village = self.opened("village")
        village.act("dispatch", organisation="", person="田小禾")
        village.sees("it is given out", village.text("requests.officer.step.dispatched", who="周长林", to="田小禾"))
        grid = self.person("grid")
        grid.go(self.path)
        grid.act("dispute", note="换线要电工证，网格员不能动。")
        grid.sees("the dispute is in the file", grid.text("requests.officer.step.disputed", who="田小禾"))
        village.go(self.path)
        village.act("adjudication", note="先由网格看护现场，村里联系镇上。")
        village.sees("the dispute is decided", village.text("requests.officer.step.adjudicated", who="周长林"))
        grid.go(self.path)
        grid.act("return", reason="joint", note="现场拉了警戒线，其余办不了。")
        grid.sees("the return waits", grid.text("requests.officer.step.returned", who="田小禾"))
        village.go(self.path)
        village.act("acceptance", note="村里接着办。")
        village.sees("it is given back", village.text("requests.officer.step.return-accepted", who="周长林"))
        village.act("handover", to="up", reason="authority", power="expertise", note="要换电缆。")
        village.sees("it has gone to the town", village.text(
            "requests.officer.step.handed-up", who="周长林", to="石桥镇"))

    def town(self):
        """The town gives it out by the catalogue with a second unit, and asks for more time, which the county grants."""
        town = self.opened("town")
        town.sees("the catalogue names the owner", town.text("requests.officer.give-to", name="经济发展办"))
        town.examine("file-desk")
        town.act("dispatch", organisation="经济发展办", parts=self.unit(town, "农业服务中心"), note="一家换线，一家清沟边杂草。")
        town.sees("a second unit takes part", town.text("requests.officer.leg-of", name="农业服务中心"))
        town.act("pleas", kind="extension", amount="3wd", reason="电缆要从区里调，三天后到。")
        town.sees("the plea waits", "电缆要从区里调")
        county = self.opened("county")
        county.page.locator("form[action$='/grant'] button").first.click()
        county.page.wait_for_load_state()
        county.sees("more time is granted", county.text("requests.officer.step.extended", who="邓志刚"))
        village = self.person("village")
        village.go(self.path)
        village.sees("the village keeps it in sight", village.text(
            "requests.officer.step.dispatched", who="罗敏", to="经济发展办"))

    def unit(self, one, name):
        label = one.page.locator("form[action$='/dispatch'] label.choice").filter(has_text=name)
        return label.locator("input").get_attribute("value")

    def end(self):
        """Both units are done; the first try is sent back, the second one is verified and closed by another."""
        town = self.opened("town")
        town.act("result", note="沟边杂草清了。")
        town.sees("the second unit's part is done", town.text("requests.officer.step.leg-done", to="农业服务中心"))
        town.act("solution", outcome="solved", note="换了线。")
        town.sees("it waits for a second person", town.text("requests.officer.waits-for-second"))
        town.check("may not verify what they did", town.page.locator("form[action$='/closure']").count() == 0)
        county = self.person("county")
        county.go(self.path)
        county.act("sending-back", note="没有照片，村里说灯罩也是破的。")
        county.sees("it is sent back", county.text("requests.officer.step.sent-back", who="邓志刚"))
        town.go(self.path)
        town.act("solution", outcome="solved", note="换了电缆和灯罩，晚上看过，亮了。", photo=self.photos["bright"])
        county.go(self.path)
        county.check("sees the photo of the result", county.page.locator(".line .photo img").count() == 1)
        county.act("closure")
        county.sees("it is closed", county.text("requests.officer.step.closed", who="邓志刚"))
        county.examine("file-closed")

    def settled(self):
        """The figures once the county has counted all that it was founded with."""
        last, now = None, self.figures()
        while now != last or now["received"] == 0:
            time.sleep(1.5)
            last, now = now, self.figures()
        return now

    def figures(self):
        rows = Programme(self.county.url, "county").ask("/overview?days=7")
        return {name: rows[name] for name in ("received", "closed", "open")}

    def overview(self, before):
        """The county's figures follow."""
        one = self.person("county")
        now, deadline = self.figures(), time.time() + 10
        while now["closed"] <= before["closed"] and time.time() < deadline:
            time.sleep(0.3)
            now = self.figures()
        one.check("one more was received, one more closed, as many are open", now == {
            "received": before["received"] + 1, "closed": before["closed"] + 1, "open": before["open"]}, (before, now))
        one.go("/overview?days=7")
        lead = one.page.locator(".lead").inner_text().replace(",", "")
        one.check("the overview's sentence says so", all(
            re.search(rf"(?<!\d){now[name]}(?!\d)", lead) for name in now), lead)
        one.page.locator(".lead a").first.click()
        one.page.wait_for_load_state()
        one.check("the number leads to what it counts", "/desk" in one.page.url, one.page.url)

    def resident(self):
        """The resident sees the course by number and code, and says what they think."""
        one = self.resident_page
        one.go("/")
        one.page.fill("[name=number]", self.number)
        one.page.fill("[name=code]", self.code)
        one.press("requests.resident.look-up-go")
        one.sees("sees that it was passed up", one.text("requests.resident.step.handed-up", to="石桥镇"))
        one.sees("sees who had it", one.text("requests.resident.step.dispatched", to="经济发展办"))
        one.sees("reads the answer", "换了电缆和灯罩")
        one.check("sees the dates of the course", one.page.locator(".line time").count() >= 8)
        one.examine("follow")
        one.page.check("form[action$='/rating'] [name=is_solved][value='1']")
        one.page.check("[name=satisfaction][value=fairly-satisfied]")
        one.page.fill("#rating-words", "亮了，谢谢。")
        one.press("requests.resident.rate-send")
        one.sees("sees the rating", one.text("requests.resident.rated"))
        one.sees("sees its words", "亮了，谢谢。")

    def again(self):
        """It broke again within the window; the desk has it back."""
        one = self.resident_page
        one.go(self.follow)
        one.page.fill("form[action$='/reopening'] [name=words]", "亮了一晚上，又灭了。")
        one.press("requests.resident.reopen-send")
        one.sees("it is taken up again", one.text("requests.resident.state.received"))
        town = self.opened("town")
        town.sees("the desk has it back", town.text("requests.officer.step.reopened"))
        town.sees("the desk reads why", "亮了一晚上")

    def administrators(self):
        """Audit sees who looked and why, and that the chain goes on; security sees accounts; neither sees the matter."""
        audit = self.person("audit")
        audit.go("/looks")
        audit.sees("sees the look at the number", "田小禾")
        audit.sees("sees why", "打电话问清情况")
        audit.go("/journal")
        audit.sees("sees the entry without its contents", re.compile(r"^case\.reopened$"))
        audit.check("sees no word of the matter", "村小" not in audit.page.content())
        one = self.person()
        one.go("/verification")
        digest = one.page.locator(".facts dd").nth(1).inner_text().strip()
        one.check("a stranger reads the head's digest", re.fullmatch("[0-9a-f]{64}", digest), digest)
        one.sees("a stranger sees the entry", re.compile(r"^case\.reopened$"))
        security = self.person("security")
        security.go("/accounts")
        security.page.get_by_role("link", name="grid", exact=True).click()
        security.sees("opens an account", "田小禾")
        answer = security.page.request.get(self.path)
        security.check("may not see the matter's file", answer.status in (403, 404) or self.words[:6] in answer.text()
                       and "139****2046" not in answer.text(), answer.status)
