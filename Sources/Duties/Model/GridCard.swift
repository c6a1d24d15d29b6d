import Kernel

/// A telephone that came to a grid's card with a grid that was merged into it.
package struct CarriedPhone: Sendable, Equatable {
    /// The grid that goes on.
    package let place: PlaceID
    /// The merged grid, for whose card a personal number was sealed.
    package let from: PlaceID
    package let phone: GridCard.Phone

    package init(at place: PlaceID, from: PlaceID, phone: GridCard.Phone) {
        self.place = place
        self.from = from
        self.phone = phone
    }
}

/// What is written on a grid's card beside what the register knows: its range and its telephones.
///
/// - Source: 滨州市网格化服务管理条例 Art. 6: name, range, worker and both telephones are posted publicly.
package struct GridCard: Sendable, Equatable {
    package let place: PlaceID
    package let range: String
    package let phone: Phone?
    /// An office's number; always public.
    package let supervisionPhone: String?

    package enum Phone: Sendable, Equatable {
        /// 公布的工作电话: the county publishes it with the card, so it is nobody's secret.
        case published(String)
        /// 个人电话: the worker's own. Sealed on the disk, masked for everybody; an officer who says why sees it, and
        /// the look is kept.
        case personal([UInt8])
    }

    package init(place: PlaceID, range: String, phone: Phone?, supervisionPhone: String?) {
        self.place = place
        self.range = range
        self.phone = phone
        self.supervisionPhone = supervisionPhone
    }
}
