import Access
import Clocks
import Kernel
import Ledger
import People
import Places
import Sealing
import Storage
import Web

/// One act of one household: where it stands, what was said to it, what may be done.
struct ActFile: Sendable {
    let act: PointsAct
    let item: PointsItem
    let list: PointsVersion?
    let declaration: Declaration
    let hearing: Hearing?
    let label: String
    let line: [Place]
    /// Until when the household may reply.
    let face: ClockFace?
    let due: Instant?
    let mayDecide: Bool
    let mayTakeBack: Bool
    /// The words of the household may be entered by whoever took them down.
    let mayReply: Bool
    /// The secret address of the household's card.
    let card: String

    static func read(
        _ id: PointsActID, for officer: OfficerCaller, key: CountyKey? = nil, in reader: Reader
    ) throws -> ActFile? {
        guard let act = try ActStore.find(id, in: reader),
            let item = try ItemStore.find(act.item, in: reader),
            let declaration = try DeclarationStore.find(act.declaration, in: reader)
        else { return nil }
        let office = try PointsOffice.read(officer, at: act.village, in: reader)
        if let reach = office.reach, !reach.contains(act.household) { throw AccessRefusal.notAllowed }
        let hearing = try HearingStore.find(id, in: reader)
        let clock = try Clocks.of(id.as(Marks.Anything.self), in: reader)
            .first { $0.name == Points.replyClock && $0.isRunning }
        let calendar = try Clocks.calendar(in: reader)
        let isHeard = try hearing?.replied != nil || Points.isReplyOver(id, in: reader)
        return ActFile(
            act: act, item: item, list: try VersionStore.find(item.version, in: reader),
            declaration: declaration, hearing: hearing,
            label: try HouseholdNames.read(at: act.village, in: reader).label(act.household),
            line: office.line.reversed(), face: clock?.face(at: reader.now, in: calendar),
            due: clock?.due(in: calendar)?.instant,
            mayDecide: act.state == .noticed && office.isCommittee && isHeard
                && declaration.person != officer.person,
            mayTakeBack: act.state.isBooked && office.isCommittee,
            mayReply: act.state == .noticed && hearing?.replied == nil && office.mayDeclare,
            card: try key.map { try Points.cardToken(of: act.household, key: $0, in: reader).text } ?? "")
    }

    var path: String { "/points/acts/\(act.id)" }

    static let lineShape = Shape.named(
        "PointsAct",
        .object([
            ("id", .id), ("household", .id), ("item", .id), ("day", .day), ("points", .whole),
            ("state", .text),
            ("publication", .optional(.id)), ("transfer", .optional(.id)), ("reason", .optional(.text)),
        ]))

    static let shape = Shape.named(
        "PointsActFile",
        .object([
            ("act", lineShape), ("item_title", .text), ("matter", .text), ("told_at", .optional(.instant)),
            ("reply_until", .optional(.instant)), ("reply", .optional(.text)), ("decision", .optional(.text)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("act")
            act.write(to: &json)
            json.field("item_title", item.terms.title)
            json.field("matter", declaration.note)
            json.field("told_at", hearing?.told)
            json.field("reply_until", due)
            json.field("reply", hearing?.reply)
            json.field("decision", hearing?.decided == nil ? nil : hearing?.words)
        }
    }
}

/// One id for each of the acts that the page offers.
struct ActIDs: Sendable {
    let reply: AnyID
    let decision: AnyID
    let reversal: AnyID
}

func actPage(_ file: ActFile, ids: ActIDs, _ frame: Frame) -> HTML {
    let household = Address.link(file.label, to: "/points/households/\(file.act.household)")
    var facts = [
        Fact(frame(.checkHousehold), html: household),
        Fact(frame(.declareItem), "\(file.item.terms.code) \(file.item.terms.title)"),
        Fact(frame(.declareDay), frame.day(file.act.day)),
        Fact(frame(.itemPoints), frame.points(file.act.points)),
        Fact(frame(.checkState), frame(file.act.state.title)),
    ]
    if let list = file.list {
        let words = frame(.listTitle, ["title": list.terms.title, "number": "\(list.number)"])
        facts.append(Fact(frame(.actList), html: Address.link(words, to: "/points/lists/\(list.id)")))
    }
    if !file.declaration.note.isEmpty {
        facts.append(
            Fact(
                frame(file.act.points < 0 ? .deductMatter : .declareNote),
                html: Prose(file.declaration.note).html))
    }
    if !file.act.reason.isEmpty { facts.append(Fact(frame(.checkReason), frame.reason(file.act))) }
    let print: HTML =
        file.hearing == nil
        ? .empty : Button(frame(.noticePrint), .bare, icon: .print).link(to: "\(file.path)/print")
    return Layout.page(
        title: frame(file.act.points < 0 ? .actDeduction : .actTitle, ["household": file.label]),
        purpose: frame(file.act.state.title), frame: frame, crumbs: pointsCrumbs(file.line, frame),
        body: """
            \(FactsList(facts).html)\(hearingPart(file, frame))<p class="row-btns">\(print)</p>\
            \(replyForm(file, ids, frame))\(decisionForm(file, ids, frame))\(reversalForm(file, ids, frame))
            """)
}

/// Told, replied, decided, in the order of time.
private func hearingPart(_ file: ActFile, _ frame: Frame) -> HTML {
    guard let hearing = file.hearing else { return .empty }
    let until = file.due.map { frame(.hearingUntil, ["when": frame.moment($0)]) }
    let replied = hearing.replied
    let decided = hearing.decided
    let entries = [
        Timeline.Entry(.done, frame(.hearingTold), text: until, when: frame.time(hearing.told)),
        Timeline.Entry(
            replied == nil ? (decided == nil ? .now : .done) : .done,
            frame(replied == nil ? .hearingNoReply : .hearingReply), text: hearing.reply,
            when: replied.map(frame.time), clock: replied == nil ? file.face?.badge(frame) : nil),
        Timeline.Entry(
            decided == nil ? (replied == nil ? .coming : .now) : .done, frame(.hearingDecision),
            text: decided == nil ? nil : hearing.words, when: decided.map(frame.time)),
    ]
    return Part(id: "hearing", frame(.hearingTitle), Timeline(entries).html(frame)).html
}

private func replyForm(_ file: ActFile, _ ids: ActIDs, _ frame: Frame) -> HTML {
    guard file.mayReply else { return .empty }
    let words = Field("reply", frame(.replyWords), hint: frame(.replyHint))
        .area(frame, rows: 3, maxLength: PointsLimits.reason_length_max)
    return Fold(
        frame(.replyEnter),
        Form.post(
            to: "\(file.path)/reply", id: ids.reply, frame: frame,
            "\(words)\(Button(frame(.replySend)).submit())")
    ).html
}

private func decisionForm(_ file: ActFile, _ ids: ActIDs, _ frame: Frame) -> HTML {
    guard file.mayDecide else { return .empty }
    let upheld = Field("is_upheld", frame(.decideHow))
        .radios(
            frame, [Choice("1", frame(.decideUphold)), Choice("0", frame(.decideDrop))], value: "1")
    let points = Field("points", frame(.decidePoints), hint: frame(.decidePointsHint))
        .text(frame, value: Points.unit.text(-file.act.points), maxLength: 12)
    let words = Field("words", frame(.decideWords), hint: frame(.decideWordsHint))
        .area(frame, rows: 3, maxLength: PointsLimits.reason_length_max)
    return Part(
        id: "decision", frame(.decideTitle),
        Form.post(
            to: "\(file.path)/decision", id: ids.decision, frame: frame,
            "\(upheld)\(points)\(words)\(Button(frame(.decideSend), .main).submit())")
    ).html
}

private func reversalForm(_ file: ActFile, _ ids: ActIDs, _ frame: Frame) -> HTML {
    guard file.mayTakeBack else { return .empty }
    let reason = Field("reason", frame(.reverseReason), hint: frame(.reverseHint))
        .text(frame, maxLength: PointsLimits.reason_length_max)
    return Fold(
        frame(.reverseTitle), isOpen: frame.error(at: "reason") != nil,
        Form.post(
            to: "\(file.path)/reversal", id: ids.reversal, frame: frame,
            "\(reason)\(Button(frame(.reverseSend)).submit())")
    ).html
}

/// What the household gets in its hand.
func deductionSheet(_ file: ActFile, publicURL: String?, _ frame: Frame) -> HTML {
    let qr = QRSquare(publicURL.map { "\($0)/cards/\(file.card)" }, label: frame(.cardQR))
    let until = file.due.map { frame(.noticeUntil, ["when": frame.moment($0)]) } ?? frame(.hearingReplyHow)
    return PrintSheet(
        issuer: file.line.last?.committee ?? "", number: file.item.terms.code, kind: frame(.noticeKind),
        title: frame(.noticeTitle),
        body: FactsList([
            Fact(frame(.checkHousehold), file.label),
            Fact(frame(.cardItem), file.item.terms.title),
            Fact(frame(.declareDay), frame.day(file.act.day)),
            Fact(frame(.deductMatter), file.declaration.note),
            Fact(frame(.noticePoints), frame.points(file.act.points)),
        ]).html + "<p class=\"flat\">\(frame(.noticeText))</p>",
        window: PrintSheet.Window(until, [frame(.noticeReplyHow)], qr: qr, caption: frame(.cardScan)),
        signatures: [
            PrintSheet.Signature(
                file.line.last?.committee ?? "", mark: frame(.noticeSeal), date: frame.day(frame.now.day))
        ],
        foot: [
            file.list.map { frame(.noticeFoot, ["basis": $0.terms.basis, "title": $0.terms.title]) },
            file.item.terms.standing_days.map { frame(.noticeEnds, ["days": "\($0)"]) },
        ].compactMap(\.self), back: file.path
    ).page(frame)
}
