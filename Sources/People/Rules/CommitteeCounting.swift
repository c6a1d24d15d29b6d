import Kernel

/// A post on one of the two committees of a village, as it is held on a day.
struct Seat: Sendable, Hashable {
    let village: PlaceID
    let person: PersonID
    /// The code of its kind of post.
    let kind: String
    let committee: PostKind.Committee
    let isHead: Bool
}

/// 一肩挑 and 交叉任职 of some villages on a day: worked out from the posts that are held, typed by nobody.
struct CommitteeCount: Sendable {
    /// In the order of lists.
    let villages: [PlaceID]
    private let seats: [PlaceID: [Seat]]

    init(villages: [PlaceID], seats: [Seat]) {
        self.villages = villages
        self.seats = Dictionary(grouping: seats, by: \.village)
    }

    /// One person in one village.
    struct Line: Sendable, Hashable {
        let village: PlaceID
        /// `nil` for a village of which nobody is to be named.
        let person: PersonID?
    }

    enum Figure: String, CaseIterable, Sendable {
        /// 一肩挑: one person heads both committees of a village.
        case oneHead = "one-head"
        /// Both committees have a head, and nobody heads both.
        case twoHeads = "two-heads"
        case vacant
        /// Everybody who sits on either committee, once a village.
        case members
        /// 交叉任职: who sits on both.
        case cross
    }

    /// The list behind a number; its length is the number.
    func lines(of figure: Figure) -> [Line] {
        villages.flatMap { village -> [Line] in
            let seats = seats[village] ?? []
            let heads = PostKind.Committee.allCases.map { committee in
                Set(seats.filter { $0.isHead && $0.committee == committee }.map(\.person))
            }
            let both = heads[0].intersection(heads[1])
            switch figure {
            case .oneHead: return both.sorted().prefix(1).map { Line(village: village, person: $0) }
            case .twoHeads:
                let isFilled = !heads[0].isEmpty && !heads[1].isEmpty
                return isFilled && both.isEmpty ? [Line(village: village, person: nil)] : []
            case .vacant:
                return heads[0].isEmpty || heads[1].isEmpty ? [Line(village: village, person: nil)] : []
            case .members:
                return Set(seats.map(\.person)).sorted().map { Line(village: village, person: $0) }
            case .cross:
                let sitting = PostKind.Committee.allCases.map { committee in
                    Set(seats.filter { $0.committee == committee }.map(\.person))
                }
                return sitting[0].intersection(sitting[1]).sorted().map { Line(village: village, person: $0) }
            }
        }
    }

    /// The codes of the posts that a person holds on the committees of a village.
    func kinds(of person: PersonID, at village: PlaceID) -> [String] {
        (seats[village] ?? []).filter { $0.person == person }.map(\.kind).sorted()
    }
}
