import Access
import Kernel
import People
import Places
import Sealing
import Storage
import Web

/// What an officer may do in a matter: find, check, give the opinion, confirm, pay.
struct ReliefOffice: Sendable {
    let officer: OfficerCaller
    let matter: ReliefMatter
    /// The place first, the county last.
    let line: [Place]

    var lineage: [PlaceID] { line.map(\.id) }
    /// From the township on: what a village's own people may not do.
    private var township: [PlaceID] { ReliefOffice.township(line) }
    private var county: [PlaceID] {
        let start = line.firstIndex { $0.level == .county } ?? line.endIndex - 1
        return line.isEmpty ? [] : line[start...].map(\.id)
    }

    var isFinder: Bool { matter.finder == officer.person }
    var mayFind: Bool {
        isFinder || [.report, .work, .dispatch].contains { officer.may($0, at: lineage) }
    }
    var mayCheck: Bool { [.work, .verify].contains { officer.may($0, at: township) } }
    var mayOpine: Bool { officer.may(.verify, at: township) }
    var mayPay: Bool { officer.may(.dispatch, at: township) }
    var mayConfirmAsCounty: Bool { officer.may(.supervise, at: county) }
    /// The township decides an emergency, below the county's ceiling.
    var mayConfirm: Bool {
        mayConfirmAsCounty || (matter.path == .emergency && officer.may(.supervise, at: township))
    }
    var path: String { "/relief/\(matter.id)" }

    static func township(_ line: [Place]) -> [PlaceID] {
        let start = line.firstIndex { $0.level == .town } ?? line.endIndex - 1
        return line.isEmpty ? [] : line[start...].map(\.id)
    }

    static let seeing: [Permission] = [.dispatch, .verify, .supervise, .oversee]

    /// Throws `ReliefRefusal.unknown` for those who may not know that the matter exists.
    static func read(_ officer: OfficerCaller, at id: ReliefID, in reader: Reader) throws -> ReliefOffice {
        let matter = try Relief.found(id, in: reader)
        let line = try Places.lineage(of: matter.place, in: reader)
        let office = ReliefOffice(officer: officer, matter: matter, line: line)
        let maySee = seeing.contains { officer.may($0, at: office.lineage) }
        guard office.isFinder || maySee || office.mayCheck else { throw ReliefRefusal.unknown }
        return office
    }

    func crumbs(_ frame: Frame, to path: String? = nil) -> [Crumb] {
        [Crumb(frame(.reliefTitle), path: "/relief")] + (path.map { [Crumb(matter.number, path: $0)] } ?? [])
    }

    /// Officers of the township and the village, from whom a companion is chosen, or kin is named.
    static func people(_ line: [Place], in reader: Reader) throws -> [Choice] {
        let today = reader.now.day
        let village = line.first { $0.level == .village }
        var places = line.filter { [.town, .county].contains($0.level) }.map(\.id)
        if let village { places += try Places.within(village.id, in: reader) }
        let posts = try People.posts(at: places, in: reader).filter { $0.period.contains(today) }
        return try People.names(of: Set(posts.map(\.person)), in: reader)
            .sorted { ($0.value, $0.key) < ($1.value, $1.key) }
            .map { Choice("\($0.key)", $0.value) }
    }
}

extension Visit {
    /// What a write is claimed by: the body and where it was sent.
    var reliefDigest: [UInt8] { input.digest + Array(path.prefix { $0 != "?" }.utf8) }

    func reliefSending() throws -> AnyID {
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        return id
    }

    func words(_ field: String, of row: AnyID) -> SealedWords {
        SealedWords(input[field] ?? "", of: row, key: county.key)
    }

    /// The sum in a field, in yuan. Throws `PayingRefusal.amountUnreadable`.
    func sum(_ field: String) throws(PayingRefusal) -> Money {
        guard let text = input[field], let sum = Money(yuan: text) else { throw .amountUnreadable }
        return sum
    }
}

extension Frame {
    /// `2026年11月`, or `Nov 2026`.
    func month(_ month: ReliefMonth) -> String { self.month(month.month, of: month.year) }
}
