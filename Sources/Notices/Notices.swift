import Kernel
import Storage
import Web

/// 公示: what is published to a place for a window, what is said against it, and what came of it.
///
/// What is published is never changed: it is put up again, taken back, or corrected by another notice. Nobody is
/// named without consent or a law. What follows from a notice is for the room it is about: it reads the events
/// `NoticeSettled` and `ObjectionUpheld`.
package struct Notices: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// The clock of a notice's window: `ClockReached` with this name and the stage `due` ends it.
    package static let windowClock = "notice-window"
    /// The clock of an objection's answer; its owner is the objection.
    package static let answerClock = "objection-answer"
}

extension Notices {
    package static func find(_ id: NoticeID, in reader: Reader) throws -> Notice? {
        try NoticeStore.find(id, in: reader)
    }

    package static func lines(of id: NoticeID, in reader: Reader) throws -> [NoticeLine] {
        try NoticeStore.lines(of: id, in: reader)
    }

    /// What was published about `owner`, newest first.
    package static func notices(about owner: AnyID, in reader: Reader) throws -> [Notice] {
        try NoticeStore.find(about: owner, in: reader)
    }

    /// In the order in which they came.
    package static func objections(to id: NoticeID, in reader: Reader) throws -> [Objection] {
        try ObjectionStore.all(of: id, in: reader)
    }

    package static func objection(_ id: ObjectionID, in reader: Reader) throws -> Objection? {
        try ObjectionStore.find(id, in: reader)
    }
}
