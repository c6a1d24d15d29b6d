import Access
import Kernel
import People
import Places
import Storage
import Web

extension Visit {
    /// What a write is claimed by: the body and where it was sent.
    var pledgeDigest: [UInt8] { input.digest + Array(path.prefix { $0 != "?" }.utf8) }

    func pledgeID() throws -> AnyID {
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        return id
    }
}

/// Who looks after the posts and promises of a village.
enum Branch {
    /// Throws `AccessRefusal.notAllowed` for officers who do not lead the village.
    static func require(_ officer: OfficerCaller, at village: PlaceID, in reader: Reader) throws {
        guard try leads(officer, at: village, in: reader) else { throw AccessRefusal.notAllowed }
    }

    static func leads(_ officer: OfficerCaller, at place: PlaceID, in reader: Reader) throws -> Bool {
        officer.may(.supervise, at: try Places.lineage(of: place, in: reader).map(\.id))
    }
}

/// A post with who holds it.
struct PostLine: Sendable {
    let post: DutyPost
    /// Open claims, the first first.
    let claims: [PostClaim]
    /// Of those who agreed to be shown; of all for their branch.
    let names: [PersonID: String]

    var held: [PostClaim] { claims.filter(\.isHeld) }
    var vacant: Int { max(0, post.seats - claims.count) }

    static func read(_ posts: [DutyPost], in reader: Reader) throws -> [PostLine] {
        let claims = try ClaimStore.all(on: posts.map(\.id), in: reader).filter(\.isOpen)
        let names = try People.names(of: Set(claims.compactMap(\.person)), in: reader)
        let byPost = Dictionary(grouping: claims, by: \.post)
        return posts.map { PostLine(post: $0, claims: byPost[$0.id] ?? [], names: names) }
    }

    /// Names of those who agreed, and how many others hold it.
    func shown(_ frame: Frame) -> String {
        let agreed = held.filter(\.isPublic).compactMap { $0.person.flatMap { names[$0] } }
        let rest = held.count - agreed.count
        let others = rest > 0 ? [frame(.pledgeHeldBy, ["count": "\(rest)"])] : []
        let all = agreed + others
        return all.isEmpty ? frame(.pledgeNobody) : all.joined(separator: frame(.pledgeSeparator))
    }
}

extension DutyPost {
    static let shape = Shape.named(
        "DutyPost",
        .object([
            ("id", .id), ("village", .id), ("kind", .text), ("title", .text), ("duties", .text),
            ("seats", .whole), ("from", .day), ("until", .day), ("held", .whole), ("vacant", .whole),
            ("holders", .list(.text)),
        ]))
}

extension PostLine {
    /// - Parameter isBranch: whether all names are told, or those of who agreed.
    func write(isBranch: Bool = false, to json: inout JSONText) {
        json.object { json in
            json.field("id", post.id)
            json.field("village", post.village)
            json.field("kind", post.kind.rawValue)
            json.field("title", post.title)
            json.field("duties", post.duties)
            json.field("seats", post.seats)
            json.field("from", post.from)
            json.field("until", post.until)
            json.field("held", held.count)
            json.field("vacant", vacant)
            let holders = held.filter { isBranch || $0.isPublic }.compactMap {
                $0.person.flatMap { names[$0] }
            }
            json.key("holders")
            json.array(holders) { $0.write($1) }
        }
    }
}

extension PledgePromise {
    static let shape = Shape.named(
        "PledgePromise",
        .object([
            ("id", .id), ("village", .id), ("name", .optional(.text)), ("year", .whole),
            ("text", .optional(.text)), ("measure", .optional(.text)), ("due", .day), ("state", .text),
            ("is_public", .flag), ("outcome", .optional(.text)), ("result", .optional(.text)),
            ("satisfied", .optional(.whole)), ("fairly", .optional(.whole)),
            ("dissatisfied", .optional(.whole)),
        ]))

    /// What may be told of the grades: nothing before the review is over, nor of fewer than `floor`.
    func told(floor: Int) -> Grades? { closed != nil && grades.total >= floor ? grades : nil }

    func write(name: String?, floor: Int, on day: Day, to json: inout JSONText) {
        json.object { json in
            json.field("id", id)
            json.field("village", village)
            json.field("name", name)
            json.field("year", year)
            json.field("text", text)
            json.field("measure", measure)
            json.field("due", due)
            json.field("state", state(on: day).rawValue)
            json.field("is_public", isPublic)
            json.field("outcome", result.map { $0.isKept ? "kept" : "not-kept" })
            json.field("result", result?.words)
            let grades = told(floor: floor)
            json.field("satisfied", grades.map { Int64($0.satisfied) })
            json.field("fairly", grades.map { Int64($0.fairly) })
            json.field("dissatisfied", grades.map { Int64($0.dissatisfied) })
        }
    }

    /// In a list: what, who, until when.
    func row(name: String?, today: Day, _ frame: Frame) -> Queue.Row {
        Queue.Row(
            text ?? frame(.pledgeErased), path: "/pledges/promises/\(id)", clock: badge(today: today, frame),
            place: name, meta: measure)
    }

    func badge(today: Day, _ frame: Frame) -> ClockBadge {
        switch state(on: today) {
        case .made: ClockBadge(.plain, frame(.promiseMade))
        case .declined: ClockBadge(.plain, frame(.promiseDeclined))
        case .running: ClockBadge(.plain, frame(.promiseUntil, ["day": frame.day(due)]))
        case .late: ClockBadge(.late, frame(.promiseLate))
        case .reviewed: ClockBadge(.soon, frame(.promiseReviewed))
        case .closed:
            result?.isKept == true
                ? ClockBadge(.done, frame(.promiseKept)) : ClockBadge(.plain, frame(.promiseNotKept))
        }
    }
}
