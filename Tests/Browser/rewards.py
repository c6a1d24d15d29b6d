"""What follows from a year's points: a plan that is written, changed and voted, a list that hangs out, what is handed out.

In Chinese a budget that the collective votes is shared out and booked, in English goods go by rank.
"""


class Rewards:
    """The end of a season: plan, vote, list, window, slips, ticks."""

    def __init__(self, season):
        self.season, self.county = season, season.county
        self.isMoney = season.language == "zh-Hans"

    def tell(self):
        self.draft()
        self.change()
        self.vote()
        self.freeze()
        self.publish()
        self.wait()
        self.slips()
        self.hand_out()
        self.correct()

    def opened(self, path, account="village"):
        one = self.season.person(account)
        one.go(path)
        return one

    def asked(self, path):
        return self.season.programme("village").ask(path)

    def path(self, one):
        return one.page.url.split("?")[0].split("#")[0].replace(self.county.url, "")

    def draft(self):
        """A reward that touches a right is refused where it stands; nothing that was typed is lost."""
        season, year = self.season, self.county.now.year - 1
        one = self.opened(f"/rewards?place={season.home}")
        one.press("rewards.home.new-shares" if self.isMoney else "rewards.home.new-ranks")
        fields = dict(title=season.say(f"{year}年积分奖励预算", f"Rewards for the points of {year}"), year=str(year),
                      basis=season.say("合作社章程第二十一条", "Article 14 of the charter"))
        if self.isMoney:
            season.turned_down(one, "a budget from nowhere is refused", "plan", budget="5000", **fields)
            one.keep("season-plan-refused")
            season.does(one, "plan", source=season.say("今年的公益支出", "This year's public welfare"))
        else:
            season.turned_down(one, "a reward that is a right is refused", "plan", tiers="1: 低保优先", **fields)
            one.keep("season-plan-refused")
            season.does(one, "plan", tiers="1: a rice cooker\n2-5: a kettle", last_places="2")
        self.plan = self.path(one)
        one.examine("season-plan-draft")

    def change(self):
        """A draft is written anew; what it said before stays in sight, and who has not read it submits nothing."""
        season = self.season
        one = self.opened(self.plan)
        one.press("rewards.plan.revise")
        one.examine("season-plan-terms")
        better = {"budget": "6000"} if self.isMoney else {"tiers": "1: a rice cooker\n2-10: a kettle"}
        season.does(one, "plan", **better)
        one.sees("what it said before stays", one.text("rewards.plan.earlier", count="1"))
        season.refused("village", f"{self.plan}/submission", "rewards.plan-changed-meanwhile", wording="1")
        one.press("rewards.plan.earlier", count="1")
        one.examine("season-plan-changed")
        one.press("rewards.plan.submit")
        one.sees("its very text is put to the vote", one.text("rewards.plan.vote-note"))
        season.refused("village", f"{self.plan}/terms", "rewards.plan-not-draft", wording="2", title="x")
        one.examine("season-plan-submitted")

    def vote(self):
        season = self.season
        one = self.opened(self.plan)
        one.page.locator("a[href*='/assemblies/new?']").first.click()
        one.page.wait_for_load_state()
        basis = {} if self.isMoney else {"delegation_text_1": "Resolution 1 of the assembly"}
        season.does(one, "assembly", meets=self.county.at(9, 10), venue=season.say("村委会", "Village office"),
                    chair="周长林", recorder="王春梅", **basis)
        meeting = self.path(one)
        season.later(days=10)
        one = season.hold("village", meeting)
        one.sees("the vote passes it", one.text("assemblies.result.passed"))
        one.go(self.plan)
        one.sees("the plan holds by it", one.text("rewards.plan.adopted"))

    def freeze(self):
        one = self.opened(self.plan)
        one.press("rewards.plan.preview")
        one.check("names are masked", "*" in one.page.inner_text("main"))
        one.examine("season-reward-preview")
        self.season.does(one, "freeze")
        self.list = self.path(one)
        one.check("nobody has anything yet", one.page.locator("form[action$='/receipts']").count() == 0
                  or not self.isMoney)
        one.examine("season-reward-frozen")

    def publish(self):
        season = self.season
        one = self.opened(self.list)
        season.does(one, "/notice", contact="周长林 13900002001")
        season.refused("village", f"{self.list}/receipts", "rewards.list-not-settled", day=self.county.day(),
                       signer="户主本人", lines=[item["id"] for item in self.asked(self.list)["items"][:1]])
        notice = f"/notices/{self.asked(self.list)['notice']}"
        reader = season.person()
        reader.go(notice)
        reader.sees("everybody reads the list, names masked", "*")
        last = [line["code"] for line in self.asked(self.list)["last"]]
        rows = reader.page.inner_text("main table")
        reader.check("the last places are on no notice", not [code for code in last if code in rows.split()], last)
        reader.examine("season-reward-notice")

    def wait(self):
        """The window ends without an objection: what is owed is booked, step by step, by the server itself."""
        self.season.later(days=12)
        self.season.until(lambda: self.asked(self.list)["state"] == "settled", "the list is settled")
        one = self.opened(self.list)
        if one.page.locator("form[action$='/receipts'] [name=lines]").count() == 0:
            self.season.until(lambda: one.go(self.list).locator("form[action$='/receipts'] [name=lines]").count() > 0,
                              "what is owed is booked")
        one.examine("season-reward-settled")

    def slips(self):
        """Each household's slip, and the sheet to sign on."""
        told = self.asked(self.list)["items"]
        for sheet in ("slips", "signing"):
            one = self.opened(f"{self.list}/print/{sheet}")
            words = one.page.inner_text("main")
            one.check(f"every household is on the {sheet}", all(line["code"] in words for line in told))
            one.examine(f"season-reward-{sheet}")

    def hand_out(self):
        """Without a tick nothing is handed out; twice nobody has it; what was paid stands in the books."""
        season = self.season
        told = self.asked(self.list)["items"]
        one = self.opened(self.list)
        season.turned_down(one, "without a tick nothing is handed out", "/receipts", signer="")
        for line in told[:2]:
            form = one.page.locator("form[action$='/receipts']").first
            form.locator(f"[name=lines][value='{line['id']}']").check()
        form.locator("[name=signer]").fill(season.say("户主本人", "The head"))
        with one.page.expect_navigation():
            form.locator("button[type=submit]").click()
        one.check("two households have it", one.page.locator("[data-errors]").count() == 0, one.page.url)
        season.refused("village", f"{self.list}/receipts", "rewards.already-received", day=self.county.day(),
                       signer="户主本人", lines=[told[0]["id"]])
        now = self.asked(self.list)
        owed = sum(line["fen"] for line in told[:2])
        one.check("two are ticked, and what they got is booked", (now["received"], now["paid_fen"]) == (2, owed), now)
        one.examine("season-reward-handed-out")

    def correct(self):
        """A wrong tick is taken back, with its reason; money by a reversal."""
        one = self.opened(self.list)
        self.season.does(one, "/corrections", reason=self.season.say("勾错了户", "The wrong household"))
        now = self.asked(self.list)
        one.check("one is left, and the books say so", now["received"] == 1
                  and now["paid_fen"] == sum(line["fen"] for line in now["items"] if line["received_on"]), now)
