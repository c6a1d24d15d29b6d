import Foundation
import Kernel
import Sealing

/// What people wrote, sealed for its row before the transaction begins: sealing draws random bytes.
package struct SealedWords: Sendable, Hashable {
    /// Characters that were written, for the rules.
    package let length: Int
    /// `nil` where nothing was written.
    package let bytes: [UInt8]?

    package init(_ text: String, of row: AnyID, key: CountyKey) {
        length = text.count
        bytes = text.isEmpty ? nil : key.seal(text, context: SealedWords.context(row))
    }

    package static func open(_ bytes: [UInt8], of row: AnyID, key: CountyKey) throws -> String {
        try key.open(bytes, context: context(row))
    }

    private static func context(_ row: AnyID) -> String { "relief.words:\(row)" }
}

/// What a household tells of itself; nobody reads it without saying why.
package struct ReliefDetails: Codable, Sendable, Hashable {
    package var phone: String
    /// How many live in the household.
    package var persons: Int
    package var income: String
    package var health: String
    package var need: String
    /// By what the proxy was authorised.
    package var authorisation: String
    /// Which officers are kin, in the household's words.
    package var kin: String

    package init(
        phone: String = "", persons: Int = 1, income: String = "", health: String = "", need: String = "",
        authorisation: String = "", kin: String = ""
    ) {
        self.phone = phone
        self.persons = persons
        self.income = income
        self.health = health
        self.need = need
        self.authorisation = authorisation
        self.kin = kin
    }
}

/// Name and particulars of an applicant as they lie on the disk.
package struct SealedApplicant: Sendable, Hashable {
    let name_length: Int
    let details: ReliefLengths
    let name: [UInt8]?
    let particulars: [UInt8]?

    package init(_ name: String, _ details: ReliefDetails?, of matter: ReliefID, key: CountyKey) throws {
        name_length = name.count
        self.details = ReliefLengths(details)
        self.name = name.isEmpty ? nil : key.seal(name, context: "relief.name:\(matter)")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        particulars = try details.map {
            key.seal([UInt8](try encoder.encode($0)), context: "relief.details:\(matter)")
        }
    }

    /// Of whom nothing is known but the household.
    static let unnamed = SealedApplicant()

    private init() {
        name_length = 0
        details = ReliefLengths(nil)
        name = nil
        particulars = nil
    }

    static func name(_ bytes: [UInt8]?, of matter: ReliefID, key: CountyKey) throws -> String? {
        try bytes.map { try key.open($0, context: "relief.name:\(matter)") }
    }

    static func details(_ bytes: [UInt8]?, of matter: ReliefID, key: CountyKey) throws -> ReliefDetails? {
        guard let bytes else { return nil }
        let plain = try key.openBytes(bytes, context: "relief.details:\(matter)")
        return try JSONDecoder().decode(ReliefDetails.self, from: Data(plain))
    }
}

/// As much of the particulars as the rules ask for.
struct ReliefLengths: Sendable, Hashable {
    let phone: Int
    let persons: Int
    let need: Int
    let authorisation: Int
    let kin: Int
    let longest: Int

    init(_ details: ReliefDetails?) {
        phone = details?.phone.count ?? 0
        persons = details?.persons ?? 0
        need = details?.need.count ?? 0
        authorisation = details?.authorisation.count ?? 0
        kin = details?.kin.count ?? 0
        longest =
            [details?.income, details?.health, details?.need, details?.authorisation, details?.kin]
            .map { $0?.count ?? 0 }.max() ?? 0
    }
}
