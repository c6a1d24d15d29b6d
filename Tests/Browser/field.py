"""A phone in the hills: no network, a dead battery, a dead server, an expired session, two people on one phone.

In the end the county's database is asked by hand whether each thing that was typed is there, once.
"""

import os
import time
import uuid

from amends import Amends
from phone import Phone, STORE
from trouble import Trouble


class Field(Trouble, Amends):
    def __init__(self, browser, county, findings, language, width, photos):
        self.browser, self.county, self.findings, self.language = browser, county, findings, language
        self.photo = photos["bright"]
        self.typed, self.sent = [], {}
        # What was found at a door, by its kind; what was said in a group; notes with how many photos came with them.
        self.found, self.said, self.pictured = {}, [], {}
        self.phone = Phone(browser, county, findings, language, width, f"{county.folder}/phone")

    def all(self):
        self.take_along()
        for name in ("enter_offline", "die", "go_up", "lose_answers", "late_change", "hand_over", "expire", "share",
                     "leave", "wrong_clock", "set_clock", "full", "disagree", "refuse", "five_hundred", "renew"):
            began = time.time()
            getattr(self, name)()
            # What has gone up is forgotten after a day, by the phone's clock.
            self.sent.update({entry["id"]: entry["kind"] for entry in self.phone.kept()})
            if os.environ.get("YUANBA_TIMES"):
                print(f"field {name}: {time.time() - began:.1f} s", flush=True)
        self.audit()
        self.phone.context.close()

    # What is typed has a word of its own, by which the auditor knows it.

    def word(self, kind):
        words = f"{kind}-{len(self.typed)}-{uuid.uuid4().hex[:6]}"
        self.typed.append((kind, words))
        return words

    def visit(self, number=0, **more):
        self.phone.at(f"visit/{self.households[number]}")
        self.phone.fill(note=self.word("visit"), **more)
        self.phone.save()

    def record(self):
        self.phone.at("record")
        self.phone.fill(body=self.word("record"))
        self.phone.save()

    def act(self, kind, request):
        self.phone.at(f"act/{kind}/{request}")
        self.phone.fill(note=self.word(kind))

    def take_along(self):
        """Signs in on the page itself, installs, and looks at everything there is to look at."""
        phone = self.phone
        phone.reads("sign-in-purpose")
        phone.examine("field-sign-in")
        phone.sign_in("grid")
        phone.until("the list is there", lambda: phone.page.locator(".queue, .empty").count() > 0)
        phone.page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
        tools = phone.context.new_cdp_session(phone.page)
        manifest = tools.send("Page.getAppManifest")
        phone.check("the manifest has no errors", not manifest["errors"] and "standalone" in manifest["data"], manifest)
        wrong = tools.send("Page.getInstallabilityErrors")["installabilityErrors"]
        phone.check("the desk can be installed", not [e for e in wrong if e["errorId"] != "in-incognito"], wrong)
        phone.page.reload()
        phone.until("the worker answers for the page", lambda: phone.page.evaluate("!!navigator.serviceWorker.controller"))
        pack = phone.page.evaluate(f"async () => {STORE}.meta.get('pack')")
        self.households = [one["household"] for one in pack["households"]]
        self.requests = [one["id"] for one in pack["requests"] if "solution" in one["may"]]
        phone.check("households, requests and notices came along",
                    self.households and self.requests and pack["notices"],
                    [len(pack[name]) for name in ("households", "requests", "notices")])
        for view in ("visits", "requests", "notices", "households", "outbox", "account", "record", "sign-out",
                     f"household/{self.households[0]}", f"visit/{self.households[0]}", f"request/{self.requests[0]}",
                     f"notice/{pack['notices'][0]['id']}", f"act/solution/{self.requests[0]}"):
            phone.at(view)
            phone.examine("field-" + view.split("/")[0])
        phone.large("field-act")
        phone.at("requests")
        phone.dark("field-requests")

    def enter_offline(self):
        phone = self.phone
        phone.offline()
        phone.page.reload()
        phone.reads("offline")
        phone.at(f"request/{self.requests[0]}")
        phone.sees("a request's words are read without network", phone.said("request-steps"))
        phone.at("households")
        phone.page.fill("#q", "no such household")
        phone.reads("households-none")
        self.found = {kind: f"{kind}-{uuid.uuid4().hex[:6]}" for kind in ("request", "relief", "hazard")}
        self.visit(0, **self.found)
        self.door = phone.kept()[-1]["id"]
        for view in ("visits", "requests", f"request/{self.requests[0]}", f"household/{self.households[0]}",
                     f"visit/{self.households[0]}", "record", "account"):
            phone.at(view)
            phone.examine("field-" + view.split("/")[0] + "-offline")
        phone.at(f"visit/{self.households[1]}")
        phone.page.locator("#form").select_option(index=1)
        required = phone.page.locator("fieldset:not(:has(.opt)) input[type=radio]")
        for name in set(required.evaluate_all("all => all.map(e => e.name)")):
            phone.page.locator(f"[name='{name}']").first.check()
        phone.fill(note=self.word("visit"))
        phone.page.locator("input[type=file]").set_input_files(self.photo)
        phone.page.locator(".photo img").wait_for()
        phone.save()
        self.record()
        self.act("note", self.requests[0])
        phone.save()
        phone.sees("the bar counts what waits", phone.said("offline-waiting", count=4))
        phone.examine("field-outbox-offline")

    def die(self):
        """The battery goes while something is half typed: what was saved and what was not are both there."""
        phone = self.phone
        phone.at("record")
        phone.fill(body="half a word")
        phone.page.wait_for_timeout(600)
        phone.pull_battery()
        phone.start("/field#outbox", offline=True)
        phone.until("all four are there after a restart", lambda: phone.states() == ["waiting"] * 4)
        phone.at("record")
        phone.check("what was half typed is there", phone.page.input_value("[name=body]") == "half a word")
        phone.fill(body=self.word("record"))
        phone.save()

    def go_up(self):
        """Through a network that a village has, each once."""
        phone = self.phone
        tools = phone.context.new_cdp_session(phone.page)
        tools.send("Network.enable")
        tools.send("Network.emulateNetworkConditions", {
            "offline": False, "latency": 300, "downloadThroughput": 60_000, "uploadThroughput": 30_000})
        phone.online()
        phone.until("the network is noticed", lambda: not phone.page.locator("#state").get_by_text(
            phone.said("offline-text")).count())
        phone.come_in()
        phone.all_sent("everything goes up through a thin network", 60)
        tools.detach()
        phone.at("outbox")
        phone.reads("outbox-all-sent")
        phone.examine("field-outbox-sent")

    def lose_answers(self):
        """The server dies after it wrote and before it answered; then before anything came; then it is back."""
        phone = self.phone
        phone.offline()
        for _ in range(3):
            self.record()
        self.visit(2)
        state = {"lost": 0}

        def lose(route):
            if state["lost"] == 0:
                route.fetch()
            elif state["lost"] == 1:
                self.county.kill()
            state["lost"] += 1
            route.abort()

        phone.context.route("**/field/entries", lose)
        phone.online()
        phone.until("an answer is lost", lambda: state["lost"] >= 1)
        phone.page.evaluate("dispatchEvent(new Event('online'))")
        phone.until("the server dies under the sending", lambda: state["lost"] >= 2)
        phone.check("nothing is lost with an answer", phone.states().count("waiting") == 4, phone.states())
        phone.context.unroute("**/field/entries")
        phone.page.reload()
        phone.sees("without a server the desk still opens", phone.said("offline-waiting", count=4))
        self.correct()
        self.county.start()
        phone.online()
        phone.all_sent("what was written and not answered is there once")

    def expire(self):
        phone = self.phone
        phone.offline()
        self.record()
        phone.context.clear_cookies(name="yuanba_session")
        phone.online()
        phone.sees("an expired session is told", phone.said("expired"))
        phone.check("nothing is lost with a session", phone.states().count("waiting") == 1)
        phone.hits("sign-in")
        phone.sign_in("grid")
        phone.all_sent("after signing in on the page it goes on")

    def share(self):
        """Another account on the same phone neither reads nor sends what waits."""
        phone = self.phone
        phone.offline()
        self.record()
        phone.context.clear_cookies(name="yuanba_session")
        phone.online()
        phone.until("the session is gone", lambda: phone.page.locator("#state a[href='#sign-in']").count() == 1)
        phone.sign_in("village")
        phone.until("another person is there", lambda: "周长林" in phone.page.locator("#who").inner_text())
        phone.at("outbox")
        phone.sees("what another entered is told, not shown", "田小禾")
        phone.check("it is not shown", self.typed[-1][1] not in phone.page.inner_text("main"))
        phone.page.wait_for_timeout(800)
        phone.check("it does not go up", phone.states().count("waiting") == 1)
        phone.at("sign-out")
        phone.hits("sign-out")
        phone.until("signed out", lambda: phone.page.locator("[name=password]").count() == 1)
        phone.sign_in("grid")
        phone.all_sent("it goes up under the account that made it")

    def leave(self):
        phone = self.phone
        phone.offline()
        self.record()
        phone.at("sign-out")
        phone.sees("signing out asks about what waits", phone.said("sign-out-waiting-one", count=1))
        phone.examine("field-sign-out-waiting")
        phone.hits("sign-out-anyway")
        phone.until("what was taken along is gone", lambda: phone.page.evaluate(
            f"async () => (await {STORE}.meta.get('pack')) === undefined"))
        phone.check("what was entered is not", phone.states().count("waiting") == 1)
        phone.online()
        phone.until("the session ends with the network", lambda: not [
            one for one in phone.context.cookies() if one["name"] == "yuanba_session"])
        phone.sign_in("grid")
        phone.all_sent("it goes up after the next signing in")
