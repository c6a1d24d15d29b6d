import Assemblies
import Kernel
import Places

/// Why a version of the rules is not written, adopted or filed, first applicable reason first.
package enum CharterRefusal: String, Refusal, CaseIterable {
    case unknown = "deliberation.charter-unknown"
    case placeUnfit = "deliberation.charter-place-unfit"
    case titleMissing = "deliberation.charter-title-missing"
    case titleTooLong = "deliberation.charter-title-too-long"
    case clausesMissing = "deliberation.clauses-missing"
    case clausesTooMany = "deliberation.clauses-too-many"
    case clauseTooLong = "deliberation.clause-too-long"
    case draftThere = "deliberation.charter-draft-there"
    case unchanged = "deliberation.charter-unchanged"
    case wantedPast = "deliberation.charter-wanted-past"
    case notDraft = "deliberation.charter-not-draft"
    case resolutionAboutAnother = "deliberation.charter-resolution-about-another"
    case notByAssembly = "deliberation.charter-not-by-assembly"
    case notPassed = "deliberation.charter-not-passed"
    case notAdopted = "deliberation.charter-not-adopted"
    case filedAlready = "deliberation.charter-filed-already"
    case filingNumberMissing = "deliberation.filing-number-missing"
    case filedAhead = "deliberation.filed-ahead"
    case orderReasonMissing = "deliberation.order-reason-missing"
    case orderTooLong = "deliberation.order-too-long"
    case notTheTown = "deliberation.charter-not-the-town"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .notTheTown: .forbidden
        case .draftThere, .notDraft, .resolutionAboutAnother, .notByAssembly, .notPassed, .notAdopted,
            .filedAlready:
            .conflict
        case .placeUnfit, .titleMissing, .titleTooLong, .clausesMissing, .clausesTooMany, .clauseTooLong,
            .unchanged, .wantedPast, .filingNumberMissing, .filedAhead, .orderReasonMissing, .orderTooLong:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .placeUnfit: "place"
        case .titleMissing, .titleTooLong: "title"
        case .clausesMissing, .clausesTooMany, .clauseTooLong, .unchanged: "clauses"
        case .wantedPast: "wanted"
        case .filingNumberMissing: "number"
        case .filedAhead: "on"
        case .orderReasonMissing, .orderTooLong: "reason"
        case .unknown, .draftThere, .notDraft, .resolutionAboutAnother, .notByAssembly, .notPassed,
            .notAdopted, .filedAlready, .notTheTown:
            nil
        }
    }
}

extension CharterDraft {
    /// - Parameter others: all versions of the place and kind.
    package func check(level: Level, others: [Charter], today: Day) throws(CharterRefusal) {
        if level != .village { throw .placeUnfit }
        if title.isEmpty { throw .titleMissing }
        if title.count > DeliberationLimits.title_length_max { throw .titleTooLong }
        if clauses.isEmpty { throw .clausesMissing }
        if clauses.count > DeliberationLimits.clauses_max { throw .clausesTooMany }
        if clauses.contains(where: { $0.count > DeliberationLimits.clause_length_max }) {
            throw .clauseTooLong
        }
        if others.contains(where: { $0.standing.state == .draft }) { throw .draftThere }
        let last = others.filter { $0.standing.state == .adopted }.max { $0.version < $1.version }
        if let last, last.clauses == clauses { throw .unchanged }
        if let wanted, wanted < today { throw .wantedPast }
    }

    /// Clauses as they are typed, one a line; what numbers them is left out, for they are numbered here.
    package static func clauses(in text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let clause = unnumbered(line)
            return clause.isEmpty ? nil : String(clause)
        }
    }

    private static func unnumbered(_ line: Substring) -> Substring {
        let numerals = Set("〇零一二三四五六七八九十百0123456789")
        var rest = line.drop(while: \.isWhitespace)
        if rest.first == "第" {
            let number = rest.dropFirst().prefix { numerals.contains($0) }
            let after = rest.dropFirst(1 + number.count)
            if !number.isEmpty, after.first == "条" { rest = after.dropFirst() }
        } else {
            let number = rest.prefix { $0.isASCII && $0.isNumber }
            let after = rest.dropFirst(number.count)
            if !number.isEmpty, let mark = after.first, ".、．".contains(mark) { rest = after.dropFirst() }
        }
        let trimmed = rest.drop { $0.isWhitespace || "：:、".contains($0) }
        return Substring(String(trimmed.reversed().drop(while: \.isWhitespace).reversed()))
    }
}

extension Charter {
    /// The code by which this room knows its resolutions.
    package static let subjectKind = "deliberation.charter"

    /// The text as it is put to the vote; the version stands in it.
    package var motion: String {
        let lines = clauses.enumerated().map { "\($0 + 1). \($1)" }
        return (["\(title) v\(version)"] + lines).joined(separator: "\n")
    }

    /// The assemblies that alone may adopt it; nobody can be authorised instead (Art. 27).
    package var bodies: [BodyKind] {
        switch kind {
        case .villageRules: [.villagersAssembly]
        case .residentsPact: [.residentsAssembly]
        }
    }

    /// The standing once `resolution` adopted it.
    ///
    /// - Parameter digest: of the text as it was to be put to the vote.
    package func adopted(by resolution: Resolution, digest: String) throws(CharterRefusal) -> Standing {
        if standing.state != .draft { throw .notDraft }
        guard resolution.subject == id.as(Marks.Anything.self), resolution.subjectKind == Self.subjectKind,
            resolution.place == place, resolution.textDigest == digest
        else { throw .resolutionAboutAnother }
        if !bodies.contains(resolution.kind) { throw .notByAssembly }
        if !resolution.isPassed { throw .notPassed }
        var next = standing
        next.state = .adopted
        next.resolution = resolution.id
        next.adopted = resolution.decided
        next.from = max(wanted ?? resolution.decided, resolution.decided)
        return next
    }

    package func filed(_ filing: Filing, today: Day) throws(CharterRefusal) -> Standing {
        if standing.state != .adopted { throw .notAdopted }
        if standing.filing != nil { throw .filedAlready }
        if filing.number.isEmpty || filing.number.count > DeliberationLimits.name_length_max {
            throw .filingNumberMissing
        }
        if filing.on > today { throw .filedAhead }
        var next = standing
        next.filing = filing
        return next
    }

    package func ordered(_ order: Order) throws(CharterRefusal) -> Standing {
        if standing.state != .adopted { throw .notAdopted }
        if order.reason.isEmpty { throw .orderReasonMissing }
        if order.reason.count > DeliberationLimits.reason_length_max { throw .orderTooLong }
        var next = standing
        next.order = order
        return next
    }
}

/// How a clause of one version stands to another version's.
package enum ClauseChange: Sendable, Hashable {
    case same(Int, Int)
    case changed(Int, Int)
    case added(Int)
    case removed(Int)

    /// Every clause of both versions once, in their order; numbers count from one.
    package static func compare(_ old: [String], _ new: [String]) -> [ClauseChange] {
        let kept = longestCommon(old, new)
        var (changes, left, right): ([ClauseChange], Int, Int) = ([], 0, 0)
        for (i, j) in kept + [(old.count, new.count)] {
            let pairs = min(i - left, j - right)
            changes += (0..<pairs).map { .changed(left + $0 + 1, right + $0 + 1) }
            changes += ((left + pairs)..<i).map { .removed($0 + 1) }
            changes += ((right + pairs)..<j).map { .added($0 + 1) }
            if i < old.count { changes.append(.same(i + 1, j + 1)) }
            (left, right) = (i + 1, j + 1)
        }
        return changes
    }

    private static func longestCommon(_ old: [String], _ new: [String]) -> [(Int, Int)] {
        var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                lengths[i][j] =
                    old[i] == new[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        var (pairs, i, j): ([(Int, Int)], Int, Int) = ([], 0, 0)
        while i < old.count, j < new.count {
            if old[i] == new[j] {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if lengths[i + 1][j] >= lengths[i][j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}
