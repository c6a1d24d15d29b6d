import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// The kinds of teams and links that the county knows, and which of them it uses.
enum KindRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "duties/kinds", for: OfficerCaller.self,
            "The kinds of teams and links that the county knows, and which of them it uses.",
            output: .page(shape)
        ) { visit, caller in
            let content = try await visit.county.database.read {
                try KindsContent.load(caller, visit, in: $0)
            }
            let language = visit.language
            return Answer(
                json: { content.write(&$0, language) }, page: { kindsPage(content, $0) })
        },
        Endpoint(
            .post, "duties/kinds/{code}/use", for: OfficerCaller.self,
            "Lets the county use a kind of team or link; `isOn` absent or false ends its use.",
            fields: [DutyWriting.id, InputField("isOn", .flag)], output: .page(shape), form: "duties/kinds"
        ) { visit, caller in try await use(visit, caller) },
    ]

    private static let shape = Shape.named(
        "DutyKind",
        .object([
            ("code", .text), ("name", .text), ("level", .text), ("source", .text), ("isChecked", .flag),
            ("isTeam", .flag), ("isOn", .flag),
        ]))

    private static func use(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        guard let code = visit.parameters["code"] else { throw WebRefusal.notFound }
        let isOn = visit.input.isChecked("isOn")
        let claim = try await DutyWriting.write(
            visit, caller, [.rules],
            at: { reader in
                guard let root = try Places.root(in: reader) else { throw WebRefusal.notFound }
                return root.id
            },
            act: { transaction, _ in try Duties.use(template: code, isOn: isOn, in: transaction) })
        let content = try await visit.county.database.read { try KindsContent.load(caller, visit, in: $0) }
        let language = visit.language
        return Answer(
            claim == .fresh ? .created : .ok, next: "/duties/kinds",
            json: { content.write(&$0, language) })
    }
}

/// Every kind with what it is made of.
struct KindsContent: Sendable {
    let kinds: [Kind]
    /// May decide which of them the county uses.
    let maySwitch: Bool
    /// May open the list of gaps, from which the page hangs.
    let seesGaps: Bool
    let levels: LevelNames
    let ids: FormIDs

    struct Kind: Sendable {
        let code: String
        let name: Wording
        let level: Level
        let source: String
        let isChecked: Bool
        let isOn: Bool
        let team: TeamTemplate?
        let link: LinkTemplate?
    }

    static func load(_ caller: OfficerCaller, _ visit: Visit, in reader: Reader) throws -> KindsContent {
        let root = try Places.root(in: reader)
        let teams = try TemplateStore.teamTemplates(in: reader).map { team in
            Kind(
                code: team.code, name: team.name, level: team.level, source: team.source,
                isChecked: team.isChecked, isOn: team.isOn, team: team, link: nil)
        }
        let links = try TemplateStore.linkTemplates(in: reader).map { link in
            Kind(
                code: link.code, name: link.name, level: link.level, source: link.source,
                isChecked: link.isChecked, isOn: link.isOn, team: nil, link: link)
        }
        return KindsContent(
            kinds: teams + links, maySwitch: root.map { caller.may(.rules, at: [$0.id]) } ?? false,
            seesGaps: !caller.places(.oversee).isEmpty || !caller.places(.register).isEmpty,
            levels: try Places.levelNames(in: reader), ids: FormIDs(at: visit.now))
    }

    func write(_ json: inout JSONText, _ language: Language) {
        json.object { json in
            json.key("items")
            json.array(kinds) { json, kind in
                json.object { json in
                    json.field("code", kind.code)
                    json.field("name", kind.name(language))
                    json.field("level", kind.level.rawValue)
                    json.field("source", kind.source)
                    json.field("isChecked", kind.isChecked)
                    json.field("isTeam", kind.team != nil)
                    json.field("isOn", kind.isOn)
                }
            }
            json.field("next", nil as String?)
        }
    }
}
