import AdmittedTasks
import Kernel
import Storage

extension HomeVisits {
    /// Every version of every form, those of one code together, the newest first.
    package static func forms(in reader: Reader) throws -> [VisitForm] {
        try VisitFormStore.all(in: reader)
    }

    /// Enters a form, or the next version of one, which follows the version before from its day on.
    ///
    /// The draft's version is not looked at. Throws `Refusals` of `VisitFormRefusal`, and `TaskBindingRefusal` where
    /// it stands on no admitted task although the county's list binds.
    @discardableResult
    package static func enter(_ draft: VisitForm, in transaction: Transaction) throws -> VisitForm {
        let last = try VisitFormStore.versions(of: draft.code, in: transaction).first
        let form = VisitForm(
            id: draft.id, code: draft.code, version: (last?.version ?? 0) + 1, chinese: draft.chinese,
            english: draft.english, source: draft.source, isChecked: draft.isChecked,
            questions: draft.questions, task: draft.task, from: draft.from)
        let wrong = form.refusals(after: last, today: transaction.now.day)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        try AdmittedTasks.requireBinding(
            form.task, at: nil, on: max(form.from, transaction.now.day), field: "task", in: transaction)
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

extension HomeVisits {
    /// The forms with which somebody may go to a place on a day: in use, and admitted there.
    static func offered(at place: PlaceID, on day: Day, in reader: Reader) throws -> [VisitForm] {
        let codes = try AdmittedTasks.bindingCodes(at: place, on: day, in: reader)
        return try VisitFormStore.offered(on: day, in: reader).filter { $0.isAdmitted(among: codes) }
    }

    /// Refuses a form whose admission did not hold at the place on the day of the visit. Throws `VisitingRefusal`.
    static func require(_ form: VisitForm, at place: PlaceID, on day: Day, in reader: Reader) throws {
        let codes = try AdmittedTasks.bindingCodes(at: place, on: day, in: reader)
        if !form.isAdmitted(among: codes) { throw VisitingRefusal.formNotAdmitted }
    }
}
