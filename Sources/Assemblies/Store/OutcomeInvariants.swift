import Kernel
import Rulebook
import Storage

/// What a query cannot say: every motion is decided once more, by what was frozen with its notice.
extension AssemblyInvariants {
    static let outcomeSentence = "A resolution passed or failed as its count and its meeting's figures say"
    static let figureSentence = "A meeting's figures are those of the rules that they came from"
    static let textSentence = "A motion's text is the one that was put to the vote"

    /// A sentence for each of them that does not hold, with the least id that does not fit; empty when all do.
    package static func recounted(in reader: Reader) throws -> [String] {
        let figures = Dictionary(grouping: try AssemblyStore.figures(in: reader), by: \.assembly)
        let rules = try Rulebook.find(
            Set(figures.values.joined().map { $0.rule.as(Marks.RuleEntry.self) }), in: reader)
        let bent = figures.filter {
            $0.value.contains { rules[$0.rule.as(Marks.RuleEntry.self)]?.value != $0.value }
        }
        let wrong = try ResolutionStore.kept(in: reader).filter { kept in
            let values = figures[kept.assembly, default: []].compactMap { figure in
                MeetingFigures.Name(rawValue: figure.name).map { ($0, figure.value) }
            }
            return !kept.follows(from: MeetingFigures(values))
        }
        return [
            sentence(outcomeSentence, wrong.map { $0.id.as(Marks.Anything.self) }),
            sentence(figureSentence, bent.keys.map { $0.as(Marks.Anything.self) }),
            sentence(textSentence, try SheetStore.rewritten(in: reader).map { $0.as(Marks.Anything.self) }),
        ].compactMap(\.self)
    }

    private static func sentence(_ sentence: String, _ ids: [AnyID]) -> String? {
        ids.min().map { "\(sentence): \(ids.count) rows do not fit, the first of \($0)." }
    }
}

/// A resolution's row with all that decides it.
struct KeptResolution: Sendable {
    let id: ResolutionID
    let assembly: AssemblyID
    let kind: BodyKind
    let counting: Counting
    let all: Weight
    let matter: Matter?
    let isPassed: Bool
    /// As they are written; the quorum is empty where there is none.
    let quorum: String
    let majority: String
    let present: Weight
    let tally: Tally

    func follows(from figures: MeetingFigures) -> Bool {
        let standing = kind.standing(
            of: matter, by: figures, counting: counting, all: all, present: present, tally: tally)
        guard let standing else { return false }
        return standing.isPassed == isPassed && standing.majority.description == majority
            && (standing.quorum?.description ?? "") == quorum
    }
}
