import Cases
import Kernel
import Storage
import TestGround

@testable import Requests

/// Where in its life a case stands before a test does something to it; all but the first three at the town's desk.
enum OfficerStage: Sendable {
    case reported, received, given
    /// 冯志刚's unit has a part in it.
    case joint
    case disputed
    /// 谢军's unit asks to give it back.
    case returning
    /// That was refused; 罗敏 said so.
    case kept
    /// 冯志刚's unit asks to give its part back.
    case returningPart
    /// 谢军 has asked for a pause.
    case pleaded
    case paused
    /// 罗敏 says that it is done.
    case done
    case closed
}

extension OfficerCounty {
    /// A case of its own that stands at `stage`, brought there by the routes.
    func stand(_ stage: OfficerStage) async throws -> CaseID {
        let id = try await report()
        if stage == .reported { return id }
        try await must("handover", on: id, by: Self.tian, Self.up("灯杆里的线断了"))
        try await must("handover", on: id, by: Self.zhou, Self.up("村里没有电工"))
        if stage == .received { return id }
        var given = ["organisation": Self.economy.description]
        if stage == .joint || stage == .returningPart { given["parts"] = "\(Self.farming):先把树枝修掉" }
        try await must("dispatch", on: id, by: Self.luo, given)
        switch stage {
        case .reported, .received, .given, .joint: break
        case .returning, .kept:
            try await must("return", on: id, by: Self.xie, ["reason": "competence", "note": "路灯不归我们"])
            if stage == .kept {
                try await must("returns/{return}/refusal", on: id, by: Self.luo, ["note": "目录第 18 项写着归你们"])
            }
        case .returningPart:
            try await must(
                "legs/{leg}/return", on: id, by: Self.feng, ["reason": "joint", "note": "要林业站一起来"])
        case .disputed: try await must("dispute", on: id, by: Self.xie, ["note": "路灯不归我们"])
        case .pleaded, .paused:
            try await must(
                "pleas", on: id, by: Self.xie, ["kind": "pause", "amount": "papers", "reason": "等报价单"])
            if stage == .paused { try await must("pleas/{plea}/grant", on: id, by: Self.he) }
        case .done, .closed:
            try await must("solution", on: id, by: Self.luo, ["outcome": "solved", "note": "换了线，三盏都亮了"])
            if stage == .closed { try await must("closure", on: id, by: Self.he) }
        }
        return id
    }

    /// What a desk sends to pass a case up for want of an electrician.
    static func up(_ note: String) -> [String: String] {
        ["to": "up", "reason": "authority", "power": "expertise", "note": note]
    }

    /// An act that has to succeed for the test to mean anything.
    func must(_ verb: String, on id: CaseID, by person: PersonID, _ fields: [String: String] = [:])
        async throws
    {
        let reply = try await perform(verb, on: id, by: person, fields)
        guard reply.status == 201 else {
            throw Fault("\(verb) answers \(reply.status): \(reply.text.prefix(300))")
        }
    }

    /// An act through the API; `{plea}`, `{leg}` and `{other}` stand for the case's open plea, its farming unit's part
    /// and the number of another case.
    func perform(
        _ verb: String, on id: CaseID, by person: PersonID, _ fields: [String: String] = [:],
        as act: AnyID? = nil
    ) async throws -> TestSite.Reply {
        let verb = try await settled(verb, of: id)
        return try await self.act(verb, on: id, by: person, try await settled(fields), id: act)
    }

    /// The same through the page's form.
    func submit(
        _ verb: String, on id: CaseID, by person: PersonID, _ fields: [String: String] = [:],
        as act: AnyID? = nil,
        _ language: Language = .chinese
    ) async throws -> TestSite.Reply {
        var form = try await settled(fields)
        form["id"] = "\(act ?? AnyID.minted(at: now))"
        return try await site.post(
            "/requests/\(id)/\(try await settled(verb, of: id))", form: form, as: tokens[person],
            TestSite.Browser(language))
    }

    /// The verb with the ids that it names.
    func settled(_ verb: String, of id: CaseID) async throws -> String {
        guard verb.contains("{") else { return verb }
        let file = try await ground.database.read { try CaseFile.read(id, in: $0) }
        let leg = file?.legs.first { $0.organisation == Self.farming }?.id
        let asked = try await ground.database.read { reader in
            try reader.value(
                "SELECT id FROM cases_plea WHERE case_id = \(id) ORDER BY asked_at DESC, id DESC LIMIT 1",
                as: StepID.self)
        }
        let review = (file?.returns.first(where: \.isWaiting) ?? file?.returns.last)?.id
        return verb.replacing("{return}", with: "\(review ?? .minted(at: now))")
            .replacing("{plea}", with: "\(asked ?? StepID.minted(at: now))")
            .replacing("{leg}", with: "\(leg ?? LegID.minted(at: now))")
    }

    /// The fields with the number of another case, which is reported for it.
    func settled(_ fields: [String: String]) async throws -> [String: String] {
        guard fields.values.contains("{other}") else { return fields }
        let other = try await report("路灯闪")
        let number = try await ground.database.read { try CaseFile.read(other, in: $0)?.matter.number }
        return fields.mapValues { $0 == "{other}" ? number ?? "" : $0 }
    }

    /// Where the journal ends; what is refused leaves it there.
    func position() async throws -> Position {
        try await ground.database.read { try Journal.head(in: $0).position }
    }

    /// What the journal got since `position`.
    func events(since position: Position) async throws -> [String] {
        try await ground.database.read {
            try Journal.entries(after: position, limit: 1_000, in: $0).map(\.kind)
        }
    }

    /// The kinds of the lines in a file.
    func lines(of id: CaseID) async throws -> [Step.Kind] {
        try await ground.database.read { try CaseFile.read(id, in: $0)?.steps.map(\.kind) ?? [] }
    }

    func matter(_ id: CaseID) async throws -> Case {
        guard let file = try await ground.database.read({ try CaseFile.read(id, in: $0) }) else {
            throw Fault("there is no case \(id)")
        }
        return file.matter
    }
}
