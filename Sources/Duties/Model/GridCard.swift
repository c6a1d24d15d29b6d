import Kernel

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
