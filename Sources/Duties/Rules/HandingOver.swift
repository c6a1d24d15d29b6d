import Kernel

/// Why links are not handed over, first applicable reason first; the links themselves are judged as any new ones.
package enum HandoverRefusal: String, Refusal, CaseIterable {
    case nothingHeld = "link.nothing-held"
    case untilUnfit = "link.until-unfit"

    package var code: String { rawValue }
    package var kind: RefusalKind { self == .nothingHeld ? .conflict : .invalid }
    package var field: String? { self == .untilUnfit ? "until" : nil }
    package var sentence: Sentence { Sentence(.handover(self)) }
}

extension Link {
    /// The links that follow one which somebody else takes over: theirs, and the holder's own again afterwards.
    ///
    /// - Parameter until: when the holder is back; nil where they are not to come back.
    func followers(
        by person: PersonID, from: Day, until: Day?, ids: (LinkID, LinkID)
    ) throws(HandoverRefusal) -> [Link] {
        if let until, until <= from { throw .untilUnfit }
        let stand = Link(
            id: ids.0, template: template, place: place, holder: person, target: target,
            period: Period(from: from, until: until))
        guard let until else { return [stand] }
        let back = Link(
            id: ids.1, template: template, place: place, holder: holder, target: target,
            period: Period(from: until))
        return [stand, back]
    }
}
