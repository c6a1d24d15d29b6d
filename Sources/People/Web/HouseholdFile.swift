import Access
import Kernel
import Places
import Sealing
import Storage
import Web

/// Everything that the file of one household shows; what is sensitive is masked.
struct HouseholdFile: Sendable {
    let household: Household
    /// Where it lies, or last lay: the place first, then what is above it.
    let line: [Place]
    let members: [Member]
    let former: [Member]
    let stays: [Stay]
    let placeNames: [PlaceID: String]
    let successions: [HouseholdSuccession]
    /// Of the households in `successions`.
    let codes: [HouseholdID: String]
    /// Nobody has entered that the household ended.
    var isOpen: Bool { household.state.isOpen }

    struct Member: Sendable {
        let membership: Membership
        let name: String
        let particulars: MaskedParticulars?
    }

    /// Throws `RegisteringRefusal.unknown` also for a household that the officer does not keep.
    static func load(
        _ id: HouseholdID, _ officer: OfficerCaller, _ key: CountyKey, in reader: Reader
    ) throws -> HouseholdFile {
        guard let household = try HouseholdStore.find(id, in: reader),
            let place = try Authority.place(of: id, in: reader)
        else { throw RegisteringRefusal.unknown }
        let line = try Places.lineage(of: place, in: reader)
        guard officer.may(.register, at: line.map(\.id)) else { throw RegisteringRefusal.unknown }
        let memberships = try MembershipStore.all(of: id, in: reader)
        let people = memberships.map(\.person)
        let names = try PersonStore.names(of: people, in: reader)
        let particulars = try ParticularsStore.find(people, in: reader)
        let today = reader.now.day
        let members = memberships.map { membership in
            Member(
                membership: membership, name: names[membership.person] ?? "",
                particulars: particulars[membership.person]?.masked(by: key, on: today))
        }
        let stays = try HouseholdStore.stays(of: id, in: reader)
        let successions = try HouseholdStore.successions(of: id, in: reader)
        let others = try HouseholdStore.find(successions.flatMap { [$0.from, $0.to] }, in: reader)
        return HouseholdFile(
            household: household, line: line,
            members: members.filter { $0.membership.period.until == nil }.sorted(by: headFirst),
            former: members.filter { $0.membership.period.until != nil }, stays: stays,
            placeNames: try Places.names(of: stays.map(\.place), in: reader), successions: successions,
            codes: others.mapValues(\.code))
    }

    private static func headFirst(_ left: Member, _ right: Member) -> Bool {
        let order = Relation.allCases
        let (a, b) = (
            order.firstIndex(of: left.membership.relation) ?? 0,
            order.firstIndex(of: right.membership.relation) ?? 0
        )
        return a == b ? left.membership.person < right.membership.person : a < b
    }

    var head: Member? { members.first { $0.membership.relation == .head } }
    var path: String { "/households/\(household.id)" }

    /// 12 号 陈桂英, or 12 号 where nobody heads it.
    func title(_ frame: Frame) -> String {
        householdTitle(code: household.code, head: head?.name, frame)
    }
}

func householdTitle(code: String, head: String?, _ frame: Frame) -> String {
    head.map { frame(.householdNamed, ["code": code, "name": $0]) }
        ?? frame(.householdNumbered, ["code": code])
}

/// The files of households as programs read them.
enum HouseholdJSON {
    static let line = Shape.named(
        "HouseholdLine",
        .object([
            ("id", .id), ("code", .text), ("village", .id), ("place", .id), ("address", .text),
            ("state", .text), ("head", .optional(.text)), ("members", .whole),
        ]))
    static let member = Shape.named(
        "HouseholdMember",
        .object([
            ("person", .id), ("name", .text), ("relation", .text), ("from", .day), ("until", .optional(.day)),
            ("sex", .optional(.text)), ("birthYear", .optional(.whole)), ("age", .optional(.whole)),
            ("phone", .optional(.text)), ("hasIdentityNumber", .flag), ("hasCare", .flag),
        ]))
    static let file = Shape.named(
        "Household",
        .object([
            ("id", .id), ("code", .text), ("village", .id), ("place", .id), ("address", .text),
            ("state", .text), ("stateSince", .day), ("opened", .day), ("members", .list(member)),
            ("former", .list(member)),
        ]))

    static func write(_ line: HouseholdLine, to json: inout JSONText) {
        json.object { json in
            json.field("id", line.household.id)
            json.field("code", line.household.code)
            json.field("village", line.household.village)
            json.field("place", line.place)
            json.field("address", line.household.address)
            json.field("state", line.household.state.rawValue)
            json.field("head", line.headName)
            json.field("members", line.memberCount)
        }
    }

    static func write(_ file: HouseholdFile, to json: inout JSONText) {
        json.object { json in
            json.field("id", file.household.id)
            json.field("code", file.household.code)
            json.field("village", file.household.village)
            json.field("place", file.line.first?.id)
            json.field("address", file.household.address)
            json.field("state", file.household.state.rawValue)
            json.field("stateSince", file.household.stateSince)
            json.field("opened", file.household.opened)
            json.key("members")
            json.array(file.members) { json, member in write(member, to: &json) }
            json.key("former")
            json.array(file.former) { json, member in write(member, to: &json) }
        }
    }

    private static func write(_ member: HouseholdFile.Member, to json: inout JSONText) {
        let particulars = member.particulars
        json.object { json in
            json.field("person", member.membership.person)
            json.field("name", member.name)
            json.field("relation", member.membership.relation.rawValue)
            json.field("from", member.membership.period.from)
            json.field("until", member.membership.period.until)
            json.field("sex", particulars?.sex?.rawValue)
            json.field("birthYear", particulars?.birthYear.map(Int64.init))
            json.field("age", particulars?.age.map(Int64.init))
            json.field("phone", particulars?.phone)
            json.field("hasIdentityNumber", particulars?.hasIdentityNumber ?? false)
            json.field("hasCare", particulars?.hasCare ?? false)
        }
    }
}
