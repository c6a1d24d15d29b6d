import Cases
import Clocks
import Foundation
import Kernel
import Storage

/// Recomputes every case from the journal alone: no rule of the room, no table but the journal's.
struct LifeAuditor {
    /// What the journal makes of one case.
    struct Life {
        var place = ""
        var desk = ""
        var state = "received"
        var person: String?
        var organisation: String?
        var isPaused = false
        var isDisputed = false
        var reopenings = 0
        var steps: [String] = []
        var clocks: [String: Running] = [:]

        /// When a list sorts it; nil for last.
        var due: Instant? {
            if state == "closed" || isPaused { return nil }
            return clocks.values.filter { $0.finished == nil }.compactMap(\.due).min()
        }
    }

    /// A clock counted by the wall: begun, lengthened, stopped and started again.
    struct Running {
        let started: Instant
        var length_ms: Int64
        var standsSince: Instant?
        var finished: Instant?

        var due: Instant? {
            standsSince == nil ? Instant(milliseconds: started.milliseconds + length_ms) : nil
        }

        mutating func run(from moment: Instant) {
            guard let since = standsSince else { return }
            length_ms += moment.milliseconds - since.milliseconds
            standsSince = nil
        }
    }

    private(set) var lives: [AnyID: Life] = [:]

    init(_ entries: [Entry]) throws {
        for entry in entries where entry.kind.hasPrefix("case.") || entry.kind.hasPrefix("clocks.") {
            let told = try JSONSerialization.jsonObject(with: Data(entry.payload.utf8))
            guard let told = told as? [String: Any] else { throw Fault("\(entry.payload) is no object") }
            read(entry, told)
        }
    }

    private mutating func read(_ entry: Entry, _ told: [String: Any]) {
        func text(_ name: String) -> String? { told[name] as? String }
        var life = lives[entry.subject] ?? Life()
        switch entry.kind {
        case "case.opened":
            life.place = text("place") ?? ""
            life.desk = text("desk") ?? ""
            life.steps = ["opened"]
            life.clocks = LifeAuditor.clocks(at: entry.recorded)
        case "case.stepped": life.step(text("step") ?? "", at: entry.recorded)
        case "case.dispatched":
            life.steps.append(text("step") ?? "")
            life.isDisputed = false
            if text("step") == "dispatched" || text("person") != nil || text("organisation") != nil {
                (life.person, life.organisation, life.state) = (
                    text("person"), text("organisation"), "assigned"
                )
            }
        case "case.return-asked": life.steps.append(text("step") ?? "")
        case "case.return-decided":
            let isAccepted = told["isAccepted"] as? Bool ?? false
            life.steps.append(isAccepted ? "return-accepted" : "return-refused")
            if isAccepted, text("leg") == nil { life.give(text("person"), text("organisation")) }
        case "case.handed-over":
            life.steps.append(text("step") ?? "")
            life.desk = text("to") ?? ""
            life.leave()
        case "case.finished":
            life.steps.append("done")
            life.state = "done"
            life.stop(["resolve", "contact"], at: entry.recorded)
        case "case.closed":
            life.steps.append(text("outcome") == "merged" ? "merged" : "closed")
            life.state = "closed"
            life.stop(["resolve", "contact"], at: entry.recorded)
        case "case.reopened":
            life.steps.append("reopened")
            life.leave()
            life.isPaused = false
            life.reopenings += 1
            life.clocks = LifeAuditor.clocks(at: entry.recorded)
        case "clocks.clock-paused": life.clocks[text("name") ?? ""]?.standsSince = entry.recorded
        case "clocks.clock-resumed": life.clocks[text("name") ?? ""]?.run(from: entry.recorded)
        case "clocks.clock-extended":
            let hours = Int64((text("by") ?? "").dropLast()) ?? 0
            life.clocks[text("name") ?? ""]?.length_ms += hours * 3_600_000
        default: return
        }
        lives[entry.subject] = life
    }

    private static func clocks(at moment: Instant) -> [String: Running] {
        [
            "resolve": Running(started: moment, length_ms: 48 * 3_600_000),
            "contact": Running(started: moment, length_ms: 5 * 3_600_000),
        ]
    }
}

extension LifeAuditor.Life {
    fileprivate mutating func step(_ kind: String, at moment: Instant) {
        steps.append(kind)
        switch kind {
        case "contacted": stop(["contact"], at: moment)
        case "disputed": isDisputed = true
        case "paused": isPaused = true
        case "resumed": isPaused = false
        case "sent-back":
            state = person == nil && organisation == nil ? "received" : "assigned"
            clocks["resolve"]?.finished = nil
        default: break
        }
    }

    /// To somebody else, or back to the desk.
    fileprivate mutating func give(_ person: String?, _ organisation: String?) {
        (self.person, self.organisation) = (person, organisation)
        state = person == nil && organisation == nil ? "received" : "assigned"
    }

    /// Nobody has it, and nothing about who has it is open.
    fileprivate mutating func leave() {
        (person, organisation, state, isDisputed) = (nil, nil, "received", false)
    }

    fileprivate mutating func stop(_ names: [String], at moment: Instant) {
        for name in names where clocks[name]?.finished == nil {
            clocks[name]?.run(from: moment)
            clocks[name]?.finished = moment
        }
    }
}
