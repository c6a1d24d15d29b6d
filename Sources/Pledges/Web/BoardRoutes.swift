import Access
import HTTPTypes
import Kernel
import People
import Places
import Sealing
import Rulebook
import Storage
import Web

/// What the village reads: posts, promises whose members agreed, and a resident's word about them.
enum BoardRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "pledges/boards/{place}", for: Anyone.self,
            "A village's posts, and the promises that their members agreed to publish.",
            output: .object([("posts", .list(DutyPost.shape)), ("promises", .list(PledgePromise.shape))])
        ) { visit, _ in
            let board = try await board(visit)
            return Answer(json: { board.write(to: &$0) }, page: { pledgeBoardPage(board, $0) })
        },
        Endpoint(
            .get, "pledges/boards/{place}/print", .page, for: Anyone.self,
            "The same on paper, for the wall, or with `sheet=review` with boxes for residents to tick.",
            query: [
                .size, QueryField("sheet", .one(of: ["wall", "review"]), "For the wall, or to be ticked."),
            ]
        ) { visit, _ in
            let board = try await board(visit)
            guard let size = PrintSheet.Size(rawValue: visit.query["size"] ?? "a4") else {
                throw FieldRefusal(.unreadable, at: "size")
            }
            let isReview = visit.query["sheet"] == "review"
            let url = visit.publicURL
            return Answer { pledgeSheet(board, isReview: isReview, size: size, publicURL: url, $0) }
        },
        Endpoint(
            .get, "pledges/promises/{id}", for: Anyone.self,
            "A promise whose member agreed; their own, and their branch's, in any case.",
            output: PledgePromise.shape
        ) { visit, _ in
            let file = try await PromiseFile.read(visit)
            let ids = (0..<4).map { _ in AnyID.minted(at: visit.now) }
            return Answer(
                json: { file.write(to: &$0) }, page: { promisePage(file, ids: ids, $0) })
        },
        Endpoint(
            .post, "pledges/promises/{id}/ratings", for: MemberCaller.self,
            "What somebody of the village thinks of the result; that they said it is kept, what they said is counted.",
            fields: [InputField("id", .id, required: true), InputField("grade", limit: 20)],
            form: "pledges/promises/{id}"
        ) { visit, member in try await rate(visit, member) },
    ]

    private static func board(_ visit: Visit) async throws -> PledgeBoard {
        let place: PlaceID = try visit.id("place")
        return try await visit.county.database.read { try PledgeBoard.read(place, in: $0) }
    }

    /// Nothing that is kept tells who said what: neither the claim nor the journal.
    private static func rate(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let (sent, id) = (try visit.pledgeID(), try visit.id("id") as PledgePromiseID)
        guard let grade = visit.input["grade"].flatMap(PledgePromise.Grade.init) else {
            throw RatingRefusal.gradeMissing
        }
        let (key, person) = (visit.county.key, member.person)
        let digest = Array("pledges.rating \(id)".utf8)
        try await visit.county.database.write(by: .system) { transaction in
            let caller = Pledges.mark(of: person, on: id, key).map { String($0, radix: 16) }.joined()
            let claim = try transaction.claim(sent, by: caller, digest: digest)
            if claim == .fresh {
                try Pledges.rate(id, grade, by: person, key: key, in: transaction)
            }
        }
        let next = "/pledges/promises/\(id)"
        return Answer(.created, next: next, json: { json in json.object { $0.field("next", next) } })
    }
}

/// A village's public board.
struct PledgeBoard: Sendable {
    let village: Place
    let posts: [PostLine]
    let promises: [PledgePromise]
    let names: [PersonID: String]
    let floor: Int
    let today: Day

    /// Throws `WebRefusal.notFound` for what is no village.
    static func read(_ place: PlaceID, in reader: Reader) throws -> PledgeBoard {
        guard let village = try Places.find(place, in: reader), village.level == .village else {
            throw WebRefusal.notFound
        }
        let today = reader.now.day
        let posts = try PostStore.all(at: [place], in: reader).filter { $0.stands(on: today) }
        let promises = try PromiseStore.all(at: [place], limit: PledgeLimits.shown_max, in: reader)
            .filter { $0.isShown && $0.year >= today.year - 1 }
        return PledgeBoard(
            village: village, posts: try PostLine.read(posts, in: reader), promises: promises,
            names: try People.names(of: Set(promises.compactMap(\.person)), in: reader),
            floor: try Pledges.rule(Pledges.floorKey, at: place, in: reader)?.whole ?? Pledges.floor_default,
            today: today)
    }

    func name(_ promise: PledgePromise) -> String? { promise.person.flatMap { names[$0] } }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("posts")
            json.array(posts) { $1.write(to: &$0) }
            json.key("promises")
            json.array(promises) { json, promise in
                promise.write(name: name(promise), floor: floor, on: today, to: &json)
            }
        }
    }
}

/// A promise as somebody may read it.
struct PromiseFile: Sendable {
    let promise: PledgePromise
    let village: Place
    let name: String?
    let floor: Int
    let isOwn: Bool
    let isBranch: Bool
    /// A resident of the village who has not said anything yet.
    let mayRate: Bool
    let hasRated: Bool
    let today: Day

    var path: String { "/pledges/promises/\(promise.id)" }

    /// Throws `PromisingRefusal.unknown` for those who may not read it.
    static func read(_ visit: Visit) async throws -> PromiseFile {
        let id: PledgePromiseID = try visit.id("id")
        let (member, officer, key) = (
            try? MemberCaller(visit), try? OfficerCaller(visit), visit.county.key
        )
        return try await visit.county.database.read { reader in
            let promise = try Pledges.found(id, in: reader)
            let isOwn = promise.person != nil && promise.person == member?.person
            let isBranch = try officer.map { try Branch.leads($0, at: promise.village, in: reader) } ?? false
            guard promise.isShown || isOwn || isBranch,
                let village = try Places.find(promise.village, in: reader)
            else { throw PromisingRefusal.unknown }
            let isOpen = promise.isShown && promise.result != nil && promise.closed == nil && !isOwn
            let isVillager =
                try member.map {
                    try Pledges.home(of: $0.person, in: reader) == promise.village
                } ?? false
            let hasRated =
                try member.map {
                    try PromiseStore.hasMark(id, by: Pledges.mark(of: $0.person, on: id, key), in: reader)
                } ?? false
            return PromiseFile(
                promise: promise, village: village,
                name: try promise.person.flatMap { try People.name(of: $0, in: reader) },
                floor: try Pledges.rule(Pledges.floorKey, at: promise.village, in: reader)?.whole
                    ?? Pledges.floor_default, isOwn: isOwn, isBranch: isBranch,
                mayRate: isOpen && isVillager && !hasRated, hasRated: hasRated, today: reader.now.day)
        }
    }

    func write(to json: inout JSONText) {
        promise.write(name: name, floor: floor, on: today, to: &json)
    }
}
