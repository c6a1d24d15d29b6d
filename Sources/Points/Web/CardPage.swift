import Clocks
import Kernel
import Ledger
import People
import Places
import Web

/// A household's own page, for whoever holds its card; no sign-in.
func cardPage(
    _ statement: HouseholdStatement, ids: CardIDs, isLinkHead: Bool, _ frame: Frame
) -> HTML {
    let declare: HTML? =
        statement.own.isEmpty
        ? nil
        : Layout.action(
            Button(frame(.cardDeclare), .main, isWide: true).link(to: "\(statement.path)/declarations/new"))
    let print = Button(frame(.cardPrint), .bare, icon: .print).link(to: "\(statement.path)/print")
    let board = Button(frame(.boardLink), .bare).link(to: "/points/boards/\(statement.household.village)")
    let shop = Button(frame(.shopLink)).link(to: "\(statement.path)/shop")
    let rules: HTML =
        statement.list.map { Button(frame(.cardRules), .bare).link(to: "/points/lists/\($0.id)") } ?? .empty
    let linked: HTML =
        isLinkHead ? Button(frame(.linkedTitle), .bare).link(to: "/points/linked") : .empty
    return Layout.page(
        title: frame(.cardTitle, ["household": statement.label]), purpose: frame(.cardPurpose), frame: frame,
        action: declare,
        body: """
            \(statementFacts(statement, frame))\(cardDeductions(statement, ids, frame))\
            \(statementWaiting(statement, frame))\
            \(statement.lines.part(
                at: statement.path, refusal: statement.refusal, today: statement.today, frame))\
            \(seasonTable(statement, frame))\
            \(cardConsent(statement, ids, frame))\(Button.row(shop, print, board, rules, linked))
            """)
}

/// One id for each of the acts that the page offers.
struct CardIDs: Sendable {
    let consent: AnyID
    let reply: AnyID
}

/// Deductions of which the household was told, first of all, each with its reply.
private func cardDeductions(_ statement: HouseholdStatement, _ ids: CardIDs, _ frame: Frame) -> HTML {
    let noticed = statement.acts.filter { $0.state == .noticed }
    return noticed.html { act in
        let hearing = statement.hearings[act.id]
        let face = statement.faces[act.id.as(Marks.Anything.self)]
        let matter = statement.declarations[act.declaration]?.note ?? ""
        let badge: HTML = face.map { "<p>\($0.badge(frame).html)</p>" } ?? .empty
        let words = frame(
            .cardDeduction,
            [
                "item": statement.items[act.item]?.terms.title ?? "", "points": frame.points(act.points),
                "day": frame.day(act.day),
            ])
        let answer: HTML =
            if let reply = hearing?.reply {
                "<p>\(frame(.cardReplied))</p>\(Prose(reply).html)"
            } else {
                Form.post(
                    to: "\(statement.path)/replies", id: ids.reply, frame: frame,
                    """
                    \(Form.hidden("act", "\(act.id)"))\
                    \(Field("reply", frame(.cardReplyWords), hint: frame(.cardReplyHint), id: "reply-\(act.id)")
                        .area(frame, rows: 3, maxLength: PointsLimits.reason_length_max))\
                    \(Button(frame(.cardReplySend), .main).submit())
                    """)
            }
        return Inset(frame(.cardDeductionTitle), "\(badge)<p>\(words)</p>\(Prose(matter).html)\(answer)").html
    }
}

private func cardConsent(_ statement: HouseholdStatement, _ ids: CardIDs, _ frame: Frame) -> HTML {
    let isGiven = statement.consent != nil
    let words = statement.consent.map { frame(.consentGiven, ["day": frame.day($0.given.day)]) }
    let button = Button(frame(isGiven ? .consentTakeBack : .consentGive)).submit()
    return Part(
        id: "consent", frame(.consentTitle), note: frame(.consentText),
        """
        <p>\(words ?? frame(.consentNone))</p>\
        \(Form.act(
            to: "\(statement.path)/consent", id: ids.consent, frame: frame,
            hidden: ["is_given": isGiven ? "0" : "1"], button))
        """
    ).html
}

/// The form on which a household declares what it has done.
func cardDeclarePage(_ statement: HouseholdStatement, id: DeclarationID, _ frame: Frame) -> HTML {
    let send = Button(frame(.declareSend), .main, isWide: true).submit(form: "declaration")
    let item = Field("item", frame(.declareItem)).select(frame, itemChoices(statement.own, frame))
    let day = Field("day", frame(.declareDay))
        .date(
            frame, value: statement.today, min: statement.today.adding(days: -PointsLimits.backdating_days),
            max: statement.today)
    let note = Field("note", frame(.declareNote), hint: frame(.declareNoteHint), isOptional: true)
        .area(frame, rows: 2, maxLength: PointsLimits.note_length_max)
    let witness = Field("witness", frame(.declareWitness), hint: frame(.declareWitnessHint), isOptional: true)
        .text(frame, maxLength: PointsLimits.witness_length_max)
    let photos = PhotoField(
        "photos", frame(.declarePhotos), hint: frame(.declarePhotosHint), isOptional: true,
        count_max: PointsLimits.photos_max)
    return Layout.page(
        title: frame(.cardDeclareTitle), purpose: frame(.cardDeclarePurpose), frame: frame,
        crumbs: [Crumb(frame(.cardTitle, ["household": statement.label]), path: statement.path)],
        action: Layout.action(send),
        body: Form.post(
            to: "\(statement.path)/declarations", id: id, frame: frame, name: "declaration",
            isMultipart: true,
            "\(item)\(day)\(note)\(witness)\(photos.html(frame))"))
}

/// The card on paper: the statement, and the code that leads to the household's page.
func cardSheet(_ statement: HouseholdStatement, publicURL: String?, back: String, _ frame: Frame) -> HTML {
    let qr = QRSquare(publicURL.map { $0 + statement.path }, label: frame(.cardQR))
    return PrintSheet(
        issuer: statement.village?.committee ?? "",
        number: frame(.cardNumber, ["code": statement.household.code]), kind: frame(.cardKind),
        title: frame(.cardTitle, ["household": statement.label]),
        body: statementFacts(statement, frame) + statement.lines.table(frame),
        window: PrintSheet.Window(
            frame(.cardOwnPage), [frame(.cardKeep)], qr: qr, caption: frame(.cardScan)),
        foot: [
            frame(.cardAsOf, ["day": frame.day(statement.today)]),
            statement.list.map { frame(.cardFoot, ["title": $0.terms.title, "number": "\($0.number)"]) },
            frame(.cardShort, ["code": "\(statement.household.code)-\(statement.token.suffix(6))"]),
        ].compactMap(\.self), back: back
    ).page(frame)
}
