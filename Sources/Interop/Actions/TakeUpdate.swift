import Cases
import Kernel
import Requests
import Storage

extension Interop {
    /// What a programme has to add to something that it reported.
    struct Update: Sendable {
        let id: UpdateID
        let programme: ProgrammeID
        let number: String
        /// What the programme calls it.
        let name: String?
        let status: WireStatus?
        let words: String
        let digest: [UInt8]
    }

    /// Takes an update in, once: it opens again what is closed where it says so and may, and is a line of the file
    /// otherwise. What other systems hold to be over stays open here until a second person has looked.
    ///
    /// Throws `.requestUnknown` for what the programme did not report, `.updateNameUsed`, `FollowingRefusal`.
    func take(_ update: Update) async throws -> (id: UpdateID, isRepeated: Bool) {
        try await county.database.write(by: Origin(actor: nil)) { transaction in
            try Interop.requireInForce(update.programme, in: transaction)
            guard let matter = try CaseFile.read(number: update.number, in: transaction)?.matter,
                try ReportStore.programme(of: matter.id, in: transaction) == update.programme
            else { throw ReportRefusal.requestUnknown }
            if let earlier = try Interop.earlier(update, in: transaction) { return (earlier, true) }
            if update.status == .reopen || update.status == .open, !matter.isOpen {
                try Requests.reopen(matter.id, words: update.words, in: transaction)
            } else {
                let told = update.status.map { status in
                    status.isEnd ? "\(Text.updateTold(.chinese, ["status": status.rawValue]))" : ""
                }
                try Requests.supplement(matter.id, words: (told ?? "") + update.words, in: transaction)
            }
            try ReportStore.insert(
                update.id, to: matter.id, by: update.programme, name: update.name, digest: update.digest,
                in: transaction)
            try transaction.record(
                UpdateTaken(
                    subject: matter.id.as(Marks.Anything.self),
                    programme: update.programme.as(Marks.Anything.self)))
            return (update.id, false)
        }
    }

    /// The same update, if it was sent before: by its name, or without one by the same form within minutes.
    private static func earlier(_ update: Update, in reader: Reader) throws -> UpdateID? {
        guard let name = update.name else {
            return try ReportStore.repeatedUpdate(
                update.digest, by: update.programme,
                since: reader.now.adding(minutes: -Limits.repeat_minutes),
                in: reader)
        }
        guard let found = try ReportStore.update(named: name, by: update.programme, in: reader) else {
            return nil
        }
        guard found.digest == update.digest else { throw ReportRefusal.updateNameUsed }
        return found.id
    }
}
