import Kernel

/// One place became, or gave a part to, another.
package struct Succession: Sendable, Equatable {
    package enum Kind: String, CaseIterable, Sendable { case merger, division }

    package let from: PlaceID
    package let to: PlaceID
    package let kind: Kind
    package let on: Day
}
