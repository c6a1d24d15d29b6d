import Access
import Kernel
import Places
import Storage
import Web

/// What an officer may do with the county's lists.
struct TaskOffice: Sendable {
    let officer: OfficerCaller
    let root: PlaceID

    /// A department of the county, or its centre.
    var mayPropose: Bool {
        [.work, .dispatch, .supervise, .rules].contains { officer.may($0, at: [root]) }
    }
    /// The county's body.
    var mayDecide: Bool { officer.may(.rules, at: [root]) }
    var mayAnswer: Bool { mayDecide || officer.may(.supervise, at: [root]) }

    /// Nil for those who only read.
    static func find(_ officer: OfficerCaller?, in reader: Reader) throws -> TaskOffice? {
        guard let officer, let root = try Places.root(in: reader)?.id else { return nil }
        let office = TaskOffice(officer: officer, root: root)
        return office.mayPropose ? office : nil
    }

    /// Throws `AccessRefusal.notAllowed` for those who only read.
    static func read(_ officer: OfficerCaller, in reader: Reader) throws -> TaskOffice {
        guard let office = try find(officer, in: reader) else { throw AccessRefusal.notAllowed }
        return office
    }

    func requireDecision() throws {
        if !mayDecide { throw AccessRefusal.notAllowed }
    }
}

extension Visit {
    /// What a write is claimed by: the body and where it was sent.
    var taskDigest: [UInt8] { input.digest + Array(path.prefix { $0 != "?" }.utf8) }

    func taskID() throws -> AnyID {
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        return id
    }
}

extension Frame {
    func taskCrumbs(_ last: String? = nil, _ more: Crumb...) -> [Crumb] {
        [Crumb(self(.tasksTitle), path: "/admitted-tasks")] + more + (last.map { [Crumb($0)] } ?? [])
    }
}
