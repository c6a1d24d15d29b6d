import Kernel
import Sealing
import Storage

/// A version of a village's or town's rule list (积分清单); it holds once a recorded vote has adopted it.
package struct PointsVersion: Sendable, Hashable {
    package let id: PointsVersionID
    package let place: PlaceID
    /// From one, within the place.
    package let number: Int
    package var terms: VersionTerms
    package let author: PersonID?
    package let drafted: Instant
    package var state: State
    /// SHA-256, hexadecimal, of the text that is put to the vote; `nil` for a draft.
    package var digest: String?
    /// Code of the body that must decide, as the rulebook said when it was submitted.
    package var body: String?
    package var adoption: Adoption?

    package enum State: String, StorableCode, CaseIterable {
        /// Still being written.
        case draft
        /// Its text stands; a body is to decide.
        case submitted
        case adopted
        /// Given up, or voted down.
        case dropped
    }

    package struct Adoption: Sendable, Hashable {
        package let resolution: AnyID
        /// `2026-7`
        package let number: String
        package let decided: Day
        /// The first day on which it holds.
        package let effect: Day

        package init(resolution: AnyID, number: String, decided: Day, effect: Day) {
            self.resolution = resolution
            self.number = number
            self.decided = decided
            self.effect = effect
        }
    }

    package init(
        id: PointsVersionID, place: PlaceID, number: Int, terms: VersionTerms, author: PersonID?,
        drafted: Instant, state: State = .draft, digest: String? = nil, body: String? = nil,
        adoption: Adoption? = nil
    ) {
        self.id = id
        self.place = place
        self.number = number
        self.terms = terms
        self.author = author
        self.drafted = drafted
        self.state = state
        self.digest = digest
        self.body = body
        self.adoption = adoption
    }
}

/// What is voted on beside the items.
package struct VersionTerms: Sendable, Hashable {
    package var title: String
    /// The text it stands on: 柳坪村村规民约第十二条.
    package var basis: String
    /// Part of the 村规民约, or paid from collective income: then the assembly of all villagers decides.
    package var isCharter: Bool
    /// When and how the assembly authorised its representatives to decide; empty where it decides itself.
    package var authorisation: String
    /// The first day on which it is to hold.
    package var from: Day
    /// The most that may be given out in a year, in hundredths.
    package var budget: Int64
    /// How much of a balance passes into the next year, in a hundred.
    package var carry_percent: Int
    package var cadence: Cadence
    /// A household's balance may fall below zero.
    package var allowsBelowZero: Bool
    /// 黑榜: the matters of standing deductions are shown, never the household.
    package var showsMatters: Bool
    /// The clause of the charter on which it stands, where the village named one.
    package var clause: ClauseReference?

    /// How often acts are published.
    package enum Cadence: String, StorableCode, CaseIterable {
        case week, month
    }

    package init(
        title: String, basis: String, isCharter: Bool, authorisation: String, from: Day, budget: Int64,
        carry_percent: Int = 0, cadence: Cadence = .week, allowsBelowZero: Bool = false,
        showsMatters: Bool = false, clause: ClauseReference? = nil
    ) {
        self.title = title
        self.basis = basis
        self.isCharter = isCharter
        self.authorisation = authorisation
        self.from = from
        self.budget = budget
        self.carry_percent = carry_percent
        self.cadence = cadence
        self.allowsBelowZero = allowsBelowZero
        self.showsMatters = showsMatters
        self.clause = clause
    }
}

extension PointsVersion {
    /// The digest of the whole list, in one spelling; it stands in the text that is voted on.
    package func listDigest(of items: [PointsItem]) -> String {
        var texts = [
            place.description, "\(number)", terms.title, terms.basis, "\(terms.isCharter)",
            terms.authorisation,
            terms.from.description, "\(terms.budget)", "\(terms.carry_percent)", terms.cadence.rawValue,
            "\(terms.allowsBelowZero)", "\(terms.showsMatters)",
        ]
        // Lists from before clauses could be named keep their digests.
        if let clause = terms.clause { texts.append(clause.text) }
        for item in items.sorted(by: { $0.number < $1.number }) { texts += item.terms.texts }
        let bytes = texts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
        return Digest.hexadecimal(Digest.sha256(bytes))
    }
}

extension ItemTerms {
    /// What is declared by hand is written as it was before there were triggers, so that older digests stay.
    fileprivate var texts: [String] {
        [
            code, title, heading, subject.rawValue, "\(points)", cap?.period.rawValue ?? "",
            cap.map { "\($0.amount)" } ?? "", evidence.rawValue,
            declarers.map(\.rawValue).joined(separator: ","), checker.rawValue,
            standing_days.map { "\($0)" } ?? "", "\(isAffirmed)",
        ] + (trigger == .hand ? [] : [trigger.rawValue])
    }
}
