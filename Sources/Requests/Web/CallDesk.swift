import Access
import Cases
import Kernel
import Places
import Sealing
import Storage
import Web

/// What a clerk sees while somebody is on the telephone.
struct CallDesk: Sendable {
    let id: CaseID
    /// When the call began, as far as the page knows: when it was opened.
    let began: Instant
    let places: [NamedChoice]
    let categories: [Category]
    /// The one that was typed, whose questions are asked.
    let category: Category?
    /// Places that fit what was typed, where it was more than one.
    let choices: [NamedChoice]
    /// What this number reported before; nil while nobody looked.
    var earlier: [ResidentRows.Row]?
    /// What was recorded a moment ago.
    var done: Done?

    struct Done: Sendable {
        let id: CaseID
        let number: String
        let code: String
    }

    /// Suggestions reach down to the villages; what lies within one is found by typing it.
    static let suggestions_max = 1_000
    static let choices_max = 12
    static let earlier_max = 10

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> CallDesk {
        let input = visit.input
        let places = try NamedChoice.places(of: officer, in: reader)
        let categories = try Categories.all(in: reader)
        let named = input["place_words"].map(places.matching) ?? []
        let category = input["category_words"].map { NamedChoice.categories(categories).matching($0) } ?? []
        let chosen = category.count == 1 ? category[0].id : input["category"]
        return CallDesk(
            id: CaseID.minted(at: visit.now),
            began: input["began_at"].flatMap { Instant(iso: $0) } ?? visit.now,
            places: places, categories: categories,
            category: try chosen.flatMap { try Categories.offered($0, in: reader) },
            choices: named.count > 1 ? Array(named.prefix(choices_max)) : [])
    }

    /// What this number reported before, within the officer's own places; each is a look that is logged.
    static func earlier(
        _ phone: String, _ officer: OfficerCaller, key: CountyKey, in transaction: Transaction
    ) throws -> [ResidentRows.Row] {
        let spellings = Set([phone, phone.filter { $0 != "-" && $0 != " " }])
        let ids = try spellings.flatMap {
            try RequestStore.ids(
                withPhone: key.lookup($0, purpose: "request.phone"), limit: earlier_max, in: transaction)
        }
        let own = try ids.filter { id in
            guard let row = try Cases.rows(of: [id], in: transaction).first else { return false }
            return OfficerQueue.covers(officer, try Places.lineage(of: row.place, in: transaction).map(\.id))
        }
        for id in own {
            try Access.recordLook(
                by: officer.person, at: id.as(Marks.Anything.self), field: "phone",
                reason: Access.LookDone.taken.rawValue, in: transaction)
        }
        return try ResidentRows.read(
            positions: try Cases.positions(of: own, in: transaction), in: transaction
        ).rows
    }
}

extension NamedChoice {
    /// The officer's places and everything below them, the county itself left out.
    static func places(of officer: OfficerCaller, in reader: Reader) throws -> [NamedChoice] {
        var found: [NamedChoice] = []
        var seen: Set<PlaceID> = []
        for root in officer.grants.map(\.place) where !seen.contains(root) {
            let above = try Places.lineage(of: root, in: reader).dropFirst().filter { $0.level != .county }
            let tree = try Places.tree(on: reader.now.day, under: root, in: reader)
            func add(_ place: Place, under path: String) {
                guard seen.insert(place.id).inserted else { return }
                let own = path.isEmpty ? place.name : "\(path) \(place.name)"
                if place.level != .county {
                    found.append(
                        NamedChoice(
                            id: place.id.description, name: place.name, path: own,
                            codes: place.code.map { [$0] } ?? []))
                }
                for child in tree.children(of: place.id) {
                    add(child, under: place.level == .county ? "" : own)
                }
            }
            for top in tree.roots { add(top, under: above.reversed().map(\.name).joined(separator: " ")) }
        }
        return found
    }

    /// Found by name in either language and by code.
    static func categories(_ all: [Category]) -> [NamedChoice] {
        all.map {
            NamedChoice(
                id: $0.code, name: $0.chinese, path: $0.chinese, codes: [$0.code, $0.english.lowercased()])
        }
    }
}
