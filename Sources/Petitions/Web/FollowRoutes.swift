import HTTPTypes
import Kernel
import Places
import Sealing
import Storage
import Web

/// What a petitioner sees by number and code: how it stands and the days, and no word of the matter.
struct PetitionFollow: Sendable {
    let file: PetitionFile
    let code: String
    let clocks: [ShownClock]
    let today: Day
    let sending: AnyID

    static func read(_ visit: Visit, number: String, code: String) async throws -> PetitionFollow {
        let key = visit.county.key
        let sending = AnyID.minted(at: visit.now)
        return try await visit.county.database.read { reader in
            let file = try Petitions.find(number, code: code, key: key, in: reader)
            let lineage = try Places.lineage(of: file.petition.office, in: reader).map(\.id)
            let all = try ShownClock.all(of: file.petition.subject, at: lineage, in: reader)
            return PetitionFollow(
                file: file, code: PetitionCode(of: file.petition.id, key: key).text,
                clocks: all.filter { $0.isRunning && $0.name != PetitionClocks.objection },
                today: reader.now.day, sending: sending)
        }
    }

    /// Which review may be asked for today.
    var next: Petition.Stage? {
        guard file.petition.state == .answered, let answer = file.last, answer.delivered != nil,
            answer.until.map({ today <= $0 }) ?? true
        else { return nil }
        return file.next
    }

    static let shape = Shape.named(
        "PetitionOfPetitioner",
        .object([
            ("number", .text), ("state", .text), ("received_at", .instant),
            ("answered_at", .optional(.instant)), ("delivered_on", .optional(.day)),
            ("review_until", .optional(.day)), ("next_review", .optional(.text)),
            ("clocks", .list(ShownClock.shape)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("number", file.petition.number)
            json.field("state", file.petition.state.rawValue)
            json.field("received_at", file.petition.received)
            json.field("answered_at", file.last?.at)
            json.field("delivered_on", file.last?.delivered)
            json.field("review_until", file.last?.until)
            json.field("next_review", next?.rawValue)
            json.key("clocks")
            json.array(clocks) { json, clock in clock.write(to: &json) }
        }
    }
}

/// A petitioner's own way in, by number and code; there is no other.
enum FollowRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "petitions/follow", for: Anyone.self,
            "State and days of a petition, to whoever knows its `number` and `code`.",
            query: [
                QueryField("number", "The number on the slip."), QueryField("code", "The code on the slip."),
            ], output: PetitionFollow.shape
        ) { visit, _ in try await lookUp(visit) },
        Endpoint(
            .post, "petitions/follow/reviews", for: Anyone.self,
            "Asks for the next review within thirty days of the answer, by the holder of `number` and `code`.",
            fields: [
                InputField("id", .id, required: true), InputField("number", required: true, limit: 40),
                InputField("code", required: true, limit: 20),
                InputField("note", limit: PetitionLimits.note_length_max),
            ], output: PetitionFollow.shape, form: "petitions/follow"
        ) { visit, _ in
            let number = try visit.input.required("number")
            let code = try visit.input.required("code")
            let claim = try await Petitions(visit.county).askReview(
                number, code: code, reason: visit.input["note"] ?? "", as: try visit.petitionSending(),
                digest: visit.petitionDigest)
            let view = try await PetitionFollow.read(visit, number: number, code: code)
            let next =
                "/petitions/follow?number=\(Address.queryValue(number))&code=\(Address.queryValue(code))"
            return Answer(
                claim == .fresh ? .created : .ok, next: next, json: { view.write(to: &$0) })
        },
    ]

    private static func lookUp(_ visit: Visit) async throws -> Answer {
        let number = visit.query["number"] ?? visit.input["number"] ?? ""
        let code = visit.query["code"] ?? visit.input["code"] ?? ""
        if visit.face == .page, number.isEmpty || code.isEmpty {
            return Answer { petitionLookUpPage(nil, number: number, $0) }
        }
        do {
            let view = try await PetitionFollow.read(visit, number: number, code: code)
            return Answer(json: { view.write(to: &$0) }, page: { petitionFollowPage(view, $0) })
        } catch let refusal as PetitionRefusal where visit.face == .page {
            return Answer(.notFound) { petitionLookUpPage(refusal, number: number, $0) }
        }
    }
}

private func petitionLookUpPage(
    _ refused: PetitionRefusal?, number: String, _ frame: Frame
) -> HTML {
    let error: HTML =
        refused.map { "<p class=\"error\" role=\"alert\">\(frame($0.sentence))</p>\n" } ?? .empty
    return Layout.page(
        title: frame(.petitionFollowTitle), purpose: frame(.petitionFollowPurpose), frame: frame,
        crumbs: [Crumb(frame(.petitionHome), path: "/"), Crumb(frame(.petitionFollowTitle))],
        body: """
            \(error)<form class="form" method="get" action="/petitions/follow">
            \(Field("number", frame(.petitionNumber), hint: frame(.petitionNumberHint))
                .text(frame, value: number, maxLength: 40))\
            \(Field("code", frame(.petitionCode), hint: frame(.petitionCodeHint)).text(frame, maxLength: 12))\
            \(Button(frame(.petitionFollowGo), .main).submit())
            </form>
            """)
}

private func petitionFollowPage(_ view: PetitionFollow, _ frame: Frame) -> HTML {
    let petition = view.file.petition
    var facts = [
        Fact(frame(.petitionStateWord), frame(.petition(petition.state))),
        Fact(frame(.petitionReceived), html: frame.time(petition.received)),
    ]
    if let answer = view.file.last {
        facts.append(Fact(frame(.petitionAnsweredOn), html: frame.time(answer.at)))
        if let day = answer.delivered { facts.append(Fact(frame(.petitionDeliveredDay), frame.day(day))) }
        if let day = answer.until { facts.append(Fact(frame(.petitionReviewLast), frame.day(day))) }
    }
    let clocks = view.clocks.html { $0.html(frame) }
    let times: HTML =
        view.clocks.isEmpty ? .empty : Part(id: "clocks", frame(.petitionClocks), clocks).html
    return Layout.page(
        title: petition.number, purpose: frame(.petitionFollowOnly), frame: frame,
        crumbs: [
            Crumb(frame(.petitionHome), path: "/"),
            Crumb(frame(.petitionFollowTitle), path: "/petitions/follow"), Crumb(petition.number),
        ], body: FactsList(facts).html + times + asking(view, frame))
}

private func asking(_ view: PetitionFollow, _ frame: Frame) -> HTML {
    guard let next = view.next else { return .empty }
    let title: Text = next == .review ? .petitionAskReview : .petitionAskRecheck
    return Part(
        id: "review", frame(title), note: frame(.petitionAskNote),
        Form.post(
            to: "/petitions/follow/reviews", id: view.sending, frame: frame,
            """
            \(Form.hidden("number", view.file.petition.number))\(Form.hidden("code", view.code))\
            \(Field("note", frame(.petitionReviewWhy), isOptional: true)
                .area(frame, rows: 4, maxLength: PetitionLimits.note_length_max))\
            \(Button(frame(.petitionAskReviewSend), .main).submit())
            """)
    ).html
}
