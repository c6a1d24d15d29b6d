import Access
import HTTPTypes
import Kernel
import People
import Places
import Rulebook
import Storage
import Web

/// Classes of needs: which there are, how often they are visited, and entering them.
enum ClassRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "visits/classes", for: MemberCaller.self,
            "The classes of needs for care, with how often each is visited.", output: .page(ClassList.shape)
        ) { visit, member in
            let caller = VisitCaller(visit, member)
            let list = try await visit.county.database.read { try ClassList.read(caller, in: $0) }
            let ids = (0...list.lines.count).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { list.write(to: &$0) }, page: { classesPage(list, ids: ids, $0) })
        },
        Endpoint(
            .post, "visits/classes", for: OfficerCaller.self,
            "Enters a class under the client's `id`: a need for care, never petitions, offences, belief or conduct.",
            fields: [
                InputField("id", .id, required: true), InputField("code", limit: 60),
                InputField("chinese", limit: 120), InputField("english", limit: 120),
                InputField("need", limit: 40), InputField("pace", limit: 20),
                InputField("grounds", limit: 20),
                InputField("days", .number),
            ], output: .page(ClassList.shape), form: "visits/classes"
        ) { visit, officer in try await enter(visit, officer) },
        Endpoint(
            .post, "visits/classes/{id}/retirement", for: OfficerCaller.self,
            "Lets nobody be entered in the class any more.", fields: [InputField("id", .id, required: true)],
            output: .page(ClassList.shape), form: "visits/classes"
        ) { visit, officer in
            let id: CareClassID = try visit.id("id")
            return try await act(visit, officer) { try HomeVisits.retire(id, in: $0) }
        },
    ]

    private static func enter(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        let sent = try visit.sentID()
        let need: Care.Need = try visit.required("need")
        let pace: VisitPace = try visit.required("pace")
        let grounds: CareClass.Grounds = try visit.required("grounds")
        guard let days = try input.number("days") else { throw FieldRefusal(.missing, at: "days") }
        let (code, chinese, english) = (
            input["code"] ?? "", input["chinese"] ?? "", input["english"] ?? ""
        )
        return try await act(visit, officer) { transaction in
            try HomeVisits.enter(
                CareClass(
                    id: sent.as(Marks.CareClass.self), code: code, chinese: chinese, english: english,
                    need: need, pace: pace, grounds: grounds, days_max: days, from: transaction.now.day),
                in: transaction)
        }
    }

    private static func act(
        _ visit: Visit, _ officer: OfficerCaller, _ body: @escaping @Sendable (Transaction) throws -> Void
    ) async throws -> Answer {
        let sent = try visit.sentID()
        let caller = VisitCaller(visit, try MemberCaller(visit))
        let digest = visit.visitDigest
        let (list, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            try FormRoutes.requireRules(caller, in: transaction)
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if claim == .fresh { try body(transaction) }
            return (try ClassList.read(caller, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/visits/classes", json: { list.write(to: &$0) })
    }
}

/// The classes of the county, with the interval that the county's rulebook sets for each.
struct ClassList: Sendable {
    let lines: [(known: CareClass, days: Int?)]
    let citations: [RuleCitation]
    let maySet: Bool

    static func read(_ caller: VisitCaller, in reader: Reader) throws -> ClassList {
        guard let root = try Places.root(in: reader)?.id else { throw WebRefusal.notFound }
        let intervals = try HomeVisits.intervals(at: root, in: reader)
        return ClassList(
            lines: try HomeVisits.classes(in: reader).map { ($0, intervals.days(of: $0)) },
            citations: try HomeVisits.citations(at: root, in: reader),
            maySet: try FormRoutes.maySet(caller, in: reader))
    }

    static let shape = Shape.named(
        "CareClass",
        .object([
            ("id", .id), ("code", .text), ("chinese", .text), ("english", .text), ("need", .text),
            ("pace", .text), ("grounds", .text), ("days_max", .whole), ("every_days", .optional(.whole)),
            ("from", .day), ("retired_on", .optional(.day)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(lines) { json, line in
                json.object { json in
                    json.field("id", line.known.id)
                    json.field("code", line.known.code)
                    json.field("chinese", line.known.chinese)
                    json.field("english", line.known.english)
                    json.field("need", line.known.need.rawValue)
                    json.field("pace", line.known.pace.rawValue)
                    json.field("grounds", line.known.grounds.rawValue)
                    json.field("days_max", line.known.days_max)
                    json.field("every_days", line.days.map(Int64.init))
                    json.field("from", line.known.from)
                    json.field("retired_on", line.known.retired)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

func classesPage(_ list: ClassList, ids: [AnyID], _ frame: Frame) -> HTML {
    let panels = list.lines.enumerated().map { index, line in
        classPanel(line.known, days: line.days, maySet: list.maySet, id: ids[index], frame)
    }
    let enter: HTML =
        list.maySet
        ? Fold(frame(.classEnter), isOpen: !frame.errors.isEmpty, classForm(id: ids[ids.count - 1], frame))
            .html
        : .empty
    return Layout.page(
        title: frame(.visitClasses), purpose: frame(.classesPurpose), frame: frame,
        crumbs: [Crumb(frame(.visitsTitle), path: "/visits")],
        body: """
            \(Inset(frame(.classesNever), "<p>\(frame(.classesNeverText))</p>").html)\
            \(panels.isEmpty
                ? EmptyState(frame(.careNoClasses), frame(.careNoClassesText)).html : panels.html { $0 })\
            \(enter)\(list.citations.html { $0.disclosure(frame) })
            """)
}

private func classPanel(
    _ known: CareClass, days: Int?, maySet: Bool, id: AnyID, _ frame: Frame
) -> HTML {
    var facts = [
        Fact(frame(.classNeed), frame(known.need.visitText)),
        Fact(
            frame(.visitPace),
            days.map { frame(.visitEvery, ["pace": frame(known.pace.text), "days": "\($0)"]) }
                ?? frame(known.pace.text)),
        Fact(frame(.careGround), frame(known.grounds.text)),
        Fact(frame(.classExpiry), frame(.classDays, ["days": "\(known.days_max)"])),
    ]
    if let retired = known.retired { facts.append(Fact(frame(.classRetired), frame.day(retired))) }
    let retire: HTML =
        maySet && known.isOpen
        ? Form.act(
            to: "/visits/classes/\(known.id)/retirement", id: id, frame: frame,
            Button(frame(.classRetire), isSmall: true, more: known.name(frame.language)).submit()) : .empty
    return Panel("<h3>\(known.name(frame.language))</h3>\(FactsList(facts).html)\(retire)").html
}

private func classForm(id: AnyID, _ frame: Frame) -> HTML {
    let needs = Care.Need.allCases.map { Choice($0.rawValue, frame($0.visitText)) }
    let paces = [VisitPace.high, .general].map { Choice($0.rawValue, frame($0.text)) }
    let grounds = CareClass.Grounds.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return Form.post(
        to: "/visits/classes", id: id, frame: frame, name: "class",
        """
        \(Field("code", frame(.formCode), hint: frame(.formCodeHint))
            .text(frame, maxLength: HomeVisitLimits.code_length_max))\
        \(Field("chinese", frame(.formChinese)).text(frame, maxLength: HomeVisitLimits.name_length_max))\
        \(Field("english", frame(.formEnglish)).text(frame, maxLength: HomeVisitLimits.name_length_max))\
        \(Field("need", frame(.classNeed)).radios(frame, needs))\
        \(Field("pace", frame(.visitPace)).radios(frame, paces))\
        \(Field("grounds", frame(.careGround)).radios(frame, grounds))\
        \(Field("days", frame(.classExpiry), hint: frame(.classExpiryHint))
            .number(frame, value: "365", min: 1, max: HomeVisitLimits.enrolment_days_max))\
        <p>\(Button(frame(.classSend), .main).submit())</p>
        """)
}

extension CareClass.Grounds {
    var text: Text {
        switch self {
        case .consent: .careByConsent
        case .duty: .careByDuty
        case .either: .careByEither
        }
    }
}
