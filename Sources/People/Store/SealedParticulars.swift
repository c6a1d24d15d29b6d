import Kernel
import Sealing

/// Particulars as they lie on the disk. Sealed outside of transactions: sealing draws random bytes.
package struct SealedParticulars: Sendable {
    package let person: PersonID
    package let sex: Sex?
    package let birth: Day?
    let phone: [UInt8]?
    let phoneKey: [UInt8]?
    let identity: [UInt8]?
    let identityKey: [UInt8]?
    let care: [UInt8]?

    /// - Parameter particulars: as `Particulars.checked` leaves them, in one form of writing.
    package init(_ particulars: Particulars, of person: PersonID, key: CountyKey) {
        self.person = person
        sex = particulars.sex
        birth = particulars.birth
        phone = particulars.phone.map { key.seal($0, context: Self.context("phone", of: person)) }
        phoneKey = particulars.phone.map { Self.phoneKey($0, key) }
        identity = particulars.identityNumber.map {
            key.seal($0, context: Self.context("identity", of: person))
        }
        identityKey = particulars.identityNumber.map { Self.identityKey($0, key) }
        care = particulars.care.map { key.seal($0.stored, context: Self.context("care", of: person)) }
    }

    init(
        person: PersonID, sex: Sex?, birth: Day?, phone: [UInt8]?, phoneKey: [UInt8]?, identity: [UInt8]?,
        identityKey: [UInt8]?, care: [UInt8]?
    ) {
        self.person = person
        self.sex = sex
        self.birth = birth
        self.phone = phone
        self.phoneKey = phoneKey
        self.identity = identity
        self.identityKey = identityKey
        self.care = care
    }

    /// Everything in clear; only for those who said why, and for comparing what an import brings.
    func opened(by key: CountyKey) throws(OpeningRefusal) -> Particulars {
        Particulars(
            sex: sex, birth: birth, phone: try open(phone, "phone", key),
            identityNumber: try open(identity, "identity", key),
            care: try open(care, "care", key).flatMap(Care.init(stored:)))
    }

    /// What may be shown unasked; a number whose key is missing is masked whole.
    func masked(by key: CountyKey, on day: Day) -> MaskedParticulars {
        let opened = try? opened(by: key)
        let shownPhone = phone.map { _ in opened?.phone.map(Masking.phone) ?? "***" }
        return MaskedParticulars(
            sex: sex, birthYear: birth?.year, age: birth?.age(on: day), phone: shownPhone,
            hasIdentityNumber: identity != nil,
            hasCare: opened?.care.map { $0.until > day } ?? (care != nil))
    }

    static func phoneKey(_ phone: String, _ key: CountyKey) -> [UInt8] {
        key.lookup(phone, purpose: "people.phone")
    }

    static func identityKey(_ number: String, _ key: CountyKey) -> [UInt8] {
        key.lookup(number, purpose: "people.identity")
    }

    private func open(_ sealed: [UInt8]?, _ column: String, _ key: CountyKey) throws(OpeningRefusal)
        -> String?
    {
        guard let sealed else { return nil }
        return try key.open(sealed, context: Self.context(column, of: person))
    }

    private static func context(_ column: String, of person: PersonID) -> String {
        "people_particulars.\(column) \(person)"
    }
}

extension Care {
    var stored: String { "\(need.rawValue) \(ground.rawValue) \(until)" }

    init?(stored: String) {
        let parts = stored.split(separator: " ").map(String.init)
        guard parts.count == 3, let need = Need(rawValue: parts[0]), let ground = Ground(rawValue: parts[1]),
            let until = Day(parts[2])
        else { return nil }
        self.init(need: need, ground: ground, until: until)
    }
}
