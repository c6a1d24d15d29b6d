import Kernel
import Sealing
import Storage

/// What the county has of the households and persons of a file.
struct StandingHouseholds: Sendable {
    private var households: [PlaceID: [String: Household]] = [:]
    private let members: [HouseholdID: [Membership]]
    private let places: [HouseholdID: PlaceID]
    private let names: [PersonID: String]
    private let known: [PersonID: SealedParticulars]
    /// Persons by their identity numbers.
    private var persons: [String: PersonID] = [:]
    /// Where they live now.
    private let homes: [PersonID: HouseholdID]

    init(_ imported: [ImportedHousehold], key: CountyKey, in reader: Reader) throws {
        var found: [Household] = []
        for (village, group) in Dictionary(grouping: imported, by: \.village) {
            found += try HouseholdImportStore.households(
                withCodes: group.map(\.code), in: village, reader)
        }
        for household in found { households[household.village, default: [:]][household.code] = household }
        members = try MembershipStore.current(in: found.map(\.id), reader)
        places = try HouseholdImportStore.places(of: found.map(\.id), in: reader)
        let people = members.values.joined().map(\.person)
        names = try PersonStore.names(of: people, in: reader)
        known = try ParticularsStore.find(people, in: reader)
        let numbers = imported.flatMap(\.members).compactMap(\.particulars.identityNumber)
        let keys = Dictionary(
            numbers.map { (SealedParticulars.identityKey($0, key), $0) },
            uniquingKeysWith: { first, _ in first })
        let owners = try ParticularsStore.people(withIdentity: Array(keys.keys), in: reader)
        for (digest, person) in owners {
            if let number = keys[digest] { persons[number] = person }
        }
        homes = try MembershipStore.current(of: persons.values, in: reader).mapValues(\.household)
    }

    func household(_ imported: ImportedHousehold) -> Household? {
        households[imported.village]?[imported.code]
    }

    func members(of household: HouseholdID) -> [Membership] { members[household] ?? [] }
    func place(of household: HouseholdID) -> PlaceID? { places[household] }
    func name(of person: PersonID) -> String? { names[person] }
    func home(of person: PersonID) -> HouseholdID? { homes[person] }

    /// Whom a row's identity number belongs to.
    func person(_ member: ImportedMember) -> PersonID? {
        member.particulars.identityNumber.flatMap { persons[$0] }
    }

    func particulars(of person: PersonID, key: CountyKey) throws -> Particulars {
        try known[person]?.opened(by: key) ?? .unknown
    }
}
