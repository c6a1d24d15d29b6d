"""What goes wrong on a phone in the field, and what the county has in the end."""

import os
import pathlib
import shutil
import sqlite3
import time
import uuid

from county import Programme
from phone import HERE, STORE


class Trouble:
    """A wrong clock, a full store, two people at one matter, 500 entries, a new version; and the auditor."""

    def skewed(self, hours):
        self.phone.page.evaluate("ahead => localStorage.setItem('test.ahead', ahead)", str(hours * 3_600_000))

    def wrong_clock(self):
        """A clock that is a day ahead: what is entered carries the county's time."""
        phone = self.phone
        self.skewed(24)
        phone.page.reload()
        phone.until("the list is there", lambda: phone.page.locator("#tabs a").count() > 0)
        phone.page.wait_for_timeout(800)
        phone.offline()
        self.record()
        self.right = self.typed[-1][1]
        phone.online()
        phone.all_sent("an entry of a wrong clock goes up")

    def set_clock(self):
        """The clock is set while nobody is there to see it: the worker is asked when it was."""
        phone = self.phone
        phone.offline()
        self.skewed(0)
        phone.page.reload()
        self.record()
        phone.online()
        phone.until("the worker is asked", lambda: "clock" in phone.states())
        order = next(entry["order"] for entry in phone.kept() if entry["state"] == "clock")
        phone.at(f"entry/{order}")
        phone.examine("field-entry-clock")
        now = time.strftime("%Y-%m-%dT%H:%M", time.gmtime(time.time() + 8 * 3600 - 60))
        phone.page.fill("#when", now)
        phone.hits("clock-right")
        phone.all_sent("with the time that was told it goes up")

    def full(self):
        phone = self.phone
        # A browser looks at how much room there is before it opens a database, and again when there seems to be none.
        phone.context.close()
        phone.start("about:blank", offline=True)
        tools = phone.context.new_cdp_session(phone.page)
        tools.send("Storage.overrideQuotaForOrigin", {"origin": self.county.url, "quotaSize": 1})
        phone.page.goto(HERE)
        phone.at("record")
        words = self.word("record")
        phone.fill(body=words)
        phone.page.locator("#main button[type=submit]").click()
        phone.sees("a full phone is told", phone.said("full"))
        phone.check("what was typed stays on the screen", phone.page.input_value("[name=body]") == words)
        phone.examine("field-full")
        tools.send("Storage.overrideQuotaForOrigin", {"origin": self.county.url})
        tools.detach()
        phone.save()
        phone.online()
        phone.come_in()
        phone.all_sent("with room again it is kept and goes up")

    def disagree(self):
        """The village writes into a file while the worker ends it in the hills."""
        phone, request = self.phone, self.requests[0]
        phone.at("requests")
        phone.page.wait_for_timeout(500)
        phone.offline()
        self.act("solution", request)
        phone.page.locator("input[type=file]").set_input_files(self.photo)
        phone.page.locator(".photo img").wait_for()
        phone.save()
        self.pictured[self.typed[-1][1]] = 1
        time.sleep(1.1)
        Programme(self.county.url, "village").ask(
            f"/requests/{request}/notes", {"id": str(uuid.uuid4()), "note": "electrician comes tomorrow"})
        phone.online()
        phone.until("both are shown", lambda: "conflict" in phone.states())
        order = next(entry["order"] for entry in phone.kept() if entry["state"] == "conflict")
        phone.at(f"entry/{order}")
        phone.sees("theirs is shown", "electrician comes tomorrow")
        phone.sees("and one's own", self.typed[-1][1])
        phone.examine("field-conflict")
        phone.check("its photo is shown beside it", phone.page.locator(".photos img").count() == 1)
        phone.hits("conflict-as-note")
        phone.all_sent("one's own goes up as a note")

    def refuse(self):
        """What the server does not take comes back with its sentence, is put right, and goes up."""
        phone = self.phone
        phone.offline()
        phone.at(f"act/contact/{self.requests[0]}")
        phone.save()
        self.record()
        phone.online()
        phone.until("one is refused and the other not", lambda: phone.states().count("refused") == 1
                    and "waiting" not in phone.states())
        order = next(entry["order"] for entry in phone.kept() if entry["state"] == "refused")
        phone.at(f"entry/{order}")
        phone.examine("field-refused")
        phone.hits("entry-edit")
        phone.page.locator(".field--error .error").wait_for()
        phone.fill(note=self.word("contact"))
        phone.save()
        phone.all_sent("put right, it goes up")

    def five_hundred(self):
        phone = self.phone
        phone.offline()
        words = [self.word("bulk") for _ in range(500)]
        phone.page.evaluate("""async ([store, words, household]) => {
            const desk = await import(document.querySelector('script[type=module]').src.replace('app.js', 'sync.js'));
            const time = await import(document.querySelector('script[type=module]').src.replace('app.js', 'time.js'));
            const { keep, minted } = await import(document.querySelector('script[type=module]').src.replace('app.js', 'store.js'));
            for (const note of words) {
              await keep({ id: minted(), owner: desk.desk.owner.person, ownerName: desk.desk.owner.name, kind: 'visit',
                fields: { household, outcome: 'met', manner: 'home', note }, stamp: time.stamp(), happened: null,
                photos: 0, state: 'waiting', errors: [], title: note });
            }
            await desk.reread(); desk.tell();
        }""", [0, words, self.households[3]])
        phone.sees("five hundred wait", phone.said("offline-waiting", count=500))
        phone.at("outbox")
        phone.fits("field-outbox-500")
        phone.online()
        phone.all_sent("five hundred go up", 90)

    def renew(self):
        """Another version of the desk, while something waits and something is being typed."""
        phone = self.phone
        phone.offline()
        self.record()
        phone.at("record")
        phone.fill(body="typed over a new version")
        phone.page.wait_for_timeout(500)
        before = phone.page.evaluate("document.querySelector('script[type=module]').src")
        self.county.kill()
        self.upgrade()
        self.county.start()
        phone.online()
        phone.page.evaluate("navigator.serviceWorker.getRegistration('/field').then(found => found.update())")
        phone.sees("a new version is offered, not forced", phone.said("new-version"))
        phone.check("what is typed stays", phone.page.input_value("[name=body]") == "typed over a new version")
        phone.hits("new-version-take")
        phone.until("the new version is there", lambda: phone.page.locator("#tabs a").count() > 0 and phone.page.evaluate(
            "document.querySelector('script[type=module]').src") != before)
        phone.at("record")
        phone.check("what was typed is there too", phone.page.input_value("[name=body]") == "typed over a new version")
        phone.fill(body=self.word("record"))
        phone.save()
        phone.all_sent("what waited goes up with the new version")

    def upgrade(self):
        """The same server with another script beside it."""
        home, other = pathlib.Path(self.county.binary).parent, pathlib.Path(self.county.folder) / "newer"
        other.mkdir()
        for resources in home.glob("*.resources"):
            shutil.copytree(resources, other / resources.name)
        binary = other / "yuanba"
        try:
            os.link(self.county.binary, binary)
        except OSError:
            shutil.copy2(self.county.binary, binary)
        script = other / "yuanba_Web.resources" / "Assets" / "field" / "time.js"
        script.write_text(script.read_text() + "\n// Newer.\n")
        self.county.binary = str(binary)

    def audit(self):
        """Asks the database by hand: each thing that was typed is there, once; and every id of the phone is claimed."""
        phone = self.phone
        claimed = [uuid.UUID(one).bytes for one in self.sent]
        database = sqlite3.connect(f"file:{self.county.folder}/county.sqlite?mode=ro", uri=True)

        def count(question, *values):
            return database.execute(question, values).fetchone()[0]

        missing = [key.hex() for key in claimed if count("SELECT COUNT(*) FROM storage_claim WHERE id = ?", key) != 1]
        phone.check("every entry that went up is known to the county", not missing, missing[:3])
        wrong = [words for kind, words in self.typed if kind == "record"
                 and count("SELECT COUNT(*) FROM requests_request WHERE body = ?", words) != 1]
        phone.check("each record is there once", not wrong, wrong[:5])
        wrong = [words for kind, words in self.typed if kind in ("note", "contact", "solution")
                 and count("SELECT COUNT(*) FROM cases_step WHERE note = ?", words) != 1]
        phone.check("each line of a file is there once", not wrong, wrong[:5])
        visits = [one for one, kind in self.sent.items() if kind == "visit"]
        held = sum(count("SELECT COUNT(*) FROM homevisits_visit WHERE id = ?", uuid.UUID(one).bytes) for one in visits)
        wanted = sum(kind in ("visit", "bulk") for kind, _ in self.typed)
        phone.check("each visit is there once", held == len(visits) == wanted, (held, len(visits), wanted))
        self.audit_notes(count)
        self.audit_found(count)
        photos = count("SELECT COUNT(*) FROM files_file WHERE owner_id IN (SELECT id FROM homevisits_visit)")
        phone.check("the photo came with its visit", photos >= 1, photos)
        happened = count("SELECT c.opened_at FROM cases_case c JOIN requests_request r ON r.case_id = c.id"
                         " WHERE r.body = ?", self.right)
        apart = abs(happened / 1000 - time.time())
        phone.check("a clock that was a day ahead is put right", apart < 1_800, apart)
