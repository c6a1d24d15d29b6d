"""An owners' vote on charging piles: it fails at 74 of 100 and passes at 75, by number and by area alike."""

import re
import uuid

from later import Scene

# All who take part own 100 m² each, so that number and area stand at the same share.
VOTING = 100
AWAY = 20
PHONES = (1, 2)
PAPERS = (3, 4, 5)


class Piles(Scene):
    def tell(self):
        self.found()
        self.hold(74)
        self.hold(75)
        holds, detail = self.county.verified()
        self.findings.check(f"{self.language}: verify is clean after the owners' votes", holds, detail)

    def found(self):
        """The assembly of an estate and its roll: units and areas; who owns ten garages counts once."""
        one = self.person("village")
        one.go("/assemblies?part=bodies")
        one.page.locator("a[href^='/bodies/new']").first.click()
        self.title = self.say("桂花苑业主大会", "Owners of Osmanthus Court")
        self.does(one, "body", kind="owners-assembly", name=self.title, **{"from": self.county.day(-30)})
        self.body = re.sub(r"[?#].*", "", one.page.url).replace(self.county.url, "")
        surnames, names = "唐蒋谭秦向冉牟覃廖易", "一心 少华 启明 云霞 正福 素芬 万全 小满 永康 春生 秋实 德高".split()
        owners = [f"{surnames[n % 10]}{names[n // 10]}" for n in range(VOTING + AWAY)]
        lines = [f"{owner},{n // 20 + 1}栋{n % 20 // 2 + 1}0{n % 2 + 1},100" for n, owner in enumerate(owners)]
        lines += [f"{owners[-1]},车库{n + 1},100" for n in range(10)]
        self.does(one, "/members", lines="\n".join(lines), **{"from": self.county.day(-30)})
        one.sees("the roll counts owners, not units", one.text("assemblies.desk.voters", count=VOTING + AWAY))
        one.examine("owners-body")

    def call(self, one, words):
        """Fifteen days' notice; a day too few is refused, and says which day would do."""
        one.go(self.body)
        one.press("assemblies.body.convene")
        matter = "owners.common-use"
        fields = dict(title=words, venue=self.say("架空层", "Ground floor hall"), chair="唐一心", recorder="蒋一心",
                      title_1=words, matter_1=matter, text_1=self.say(
                          "南侧空地装十二个充电桩，电费由使用人付，收益归全体业主。",
                          "Twelve charging piles on the south ground; users pay the power, the income is all owners'."))
        refusal = self.turned_down(one, "a notice of fourteen days is refused", "assembly",
                                   meets=self.county.at(19, 14), **fields)
        one.check("says how many days it takes", "15" in refusal, refusal)
        one.check("what was typed is still there", one.page.input_value("[name=title_1]") == words)
        one.keep("owners-call-refused")
        self.does(one, "assembly", meets=self.county.at(19, 15), **fields)
        self.meeting = one.page.url.replace(self.county.url, "")
        two_thirds = (VOTING + AWAY) * 2 // 3
        one.sees("the page says beforehand how many must take part", re.compile(rf"(?<!\d){two_thirds}(?!\d)"))
        one.sees("and how many must agree", re.compile(rf"(?<!\d){two_thirds * 3 // 4}(?!\d)"))
        if words.endswith(("1", "1次表决）")):
            one.examine("owners-called")

    def hold(self, yes):
        words = self.say(f"南侧空地装充电桩（第{yes - 73}次表决）", f"Charging piles on the south ground, vote {yes - 73}")
        self.call(self.person("village"), words)
        self.later(days=15)
        self.later(hours=11)
        one = self.person("village")
        one.go(self.meeting)
        one.press("assemblies.act.open")
        one.sees("the ballots are open", one.text("assemblies.act.close"))
        links = self.slips(one)
        # The pages look the same at the second meeting: they are examined at the first.
        for seat in PHONES:
            self.phone(links[seat], isLooked=yes == 74 and seat == PHONES[0])
        for seat in PAPERS:
            self.paper(one, seat, isLooked=yes == 74 and seat == PAPERS[0])
        self.twice(links)
        clerk = self.programme("village")
        for seat in range(len(PHONES) + len(PAPERS) + 1, VOTING + 1):
            clerk.ask(f"{self.meeting}/votes", {"id": str(uuid.uuid4()), "seat": seat,
                                                "choice_1": "yes" if seat <= yes else "no"})
        one.go(self.meeting)
        one.sees("says how many yes it takes of those who voted", re.compile(r"(?<!\d)75(?!\d)"))
        if yes == 74:
            one.examine("owners-voted")
        one.press("assemblies.act.close")
        self.result(one, yes)

    def slips(self, one):
        one.go(f"{self.meeting}/print/slips")
        found = re.findall(rf"{self.meeting}/ballots/[^\"<\s]+", one.page.content())
        links = list(dict.fromkeys(found))
        one.check("every owner has a slip with a link", len(links) == VOTING + AWAY, len(links))
        return {seat + 1: link for seat, link in enumerate(links)}

    def phone(self, link, isLooked):
        """An owner scans the slip at home and votes; the ballot is in, once."""
        one = self.person()
        one.go(link)
        if isLooked:
            one.examine("owners-ballot")
        self.turned_down(one, "a ballot without a choice is refused", "ballot")
        self.does(one, "ballot", choice_1="yes")
        one.sees("is told that the ballot is in", one.text("assemblies.ballot.correct"))
        one.context.close()

    def paper(self, one, seat, isLooked):
        """The clerk types an owner's paper ballot; who has voted is not offered again."""
        one.go(f"{self.meeting}/votes")
        offered = [option.get_attribute("value") for option in one.page.locator("[name=seat] option").all()]
        one.check("who voted by phone is not offered on paper", not {str(n) for n in PHONES} & set(offered))
        self.does(one, "votes", seat=str(seat), choice_1="yes")
        if isLooked:
            one.examine("owners-paper")

    def twice(self, links):
        """Nobody votes on paper and on the screen."""
        self.refused("village", f"{self.meeting}/votes", "assemblies.already-voted", seat=PHONES[0], choice_1="no")
        self.refused(None, links[PAPERS[0]], "assemblies.votes-on-paper", choice_1="no")

    def result(self, one, yes):
        passed = yes >= 75
        one.sees(f"{yes} of 100 " + ("is enough" if passed else "is not enough"), one.text(
            "assemblies.result.passed" if passed else "assemblies.result.failed"))
        if not passed:
            one.sees("says what it lacked by number", one.text("assemblies.short.majority", have=74, need=75))
            one.sees("says what it lacked by area", one.text(
                "assemblies.short.majority-area", have="7,400", need="7,500"))
        one.examine(f"owners-result-{yes}")
        public = self.person()
        public.go(self.meeting)
        public.page.locator("a[href^='/resolutions/']").first.click()
        public.page.wait_for_load_state()
        public.sees("everybody reads the count", str(yes))
        public.examine(f"owners-resolution-{yes}")
        public.context.close()
