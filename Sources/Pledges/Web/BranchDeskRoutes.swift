import Access
import Kernel
import People
import Places
import Sheets
import Storage
import Web

/// The branch's desk, and above the village the figures of its villages.
enum BranchDeskRoutes {
    private static let query = [
        QueryField.place("A village, or a place above; the officer's own without it.")
    ]

    static let all: [Endpoint] =
        [
            Endpoint(
                .get, "pledges", for: OfficerCaller.self,
                "Posts and promises of a village for its branch; above a village, figures by village.",
                query: query,
                output: .object([
                    ("posts", .list(DutyPost.shape)), ("promises", .list(PledgePromise.shape)),
                    ("villages", .list(VillageFigures.shape)),
                ])
            ) { visit, officer in
                let desk = try await desk(visit, officer)
                let count = desk.lines.reduce(2 * desk.waiting.count) { $0 + 1 + $1.held.count }
                let ids = (0..<count).map { _ in AnyID.minted(at: visit.now) }
                return Answer(json: { desk.write(to: &$0) }, page: { branchDeskPage(desk, ids: ids, $0) })
            }
        ]
        + ListSheet.Form.allCases.map { form in
            Endpoint(
                .get, "pledges.\(form.rawValue)", for: OfficerCaller.self,
                "The figures by village as a table.", query: query, output: .file(form.mediaType)
            ) { visit, officer in
                let (desk, frame) = (try await desk(visit, officer), visit.frame)
                let sheet = ListSheet(
                    frame(.pledgesTitle), header: VillageFigures.columns.map { frame($0) },
                    rows: desk.figures.map { [.text($0.village.name)] + $0.counts.map(XLSX.Cell.whole) })
                return Answer(
                    bytes: try sheet.bytes(as: form), type: form.mediaType,
                    fileName: sheet.fileName(desk.today, as: form))
            }
        }

    private static func desk(_ visit: Visit, _ officer: OfficerCaller) async throws -> BranchDesk {
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        return try await visit.county.database.read { try BranchDesk.read(wanted, officer, in: $0) }
    }
}

/// Figures of one village; nobody's name is in them.
struct VillageFigures: Sendable {
    let village: Place
    let posts: Int
    let seats: Int
    let held: Int
    let promises: Int
    let kept: Int
    let notKept: Int
    let late: Int

    var counts: [Int] { [posts, seats, held, promises, kept, notKept, late] }
    static let columns: [Text] = [
        .figureVillage, .figurePosts, .figureSeats, .figureHeld, .figurePromises, .promiseKept,
        .promiseNotKept, .figureLate,
    ]
    static let shape = Shape.named(
        "PledgeFigures",
        .object([
            ("village", .id), ("posts", .whole), ("seats", .whole), ("held", .whole), ("promises", .whole),
            ("kept", .whole), ("not_kept", .whole), ("late", .whole),
        ]))

    /// Of this year's promises; a village without either is left out.
    static func read(_ villages: [Place], today: Day, in reader: Reader) throws -> [VillageFigures] {
        let ids = villages.map(\.id)
        let posts = try PostStore.all(at: ids, in: reader).filter { $0.stands(on: today) }
        let held = try ClaimStore.all(on: posts.map(\.id), in: reader).filter(\.isHeld)
        let byPost = Dictionary(grouping: held, by: \.post)
        let promises = try PromiseStore.all(
            at: ids, limit: PledgeLimits.villages_max * PledgeLimits.shown_max, in: reader
        ).filter { $0.year == today.year && $0.decision?.isConfirmed == true }
        return villages.compactMap { village in
            let own = posts.filter { $0.village == village.id }
            let made = promises.filter { $0.village == village.id }
            if own.isEmpty && made.isEmpty { return nil }
            return VillageFigures(
                village: village, posts: own.count, seats: own.reduce(0) { $0 + $1.seats },
                held: own.reduce(0) { $0 + (byPost[$1.id]?.count ?? 0) }, promises: made.count,
                kept: made.count { $0.result?.isKept == true },
                notKept: made.count { $0.result?.isKept == false },
                late: made.count { $0.state(on: today) == .late })
        }
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("village", village.id)
            json.field("posts", posts)
            json.field("seats", seats)
            json.field("held", held)
            json.field("promises", promises)
            json.field("kept", kept)
            json.field("not_kept", notKept)
            json.field("late", late)
        }
    }
}

/// The desk at a place.
struct BranchDesk: Sendable {
    let place: Place
    let isVillage: Bool
    let lines: [PostLine]
    let promises: [PledgePromise]
    let names: [PersonID: String]
    let figures: [VillageFigures]
    let today: Day

    /// Claims that nobody has decided.
    var waiting: [(claim: PostClaim, line: PostLine)] {
        lines.flatMap { line in
            line.claims.filter { $0.decision == nil }.map { (claim: $0, line: line) }
        }
    }

    /// Throws `AccessRefusal.notAllowed` for those who do not lead the place.
    static func read(_ wanted: PlaceID?, _ officer: OfficerCaller, in reader: Reader) throws -> BranchDesk {
        guard let id = wanted ?? officer.places(.supervise).first,
            let place = try Places.find(id, in: reader)
        else { throw AccessRefusal.notAllowed }
        try Branch.require(officer, at: id, in: reader)
        let today = reader.now.day
        let isVillage = place.level == .village
        let tree = try isVillage ? [place] : Places.tree(on: today, under: id, in: reader).within(id)
        let villages = tree.filter { $0.level == .village }
        let posts = try isVillage ? PostStore.all(at: [id], in: reader).filter { $0.stands(on: today) } : []
        let promises =
            try isVillage
            ? PromiseStore.all(at: [id], limit: PledgeLimits.shown_max, in: reader).filter {
                $0.person != nil
            } : []
        return BranchDesk(
            place: place, isVillage: isVillage, lines: try PostLine.read(posts, in: reader),
            promises: promises, names: try People.names(of: Set(promises.compactMap(\.person)), in: reader),
            figures: try VillageFigures.read(villages, today: today, in: reader), today: today)
    }

    /// The village for which a post is entered.
    static func village(_ wanted: PlaceID?, _ officer: OfficerCaller, in reader: Reader) throws -> Place {
        guard let id = wanted ?? officer.places(.supervise).first,
            let place = try Places.find(id, in: reader), place.level == .village
        else { throw DutyPostRefusal.villageUnfit }
        try Branch.require(officer, at: id, in: reader)
        return place
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("posts")
            json.array(lines) { $1.write(isBranch: true, to: &$0) }
            json.key("promises")
            json.array(promises) { json, promise in
                promise.write(
                    name: promise.person.flatMap { names[$0] }, floor: .max, on: today, to: &json)
            }
            json.key("villages")
            json.array(figures) { $1.write(to: &$0) }
        }
    }
}
