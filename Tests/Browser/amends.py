"""What is put right after it was sent, what another app hands over, and what a visit leads to."""

import uuid


class Amends:
    """A correction beside what may have arrived, a note instead of an ending, a message out of a group."""

    def correct(self):
        """What was sent and not answered stays as it is: a note and a visit put it right beside it."""
        phone = self.phone
        sent = [entry for entry in phone.kept() if entry["state"] == "waiting"]
        phone.check("what may have arrived is marked", all(entry.get("sent") for entry in sent), len(sent))
        record = next(entry for entry in sent if entry["kind"] == "record")
        visit = next(entry for entry in sent if entry["kind"] == "visit")
        phone.at(f"edit/{record['order']}")
        phone.until("it cannot be changed in its place", lambda: f"#later/{record['order']}" in phone.page.url)
        phone.at(f"entry/{record['order']}")
        phone.sees("that it may have arrived is told", phone.said("state-sent-text"))
        phone.examine("field-entry-sent-offline")
        phone.hits("later")
        phone.reads("later-maybe")
        phone.fill(note=self.word("note"))
        phone.examine("field-later-offline")
        phone.save()
        phone.at(f"later/{visit['order']}")
        phone.check("a visit is corrected as a whole", phone.page.input_value("[name=note]") == visit["fields"]["note"])
        phone.fill(note=self.word("visit"))
        phone.save()
        self.corrected = (visit["id"], phone.kept()[-1]["id"])

    def late_change(self):
        """An entry goes up while somebody is changing it: what was typed goes on as a note."""
        phone = self.phone
        phone.offline()
        self.record()
        order = phone.kept()[-1]["order"]
        phone.at(f"edit/{order}")
        words = self.word("late")
        phone.fill(body=words)
        phone.online()
        phone.until("it goes up under one's hands", lambda: "waiting" not in phone.states())
        phone.page.locator("#main button[type=submit]").click()
        phone.reads("later-typed")
        phone.check("what was typed stands there", words in phone.page.input_value("[name=note]"))
        phone.page.locator("input[type=file]").set_input_files(self.photo)
        phone.page.locator(".photo img").wait_for()
        phone.examine("field-later-typed")
        phone.save()
        phone.all_sent("it goes up as a note")
        self.pictured[words] = 1

    def hand_over(self):
        """A message out of a group is handed to the desk by another app, with network and without."""
        phone = self.phone
        for isOnline in (True, False):
            words = f"said-{uuid.uuid4().hex[:6]}"
            self.said.append(words)
            phone.online() if isOnline else phone.offline()
            # As the phone's own sheet does it: a form that no page of ours has sent.
            phone.page.goto("about:blank")
            phone.page.evaluate("""async ([address, words]) => {
                const form = document.createElement('form'), canvas = document.createElement('canvas');
                Object.assign(form, { method: 'post', action: address, enctype: 'multipart/form-data' });
                for (const [name, value] of [['title', ''], ['text', words], ['url', '']]) {
                  form.append(Object.assign(document.createElement('textarea'), { name, value }));
                }
                Object.assign(canvas, { width: 60, height: 40 }).getContext('2d').fillRect(5, 5, 30, 20);
                const bytes = await new Promise(resolve => canvas.toBlob(resolve)), files = new DataTransfer();
                files.items.add(new File([bytes], 'lamp.png', { type: 'image/png' }));
                const input = Object.assign(document.createElement('input'), { type: 'file', name: 'pictures' });
                input.files = files.files;
                form.append(input);
                document.body.append(form);
                form.submit();
            }""", [f"{self.county.url}/field/share", words])
            phone.until("the desk opens with it", lambda: "#share/" in phone.page.url
                        and phone.page.locator("[name=body]").count() == 1)
            phone.check("the words stand in the form", phone.page.input_value("[name=body]") == words)
            phone.check("the picture came along", phone.page.locator(".photo img").count() == 1)
            phone.examine("field-share" + ("" if isOnline else "-offline"))
            if not isOnline:
                # Somebody is called away: it is not lost, and the desk says so.
                phone.at("visits")
                phone.sees("what was handed over waits", phone.said("shared-one", count=1))
                phone.page.locator("#state a").click()
                phone.page.locator("[name=body]").wait_for()
            group = phone.page.locator("[name=group] option").nth(1).get_attribute("value")
            phone.fill(group=group)
            phone.reads("record-group-hint")
            phone.save()
        phone.online()
        phone.all_sent("what was said in a group goes up")

    def audit_notes(self, count):
        """Notes that put something right are there once, and photos came with the notes that they belong to."""
        late = [words for kind, words in self.typed if kind == "late"]
        wrong = [words for words in late if count("SELECT COUNT(*) FROM cases_step WHERE note LIKE ?", f"%{words}%") != 1
                 or count("SELECT COUNT(*) FROM requests_request WHERE body = ?", words) != 0]
        self.phone.check("what was changed too late is a note, once", late and not wrong, wrong)
        held = {words: count("SELECT COUNT(*) FROM files_file f JOIN cases_step s ON s.id = f.owner_id"
                             " WHERE f.original_id IS NULL AND s.note LIKE ?", f"%{words}%") for words in self.pictured}
        self.phone.check("photos stay with what became a note", held == self.pictured and len(held) >= 2, held)
        old, new = (uuid.UUID(one).bytes for one in self.corrected)
        self.phone.check("a visit is corrected by another", count(
            "SELECT COUNT(*) FROM homevisits_visit WHERE id = ? AND corrects_id = ?", new, old) == 1)

    def audit_found(self, count):
        """What was found at one door went where it belongs, each once, by that visit; what was said names its group."""
        door, check = uuid.UUID(self.door).bytes, self.phone.check
        finding = "SELECT COUNT(*) FROM homevisits_finding f {} WHERE f.visit_id = ? AND f.kind = ? AND f.words = ?"
        for kind, more in (
                ("request", "JOIN requests_request r ON r.case_id = f.request_id AND r.body = f.words"
                            " JOIN requests_source s ON s.request_id = r.case_id AND s.source_id = f.visit_id"),
                ("relief", "JOIN relief_finding l ON l.finding_id = f.id AND l.visit_id = f.visit_id"
                           " JOIN relief_matter m ON m.id = l.matter_id AND m.household_id = f.household_id"),
                ("hazard", "JOIN hazards_hazard h ON h.id = f.id AND h.words = f.words"
                           " AND h.household_id = f.household_id")):
            held = [count(finding.format(part), door, kind, self.found[kind]) for part in ("", more)]
            check(f"the {kind} that was found is there once, by its visit", held == [1, 1], held)
        wrong = [words for words in self.said if count(
            "SELECT COUNT(*) FROM requests_request r JOIN requests_source s ON s.request_id = r.case_id"
            " JOIN duties_group g ON g.id = s.source_id JOIN files_file f ON f.owner_id = r.case_id"
            " WHERE f.original_id IS NULL AND s.kind = 'online-group' AND r.body = ?", words) != 1]
        check("what was said in a group is there once, with group and picture", self.said and not wrong, wrong)
