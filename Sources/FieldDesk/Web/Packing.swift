import Access
import Duties
import Kernel
import Places
import Requests
import Sealing
import Storage
import Web

/// Puts together what a phone takes along: what the pages show today, by the same routes and with the same masks.
struct Packing: Sendable {
    let visit: Visit

    /// The parts, each JSON, by name.
    func parts(for member: MemberCaller) async throws -> [(name: String, json: String)] {
        let officer = try? OfficerCaller(visit)
        let visits = try await Rooms.visits.answer(visit.inside("/visits"))
        let households = try await Rooms.households.answer(visit.inside("/visits/households"))
        let forms = try await Rooms.forms.answer(visit.inside("/visits/forms"))
        let known = try await recorded(officer)
        let open = try await matters(of: Packed.ids(households, "household"), officer)
        return [
            ("visits", Packed.items(visits, Packed.visit)),
            ("households", Packed.items(households, Packed.household, more: open)),
            ("forms", Packed.forms(forms)),
            ("requests", try await requests(officer)),
            ("notices", try await notices(officer)),
            ("places", known.places), ("categories", known.categories), ("groups", known.groups),
        ]
    }

    /// A request's file as the caller may see it; `nil` for what the caller may not know of.
    func request(_ id: String) async throws -> String? {
        let answer = try await Rooms.request.answer(visit.inside("/requests/\(id)", parameters: ["id": id]))
        return Packed.request(answer)
    }

    private func requests(_ officer: OfficerCaller?) async throws -> String {
        guard officer != nil else { return "[]" }
        let today = try await Rooms.today.answer(visit.inside("/today"))
        var files: [String] = []
        for id in Packed.ids(today).prefix(FieldLimits.requests_max) {
            // What went out of the caller's hands between the two questions is left out.
            if let file = try? await request(id) { files.append(file) }
        }
        return "[\(files.joined(separator: ","))]"
    }

    /// What is open for each household, as far as the officer may open it.
    private func matters(
        of households: [String], _ officer: OfficerCaller?
    ) async throws -> [String: [String: Any]] {
        guard let officer else { return [:] }
        let ids = households.compactMap { HouseholdID($0) }
        let found = try await visit.county.database.read {
            try HouseholdRequests.open(of: ids, for: officer, in: $0)
        }
        return Dictionary(
            uniqueKeysWithValues: found.map { home, rows in
                (home.description, ["requests": rows.map(Packed.line)])
            })
    }

    /// What stands on the board of the officer's own place, with its words.
    private func notices(_ officer: OfficerCaller?) async throws -> String {
        guard let home = officer?.homePlace?.description else { return "[]" }
        let board = try await Rooms.board.answer(visit.inside("/board/\(home)", parameters: ["place": home]))
        var found: [String] = []
        for id in Packed.ids(board).prefix(FieldLimits.notices_max) {
            let answer = try await Rooms.notice.answer(visit.inside("/notices/\(id)", parameters: ["id": id]))
            found.append(Packed.one(answer, Packed.notice))
        }
        return "[\(found.joined(separator: ","))]"
    }

    /// Where an officer may record something, and as what.
    private func recorded(
        _ officer: OfficerCaller?
    ) async throws -> (places: String, categories: String, groups: String) {
        let language = visit.language
        return try await visit.county.database.read { reader in
            var places = JSONText()
            try places.array(FieldPlaces.read(officer, in: reader)) { json, place in
                json.object { json in
                    json.field("id", place.id)
                    json.field("name", place.name)
                }
            }
            var categories = JSONText()
            try categories.array(Categories.all(in: reader)) { json, category in
                json.object { json in
                    json.field("code", category.code)
                    json.field("name", category.name(language))
                    json.key("questions")
                    json.array(category.questions) { $1.write(to: &$0, language) }
                }
            }
            var groups = JSONText()
            try groups.array(FieldPlaces.groups(officer, in: reader)) { json, group in
                json.object { json in
                    json.field("id", group.id)
                    json.field("name", group.name)
                    json.field("place", group.place)
                }
            }
            return (places.string, categories.string, groups.string)
        }
    }
}

/// The officer's own places and what lies directly below them, as in the form on a page.
enum FieldPlaces {
    static func read(_ officer: OfficerCaller?, in reader: Reader) throws -> [Place] {
        var found: [Place] = []
        var seen: Set<PlaceID> = []
        for grant in officer?.grants ?? [] where seen.insert(grant.place).inserted {
            guard let place = try Places.find(grant.place, in: reader) else { continue }
            let below = try Places.children(of: place.id, in: reader)
            found += [place] + below.filter { seen.insert($0.id).inserted }
        }
        return found.filter { $0.level != .county }
    }
}

extension FieldPlaces {
    /// The online groups of the officer's own villages and grids, out of which they bring what was said.
    static func groups(_ officer: OfficerCaller?, in reader: Reader) throws -> [OnlineGroup] {
        var places: Set<PlaceID> = []
        for grant in officer?.grants ?? [] where !places.contains(grant.place) {
            guard let place = try Places.find(grant.place, in: reader),
                place.level == .village || place.level.isWithinVillage
            else { continue }
            places.formUnion(try Places.within(place.id, in: reader))
        }
        let groups = try Duties.onlineGroups(at: places, on: reader.now.day, in: reader)
        return Array(groups.prefix(FieldLimits.groups_max))
    }
}

extension Category.Question {
    fileprivate func write(to json: inout JSONText, _ language: Language) {
        json.object { json in
            json.field("id", id)
            json.field("words", language == .chinese ? chinese : english)
            json.field("is_required", isRequired)
            json.key("choices")
            json.array(choices) { $0.write($1) }
        }
    }
}
