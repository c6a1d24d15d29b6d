import Cases
import Kernel
import Storage
import TestGround
import Web

@testable import Requests

/// Problems in 云岭县, brought about by the routes.
extension OfficerCounty {
    /// A problem of 柳坪村 that 罗敏 opened and 经济发展办 owns, with the requests given.
    func open(
        _ requests: [CaseID], by person: PersonID = luo, id: CaseID? = nil, _ changed: [String: Any] = [:]
    ) async throws -> TestSite.Reply {
        var body: [String: Any] = [
            "id": (id ?? CaseID.minted(at: now)).description, "title": "柳坪村路灯不亮", "goal": "夜里走路看得见",
            "place": Self.liuping.description, "finish_on": "2026-12-18",
            "organisation": Self.economy.description, "requests": requests.map(\.description),
        ]
        for (name, value) in changed { body[name] = value }
        return try await site.api(.post, "/problems", body, as: tokens[person])
    }

    /// The same, which has to succeed.
    func problem(of requests: [CaseID]) async throws -> CaseID {
        let reply = try await open(requests)
        guard reply.status == 201, let id = (reply.json["id"] as? String).flatMap({ CaseID($0) }) else {
            throw Fault("opening a problem answers \(reply.status): \(reply.text.prefix(300))")
        }
        return id
    }

    /// One act on a problem through the API.
    func work(
        _ verb: String, on problem: CaseID, by person: PersonID, _ fields: [String: Any] = [:]
    ) async throws -> TestSite.Reply {
        var body = fields
        body["id"] = AnyID.minted(at: now).description
        return try await site.api(.post, "/problems/\(problem)/\(verb)", body, as: tokens[person])
    }

    static var plan: [String: Any] {
        [
            "finish_on": "2026-12-18", "stage_1_name": "踏勘", "stage_1_work_days": 2,
            "stage_2_name": "换灯", "stage_2_work_days": 5,
            "stage_2_organisation": farming.description, "stage_3_name": "验收", "stage_3_work_days": 1,
        ]
    }

    /// A planned problem with all its steps done.
    func finishedProblem(of requests: [CaseID]) async throws -> CaseID {
        let id = try await problem(of: requests)
        let planned = try await work("plan", on: id, by: Self.luo, Self.plan)
        for stage in planned.stages {
            let reply = try await work(
                "stages/\(stage)/completion", on: id, by: Self.luo, ["note": "做完了"])
            guard reply.status == 201 else { throw Fault("a step answers \(reply.status)") }
        }
        return id
    }

    func problemFile(_ id: CaseID, by person: PersonID) async throws -> TestSite.Reply {
        try await site.api(.get, "/problems/\(id)", as: tokens[person])
    }

    /// The kinds of events that `body` writes.
    func events(of body: () async throws -> Void) async throws -> [String] {
        let before = try await ground.events().count
        try await body()
        return Array(try await ground.events().dropFirst(before))
    }

    /// Everything that has to hold of the tables of cases.
    func brokenInvariants() async throws -> [String] {
        try await ground.database.read { reader in
            try CaseInvariants.all.compactMap { try reader.count($0.query) == 0 ? nil : $0.sentence }
        }
    }
}

extension TestSite.Reply {
    /// The ids of the steps of a problem's plan.
    var stages: [String] {
        (json["stages"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }

    func list(_ name: String) -> [[String: Any]] { json[name] as? [[String: Any]] ?? [] }
}
