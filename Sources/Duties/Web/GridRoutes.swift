import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Grids' cards: anyone reads them, those in charge keep them and enter counts.
enum GridRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "grids/{id}", for: Anyone.self,
            "A grid's card: range, who works it, telephones, households as counted, teams, online groups.",
            output: GridJSON.shape
        ) { visit, _ in
            let file = try await load(visit)
            let language = visit.language
            return Answer(
                json: { GridJSON.write(file, language, to: &$0) }, page: { gridPage(file, $0) })
        },
        Endpoint(
            .get, "grids/{id}/card", .page, for: OfficerCaller.self, "The form of a grid's card."
        ) { visit, _ in
            let file = try await load(visit)
            if !file.sight.mayRegister { throw AccessRefusal.notAllowed }
            return Answer { cardFormPage(file, $0) }
        },
        Endpoint(
            .post, "grids/{id}/card", for: OfficerCaller.self,
            "Writes a grid's range and telephones. `phone` is published; with `phoneIsOwn` it is the worker's own "
                + "and sealed, and one that is sealed already stays when no `phone` comes with it.",
            fields: [
                DutyWriting.id, InputField("range", limit: Limits.range_length_max),
                InputField("phone", limit: Limits.phone_length_max), InputField("phoneIsOwn", .flag),
                InputField("supervisionPhone", limit: Limits.phone_length_max),
            ], output: GridJSON.shape, form: "grids/{id}/card"
        ) { visit, caller in try await keepCard(visit, caller) },
        Endpoint(
            .post, "grids/{id}/counts", for: OfficerCaller.self,
            "Enters how many households a grid had on a day, and who says so.", fields: countFields,
            output: GridJSON.shape, form: "grids/{id}"
        ) { visit, caller in try await count(visit, caller) },
        Endpoint(
            .post, "grids/{id}/phones/{from}/removal", for: OfficerCaller.self,
            "Takes away a telephone that came with the merged grid `from`.", fields: [DutyWriting.id],
            output: GridJSON.shape, form: "grids/{id}/card"
        ) { visit, caller in try await dropPhone(visit, caller) },
    ]

    static let countFields = [
        DutyWriting.id, DutyWriting.on, InputField("count", .number, required: true),
        InputField("source", required: true, limit: Limits.source_length_max),
    ]

    private static func load(_ visit: Visit) async throws -> GridFile {
        let id = try visit.id("id", of: Marks.Place.self)
        let file = try await visit.county.database.read { try GridFile.load(id, visit, in: $0) }
        guard let file else { throw WebRefusal.notFound }
        return file
    }

    private static func keepCard(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let grid = try visit.id("id", of: Marks.Place.self)
        let input = visit.input
        let phone = input["phone"]
        let isOwn = input.isChecked("phoneIsOwn")
        let card = GridCard(
            place: grid, range: input["range"] ?? "",
            phone: Duties.phone(phone, isOwn: isOwn, of: grid, key: visit.county.key),
            supervisionPhone: input["supervisionPhone"])
        let claim = try await DutyWriting.write(
            visit, caller, [.register], at: { _ in grid },
            act: { transaction, _ in
                try Duties.keep(
                    card, phone: phone, keepsPersonal: phone == nil && isOwn, in: transaction)
            })
        return try await answer(claim, visit)
    }

    private static func count(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let grid = try visit.id("id", of: Marks.Place.self)
        let number = try visit.input.number("count") ?? 0
        let on = try DutyWriting.day("on", visit)
        let source = try visit.input.required("source")
        let claim = try await DutyWriting.write(
            visit, caller, [.register, .work], at: { _ in grid },
            act: { transaction, id in
                try Duties.enter(
                    DatedCount(id: id.as(Marks.Count.self), on: on, number: number, source: source),
                    ofGrid: grid, in: transaction)
            })
        return try await answer(claim, visit)
    }

    private static func dropPhone(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let grid = try visit.id("id", of: Marks.Place.self)
        let from = try visit.id("from", of: Marks.Place.self)
        let claim = try await DutyWriting.write(
            visit, caller, [.register], at: { _ in grid },
            act: { transaction, _ in try Duties.dropPhone(carriedFrom: from, of: grid, in: transaction) })
        return try await answer(claim, visit)
    }

    private static func answer(_ claim: Claim, _ visit: Visit) async throws -> Answer {
        let file = try await load(visit)
        let language = visit.language
        return Answer(
            claim == .fresh ? .created : .ok, next: "/grids/\(file.place.id)",
            json: { GridJSON.write(file, language, to: &$0) })
    }
}

/// How a grid's card goes over the wire.
enum GridJSON {
    static let shape = Shape.named(
        "GridCard",
        .object([
            ("id", .id), ("name", .text), ("village", .text), ("code", .optional(.text)), ("range", .text),
            ("kind", .optional(.text)), ("phone", .optional(.text)), ("phoneIsMasked", .flag),
            (
                "carriedPhones",
                .list(
                    .object([("from", .id), ("grid", .text), ("phone", .text), ("phoneIsMasked", .flag)]))
            ), ("supervisionPhone", .optional(.text)),
            ("posts", .list(.object([("title", .text), ("name", .text), ("since", .day)]))),
            ("households", .optional(count)), ("finding", .optional(.text)), ("counts", .list(count)),
            ("onlineGroups", .whole), ("onlineMembers", .whole), ("teams", .list(TeamJSON.shape)),
        ]))

    static let count = Shape.named(
        "DatedCount", .object([("id", .id), ("on", .day), ("count", .whole), ("source", .text)]))

    static func write(_ file: GridFile, _ language: Language, to json: inout JSONText) {
        json.object { json in
            json.field("id", file.place.id)
            json.field("name", file.place.name)
            json.field("village", file.above.first?.name)
            json.field("code", file.place.code)
            json.field("range", file.card?.range ?? "")
            json.field("kind", file.kind?.rawValue)
            json.field("phone", file.phone?.text)
            json.field("phoneIsMasked", file.phone?.isMasked ?? false)
            json.key("carriedPhones")
            json.array(file.carried) { json, carried in
                json.object { json in
                    json.field("from", carried.from)
                    json.field("grid", carried.grid)
                    json.field("phone", carried.phone.text)
                    json.field("phoneIsMasked", carried.phone.isMasked)
                }
            }
            json.field("supervisionPhone", file.card?.supervisionPhone)
            json.key("posts")
            json.array(file.posts) { json, post in
                json.object { json in
                    json.field("title", post.title(language))
                    json.field("name", post.name)
                    json.field("since", post.since)
                }
            }
            json.key("households")
            if let count = file.counts.first { write(count, to: &json) } else { json.writeNull() }
            json.field("finding", file.finding?.code)
            json.key("counts")
            json.array(file.counts) { write($1, to: &$0) }
            json.field("onlineGroups", file.online.groups)
            json.field("onlineMembers", file.online.members)
            json.key("teams")
            json.array(file.teams) { TeamJSON.write($1, language, to: &$0) }
        }
    }

    static func write(_ count: DatedCount, to json: inout JSONText) {
        json.object { json in
            json.field("id", count.id)
            json.field("on", count.on)
            json.field("count", count.number)
            json.field("source", count.source)
        }
    }
}
