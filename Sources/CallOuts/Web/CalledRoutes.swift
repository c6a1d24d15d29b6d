import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// What somebody is called to, and their one tap.
enum CalledRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "callouts/mine", for: MemberCaller.self, "The calls that reach the signed-in person.",
            output: .page(CallOutFile.lineShape)
        ) { visit, member in
            let calls = try await visit.county.database.read { reader in
                let calls = try CallOutStore.open(for: member.person, in: reader)
                return OwnCalls(
                    calls: calls, names: try Places.longNames(of: Set(calls.map(\.place)), in: reader),
                    answers: Dictionary(
                        uniqueKeysWithValues: try calls.map { call in
                            (
                                call.id,
                                try CallOutStore.answer(of: member.person, to: call.id, in: reader).answer
                            )
                        }))
            }
            return Answer(
                json: { json in
                    json.object { json in
                        json.key("items")
                        json.array(calls.calls) { CallOutFile.write($1, to: &$0) }
                        json.field("next", nil as String?)
                    }
                }, page: { ownCallsPage(calls, $0) })
        },
        Endpoint(
            .post, "callouts/{id}/answers", for: MemberCaller.self,
            "Says come or cannot; no reason is asked, and a later word stands instead.",
            fields: [InputField("id", .id, required: true), InputField("answer", limit: 20)],
            output: .object([("id", .id), ("answer", .text), ("coming", .whole)]), form: "callouts/{id}"
        ) { visit, member in
            let id: CallOutID = try visit.id("id")
            let (sent, digest) = (try visit.callOutSending(), visit.callOutDigest)
            guard let answer = visit.input["answer"].flatMap(CallOut.Answer.init) else {
                throw CallOutRefusal.answerMissing
            }
            let person = member.person
            // The system writes: the journal counts who comes, and names nobody.
            let (coming, claim) = try await visit.county.database.write(by: .system) { transaction in
                let claim = try transaction.claim(sent, by: person.description, digest: digest)
                if claim == .fresh { try CallOuts.answer(answer, of: person, to: id, in: transaction) }
                return (try CallOuts.found(id, in: transaction).counts.coming, claim)
            }
            return Answer(claim == .fresh ? .created : .ok, next: "/callouts/\(id)") { json in
                json.object { json in
                    json.field("id", id)
                    json.field("answer", answer.rawValue)
                    json.field("coming", coming)
                }
            }
        },
    ]
}

struct OwnCalls: Sendable {
    let calls: [CallOut]
    let names: [PlaceID: String]
    let answers: [CallOutID: CallOut.Answer?]
}

func ownCallsPage(_ own: OwnCalls, _ frame: Frame) -> HTML {
    let rows = own.calls.map { call in
        let answer = (own.answers[call.id] ?? nil).map { frame($0.title) } ?? frame(.callOutSilent)
        return Queue.Row(
            call.purpose, path: "/callouts/\(call.id)", place: own.names[call.place],
            meta: frame.joined(frame.moment(call.from), answer))
    }
    return Layout.page(
        title: frame(.callOutMine), purpose: frame(.callOutMinePurpose), frame: frame,
        body: rows.isEmpty
            ? EmptyState(frame(.callOutMineNone), frame(.callOutMineNoneText)).html : Queue(rows).html)
}
