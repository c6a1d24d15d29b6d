import Clocks
import Kernel
import People
import Places
import Storage

extension AdmittedTasks {
    static let complaintClock = "task-complaint"

    /// What a reaction to an erasure may record.
    package static let erasing: [any Event.Type] = [TaskComplaintsErased.self, PersonalDataErased.self]

    /// Tells the county that a task is not on the list; nobody there sees by whom. Throws `TaskComplaintRefusal`.
    package static func complain(
        _ words: String, as id: TaskComplaintID, by person: PersonID, at place: PlaceID,
        in transaction: Transaction
    ) throws {
        if words.isEmpty { throw TaskComplaintRefusal.wordsMissing }
        if words.count > AdmittedTaskLimits.words_length_max { throw TaskComplaintRefusal.wordsTooLong }
        let open = try ComplaintStore.all(of: person, in: transaction).count { $0.answer == nil }
        if open >= AdmittedTaskLimits.openComplaints_max { throw TaskComplaintRefusal.tooMany }
        let complaint = TaskComplaint(
            id: id, place: place, person: person, words: words, made: transaction.now)
        try ComplaintStore.insert(complaint, in: transaction)
        let digest = try transaction.seal(words, named: "words", of: complaint.subject)
        try transaction.record(
            TaskComplained(subject: complaint.subject, place: place, words: digest))
        guard let limit = try rule(complaintKey, in: transaction) else { return }
        try Clocks.start(
            owner: complaint.subject, name: complaintClock, by: limit, at: transaction.now, in: transaction)
    }

    /// Answers: the task is not on the list and ends, or it is on it. Throws `TaskComplaintRefusal`.
    package static func answer(
        _ id: TaskComplaintID, by person: PersonID, isUpheld: Bool, words: String,
        in transaction: Transaction
    ) throws {
        guard var complaint = try ComplaintStore.find(id, in: transaction) else {
            throw TaskComplaintRefusal.unknown
        }
        if complaint.answer != nil { throw TaskComplaintRefusal.answeredAlready }
        if complaint.person == person { throw TaskComplaintRefusal.ownComplaint }
        if words.isEmpty { throw TaskComplaintRefusal.answerMissing }
        if words.count > AdmittedTaskLimits.answer_length_max { throw TaskComplaintRefusal.answerTooLong }
        complaint.answer = TaskComplaint.Answer(
            person: person, at: transaction.now, isUpheld: isUpheld,
            words: complaint.words.map { _ in words })
        try ComplaintStore.keep(complaint, in: transaction)
        let isKept = complaint.words != nil
        let digest = isKept ? try transaction.seal(words, named: "answer", of: complaint.subject) : nil
        try transaction.record(
            TaskComplaintAnswered(subject: complaint.subject, isUpheld: isUpheld, words: digest))
        try Clocks.finishAll(of: complaint.subject, at: transaction.now, in: transaction)
    }

    /// For the reaction to `PersonErased`: who complained, their words and the answers go; place and days stay.
    package static func erase(
        _ person: PersonID, on ground: ErasureGround, in transaction: Transaction
    ) throws {
        let complaints = try ComplaintStore.all(of: person, in: transaction)
        if complaints.isEmpty { return }
        try ComplaintStore.erase(person, in: transaction)
        for complaint in complaints {
            try transaction.erasePersonalData(of: complaint.subject, ground: ground.rawValue)
        }
        try transaction.record(
            TaskComplaintsErased(
                subject: person.as(Marks.Anything.self), complaints: complaints.count,
                ground: ground.rawValue))
    }
}
