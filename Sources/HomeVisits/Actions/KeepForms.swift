import Kernel
import Storage

extension HomeVisits {
    /// Every version of every form, those of one code together, the newest first.
    package static func forms(in reader: Reader) throws -> [VisitForm] {
        try VisitFormStore.all(in: reader)
    }

    /// Enters a form, or the next version of one, which follows the version before from its day on.
    ///
    /// The draft's version is not looked at. Throws `Refusals` of `VisitFormRefusal`.
    @discardableResult
    package static func enter(_ draft: VisitForm, in transaction: Transaction) throws -> VisitForm {
        let last = try VisitFormStore.versions(of: draft.code, in: transaction).first
        let form = VisitForm(
            id: draft.id, code: draft.code, version: (last?.version ?? 0) + 1, chinese: draft.chinese,
            english: draft.english, source: draft.source, isChecked: draft.isChecked,
            questions: draft.questions, from: draft.from)
        let wrong = form.refusals(after: last, today: transaction.now.day)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        if var last, last.retired.map({ $0 > form.from }) ?? true {
            last.retired = form.from
            try VisitFormStore.retire(last, in: transaction)
        }
        try VisitFormStore.insert(form, in: transaction)
        try transaction.record(
            VisitFormEntered(
                subject: form.id.as(Marks.Anything.self), version: form.version,
                questions: form.questions.count, from: form.from))
        return form
    }

    /// Offers a form no more from today on. Throws `VisitFormRefusal`.
    package static func retire(form code: String, in transaction: Transaction) throws {
        let today = transaction.now.day
        guard var last = try VisitFormStore.versions(of: code, in: transaction).first else {
            throw VisitFormRefusal.unknown
        }
        if last.retired.map({ $0 <= today }) ?? false { throw VisitFormRefusal.retiredAlready }
        last.retired = max(today, last.from)
        try VisitFormStore.retire(last, in: transaction)
        try transaction.record(
            VisitFormRetired(subject: last.id.as(Marks.Anything.self), on: last.retired ?? today))
    }
}
