import Access
import Clocks
import HTTPTypes
import Kernel
import People
import Storage
import Web

/// What a party may see of its dispute.
struct PartyView: Sendable {
    let file: DisputeFile
    let party: Party
    let code: String
    let mediator: String?
    let kind: DisputeTerm?
    let lastDay: Day?
    let sending: AnyID

    static func read(_ visit: Visit, number: String, code: String) async throws -> PartyView {
        let key = visit.county.key
        let sending = AnyID.minted(at: visit.now)
        return try await visit.county.database.read { reader in
            let (file, party) = try Disputes.find(number, code: code, key: key, in: reader)
            return try read(file, party, code: code, sending: sending, in: reader)
        }
    }

    private static func read(
        _ file: DisputeFile, _ party: Party, code: String, sending: AnyID, in reader: Reader
    ) throws -> PartyView {
        let lineage = try Disputes.lineage(of: file.dispute.place, in: reader)
        return PartyView(
            file: file, party: party, code: code,
            mediator: try file.choice.flatMap { try People.name(of: $0.person, in: reader) },
            kind: try Disputes.kinds(at: lineage, in: reader).first { $0.code == file.dispute.kind },
            lastDay: try DisputeClocks.lastDay(
                of: DisputeClocks.confirmation, file.dispute.id, in: reader), sending: sending)
    }

    var mayAnswer: Bool {
        file.dispute.isOpen && file.choice?.state == .proposed && file.choice?.answers[party.id] == nil
    }

    static let shape = Shape.named(
        "DisputeOfParty",
        .object([
            ("number", .text), ("state", .text), ("outcome", .optional(.text)), ("kind", .text),
            ("mediator", .optional(.text)), ("may_answer", .flag), ("received_at", .instant),
            ("effective", .optional(.day)), ("apply_until", .optional(.day)),
            (
                "items",
                .list(.object([("number", .whole), ("text", .text), ("due", .day), ("is_done", .flag)]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("number", file.dispute.number)
            json.field("state", file.dispute.state.rawValue)
            json.field("outcome", file.dispute.closure?.outcome.rawValue)
            json.field("kind", file.dispute.kind)
            json.field("mediator", mediator)
            json.field("may_answer", mayAnswer)
            json.field("received_at", file.dispute.received)
            json.field("effective", file.agreement?.effective)
            json.field("apply_until", lastDay)
            json.key("items")
            json.array(file.isInForce ? file.items : []) { json, item in
                json.object { json in
                    json.field("number", item.number)
                    json.field("text", item.text)
                    json.field("due", item.due)
                    json.field("is_done", item.isDone ?? false)
                }
            }
        }
    }
}

/// A party's own way in: by number and code, or with an account.
enum FollowRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "disputes/follow", for: Anyone.self,
            "A dispute, to a party who knows its `number` and the party's own `code`.",
            query: [
                QueryField("number", "The number on the notice."),
                QueryField("code", "The code on the notice."),
                QueryField("is_new", .flag, "Whether it was sent just now."),
            ], output: PartyView.shape
        ) { visit, _ in try await lookUp(visit) },
        Endpoint(
            .post, "disputes/follow/answers", for: Anyone.self,
            "Says yes or no to the proposed mediator, as the party whose `code` it is.",
            fields: [
                InputField("id", .id, required: true), InputField("number", required: true, limit: 40),
                InputField("code", required: true, limit: 20), InputField("is_yes", .flag),
            ], output: PartyView.shape, form: "disputes/follow"
        ) { visit, _ in
            let number = try visit.input.required("number")
            let code = try visit.input.required("code")
            let claim = try await Disputes(visit.county).answer(
                number, code: code, isYes: visit.input.isChecked("is_yes"), as: try visit.sendingID(),
                digest: visit.disputeDigest)
            let view = try await PartyView.read(visit, number: number, code: code)
            let next =
                "/disputes/follow?number=\(Address.queryValue(number))&code=\(Address.queryValue(code))"
            return Answer(
                claim == .fresh ? .created : .ok, next: next, json: { view.write(to: &$0) })
        },
        Endpoint(
            .get, "disputes/mine", for: MemberCaller.self,
            "The disputes to which whoever is signed in is a party.",
            output: .page(
                .object([("number", .text), ("state", .text), ("received_at", .instant), ("code", .text)]))
        ) { visit, member in
            let found = try await visit.county.database.read {
                try DisputeStore.party(member.person, in: $0)
            }
            let key = visit.county.key
            let rows = found.map { ($0.dispute, PartyCode(of: $0.party, key: key).text) }
            return Answer(
                json: { write(rows, &$0) }, page: { ownDisputesPage(rows, $0) })
        },
    ]

    private static func lookUp(_ visit: Visit) async throws -> Answer {
        let number = visit.query["number"] ?? visit.input["number"] ?? ""
        let code = visit.query["code"] ?? visit.input["code"] ?? ""
        let isNew = visit.query["is_new"] == "1"
        if visit.face == .page, number.isEmpty, code.isEmpty { return Answer { followFormPage(nil, $0) } }
        do {
            let view = try await PartyView.read(visit, number: number, code: code)
            return Answer(
                json: { view.write(to: &$0) }, page: { partyPage(view, isNew: isNew, $0) })
        } catch let refusal as DisputeRefusal where visit.face == .page {
            return Answer(.notFound) { followFormPage((refusal, number, code), $0) }
        }
    }

    private static func write(_ rows: [(Dispute, String)], _ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("number", row.0.number)
                    json.field("state", row.0.state.rawValue)
                    json.field("received_at", row.0.received)
                    json.field("code", row.1)
                }
            }
            json.field("next", nil as String?)
        }
    }
}
