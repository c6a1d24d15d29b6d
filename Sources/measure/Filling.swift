import Access
import Cases
import Clocks
import House
import Kernel
import Places
import Requests
import Sealing
import Storage

/// A county's past: answered messages of a year through the import, open requests of the last days through the
/// verb that residents use, on a clock that runs along. The lane's transactions are large because many write at once.
struct Filling: Sendable {
    private let county: County
    private let time: SampleTime
    private let sentences: Sentences
    private let closed: Int
    private let openCount: Int
    private let atGrid: Int

    /// The last days, in which everything that is open came in.
    static let openDays: Int64 = 30
    static let pastDays: Int64 = 365
    static let fileSteps = 20
    /// Messages of one imported file, all of one place.
    static let messagesPerFile = 1_000
    static let filesAtOnce = 12

    /// What was made, and where a measurement finds it.
    struct Filled: Sendable {
        let requests: Int
        let open: Int
        let grid: PlaceID
        let county: PlaceID
        /// A request whose file has `fileSteps` steps.
        let file: CaseID
    }

    init(_ county: County, time: SampleTime, requests: Int, open_thousandths: Int, atGrid: Int) {
        self.county = county
        self.time = time
        self.atGrid = atGrid
        sentences = Sentences(count: requests)
        openCount = max(atGrid + 1, requests * open_thousandths / 1000)
        closed = max(0, requests - openCount)
    }

    func run(_ progress: @escaping @Sendable (String) -> Void) async throws -> Filled {
        let began = ContinuousClock.now
        func say(_ text: String) { progress("\((ContinuousClock.now - began) / .seconds(1)) s: \(text)") }
        let (_, session) = try await Access(county).signIn(name: "grid", password: Access.samplePassword)
        guard let grid = session.grants.first?.place else { throw Fault("the grid worker holds no grid") }
        let (root, grids) = try await county.database.read { try Filling.grids(in: $0) }
        say("\(grids.count) grids")
        try await enterPast(at: grids)
        say("\(closed) answered messages")
        let lease = Lease(name: "ticker")
        let ticker = Ticker(county.database, lease: lease)
        let file = try await enterOpen(at: grids.filter { $0 != grid }, and: grid, ticker)
        say("\(openCount) open requests")
        try await addSteps(to: file, by: session.person)
        time.advance(to: SystemTime().now)
        try await ticker.tick()
        try await Relay(county.database).catchUp()
        say("clocks and indicators are abreast")
        try await lease.release(in: county.database)
        return Filled(requests: closed + openCount, open: openCount, grid: grid, county: root, file: file)
    }

    private static func grids(in reader: Reader) throws -> (root: PlaceID, grids: [PlaceID]) {
        guard let root = try Places.root(in: reader)?.id else { throw Fault("the county has no root") }
        var level = [root]
        for _ in 0..<3 { level = try level.flatMap { try Places.children(of: $0, in: reader).map(\.id) } }
        return (root, level)
    }

    // MARK: What was answered

    private func enterPast(at grids: [PlaceID]) async throws {
        try await inParallel(
            stride(from: 0, to: closed, by: Filling.messagesPerFile), atOnce: Filling.filesAtOnce
        ) { start in
            let numbers = start..<min(start + Filling.messagesPerFile, closed)
            let place = grids[start / Filling.messagesPerFile * 7 % grids.count]
            let report = try await MessagesImport(county).run(
                file: (name: "past.csv", bytes: past(numbers)), place: place)
            guard report.added == numbers.count else {
                throw Fault("\(report.refused) messages were refused: \(report.reasons.prefix(3))")
            }
        }
    }

    private func past(_ numbers: Range<Int>) -> [UInt8] {
        let first = time.now.adding(days: -Filling.pastDays)
        let span = (Filling.pastDays - 21) * 86_400
        var text = "id,subject,submitted_at,body,reply,replied_at\n"
        for number in numbers {
            let submitted = first.adding(seconds: Int64(number) * span / Int64(max(1, closed)))
            let replied = submitted.adding(days: Int64(number % 20 + 1))
            text += """
                \(number),\(sentences.title(number)),\(submitted.spreadsheet),\(sentences.body(number)),\
                \(sentences.reply(number)),\(replied.spreadsheet)

                """
        }
        return Array(text.utf8)
    }

    // MARK: What is open

    /// Day by day: receives the day's share, then lets the clocks notice what came due. Returns one of the grid's.
    private func enterOpen(at grids: [PlaceID], and grid: PlaceID, _ ticker: Ticker) async throws -> CaseID {
        let start = time.now
        let file = CaseID.minted(at: start)
        for day in 0..<Filling.openDays {
            time.advance(to: start.adding(days: day))
            let numbers = share(of: day)..<share(of: day + 1)
            try await inParallel(numbers, atOnce: 64) { number in
                let isAtGrid = number * atGrid / openCount != (number + 1) * atGrid / openCount
                let id = number == openCount - 1 ? file : CaseID.minted(at: time.now)
                try await receive(number, as: id, at: isAtGrid ? grid : grids[number % grids.count])
            }
            try await ticker.tick()
        }
        return file
    }

    /// How many had come in before the day began.
    private func share(of day: Int64) -> Int { openCount * Int(day) / Int(Filling.openDays) }

    private func receive(_ number: Int, as id: CaseID, at place: PlaceID) async throws {
        let body = sentences.body(closed + number)
        var draft = Draft(id: id, body: body, channel: .web)
        draft.title = sentences.title(closed + number)
        draft.place = place
        draft.location = "门牌\(number % 200)号"
        draft.name = "陈桂英"
        _ = try await Requests(county).receive(
            draft, by: "anyone", origin: Origin(actor: nil), digest: Digest.sha256(Array(body.utf8)))
    }

    private func addSteps(to file: CaseID, by person: PersonID) async throws {
        for number in 1..<Filling.fileSteps {
            try await county.database.write(by: Origin(actor: person)) { transaction in
                try Cases.addStep(
                    .progressed, to: file, note: "第\(number)次到现场，和施工队说好了下一步。", isPublic: number % 3 == 0,
                    by: person, in: transaction)
            }
        }
    }
}

/// Runs `body` for each element, so many at a time.
private func inParallel<Element: Sendable>(
    _ elements: some Sequence<Element>, atOnce: Int,
    _ body: @escaping @Sendable (Element) async throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        var running = 0
        for element in elements {
            if running == atOnce {
                try await group.next()
                running -= 1
            }
            group.addTask { try await body(element) }
            running += 1
        }
        try await group.waitForAll()
    }
}

extension Instant {
    /// As older systems export it.
    fileprivate var spreadsheet: String { String(iso.prefix(19)).replacing("T", with: " ") }
}
