import Access
import Kernel
import Places
import Storage
import Web

/// A frozen list with everything that its page shows.
struct RewardFile: Sendable {
    let office: RewardsOffice
    let plan: RewardPlan
    let list: RewardList
    let lines: [RewardLine]
    let names: RewardNames
    /// Other versions, the newest first.
    let versions: [RewardList]
    let today: Day
    let talk: RewardTalk

    /// What everybody may know of it once it is published.
    var rewarded: [RewardLine] { lines.filter { $0.entry.role == .rewarded } }
    /// Told privately; only who writes the place's rewards sees them.
    var last: [RewardLine] { office.isWriter ? lines.filter { $0.entry.role == .last } : [] }
    var received: [RewardLine] { rewarded.filter { $0.receipt != nil } }
    var waiting: [RewardLine] { rewarded.filter { $0.receipt == nil } }
    /// Money that is settled and does not stand in the ledger yet.
    var unbooked: Int { rewarded.count { $0.entry.fen > 0 && $0.transfer == nil } }

    static func read(
        _ id: RewardListID, _ officer: OfficerCaller, in reader: Reader
    ) throws -> RewardFile {
        let list = try Rewards.list(id, in: reader)
        let office = try RewardsOffice.read(officer, at: list.place, in: reader)
        // What nobody has published yet is the desk's.
        if list.notice == nil, !office.isWriter { throw ListRefusal.unknown }
        let lines = try LineStore.all(of: id, in: reader)
        return RewardFile(
            office: office, plan: try Rewards.plan(list.plan, in: reader), list: list, lines: lines,
            names: try RewardNames.read(lines.map(\.entry), in: reader),
            versions: try ListStore.all(of: list.plan, in: reader).filter { $0.id != id },
            today: reader.now.day, talk: try Rewards.talk(about: list, in: reader))
    }

    static let shape = Shape.named(
        "RewardList",
        .object(
            RewardList.columns + [
                ("title", .text), ("paid_fen", .whole), ("received", .whole), ("is_talked_over", .flag),
                ("items", .list(RewardLine.shape)), ("last", .list(RewardLine.shape)),
            ]))

    func write(to json: inout JSONText) {
        json.object { json in
            list.fields(to: &json)
            json.field("title", plan.terms.title)
            json.field("paid_fen", received.reduce(Int64(0)) { $0 + $1.entry.fen })
            json.field("received", received.count)
            json.field("is_talked_over", talk.isDone)
            json.key("items")
            json.array(rewarded) { json, line in line.write(names, to: &json) }
            json.key("last")
            json.array(last) { json, line in line.write(names, to: &json) }
        }
    }
}

extension RewardList {
    var path: String { "/rewards/lists/\(id)" }

    static let columns: [(String, Shape)] = [
        ("id", .id), ("plan", .id), ("place", .id), ("number", .whole), ("up_to", .day),
        ("is_year_closed", .flag), ("frozen_at", .instant), ("households", .whole), ("points", .whole),
        ("sum_fen", .whole), ("state", .text), ("notice", .optional(.id)),
    ]
    static let shape = Shape.object(columns)

    func write(to json: inout JSONText) { json.object { fields(to: &$0) } }

    func fields(to json: inout JSONText) {
        json.field("id", id)
        json.field("plan", plan)
        json.field("place", place)
        json.field("number", number)
        json.field("up_to", upTo)
        json.field("is_year_closed", isYearClosed)
        json.field("frozen_at", frozen)
        json.field("households", households)
        json.field("points", points)
        json.field("sum_fen", sum)
        json.field("state", state.rawValue)
        json.field("notice", notice)
    }
}

extension RewardEntry {
    static let columns: [(String, Shape)] = [
        ("household", .id), ("code", .text), ("head", .text), ("village", .id), ("rank", .whole),
        ("points", .whole), ("role", .text), ("words", .text), ("fen", .whole),
    ]
    static let shape = Shape.object(columns)

    func fields(_ names: RewardNames, to json: inout JSONText) {
        json.field("household", household)
        json.field("code", names.code(household))
        json.field("head", names.masked(household))
        json.field("village", village)
        json.field("rank", rank)
        json.field("points", points)
        json.field("role", role.rawValue)
        json.field("words", words)
        json.field("fen", fen)
    }
}

extension RewardLine {
    static let shape = Shape.object(
        [("id", .id), ("number", .whole)] + RewardEntry.columns + [
            ("received_on", .optional(.day)), ("signer", .optional(.text)),
        ])

    func write(_ names: RewardNames, to json: inout JSONText) {
        json.object { json in
            json.field("id", id)
            json.field("number", number)
            entry.fields(names, to: &json)
            json.field("received_on", receipt?.on)
            json.field("signer", receipt?.signer)
        }
    }
}
