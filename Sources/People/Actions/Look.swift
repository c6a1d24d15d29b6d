import Access
import Kernel
import Places
import Sealing
import Storage

extension People {
    /// Shows one sensitive value in clear to an officer of the person's place who says why.
    ///
    /// The look is logged in the transaction that reads the value: there is no value without a log line.
    /// Nil where nothing was entered. Throws `ParticularsRefusal.unknown` for persons of other places too,
    /// `LookRefusal` without a reason.
    package func look(
        at field: SensitiveField, of person: PersonID, reason: String, by officer: OfficerCaller
    ) async throws -> SeenValue? {
        let key = county.key
        let particulars = try await county.database.write(by: officer.origin) { transaction in
            guard try Authority.mayRegister(officer, person, in: transaction) else {
                throw ParticularsRefusal.unknown
            }
            try Access.recordLook(
                by: officer.person, at: person.as(Marks.Anything.self), field: field.rawValue,
                reason: reason, in: transaction)
            return try ParticularsStore.find(person, in: transaction)
        }
        return try particulars?.opened(by: key).seen(field)
    }
}

/// A sensitive value in clear, for the one answer to the one who asked.
package enum SeenValue: Sendable, Equatable {
    case text(String)
    case day(Day)
    case care(Care)
}

extension Particulars {
    func seen(_ field: SensitiveField) -> SeenValue? {
        switch field {
        case .phone: phone.map(SeenValue.text)
        case .identityNumber: identityNumber.map(SeenValue.text)
        case .birth: birth.map(SeenValue.day)
        case .needs: care.map(SeenValue.care)
        }
    }
}

/// Which officer may see and change what of the register: those who hold `register` over the place.
enum Authority {
    /// Whether the officer keeps the register of the household's village or place.
    static func mayRegister(
        _ officer: OfficerCaller, _ household: HouseholdID, in reader: Reader
    ) throws -> Bool {
        guard let place = try place(of: household, in: reader) else { return false }
        return try may(officer, .register, at: place, in: reader)
    }

    /// Whether the officer keeps the register of the person's household, the present one or else the last.
    static func mayRegister(
        _ officer: OfficerCaller, _ person: PersonID, in reader: Reader
    ) throws -> Bool {
        guard let last = try MembershipStore.all(of: person, in: reader).first else { return false }
        return try mayRegister(officer, last.household, in: reader)
    }

    /// Whether the officer may erase what is personal about somebody: whoever keeps the register above the village
    /// of their household, or of their post where they have none. Who enters the data does not erase them alone.
    static func mayErase(_ officer: OfficerCaller, _ person: PersonID, in reader: Reader) throws -> Bool {
        let home = try MembershipStore.all(of: person, in: reader).first.flatMap {
            try place(of: $0.household, in: reader)
        }
        let last = try home ?? PostStore.posts(of: person, in: reader).last?.place
        guard let place = try last ?? Places.root(in: reader)?.id else { return false }
        return mayErase(officer, within: try Places.lineage(of: place, in: reader))
    }

    /// - Parameter line: a place with all above it; villages and what lies in them do not count.
    static func mayErase(_ officer: OfficerCaller, within line: [Place]) -> Bool {
        let above = line.filter { $0.level != .village && $0.level != .area && !$0.level.isWithinVillage }
        return officer.may(.register, at: above.map(\.id))
    }

    static func may(
        _ officer: OfficerCaller, _ permission: Permission, at place: PlaceID, in reader: Reader
    ) throws -> Bool {
        officer.may(permission, at: try Places.lineage(of: place, in: reader).map(\.id))
    }

    /// Where a household lies today; where it last lay when it is gone.
    static func place(of household: HouseholdID, in reader: Reader) throws -> PlaceID? {
        guard let found = try HouseholdStore.find(household, in: reader) else { return nil }
        return try HouseholdStore.stays(of: household, in: reader).last?.place ?? found.village
    }
}
