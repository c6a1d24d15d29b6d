import Access
import Cases
import Clocks
import Files
import Kernel
import Places
import Rulebook
import Web

/// The file alone, as a phone opens it.
func officerFilePage(_ content: OfficerFile, _ frame: Frame) -> HTML {
    let way = content.file.case.lineage.reversed().map { ($0.name, $0.id) }
    return Layout.page(
        title: content.matter.title, frame: frame,
        crumbs: Crumb.way(way, frame: frame) { "/desk?place=\($0)" }, kind: .wide, head: .empty,
        body: Columns.wide(
            OfficerFilePieces(content: content, frame: frame, isAlone: true).main,
            OfficerFilePieces(content: content, frame: frame, isAlone: true).side))
}

/// The parts of the file, alone or in the right column of the desk.
struct OfficerFilePieces {
    let content: OfficerFile
    let frame: Frame
    var isAlone = false

    private var matter: Case { content.matter }
    private var file: Requests.File { content.file }
    private var forms: OfficerActForms { OfficerActForms(content: content, frame: frame) }

    /// For the desk, where everything stands under one another.
    var html: HTML { main + side }

    var main: HTML {
        let head =
            isAlone
            ? HTML(
                """
                <div class="head"><div class="part-h file-h"><span class="quiet num">\(matter.number)</span>\
                \(badge?.html)</div><h1>\(matter.title)</h1></div>
                \(Prose(file.request.body).html)
                """)
            : Desk.fileHead(
                number: matter.number, title: matter.title, clock: badge, words: file.request.body)
        let redaction: HTML =
            content.mayRedact
            ? "<p>\(Address.link(frame(.redactionOpen), to: "\(content.path)/redactions"))</p>\n" : .empty
        return head + redaction + gallery(firstPhotos) + FactsList(facts).html + look + forms.html() + why
            + waiting
            + ExclusionPart(content: content, frame: frame, forms: forms).html
    }

    var side: HTML {
        Part(id: "course", frame(.officerCourse), Timeline(entries).html(frame)).html + rules
    }

    // MARK: Head

    private var badge: ClockBadge? {
        if !matter.isOpen { return ClockBadge(.done, frame(.officerState(.closed))) }
        if matter.state == .done { return ClockBadge(.done, frame(.officerWaitsForSecond)) }
        if let paused = matter.pausedFor {
            return ClockBadge(.paused, frame(.officerPausedFor, ["reason": paused]))
        }
        let running = content.clocks.filter(\.isRunning)
        let first = running.min { ($0.due?.milliseconds ?? .max) < ($1.due?.milliseconds ?? .max) }
        return first?.face.badge(frame)
    }

    private func gallery(_ photos: [Files.Kept]) -> HTML {
        photos.isEmpty ? .empty : Gallery(photos.map(photo)).html(frame)
    }

    private func photo(_ kept: Files.Kept) -> Photo {
        Photo(
            path: "\(content.path)/photos/\(kept.id)", thumbnail: "\(content.path)/thumbnails/\(kept.id)",
            alt: frame(.officerPhotoOf, ["title": matter.title]))
    }

    /// What the reporter sent, without the photos of a result.
    private var firstPhotos: [Files.Kept] {
        let results = Set(file.case.steps.filter { $0.kind == .done }.map(\.recorded))
        return content.photos.filter { !results.contains($0.kept) }
    }

    private var facts: [Fact] {
        let request = file.request
        let place = file.case.lineage.prefix { $0.level != .county }.reversed().map(\.name).joined()
        let location = request.location.isEmpty ? place : place + frame(.officerComma) + request.location
        var facts = [Fact(frame(.officerFactPlace), location), Fact(frame(.officerFactWho), html: contact)]
        let channel = frame(.officerChannel(request.channel))
        facts.append(
            Fact(
                frame(.officerFactHow),
                channel + frame(.officerComma) + frame(request.isPublic ? .officerPublic : .officerPrivate)))
        if let source = content.source {
            let day = source.day.map { frame(.officerComma) + frame.day($0) } ?? ""
            facts.append(
                Fact(
                    frame(.officerSource),
                    html: "\(Address.link(frame(source.kind.text), to: source.path))\(day)"))
        }
        if let consent = request.consent { facts.append(Fact(frame(.officerFactConsent), consent)) }
        facts.append(Fact(frame(.officerFactCategory), html: category))
        for question in file.category?.questions ?? [] {
            guard let answer = request.answers[question.id] else { continue }
            facts.append(Fact(frame.language == .chinese ? question.chinese : question.english, answer))
        }
        let desk = file.case.places[matter.desk] ?? ""
        facts.append(Fact(frame(.officerFactDesk), desk))
        if let lead = content.leadName { facts.append(Fact(frame(.officerFactLead), lead)) }
        if request.followers > 0 { facts.append(Fact(frame(.officerFactFollowers), "\(request.followers)")) }
        if let problem = file.problem {
            // A problem that many places share is not at this desk; it is named, and its owner's to open.
            let above = file.case.lineage.map(\.id).drop { $0 != problem.place }
            let path = frame.reaches(Array(above)) ? "/problems/\(problem.id)" : nil
            facts.append(
                Fact(
                    frame(.officerFactProblem),
                    html: Address.link("\(problem.number) \(problem.title)", to: path)))
        }
        return facts + otherWays(content, frame)
    }

    private var category: HTML {
        if let category = file.category { return "\(category.name(frame.language))" }
        guard let suggestion = content.suggestion, let category = suggestion.category else {
            return "\(frame(.officerNoCategory))"
        }
        let words = suggestion.terms.joined(separator: frame(.officerComma))
        let name = category.name(frame.language)
        return "\(frame(.officerSuggested, ["name": name, "words": words]))"
    }

    private var contact: HTML {
        if let opened = content.opened {
            let name = opened.name ?? frame(.officerNoName)
            guard let phone = opened.phone else { return "\(name)" }
            return "\(name) <a href=\"\(Address.telephone(phone))\">\(phone)</a>"
        }
        if content.contact.name == nil && content.contact.phone == nil { return "\(frame(.officerNoName))" }
        let shown = [content.contact.name, content.contact.phone].compactMap(\.self).joined(separator: " ")
        return Masked(shown, what: frame(.officerContactOf), lookAt: "\(content.path)?look=1#look").html(
            frame)
    }

    private var look: HTML {
        guard content.asksWhy, content.opened == nil else { return .empty }
        let reasons = OfficerLook.allCases.map { Choice($0.rawValue, frame($0.text)) }
        return "<div id=\"look\">"
            + Inset(
                frame(.officerLookTitle),
                Masked.reasonForm(to: "\(content.path)/looks", id: forms.id(.looks), reasons, frame: frame)
            ).html + "</div>\n"
    }

    // MARK: Acts

    private var why: HTML {
        guard matter.state == .received, let owner = content.owner else { return .empty }
        return "<p class=\"small quiet\">"
            + HTML("\(frame(.officerWhyOwner, ["name": owner.name, "basis": owner.assignment.basis]))")
            + "</p>\n"
    }

    /// Pleas and parts of other units that wait for somebody.
    private var waiting: HTML {
        let pleas = file.case.pleas.enumerated().html { plea(UInt64($0), $1) }
        let legs = file.case.legs.filter { !$0.isLead }.enumerated().html { leg(UInt64($0), $1) }
        return pleas + ReturnPart(content: content, frame: frame, forms: forms).html + legs
    }

    private func plea(_ number: UInt64, _ plea: Plea) -> HTML {
        let kind = frame(plea.kind == .pause ? .officerPleaPause : .officerPleaExtension)
        let amount =
            PauseReason(rawValue: plea.amount).map { frame($0.title) } ?? Limit(plea.amount).map {
                frame($0.sentence)
            }
            ?? plea.amount
        let path = "\(content.path)/pleas/\(plea.id)"
        let mayDecide = content.verbs.contains(.decision) && plea.by != content.hand.person
        let acts: HTML =
            mayDecide
            ? forms.form(
                to: "\(path)/grant", number: 2 * number + 1, label: frame(.officerGrant), note: .empty)
                + Fold(
                    frame(.officerRefuse),
                    forms.form(
                        to: "\(path)/refusal", number: 2 * number + 2, label: frame(.officerRefuse),
                        note: Field("note", frame(.officerWhy), id: "refusal-\(number)").area(frame, rows: 2))
                ).html
            : .empty
        return Inset("\(kind)\(frame(.officerColon))\(amount)", Prose(plea.reason).html + acts).html
    }

    private func leg(_ number: UInt64, _ leg: Leg) -> HTML {
        let name = file.case.organisations[leg.organisation] ?? ""
        let mine =
            leg.finished == nil && content.verbs.contains(.result)
            && (leg.organisation == content.hand.organisation || content.hand.permissions.contains(.dispatch))
        let act: HTML =
            mine
            ? forms.form(
                to: "\(content.path)/legs/\(leg.id)/result", number: 1000 + number,
                label: frame(.officerLegDone),
                note: Field("note", frame(.officerResult), id: "leg-\(number)").area(frame, rows: 2))
            : .empty
        let state = leg.finished == nil ? frame(.officerLegOpen) : leg.result
        let back = ReturnPart(content: content, frame: frame, forms: forms).asking(for: leg, number)
        return Inset(
            frame(.officerLegOf, ["name": name]), Prose(leg.task).html + Prose(state).html + act + back
        ).html
    }

    // MARK: Course

    private var entries: [Timeline.Entry] {
        var entries = file.case.steps.map { step in
            Timeline.Entry(
                .done, title(of: step), text: said(in: step),
                when: frame.time(step.happened),
                photos: photos(of: step).map(photo))
        }
        guard matter.isOpen else { return entries }
        let holder = content.leadName ?? file.case.places[matter.desk] ?? ""
        entries.append(
            Timeline.Entry(.now, frame(.officerNow(matter.state), ["name": holder]), clock: badge))
        if matter.state != .done {
            let due = content.clocks.first { $0.name == "resolve" }?.due
            entries.append(
                Timeline.Entry(.coming, frame(.officerThenClosed), when: due.map { frame.time($0) }))
        }
        return entries
    }

    private func photos(of step: Step) -> [Files.Kept] {
        step.kind == .done
            ? content.photos.filter { $0.kept == step.recorded } : content.notePhotos[step.id] ?? []
    }

    /// What stands under the step's title; of a moderation the decision stands first in the note, as a code.
    private func said(in step: Step) -> String? {
        if step.kind == .merged { return nil }
        if let ground = content.ground(of: step, frame) {
            return step.note.isEmpty ? ground : ground + frame(.officerColon) + step.note
        }
        if step.note.isEmpty { return nil }
        guard step.kind == .moderated else { return step.note }
        let parts = step.note.split(separator: " ", maxSplits: 1).map(String.init)
        guard let decision = parts.first.flatMap({ Request.Moderation(rawValue: $0) }) else {
            return step.note
        }
        let words = frame(.officerModerated(decision))
        return parts.count == 2 ? words + frame(.officerColon) + parts[1] : words
    }

    private func title(of step: Step) -> String {
        let who = step.actor.flatMap { file.case.people[$0] } ?? frame(.officerSystem)
        let to =
            step.organisation.flatMap { file.case.organisations[$0] } ?? step.person.flatMap {
                file.case.people[$0]
            }
            ?? step.place.flatMap { file.case.places[$0] } ?? ""
        if step.kind == .opened, step.actor == nil { return frame(.officerOpenedByResident) }
        return frame(.officerStep(step.kind), ["who": who, "to": to, "note": step.note])
    }

    // MARK: Rules

    private var rules: HTML {
        content.clocks.html { clock in
            guard let rule = clock.rule else { return .empty }
            let facts = [
                Fact(frame(.officerRuleHow), frame(clock.limit.sentence)),
                Fact(frame(.officerRuleDue), clock.due.map { frame.moment($0) } ?? frame(.officerRuleStill)),
            ]
            return RuleDisclosure(
                "\(frame(.officerClock(clock.name)))\(frame(.officerComma))\(frame(clock.limit.sentence))",
                facts,
                source: rule.source.description, since: frame.day(rule.from)
            ).html(frame)
        }
    }
}
