import Access
import Duties
import Kernel
import People
import Places
import Storage
import Web

/// Who is signed in, and to which households they may come: those of an officer's places, and those that they
/// answer for as head of ten households, Party member or otherwise.
struct VisitCaller: Sendable {
    let member: MemberCaller
    /// `nil` for those without a post in the county's business.
    let officer: OfficerCaller?

    init(_ visit: Visit, _ member: MemberCaller) {
        self.member = member
        officer = try? OfficerCaller(visit)
    }

    func linked(in reader: Reader) throws -> [HouseholdID] {
        try Duties.linkedHouseholds(of: member.person, on: reader.now.day, in: reader)
    }

    /// Works at the place, or sends others.
    func worksAt(_ line: [PlaceID]) -> Bool { may([.work, .dispatch, .register], at: line) }

    /// Sees what others found at the place, and puts it right.
    func oversees(_ line: [PlaceID]) -> Bool {
        may([.dispatch, .verify, .supervise, .oversee, .register], at: line)
    }

    /// Enters who needs care.
    func enrolsAt(_ line: [PlaceID]) -> Bool { may([.work, .register], at: line) }

    private func may(_ permissions: [Permission], at line: [PlaceID]) -> Bool {
        permissions.contains { officer?.may($0, at: line) == true }
    }
}

/// A household with what the caller is to it.
struct VisitedHousehold: Sendable {
    let caller: VisitCaller
    let household: Household
    /// Where it lies, the county last.
    let line: [Place]
    /// Masked: `陈*英`.
    let head: String
    let isLinked: Bool

    var lineage: [PlaceID] { line.map(\.id) }
    var mayVisit: Bool { isLinked || caller.worksAt(lineage) }
    var mayEnrol: Bool { caller.enrolsAt(lineage) }
    var oversees: Bool { caller.oversees(lineage) }
    var path: String { "/visits/households/\(household.id)" }

    /// Throws `VisitingRefusal.householdUnknown` also for a household that is none of the caller's.
    static func read(
        _ id: HouseholdID, for caller: VisitCaller, in reader: Reader
    ) throws -> VisitedHousehold {
        guard let household = try People.household(id, in: reader) else {
            throw VisitingRefusal.householdUnknown
        }
        let place = try HomeVisits.place(of: household, in: reader)
        let head = try People.members(of: id, on: reader.now.day, in: reader).first { $0.relation == .head }
        let name = try head.flatMap { try People.name(of: $0.person, in: reader) } ?? ""
        let found = VisitedHousehold(
            caller: caller, household: household, line: try Places.lineage(of: place, in: reader),
            head: Masking.name(name), isLinked: try caller.linked(in: reader).contains(id))
        guard found.mayVisit || found.oversees else { throw VisitingRefusal.householdUnknown }
        return found
    }

    /// The same for who comes to the door.
    static func visiting(
        _ id: HouseholdID, for caller: VisitCaller, in reader: Reader
    ) throws -> VisitedHousehold {
        let found = try read(id, for: caller, in: reader)
        guard found.mayVisit else { throw AccessRefusal.notAllowed }
        return found
    }

    /// `012号 陈*英`.
    func title(_ frame: Frame) -> String { frame.household(household.code, head) }

    func crumbs(_ frame: Frame, last: String? = nil) -> [Crumb] {
        var crumbs = [Crumb(frame(.visitsTitle), path: "/visits")]
        crumbs.append(Crumb(title(frame), path: last == nil ? nil : path))
        if let last { crumbs.append(Crumb(last)) }
        return crumbs
    }
}

extension Frame {
    /// `012号 陈*英`; the number alone where nobody heads it.
    func household(_ code: String, _ head: String) -> String {
        head.isEmpty
            ? self(.visitHouseholdNumber, ["code": code])
            : self(.visitHousehold, ["code": code, "head": head])
    }
}

extension Visit {
    /// What a write is claimed by: the body and where it was sent.
    var visitDigest: [UInt8] { input.digest + Array(path.prefix { $0 != "?" }.utf8) }

    func sentID() throws -> AnyID {
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        return id
    }

    /// One of a few codes; what is none of them counts as unreadable.
    func code<Code: RawRepresentable>(
        _ name: String, of _: Code.Type = Code.self
    ) throws(FieldRefusal) -> Code? where Code.RawValue == String {
        guard let text = input[name] else { return nil }
        guard let code = Code(rawValue: text) else { throw FieldRefusal(.unreadable, at: name) }
        return code
    }

    func required<Code: RawRepresentable>(
        _ name: String, of _: Code.Type = Code.self
    ) throws(FieldRefusal) -> Code where Code.RawValue == String {
        guard let code = try code(name, of: Code.self) else { throw FieldRefusal(.missing, at: name) }
        return code
    }
}
