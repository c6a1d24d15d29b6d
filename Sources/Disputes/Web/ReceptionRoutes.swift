import Access
import Cases
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// What the form of the desk offers.
struct ReceptionForm: Sendable {
    let places: [Place]
    let chosen: PlaceID?
    let kinds: [DisputeTerm]
    let exclusions: [DisputeTerm]
    let request: (id: CaseID, number: String)?
    let id: DisputeID

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> ReceptionForm {
        guard let home = officer.homePlace else { throw AccessRefusal.notAllowed }
        let lineage = try Places.lineage(of: home, in: reader).map(\.id)
        let may: [Permission] = [.dispatch, .work, .report]
        guard may.contains(where: { officer.may($0, at: lineage) }) else { throw AccessRefusal.notAllowed }
        let wanted = (visit.query["request"] ?? visit.input["request"]).flatMap(CaseID.init)
        let file = try wanted.flatMap { try CaseFile.read($0, in: reader) }
        if wanted != nil, file?.isVisible(to: officer) != true { throw DisputeRefusal.requestUnknown }
        let levels: [Level] = [.village, .grid, .estate]
        let places = try Places.within(home, in: reader).compactMap { try Places.find($0, in: reader) }
            .filter { levels.contains($0.level) }
        return ReceptionForm(
            places: places, chosen: file?.matter.place ?? (places.count == 1 ? places.first?.id : nil),
            kinds: try Disputes.kinds(at: lineage, in: reader),
            exclusions: try DisputePage.exclusions(at: lineage, in: reader),
            request: file.map { ($0.matter.id, $0.matter.number) }, id: DisputeID.minted(at: visit.now))
    }
}

/// Disputes entered by officers.
enum ReceptionRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "disputes/new", .page, for: OfficerCaller.self, "The form on which a dispute is entered.",
            query: [QueryField("request", .id, "The request in which it came up.")]
        ) { visit, officer in
            let form = try await visit.county.database.read {
                try ReceptionForm.read(visit, officer, in: $0)
            }
            return Answer { receptionPage(form, $0) }
        },
        Endpoint(
            .post, "disputes", for: OfficerCaller.self,
            "Enters a dispute under the client's `id`; at an officer's own desk it is accepted at once.",
            fields: fields + [
                InputField("channel"), InputField("request", .id), InputField("exclusion", limit: 60),
                InputField("is_unit", .flag),
            ], output: receiptShape, form: "disputes/new"
        ) { visit, officer in
            var draft = try draft(visit)
            draft.channel = channel(visit.input["channel"], hasRequest: draft.request != nil)
            try await check(officer, at: draft.place, visit)
            let visitor = DisputeVisitor(person: officer.person, officer: officer)
            let receipt = try await Disputes(visit.county).receive(
                draft, by: visitor, digest: visit.disputeDigest)
            return answer(receipt, next: "/disputes/\(receipt.id)")
        },
    ]

    static let fields: [InputField] = [
        InputField("id", .id, required: true), InputField("kind"), InputField("place", .id),
        InputField("summary", limit: 4_000), InputField("name"),
        InputField("phone", limit: DisputeLimits.phone_length_max), InputField("other_name"),
        InputField("other_phone", limit: DisputeLimits.phone_length_max), InputField("third_name"),
        InputField("third_phone", limit: DisputeLimits.phone_length_max), InputField("other_is_unit", .flag),
        InputField("third_is_unit", .flag), InputField("more_names", limit: 1_000),
    ]

    static let receiptShape = Shape.object([("id", .id), ("number", .text), ("code", .text)])

    /// What the forms of the desk and of residents have in common.
    static func draft(_ visit: Visit) throws -> DisputeDraft {
        let input = visit.input
        let id = try visit.sendingID().as(Marks.Dispute.self)
        var sides = [
            (input["name"] ?? "", input["phone"] ?? "", input.isChecked("is_unit"))
        ]
        for name in ["other", "third"] {
            guard let typed = input["\(name)_name"] else { continue }
            sides.append((typed, input["\(name)_phone"] ?? "", input.isChecked("\(name)_is_unit")))
        }
        for line in (input["more_names"] ?? "").split(whereSeparator: \.isNewline) {
            sides.append((line.trimmed, "", false))
        }
        return DisputeDraft(
            id: id, kind: input["kind"] ?? "", place: try input.id("place"), channel: .counter,
            summary: input["summary"] ?? "",
            parties: sides.enumerated().map { index, side in
                DisputeDraft.Side(
                    id: DisputePartyID.of(id, number: index + 1), name: side.0, phone: side.1,
                    isUnit: side.2)
            },
            request: try input.id("request"), exclusion: input["exclusion"],
            hasConsent: input.isChecked("consent"))
    }

    private static func channel(_ typed: String?, hasRequest: Bool) -> Dispute.Channel {
        if hasRequest { return .request }
        return typed == Dispute.Channel.grid.rawValue ? .grid : .counter
    }

    private static func check(_ officer: OfficerCaller, at place: PlaceID?, _ visit: Visit) async throws {
        guard let place else { return }
        let lineage = try await visit.county.database.read { try Places.lineage(of: place, in: $0).map(\.id) }
        let may: [Permission] = [.dispatch, .work, .report]
        guard may.contains(where: { officer.may($0, at: lineage) }) else { throw AccessRefusal.notAllowed }
    }

    static func answer(_ receipt: DisputeReceipt, next: String) -> Answer {
        Answer(
            receipt.isRepeated ? .ok : .created, next: next,
            json: { json in
                json.object { json in
                    json.field("id", receipt.id)
                    json.field("number", receipt.number)
                    json.field("code", receipt.code)
                }
            })
    }
}

extension Substring {
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

func receptionPage(_ form: ReceptionForm, _ frame: Frame) -> HTML {
    let hidden: HTML = form.request.map { Form.hidden("request", "\($0.id)") } ?? .empty
    let channels = [
        Choice("counter", frame(.dispute(Dispute.Channel.counter))),
        Choice("grid", frame(.dispute(Dispute.Channel.grid))),
    ]
    let channel: HTML =
        form.request.map { FactsList([Fact(frame(.disputeFromRequest), $0.number)]).html }
        ?? Field("channel", frame(.disputeChannel)).radios(frame, channels, value: "counter")
    let exclusions = form.exclusions.map { Choice($0.code, $0.name(frame.language)) }
    let place = Field("place", frame(.disputePlace), hint: frame(.disputePlaceHint)).select(
        frame, form.places.map { Choice("\($0.id)", $0.name) },
        value: form.chosen.map { "\($0)" } ?? "", empty: frame(.disputeChoose))
    let excluded = Field("exclusion", frame(.disputeExclusion), hint: frame(.disputeExclusionHint))
        .select(frame, exclusions, empty: frame(.disputeExclusionNone))
    let send = Button(frame(.disputeReceive), .main, isWide: true).submit(form: "reception")
    return Layout.page(
        title: frame(.disputeReceive), purpose: frame(.disputeReceivePurpose), frame: frame,
        crumbs: [Crumb(frame(.disputesTitle), path: "/disputes"), Crumb(frame(.disputeReceive))],
        action: Layout.action(send),
        body: Form.post(
            to: "/disputes", id: form.id, frame: frame, name: "reception", isDraft: true,
            """
            \(hidden)\(channel)\(disputeMatterFields(form.kinds, frame))\(place)\
            \(disputePartyFields(frame, isDesk: true))\(excluded)
            """))
}

/// Kind and summary.
func disputeMatterFields(_ kinds: [DisputeTerm], _ frame: Frame) -> HTML {
    let choices = kinds.map { Choice($0.code, $0.name(frame.language)) }
    return """
        \(Field("kind", frame(.disputeKind)).select(frame, choices, empty: frame(.disputeChoose)))\
        \(Field("summary", frame(.disputeSummary), hint: frame(.disputeSummaryHint))
            .area(frame, rows: 5, maxLength: DisputeLimits.summary_length_max))
        """
}

/// Two sides, a third, and more names a line each.
func disputePartyFields(_ frame: Frame, isDesk: Bool) -> HTML {
    func side(_ prefix: String, _ legend: Text, isOptional: Bool, withUnit: Bool) -> HTML {
        let unit: HTML =
            withUnit ? Field("\(prefix)is_unit", frame(.disputeIsUnit)).checkbox(frame) : .empty
        return Field.group(
            frame(legend),
            """
            \(Field.row(
                Field("\(prefix)name", frame(.disputeName), isOptional: isOptional)
                    .text(frame, maxLength: DisputeLimits.name_length_max),
                Field("\(prefix)phone", frame(.disputePhone), isOptional: true).telephone(frame)))\(unit)
            """)
    }
    let third = side("third_", .disputeThird, isOptional: true, withUnit: true)
    let more = Field("more_names", frame(.disputeMore), hint: frame(.disputeMoreHint), isOptional: true)
        .area(frame, rows: 2)
    return """
        \(side("", isDesk ? .disputeFirst : .disputeYou, isOptional: false, withUnit: isDesk))\
        \(side("other_", .disputeOther, isOptional: false, withUnit: true))\
        \(isDesk ? Fold(frame(.disputeMoreFold), third + more).html : .empty)
        """
}
