"""四议两公开 on a road: seven steps that cannot be skipped, a send-back, and no end without both publications."""

import re
import uuid

from later import Scene


class Decision(Scene):
    def tell(self):
        self.home = self.village()
        self.propose()
        self.consult()
        self.committees()
        self.meet("party-members", 4, "decision")
        self.send_back()
        self.meet("party-members", 4, "decision")
        self.meet("villagers-representatives", 4, "publication")
        self.publish("publication", "carrying")
        self.carry_out()
        self.publish("result", None)
        self.everybody()
        holds, detail = self.county.verified()
        self.findings.check(f"{self.language}: verify is clean after the procedure", holds, detail)

    def opened(self, account="village"):
        one = self.person(account)
        one.go(self.path)
        return one

    def at(self, one, step):
        """The stepper stands at this step, and no other form than its own is offered."""
        now = one.page.locator(".steps li[aria-current], .steps .now").first
        one.check(f"stands at {step}", one.text(f"deliberation.step.{step}") in now.inner_text(), now.inner_text())

    def out_of_turn(self, path, code="deliberation.not-this-step", **body):
        self.refused("village", f"{self.path}/{path}", code, **body)

    def propose(self):
        """The Party branch proposes; a proposal with a budget and no money is refused where it is wrong."""
        one = self.person("village")
        one.go("/procedures")
        one.press("deliberation.list.propose")
        self.title = self.say("硬化5组到大堰的村道", "Pave the road from group 5 to the weir")
        fields = dict(matter="village.public-works", title=self.title, budget="86000", body=self.say(
            "5组到大堰的村道铺水泥，长 800 米、宽 3.5 米，两边清沟。",
            "Concrete for 800 metres of road, 3.5 metres wide, with ditches on both sides."))
        self.turned_down(one, "a budget without its source is refused", "procedure", **fields)
        one.check("the refusal stands at its field", one.page.locator("#funding-error, .error").count() > 0)
        one.keep("decision-proposal-refused")
        self.does(one, "procedure", funding=self.say("村集体收入", "Income of the village"))
        self.path = re.sub(r"[?#].*", "", one.page.url).replace(self.county.url, "")
        one.examine("decision-proposed")
        self.at(one, "proposal")
        one.check("offers no vote and no publication yet", one.page.locator(
            "form[action$='/assemblies'], form[action$='/publications'], form[action$='/acceptance']").count() == 0)
        self.out_of_turn("publications", title="公告", body="修路", issuer="村委会", contact="周长林", is_checked="1")
        self.out_of_turn("meetings", step="discussion", on=self.county.day(), due=7, present=6, in_favour=6,
                         chair="周长林", recorder="王春梅")

    def meeting(self, one, **more):
        self.does(one, "/meetings", **{**dict(on=self.county.day(), due="7", present="6", in_favour="6", against="0",
                                              abstaining="0", chair="周长林", recorder="王春梅"), **more})

    def consult(self):
        """① by the committee of the Party branch; before ② the villagers are asked."""
        one = self.opened()
        one.isForgiving = True
        refusal = self.fill(one, "/meetings", on=self.county.day(), due="7", present="3", in_favour="3", against="0",
                            abstaining="0", chair="周长林", recorder="王春梅")
        one.isForgiving = False
        one.check("three of seven are no quorum", "4" in refusal, refusal)
        self.meeting(one, minutes=self.say("同意提出。", "It shall be proposed."))
        self.at(one, "discussion")
        one.sees("asks for a consultation first", one.text("deliberation.next.consult"))
        self.out_of_turn("meetings", "deliberation.consultation-missing", step="discussion", on=self.county.day(),
                         due=7, present=6, in_favour=6, chair="周长林", recorder="王春梅")
        self.does(one, "/consultations", on=self.county.day(), manner=self.say("院坝会和入户", "Courtyard meeting"),
                  households="46", words=self.say("都说要修。沟边两户请留出水口。", "All want it; two ask for a drain."))
        one.sees("the consultation is on record", "46")

    def committees(self):
        """② by the two committees together, a week later."""
        self.later(days=7)
        one = self.opened()
        self.meeting(one, due="9", present="8", in_favour="7", against="1",
                     minutes=self.say("逐条商议，同意。", "Talked through and agreed."))
        self.at(one, "review")

    def meet(self, kind, days, step):
        """③ and ④: a body is called, signs in, votes on paper, and its resolution does the step by itself."""
        one = self.opened()
        basis = {"basis": "2025年3月8日村民会议第1号决议"} if kind == "villagers-representatives" else {}
        if basis:
            values = [item.get_attribute("value") for item in one.page.locator("[name=body] option").all()]
            own = self.programme("village").ask("/assemblies?part=bodies")["items"]
            body = next(item["id"] for item in own if item["kind"] == kind and item["id"] in values)
            self.refused("village", f"{self.path}/assemblies", "deliberation.delegation-missing", body=body,
                         meets=f"{self.county.at(15, days)}:00+08:00", venue="村委会会议室")
            basis["body"] = body
        self.does(one, "/assemblies", meets=self.county.at(15, days), venue=self.say("村委会会议室", "Village office"),
                  chair="周长林", recorder="王春梅", **basis)
        meeting = one.page.url.replace(self.county.url, "")
        self.later(days=days, hours=7)
        one = self.hold("village", meeting, name=f"decision-{kind}")
        one.sees("it is passed", one.text("assemblies.result.passed"))
        self.at(self.opened(), step)

    def send_back(self):
        """退回 with a reason, and not to a step that is still to come; the next text goes through both bodies again."""
        one = self.opened()
        self.out_of_turn("returns", "deliberation.return-not-earlier", to="publication", reason="跳过表决")
        self.turned_down(one, "a return without a reason is refused", "/returns", to="discussion")
        self.does(one, "/returns", to="discussion", reason=self.say(
            "党员提出：涵管没有写进方案。", "The members miss the culvert."))
        one.sees("the reason is on record", self.say("涵管没有写进方案", "miss the culvert"))
        self.out_of_turn("meetings", "deliberation.text-outdated", step="discussion", on=self.county.day(), due=9,
                         present=8, in_favour=8, chair="周长林", recorder="王春梅")
        one.examine("decision-returned")
        self.does(one, "/versions", title=self.title, body=self.say(
            "5组到大堰的村道铺水泥，长 800 米、宽 3.5 米，两边清沟，大堰口埋涵管一处。",
            "Concrete for 800 metres of road, 3.5 metres wide, ditches, and a culvert at the weir."))
        self.meeting(one, due="9", present="9", in_favour="9")
        self.at(one, "review")

    def publish(self, step, after):
        """⑤ and ⑦: the notice hangs out its window; nothing goes on before it has ended."""
        one = self.opened()
        self.at(one, step)
        if step == "result":
            one.check("cannot be closed without the result's notice", one.page.locator(
                "form[action$='/closure']").count() == 0)
        self.out_of_turn("withdrawal", "deliberation.drop-too-late", reason="不办了")
        self.turned_down(one, "who publishes has looked it over", "/publications", contact="周长林 13900002001")
        self.does(one, "/publications", contact="周长林 13900002001", is_checked=True)
        one.sees("waits for the window's end", one.text(
            "deliberation.next.window" if step == "publication" else "deliberation.next.result-window"))
        one.examine(f"decision-{step}")
        notice = one.page.locator("a[href^='/notices/']").first.get_attribute("href")
        self.out_of_turn("publications", "deliberation.notice-stands", title="公告", body="修路", issuer="村委会",
                         contact="周长林", is_checked="1")
        if step == "publication":
            self.out_of_turn("tasks", title="清沟", owner="5组组长", due=self.county.day(20))
        reader = self.person()
        reader.go(notice)
        reader.sees("everybody reads it on the board", self.title)
        reader.examine(f"decision-notice-{step}")
        reader.context.close()
        self.later(days=12)
        one = self.opened()
        if after:
            self.at(one, after)
        else:
            one.sees("it is closed", one.text("deliberation.state.closed"))

    def carry_out(self):
        """⑥: tasks, progress, acceptance with the supervision committee's words, the final account."""
        one = self.opened()
        self.does(one, "/tasks", title=self.say("清沟、埋涵管", "Ditches and culvert"), owner=self.say("5组组长", "Head of group 5"),
                  due=self.county.day(20))
        self.does(one, "/contract", contractor=self.say("石桥建筑队", "Stone Bridge builders"),
                  manner=self.say("三家比价", "Three offers"), amount="84000")
        self.out_of_turn("acceptance", "deliberation.tasks-undone", on=self.county.day(), by="村委会", words="合格",
                         supervision="同意", account="84000")
        self.does(one, "/progress", percent="100", note=self.say("埋好了。", "Laid."))
        one.examine("decision-work")
        self.out_of_turn("publications", title="公告", body="修路", issuer="村委会", contact="周长林", is_checked="1")
        self.turned_down(one, "nothing is accepted without the supervision committee", "/acceptance",
                         by=self.say("村委会、村民代表两人", "Committee and two villagers"),
                         words=self.say("厚度、宽度合格。", "Thick and wide enough."), account="86900")
        refusal = self.turned_down(one, "more than the budget is explained", "/acceptance",
                                   supervision=self.say("监委会：票据齐全，同意公开。", "Supervisors: vouchers complete."))
        one.check("says that it cost more", refusal != "")
        self.does(one, "/acceptance", explanation=self.say("涵管加长 1 米。", "The culvert is a metre longer."))

    def everybody(self):
        """The town reads the whole record; everybody reads what was decided and what came of it."""
        town = self.opened("town")
        town.sees("the town reads the reason of the return", self.say("涵管没有写进方案", "miss the culvert"))
        town.sees("the town reads the supervision's words", self.say("票据齐全", "vouchers complete"))
        town.examine("decision-closed-town")
        reader = self.person()
        reader.go(f"/decisions/{self.home}")
        reader.page.get_by_role("link", name=self.title).first.click()
        reader.page.wait_for_load_state()
        reader.sees("everybody sees that it is done", reader.text("deliberation.state.closed"))
        reader.check("and not what was said inside", self.say("涵管没有写进方案", "miss the culvert")
                     not in reader.page.content())
        reader.examine("decision-closed-public")
