import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// Searching the register: what is typed may be a number of somebody, so it is posted and never stands in an address.
enum SearchRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .post, "households/searches", for: OfficerCaller.self,
            "Finds households at `place` by their number, a name, a telephone or an identity number (`q`). "
                + "A page's answer leads to the list by a keyed digest, so that no number stands in an address.",
            fields: [InputField("place", .id), InputField("q", limit: 40), InputField("state")],
            output: .page(HouseholdJSON.line)
        ) { visit, officer in try await search(visit, officer) }
    ]

    private static func search(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let asked = HouseholdList.Asked(
            place: try visit.input.id("place", of: Marks.Place.self),
            words: String((visit.input["q"] ?? "").prefix(40)).withoutOuterSpaces,
            sought: nil, shows: visit.input["state"].flatMap(HouseholdList.Shows.init) ?? .inRegister,
            cursor: nil)
        let search = asked.keyed(by: visit.county.key)
        let list = try await visit.county.database.read {
            try HouseholdList.load(search, visit, officer, in: $0)
        }
        return Answer(next: list.path(), json: list.write)
    }
}
