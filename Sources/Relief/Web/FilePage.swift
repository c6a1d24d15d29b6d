import Clocks
import Kernel
import Notices
import Places
import Rulebook
import Web

/// A matter: what it is, where it stands, what is to be done, and what all that stands on.
func reliefFilePage(_ file: ReliefFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let kind = file.kind?.name(frame.language) ?? file.matter.kind
    let sealed: HTML = file.revealed.map { revealed($0, frame) } ?? .empty
    return Layout.page(
        title: frame(.reliefFileTitle, ["kind": kind, "number": file.matter.number]),
        purpose: frame(file.matter.step.next), frame: frame, crumbs: file.office.crumbs(frame), kind: .wide,
        body: """
            \(Columns.wide(
                "\(reliefStepper(file.matter, file.kind, frame))\(reliefActs(file, ids: ids, frame))",
                "\(facts(file, frame))\(sealed)\(clocks(file, frame))\(course(file, frame))\(papers(file, frame))"))
            """)
}

private func facts(_ file: ReliefFile, _ frame: Frame) -> HTML {
    let matter = file.matter
    let look = file.office.mayLook && matter.step != .declined ? "\(file.path)/look" : nil
    var facts = [
        Fact(
            frame(.reliefName),
            html: Masked(
                file.name.isEmpty ? frame(.reliefSealed) : file.name, what: frame(.reliefName), lookAt: look
            ).html(frame)),
        Fact(
            frame(.reliefPlace),
            file.office.line.prefix { $0.level != .county }.map(\.name).reversed()
                .joined(separator: " ")),
        Fact(frame(.reliefPath), frame(matter.path.title)),
        Fact(frame(.reliefSource), frame(matter.source.title)),
    ]
    if let finder = matter.finder.flatMap({ file.names[$0] }) {
        facts.append(Fact(frame(.reliefFinder), finder))
    }
    if matter.isMinor { facts.append(Fact(frame(.reliefMinor), frame(.reliefYes))) }
    if matter.hasKin || !file.kin.isEmpty {
        let names = file.kin.compactMap { file.names[$0] }.joined(separator: "、")
        facts.append(Fact(frame(.reliefKinEntered), names.isEmpty ? frame(.reliefKinWaits) : names))
    }
    for visit in file.visits {
        facts.append(
            Fact(
                frame(.reliefFromVisit),
                html: Address.link(frame(.reliefFromVisitLink), to: "/visits/\(visit)")))
    }
    if let days = file.township_days {
        facts.append(Fact(frame(.reliefTownship), frame(.reliefTownshipDays, ["days": "\(days)"])))
    }
    return FactsList(facts).html
}

private func revealed(_ found: ReliefFile.Revealed, _ frame: Frame) -> HTML {
    let details = found.details
    let lines: [(Text, String)] = [
        (.reliefName, found.name), (.reliefPhone, details?.phone ?? ""),
        (.reliefPersons, details.map { "\($0.persons)" } ?? ""), (.reliefNeed, details?.need ?? ""),
        (.reliefIncome, details?.income ?? ""), (.reliefHealth, details?.health ?? ""),
        (.reliefAuthorisation, details?.authorisation ?? ""), (.reliefKin, details?.kin ?? ""),
    ]
    let facts = lines.filter { !$0.1.isEmpty }.map { Fact(frame($0.0), $0.1) }
    let reports = found.reports.html { "<div>\(Prose($0).html)</div>" }
    return Inset(
        frame(.reliefOpened),
        "<p class=\"quiet\">\(frame(.reliefOpenedNote))</p>\(FactsList(facts).html)\(reports)"
    )
    .html
}

/// Every clock with what it stands on; a limit nobody has checked says so.
private func clocks(_ file: ReliefFile, _ frame: Frame) -> HTML {
    let rows = file.clocks.html { clock -> HTML in
        let title = frame(Text.reliefClock(clock.name))
        let badge = file.face(clock).badge(frame).html
        guard let rule = clock.rule.flatMap({ file.rules[$0] }) else { return "<p>\(title) \(badge)</p>" }
        let limit = Limit(rule.value).map { frame($0.sentence) } ?? rule.value
        var facts = [Fact(frame(.reliefLimit), limit)]
        if !rule.isChecked { facts.append(Fact(frame(.reliefUnchecked), frame(.reliefUncheckedNote))) }
        if !rule.note.isEmpty { facts.append(Fact(frame(.reliefNote), rule.note)) }
        return """
            <p>\(title) \(badge)</p>\
            \(RuleDisclosure(
                frame.joined(title, limit), facts, source: "\(rule.source)", since: frame.day(rule.from)
            ).html(frame))
            """
    }
    let two: HTML
    if let promise = file.promise {
        two = promiseDisclosure(promise, file, frame)
    } else if file.matter.path == .ordinary {
        two =
            RuleDisclosure(
                frame(.reliefTwoDays), [Fact(frame(.reliefTwoDaysWhat), frame(.reliefTwoDaysText))]
            ).html(frame)
    } else {
        two = .empty
    }
    return Part(id: "clocks", frame(.reliefClocks), "\(rows)\(two)").html
}

private func course(_ file: ReliefFile, _ frame: Frame) -> HTML {
    var entries: [(at: Instant, entry: Timeline.Entry)] = []
    func add(_ at: Instant, _ title: String, _ text: String? = nil) {
        entries.append((at, Timeline.Entry(.done, title, text: text, when: frame.time(at))))
    }
    func who(_ people: Kernel.PersonID...) -> String {
        people.compactMap { file.names[$0] }.joined(separator: "、")
    }
    add(file.matter.opened, frame(.reliefDidOpen))
    if let applied = file.matter.applied { add(applied, frame(.reliefDidApply)) }
    for check in file.checks {
        let fit = frame(check.isFit ? .reliefFit : .reliefUnfit)
        let appraised = check.appraisal.map {
            frame(.reliefAppraised, ["present": "\($0.present)", "agreeing": "\($0.agreeing)"])
        }
        let told = [who(check.first, check.second), fit, appraised].compactMap(\.self)
        add(check.checked, frame(.reliefDidCheck), told.joined(separator: frame(.reliefComma)))
    }
    for opinion in file.opinions {
        let words =
            opinion.isFor
            ? frame(.reliefOpinionFor, ["amount": "\(opinion.amount)", "persons": "\(opinion.persons)"])
            : frame(.reliefOpinionAgainst)
        let took = file.promise.flatMap { promise in
            opinion.id == file.opinions.last?.id
                ? file.township_days.map { promiseWords(promise, $0, frame) } : nil
        }
        let told = [who(opinion.person), words, took].compactMap(\.self)
        add(opinion.given, frame(.reliefDidOpine), told.joined(separator: frame(.reliefComma)))
    }
    if let more = file.more {
        let asked = frame(.reliefExtendAsked, ["name": who(more.asker), "days": "\(more.days)"])
        add(more.asked, frame(.reliefExtendTitle), asked)
        if let decided = more.decision {
            let words: Text = decided.isGranted ? .reliefExtendedYes : .reliefExtendedNo
            add(decided.at, frame(words, ["days": "\(more.days)"]), who(decided.person))
        }
    }
    for decision in file.decisions {
        let sum = decision.amount.fen > 0 ? "\(decision.amount)" : ""
        let told = [who(decision.person), sum, "\(decision.from)"].filter { !$0.isEmpty }
        add(decision.decided, frame(decision.kind.title), told.joined(separator: frame(.reliefComma)))
    }
    for review in file.reviews {
        let words = frame(review.isUnchanged ? .reliefUnchanged : .reliefChanged)
        add(review.done, frame(.reliefDidReview), frame.joined(who(review.first, review.second), words))
    }
    let sorted = entries.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
    let paid: HTML =
        file.payments.isEmpty
        ? .empty : Part(id: "payments", frame(.reliefPaid), reliefPaymentTable(file.payments, frame)).html
    let line = sorted.map(\.element.entry) + [promiseEntry(file, frame)].compactMap(\.self)
    return Part(id: "course", frame(.reliefCourse), Timeline(line).html(frame)).html + paid
}

private func papers(_ file: ReliefFile, _ frame: Frame) -> HTML {
    let erasure = "/relief/erasures/new?number=\(Address.queryValue(file.matter.number))"
    let erase: HTML =
        file.canErase ? "<p>\(Address.link(frame(.reliefErasure), to: erasure))</p>\n" : .empty
    guard file.office.mayLook, file.matter.applied != nil else { return erase }
    let notice: HTML =
        file.notice.map {
            Button(frame(.reliefNotice, ["number": $0.number]), .bare).link(to: "/notices/\($0.id)")
        } ?? .empty
    let decision: HTML =
        file.decisions.isEmpty
        ? .empty
        : Button(frame(.reliefSheetDecision), .bare, icon: .print).link(to: "\(file.path)/print/decision")
    return Part(
        id: "papers", frame(.reliefPapers), note: frame(.reliefPapersNote),
        Button.row(
            Button(frame(.reliefSheetApplication), .bare, icon: .print).link(
                to: "\(file.path)/print/application"), decision, notice) + erase
    ).html
}
