import Kernel
import Storage

extension Marks {
    package enum Hazard {}
    package enum HazardAct {}
}

package typealias HazardID = ID<Marks.Hazard>
package typealias HazardActID = ID<Marks.HazardAct>

/// Something dangerous, from being found to being gone.
package struct Hazard: Sendable, Hashable {
    package let id: HazardID
    /// `YH2026-14`, of the county.
    package let number: String
    package let place: PlaceID
    /// A code of the rulebook's list.
    package var object: String
    /// `nil` until somebody has set it.
    package var grade: Grade?
    /// Where exactly, in words.
    package let spot: String
    /// `nil` once they were erased.
    package let words: String?
    package let measure: Measure
    package let point: GeoPoint?
    package let source: Source
    /// Of what it was found by: a visit, a request, a check task.
    package let sourceID: AnyID?
    package let finder: PersonID?
    package var state: State
    package var holder: Holder?
    /// In whose house it is, or who is to put it right; shown masked.
    package var household: HouseholdID?
    /// Of an enterprise, an office, a committee; persons are named by their household alone.
    package var unit: String
    package var rung: Rung
    package let found: Instant
    package var closed: Instant?
    package let position: Int64

    package var subject: AnyID { id.as(Marks.Anything.self) }

    package enum State: String, StorableCode, CaseIterable {
        /// 待核定
        case found
        /// 整改中
        case ordered
        /// 待复查
        case righted
        /// 挂账管控
        case shelved
        /// 已销号
        case closed
        /// 不是隐患
        case unfounded

        package var isOpen: Bool { self != .closed && self != .unfounded }
    }

    package enum Grade: String, StorableCode, CaseIterable, Codable {
        /// 一般
        case general
        /// 重大
        case major
    }

    /// What was done at once, before anything was put right.
    package enum Measure: String, StorableCode, CaseIterable {
        case none
        /// 拉警戒、围挡
        case fenced
        /// 贴提示、当面告知
        case warned
        /// 停用、断开
        case stopped
        /// 人先撤开
        case cleared
    }

    package enum Source: String, StorableCode, CaseIterable, Codable {
        /// 走访
        case visit
        /// 网格巡查
        case patrol
        /// 群众反映
        case report
        /// 检查任务
        case check

        /// Found before anybody had to report it: 未呼先应.
        package var isUnasked: Bool { self != .report }
    }

    /// Who is to put it right.
    package enum Holder: String, StorableCode, CaseIterable, Codable {
        /// A household, named by its number in the register.
        case household
        case unit
        case village
        case department

        package var isNamed: Bool { self == .unit || self == .department }
    }

    /// In whose list it stands; time that runs out lifts it.
    package enum Rung: String, StorableCode, CaseIterable, Codable, Comparable {
        case village
        case town
        case county

        package static func < (left: Rung, right: Rung) -> Bool { left.order < right.order }
        private var order: Int { Rung.allCases.firstIndex(of: self) ?? 0 }
    }
}

/// A point on the map (WGS 84), where a finder pressed the button.
package struct GeoPoint: Sendable, Hashable {
    package let latitude: Double
    package let longitude: Double

    /// Nil for what lies nowhere on the globe.
    package init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// One entry of a file's course.
package struct HazardAct: Sendable, Hashable {
    package let id: HazardActID
    package let hazard: HazardID
    package let kind: Kind
    package let person: PersonID?
    package let done: Instant
    /// What was asked, done, seen, or the reason; `nil` where nothing was, or once it was erased.
    package let words: String?
    /// The department that a file went to, or the measure that guards a shelved hazard.
    package let detail: String?
    /// The text by which the department is competent.
    package let basis: String?
    /// Until when a shelved hazard is guarded.
    package let until: Day?

    package init(
        id: HazardActID, hazard: HazardID, kind: Kind, person: PersonID?, done: Instant, words: String?,
        detail: String? = nil, basis: String? = nil, until: Day? = nil
    ) {
        self.id = id
        self.hazard = hazard
        self.kind = kind
        self.person = person
        self.done = done
        self.words = words
        self.detail = detail
        self.basis = basis
        self.until = until
    }

    package enum Kind: String, StorableCode, CaseIterable {
        case order
        case handover
        case righting
        /// Somebody looked again, and it is gone.
        case closing
        /// Somebody looked again, and it is not.
        case returning
        case shelving
        case dismissal
    }
}
