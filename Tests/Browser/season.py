"""A points year in one village, by eight people: from a proposal in the courtyard to the books of the new year.

A resident, a head of linked households, a grid worker, the village desk, a shop keeper, the supervision committee,
the village's secretary, the town's desk; and what the year's points were worth.
"""

import datetime
import re
import uuid

from later import CHINA, Scene
from pictures import photo
from rewards import Rewards


class Season(Scene):
    def tell(self):
        self.home = self.village()
        self.cast()
        self.spring()
        self.courtyard()
        self.draft()
        self.adopt()
        self.declare()
        self.check()
        self.publish()
        self.object()
        self.settle()
        self.redeem()
        self.supervise()
        self.close_year()
        self.rewards = Rewards(self)
        self.rewards.tell()
        holds, detail = self.county.verified()
        self.findings.check(f"{self.language}: verify is clean after the season", holds, detail)

    def cast(self):
        """Those of the eight whom the sample does not have."""
        self.leader = self.account("leader", "向长友")
        self.keeper = self.account("keeper", "廖素芬")
        self.account("desk", "王春梅", "village-desk")
        self.account("supervisor", "覃少华", "village-supervision")
        village = self.programme("village")
        grids = village.ask(f"/places/{self.home}/children?limit=100")["items"]
        grids = {item["name"]: item["id"] for item in grids if item["level"] == "grid"}
        # Of the last grid the second ten answer to nobody yet.
        last = grids[max(grids)]
        self.linked = [line["id"] for line in self.households(last)[12:15]]
        village.ask("/links", {"id": str(uuid.uuid4()), "place": last, "template": "ten-households",
                               "target": self.linked, "from": self.county.day(), "person": self.leader})
        self.own = [line["id"] for line in self.households(grids["第3网格"])[2:5]]

    def households(self, place):
        return self.programme("village").ask(f"/households?place={place}&limit=100")["items"]

    def spring(self):
        """The year begins in March, so that a season lies before everybody."""
        now = self.county.now
        march = datetime.datetime(now.year + (now.month > 2), 3, 2, now.hour, tzinfo=CHINA)
        self.later(days=(march - now).days + 1)

    def courtyard(self):
        """院坝会: everybody may speak, it binds nobody, what was promised is noted."""
        village = self.programme("village")
        bodies = village.ask("/assemblies?part=bodies&limit=100")["items"]
        yard = next(item["id"] for item in bodies if item["kind"] == "courtyard")
        one = self.person("village")
        one.go(f"/bodies/{yard}/assemblies/new")
        self.item = self.say("照看独居老人半天", "Half a day with an old neighbour")
        self.does(one, "assembly", title=self.say("院坝会：积分加一条", "Courtyard: one more line for points"),
                  meets=self.county.at(10), venue=self.say("晒坝", "Drying ground"), chair="田小禾", recorder="田小禾",
                  title_1=self.item, text_1=self.say("照看独居老人半天，记 4 分。", "Half a day earns four points."))
        meeting = one.page.url.replace(self.county.url, "")
        one.examine("season-courtyard")
        self.hold("village", meeting)
        one.sees("they agreed, and it binds nobody", one.text("assemblies.result.agreed"))
        one.go(f"{meeting}/minutes")
        self.does(one, "minutes-form", minutes=self.say("大家都说该记分，4 分合适。", "All want it; four points are right."))
        self.does(one, "/commitments", words=self.say("交村民会议表决", "Put it to the villagers' assembly"), who="周长林",
                  due=self.county.day(20))
        one.examine("season-minutes")
        self.promise = one.page.locator("a[href^='/commitments/']").first.get_attribute("href")

    def draft(self):
        """The next version of the list, with the new line; what the law keeps from points is kept out."""
        one = self.person("village")
        lists = self.programme("village").ask(f"/points/lists?place={self.home}")["items"]
        last = next(item["id"] for item in lists if item["state"] == "adopted")
        one.go(f"/points/lists/{last}")
        one.press("points.list-next")
        self.does(one, "terms", is_charter=True, **{"from": self.county.day(12)})
        self.list = one.page.url.replace(self.county.url, "")
        one.press("points.item-new")
        terms = dict(code="GX-1", heading=self.say("邻里互助", "Neighbours"), points="4")
        refusal = self.turned_down(one, "an item about benefits is refused", "item", subject="benefits",
                                   title=self.say("不交合作医疗", "No health insurance"), **terms)
        one.check("says why", len(refusal) > 20, refusal)
        one.keep("season-item-refused")
        self.does(one, "item", subject="neighbours", title=self.item, declarers="link", **terms)
        one.examine("season-draft")
        one.press("points.list-submit")
        one.sees("it waits for the vote", one.text("points.list-vote"))
        one.examine("season-submitted")

    def adopt(self):
        """The villagers' assembly votes; the list holds from its day on, and everybody reads it."""
        one = self.person("village")
        one.go(self.list)
        one.page.locator("a[href*='/assemblies/new?']").first.click()
        one.page.wait_for_load_state()
        one.check("the vote is on the list's own text, not on an earlier draft",
                  "SHA-256" in one.page.input_value("[name=text_1]"))
        self.does(one, "assembly", meets=self.county.at(9, 10), venue=self.say("村文化广场", "Village square"),
                  chair="周长林", recorder="王春梅")
        meeting = one.page.url.replace(self.county.url, "")
        self.later(days=10)
        one = self.hold("village", meeting, against=2, name="season-assembly")
        one.sees("the assembly passes it", one.text("assemblies.result.passed"))
        one.go(self.promise)
        self.does(one, "/report", outcome="kept", words=self.say("村民会议已经表决通过。", "The assembly has passed it."))
        one.go(f"/notices/new?place={self.home}")
        title = self.say("关于积分清单新版本的决议", "Decision on the new points list")
        self.does(one, "notice", kind="decision", title=title, is_checked=True, contact="周长林 13900002001",
                  body=self.say(f"村民会议通过：{self.item}，记 4 分。", f"The assembly passed: {self.item}, four points."))
        self.later(days=4)
        reader = self.person()
        reader.go(f"/board/{self.home}")
        reader.sees("the decision is on the board", title)
        reader.go(self.list)
        reader.sees("everybody reads the list with its new line", self.item)
        reader.examine("season-list")

    def chosen(self, one, name):
        """The value of the choice that begins with `name`."""
        return next(option.get_attribute("value") for option in one.page.locator("[name=item] option").all()
                    if option.inner_text().startswith(name))

    def declare(self):
        """The grid worker for two households, the head of linked households for one, a resident for the own."""
        grid = self.person("grid")
        grid.go("/points")
        grid.press("points.declare-title")
        for household in self.own[:2]:
            box = grid.page.locator(f"[name=households][value='{household}']")
            box.evaluate("e => { for (; e; e = e.parentElement) if (e.tagName == 'DETAILS') e.open = true }")
            box.check()
        self.does(grid, "declaration", item=self.chosen(grid, self.item), day=self.county.day(-1),
                  note=self.say("上门照看，做了午饭。", "Looked after her and cooked lunch."))
        self.declaration = grid.page.url.replace(self.county.url, "")
        grid.check("who declares does not check", grid.page.locator("form#check").count() == 0)
        leader = self.person("leader")
        leader.go("/points/linked")
        leader.examine("season-linked")
        leader.page.locator(f"[name=households][value='{self.linked[0]}']").check()
        item = leader.page.locator("[name=item] option").first.get_attribute("value")
        self.does(leader, "declaration", item=item, day=self.county.day(-1))
        leader.examine("season-linked-declared")
        village = self.person("village")
        village.go(f"/points/households/{self.own[2]}")
        self.card = re.search(r"/cards/[0-9a-z]+", village.page.content())[0]
        resident = self.person()
        resident.go(self.card)
        resident.examine("season-card")
        resident.go(f"{self.card}/declarations/new")
        item = resident.page.locator("[name=item] option").first.get_attribute("value")
        self.does(resident, "declaration", item=item, day=self.county.day(-1), note=self.say("扫了水井边", "Swept by the well"))
        resident.sees("it waits for the check", resident.text("points.act.declared"))

    def check(self):
        """The village desk checks what others declared."""
        desk = self.person("desk")
        desk.go(f"/points?place={self.home}")
        desk.examine("season-desk")
        waiting = self.programme("desk").ask(f"/points?place={self.home}")
        desk.go(self.declaration)
        desk.examine("season-check")
        self.does(desk, "check")
        desk.go(f"/points?place={self.home}")
        links = [link.get_attribute("href") for link in desk.page.locator("main a[href*='/points/declarations/']").all()]
        desk.check("finds what the others declared", len(links) >= 2, links)
        for link in dict.fromkeys(links):
            if link.split("?")[0].endswith("/new"):
                continue
            desk.go(link)
            if desk.page.locator("form#check").count():
                self.does(desk, "check")
        desk.check("the API tells the same desk", bool(waiting), waiting)

    def publish(self):
        """公示: everything that was checked hangs out, names masked."""
        one = self.person("village")
        one.go(f"/points/publications?place={self.home}")
        self.does(one, "publication", until=self.county.day(), contact="周长林 13900002001")
        one.examine("season-publication")
        self.notice = one.page.locator("a[href^='/notices/']").first.get_attribute("href")

    def object(self):
        """A neighbour objects to a line; the village finds it right; the act is turned back, the others are not."""
        neighbour = self.person()
        neighbour.go(self.notice)
        neighbour.sees("names are masked", "*")
        neighbour.examine("season-notice")
        neighbour.press("notices.object")
        lines = neighbour.page.locator("[name=line] option").all()
        own = self.programme("village").ask(f"/households/{self.own[0]}")["code"]
        line = next(item for item in lines if own in item.inner_text())
        self.line = line.get_attribute("value")
        self.turned_down(neighbour, "an objection without words is refused", "objection", line=self.line)
        self.does(neighbour, "objection", words=self.say("那天她去了镇上，没有人照看。", "She was in town that day; nobody came."))
        neighbour.sees("gets a receipt with a code", neighbour.text("notices.objection.received"))
        neighbour.examine("season-objection")
        village = self.person("village")
        village.go("/notices/objections")
        village.page.locator(f"main a[href^='{self.notice}/objections/']").first.click()
        village.page.wait_for_load_state()
        village.examine("season-answer")
        self.does(village, "/answer", verdict="upheld", answer=self.say("核实属实，这一条不记分。", "It is true; no points for this."))
        reader = self.person()
        reader.go(self.notice)
        reader.sees("everybody reads the answer", self.say("核实属实", "It is true"))
        reader.examine("season-answered")

    def settle(self):
        """The window ends: what nobody objected to is booked; what was upheld is not."""
        self.later(days=12)
        acts = self.programme("village").ask(f"/points/supervision?place={self.home}&limit=100")["items"]
        mine = {act["household"]: act["state"] for act in acts if act["day"] >= self.county.day(-16)}
        states = sorted(mine.get(household, "") for household in self.own[:2])
        self.findings.check(f"{self.language}: one act is booked, the other is not", states == ["confirmed", "reversed"]
                            or states == ["confirmed", "rejected"], mine)
        for household in (self.linked[0], self.own[2]):
            self.findings.check(f"{self.language}: the others' acts are booked", mine.get(household) == "confirmed", mine)
        resident = self.person()
        resident.go(self.card)
        resident.examine("season-card-booked")

    def supervise(self):
        """The supervision committee reads all of it and changes nothing."""
        one = self.person("supervisor")
        one.go(f"/points/supervision?place={self.home}")
        one.sees("reads what was objected", self.say("没有人照看", "nobody came"))
        one.check("changes nothing", one.page.locator("main form[method=post]").count() == 0)
        one.examine("season-supervision")

    def redeem(self):
        """积分超市: the resident shows the card at the counter; what is not there is not spent."""
        village = self.programme("village")
        shop = village.ask(f"/shops?place={self.home}")["items"][0]["id"]
        self.shop = f"/shops/{shop}"
        village.ask(f"{self.shop}/keepers", {"id": str(uuid.uuid4()), "keeper": self.keeper})
        one = self.person("village")
        one.go(f"{self.shop}/keeping")
        self.does(one, "/ceilings", year=str(self.county.now.year), ceiling="6000",
                  basis=self.say("村民会议决议", "Resolution of the assembly"))
        keeper = self.person("keeper")
        self.picture(keeper, village.ask(self.shop)["goods"][0]["id"])
        keeper.go(self.shop)
        keeper.press("shop.counter-open")
        keeper.page.fill("[name=card]", f"{self.county.url}{self.card}")
        keeper.press("shop.counter-find")
        keeper.examine("season-counter")
        self.turned_down(keeper, "more than the household has is refused", "basket-form", count_5="2")
        self.does(keeper, "basket-form", count_5="0", count_1="1", count_2="1")
        keeper.examine("season-counter-check")
        self.does(keeper, "redemption")
        keeper.examine("season-slip")
        resident = self.person()
        resident.go(self.card)
        resident.examine("season-card-spent")

    def picture(self, keeper, good):
        """A good is shown by a picture; whoever reads the price list sees it."""
        keeper.go(f"/shop-goods/{good}")
        keeper.press("shop.good.picture-title")
        form = keeper.page.locator("form[action$='/picture']")
        form.locator("input[type=file]").set_input_files(photo(f"{self.county.folder}/good.png"))
        form.locator(".photo img").first.wait_for()
        keeper.examine("season-good-form")
        form.locator("button[type=submit]").click()
        keeper.page.wait_for_load_state()
        keeper.check("the good has its picture", keeper.page.locator(".photos .photo img").count() == 1, keeper.page.url)
        keeper.examine("season-good")
        reader = self.person()
        reader.go(f"/points/shops/{self.home}")
        reader.check("everybody sees it on the price list", reader.page.locator("img.good-pic").count() == 1)
        reader.examine("season-prices")

    def close_year(self):
        """年终: one proposes, another confirms, and the new year begins with what the list carries over."""
        year = self.county.now.year
        january = datetime.datetime(year + 1, 1, 5, 9, tzinfo=CHINA)
        self.later(days=(january - self.county.now).days + 1)
        self.decide_what_waits(year - 1)
        town = self.person("town")
        for closed in (year - 1, year):
            one = self.person("village")
            one.go(f"/rewards/closings/new?place={self.home}&year={closed}")
            if one.page.locator("form#closing").count() == 0:
                one.check("an earlier year without points needs no closing", closed < year, one.page.url)
                continue
            if closed == year:
                one.examine("season-closing-preview")
            self.does(one, "closing")
            closing = one.page.url.replace(self.county.url, "")
            one.check("who proposes does not confirm", one.page.locator(
                "form[action$='/confirmation']").count() == 0)
            town.go(closing)
            self.does(town, "/confirmation")
            self.until(lambda: self.programme("town").ask(closing)["state"] == "closed", f"{closed} is closed")
        town.go(closing)
        town.sees("the year is closed", town.text("rewards.closing.closed"))
        town.examine("season-closed")
        resident = self.person()
        resident.go(self.card)
        resident.examine("season-card-new-year")

    def decide_what_waits(self, year):
        """No year ends while a deduction of it waits; the household was heard, so the committee decides."""
        village = self.programme("village")
        one = self.person("village")
        acts = village.ask(f"/points/supervision?place={self.home}&state=noticed&limit=100")["items"]
        waiting = [act for act in acts if act["day"] < f"{year + 1}-01-01"]
        if waiting:
            one.go(f"/rewards/closings/new?place={self.home}&year={year}")
            one.check("what waits keeps the year open", one.page.locator("form#closing").count() == 0)
        for act in waiting:
            one.go(f"/points/acts/{act['id']}")
            one.examine("season-deduction")
            village.ask(f"/points/acts/{act['id']}/decision", {
                "id": str(uuid.uuid4()), "is_upheld": "0", "words": "已经清走，这次不扣。"})
