import Kernel
import Ledger
import Places
import Points
import Web

/// What the form for a plan shows: a new one, empty or after another one, or a draft that is written anew.
struct RewardForm: Sendable {
    let office: RewardsOffice
    let kind: RewardTerms.Kind
    /// What is sent: the new plan, or the act on a draft.
    let id: AnyID
    let today: Day
    /// To begin with; `nil` for an empty form.
    let terms: RewardTerms?
    /// The draft that is written anew.
    let draft: RewardPlan?
    /// Last places that the rulebook offers to begin with.
    var last_places = 0

    var path: String { draft.map { "\($0.path)/terms" } ?? "/rewards/plans" }
}

func rewardFormPage(_ form: RewardForm, _ frame: Frame) -> HTML {
    let (kind, terms, draft) = (form.kind, form.terms, form.draft)
    let save = Button(frame(draft == nil ? .planBegin : .planSave), .main, isWide: true).submit(form: "plan")
    let title = Field("title", frame(.planTitle), hint: frame(.planTitleHint))
        .text(frame, value: terms?.title ?? "", maxLength: RewardLimits.title_length_max)
    let basis = Field("basis", frame(.planBasis), hint: frame(.planBasisHint))
        .text(frame, value: terms?.basis ?? "", maxLength: RewardLimits.basis_length_max)
    let year = Field("year", frame(.planYear)).number(
        frame, value: "\(terms?.year ?? form.today.year - 1)", min: RewardLimits.year_min,
        max: form.today.year)
    let least = Field("points_min", frame(.planMinimum), hint: frame(.planMinimumHint)).text(
        frame, value: Points.unit.typed(terms?.points_min ?? 0), maxLength: 12)
    let hidden: HTML =
        draft.map { Form.hidden("wording", "\($0.wording)") }
        ?? Form.hidden("place", "\(form.office.place.id)") + Form.hidden("kind", kind.rawValue)
    return Layout.page(
        title: formTitle(form, frame),
        purpose: frame(kind == .ranks ? .planFormRanksPurpose : .planFormSharesPurpose), frame: frame,
        crumbs: rewardCrumbs(form.office.line, frame)
            + (draft.map { [Crumb($0.terms.title, path: $0.path)] } ?? []),
        action: Layout.action(save),
        body: formNote(form, frame) + (kind == .shares ? shareNote(frame) : .empty)
            + Form.post(
                to: form.path, id: form.id, frame: frame, name: "plan", isDraft: true,
                hidden + title + basis + year
                    + (kind == .ranks ? rankFields(form, frame) : shareFields(terms, frame)) + least))
}

private func formTitle(_ form: RewardForm, _ frame: Frame) -> String {
    guard form.draft == nil else { return frame(.planFormRevise) }
    return frame(
        form.kind == .ranks ? .planFormRanks : .planFormShares, ["place": form.office.place.name])
}

/// That the draft's wording so far is kept.
private func formNote(_ form: RewardForm, _ frame: Frame) -> HTML {
    guard let draft = form.draft else { return .empty }
    return "<p class=\"quiet\">\(frame(.planReviseNote, ["number": "\(draft.wording)"]))</p>"
}

private func rankFields(_ form: RewardForm, _ frame: Frame) -> HTML {
    let terms = form.terms
    let scopes: [RewardTerms.Scope] =
        form.office.place.level == .village ? [.all, .group] : [.all, .village]
    let scope = Field("scope", frame(.planScope)).radios(
        frame,
        scopes.map { Choice($0.rawValue, frame($0 == .all ? form.office.place.scopeTitle : $0.title)) },
        value: (terms?.scope ?? .all).rawValue)
    let tiers = Field("tiers", frame(.planTiers), hint: frame(.planTiersHint)).area(
        frame, value: (terms?.tiers ?? []).map(\.typed).joined(separator: "\n"), rows: 4,
        maxLength: 1_500)
    let last = Field("last_places", frame(.planLast), hint: frame(.planLastHint)).number(
        frame, value: "\(terms?.last_places ?? form.last_places)", min: 0, max: RewardLimits.last_max)
    return "\(scope)\(tiers)\(last)"
}

private func shareFields(_ terms: RewardTerms?, _ frame: Frame) -> HTML {
    let budget = Field("budget", frame(.planBudget), hint: frame(.planBudgetHint))
        .decimal(frame, value: terms.map { LedgerUnit.yuan.typed($0.budget.fen) } ?? "")
    let source = Field("source", frame(.planSource), hint: frame(.planSourceHint)).text(
        frame, value: terms?.source ?? "", maxLength: RewardLimits.source_length_max)
    return "\(budget)\(source)"
}

extension Place {
    fileprivate var scopeTitle: Text { level == .village ? .scopeWholeVillage : .scopeWholeTown }
}

extension RewardTier {
    /// `2-3：毛巾两条`, as it is read from the field.
    fileprivate var typed: String { "\(first == last ? "\(first)" : "\(first)-\(last)")：\(words)" }
}

extension LedgerUnit {
    /// As a field takes it: without signs between the thousands.
    fileprivate func typed(_ amount: Int64) -> String { text(amount).replacing(",", with: "") }
}
