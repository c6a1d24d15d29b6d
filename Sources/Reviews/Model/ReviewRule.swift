import Appraisals
import Kernel
import Sealing
import Storage

/// A version of a village's review rule (评分细则); it holds once a recorded vote has adopted it.
package struct ReviewRule: Sendable, Hashable {
    package let id: ReviewRuleID
    package let village: PlaceID
    /// From one, within the village.
    package let number: Int
    package let terms: ReviewTerms
    package let author: PersonID?
    package let drafted: Instant
    package var state: State
    /// SHA-256 of the text that is put to the vote; `nil` for a draft.
    package var digest: String?
    /// Code of the body that must decide, as the rulebook said when it was submitted.
    package var body: String?
    package var adoption: Adoption?

    package enum State: String, StorableCode, CaseIterable {
        case draft, submitted, adopted, dropped
    }

    package struct Adoption: Sendable, Hashable {
        package let resolution: AnyID
        /// `2026-7`
        package let number: String
        package let decided: Day
        /// The first day on which it holds.
        package let effect: Day
    }
}

/// What is voted on.
package struct ReviewTerms: Sendable, Hashable {
    package var title: String
    /// The text it stands on: 村规民约第八条.
    package var basis: String
    /// Part of the 村规民约: then the assembly of all villagers decides.
    package var isCharter: Bool
    /// When and how the assembly authorised its representatives; empty where it decides itself.
    package var authorisation: String
    package var from: Day
    package var cadence: Cadence
    /// In hundredths of a per cent; together the whole.
    package var weights: Weights
    package var scale: Scale
    /// The sheet that neighbours and squires fill in.
    package var criteria: [Criterion]
    package var trimming: Trimming?
    package var missing: MissingRule
    /// 红榜: so many ranks at most, and at least this result in hundredths.
    package var red: Red
    /// 黑榜: matters are shown, never a household. Off unless voted.
    package var black: Black?

    package enum Cadence: String, StorableCode, CaseIterable { case quarter, year }

    package struct Weights: Sendable, Hashable {
        /// 量化评比
        package let points: Int
        /// 群众评议
        package let residents: Int
        /// 乡贤评理
        package let squires: Int

        package init(points: Int, residents: Int, squires: Int) {
            self.points = points
            self.residents = residents
            self.squires = squires
        }

        package var sum: Int { points + residents + squires }
    }

    /// How points of a period become a score to 100.
    package enum Scale: Sendable, Hashable {
        /// The household with most has 100, the others in proportion.
        case highest
        /// So many points are 100, in hundredths; more is 100 too.
        case full(Int)
    }

    package struct Red: Sendable, Hashable {
        package let most: Int
        package let least: Int

        package init(most: Int, least: Int) {
            self.most = most
            self.least = least
        }
    }

    package struct Black: Sendable, Hashable {
        /// How long a matter stands at most.
        package let standing_days: Int

        package init(standing_days: Int) { self.standing_days = standing_days }
    }

    package init(
        title: String, basis: String, isCharter: Bool, authorisation: String, from: Day, cadence: Cadence,
        weights: Weights, scale: Scale, criteria: [Criterion], trimming: Trimming? = nil,
        missing: MissingRule = MissingRule(allowsBlank: true), red: Red, black: Black? = nil
    ) {
        self.title = title
        self.basis = basis
        self.isCharter = isCharter
        self.authorisation = authorisation
        self.from = from
        self.cadence = cadence
        self.weights = weights
        self.scale = scale
        self.criteria = criteria
        self.trimming = trimming
        self.missing = missing
        self.red = red
        self.black = black
    }
}

extension ReviewRule {
    /// What is put to the vote, in one line: forms would write its breaks their own way.
    package var motionText: String {
        let weights = terms.weights
        let parts = terms.criteria.map {
            "\($0.title)满分\(Hundredths.text($0.full))占\(Hundredths.text($0.weight))%"
        }
        let scale =
            switch terms.scale {
            case .highest: "本期积分最高的户为100分，其余按比例折算"
            case .full(let points): "本期积分满\(Hundredths.text(points))分为100分，其余按比例折算"
            }
        let trimming = terms.trimming.map {
            "满\($0.from)份评分时去掉\($0.each)个最高分和\($0.each)个最低分。"
        }
        return [
            "通过《\(terms.title)》（第\(number)版），自\(terms.from.written(in: .chinese))起执行；表决晚于这一天的，自表决之日起执行。",
            "依据：\(terms.basis)。" + (terms.authorisation.isEmpty ? "" : "授权：\(terms.authorisation)。"),
            terms.cadence == .quarter ? "每季度评一次。" : "每年评一次。",
            "量化评比占\(Hundredths.text(weights.points))%，群众评议占\(Hundredths.text(weights.residents))%，"
                + "乡贤评理占\(Hundredths.text(weights.squires))%。",
            "量化评比：\(scale)。", "评分表：\(parts.joined(separator: "，"))。", trimming ?? "评分不去高去低。",
            "各组至少收回\(terms.missing.minimum_percent)%；"
                + (terms.missing.allowsBlank ? "不了解的可以不评。" : "除了回避的都要评。"),
            "红榜：前\(terms.red.most)名、不低于\(Hundredths.text(terms.red.least))分，且不超过一半的户；本户同意的写姓名，其余不写全名。",
            terms.black.map { "黑榜：只写事，不写人和户，先告知，可以说明，改好或满\($0.standing_days)天撤下。" } ?? "不设黑榜。",
        ].joined()
    }
}
