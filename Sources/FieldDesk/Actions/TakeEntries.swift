import Access
import Cases
import HTTPTypes
import Kernel
import Pictures
import Storage
import Web

/// One sending of a phone on its way into the rooms: entry by entry, in the order in which they were made.
struct TakeEntries: Sendable {
    let visit: Visit
    let person: PersonID
    let officer: OfficerCaller?
    let photos: [Input.Upload]

    /// What is refused does not hold up what comes after it, but for what stands on it.
    ///
    /// Each entry is one transaction of the room that it is for, and answered after its commit. A fault ends the
    /// sending: the phone sends it again, and what was taken is known by its id.
    func take(_ sent: [SentEntry]) async throws -> [EntryOutcome] {
        var outcomes: [EntryOutcome] = []
        var missing: Set<String> = []
        for entry in sent {
            let outcome =
                entry.after.map(missing.contains) == true
                ? EntryOutcome(id: entry.id, state: .waiting) : try await take(entry)
            if !outcome.state.isTaken { missing.insert(entry.id) }
            outcomes.append(outcome)
        }
        return outcomes
    }

    private func take(_ sent: SentEntry) async throws -> EntryOutcome {
        do {
            let entry = try sent.read(at: visit.now)
            if try await isMet(entry) { throw EntryRefusal.changedMeanwhile }
            let answer = try await answer(entry)
            return EntryOutcome(
                id: sent.id, state: answer.status == .created ? .accepted : .repeated,
                path: entry.kind.page(entry.id, entry.target),
                receipt: entry.kind.hasReceipt ? Packed.receipt(answer) : nil)
        } catch let refusals as Refusals {
            return try await refused(sent, refusals.all)
        } catch let refusal as any Refusal {
            return try await refused(sent, [refusal])
        }
    }

    /// Whether others were at the matter since the phone last knew it, so that how it ended is theirs to say too.
    private func isMet(_ entry: FieldEntry) async throws -> Bool {
        guard entry.kind == .solution, let seen = entry.seen, let id = entry.target, let officer else {
            return false
        }
        return try await visit.county.database.read { reader in
            guard let file = try CaseFile.read(id, in: reader), file.isVisible(to: officer) else {
                return false
            }
            return !Meeting.between(file.steps, since: seen, by: officer.person, happened: entry.happened)
                .isEmpty
        }
    }

    private func answer(_ entry: FieldEntry) async throws -> Answer {
        var fields = entry.fields.filter { !$0.key.hasPrefix("_") }
        fields["id"] = [entry.id.description]
        switch entry.kind {
        case .visit: fields["happened_at"] = entry.happened.map { [$0.iso] }
        case .record:
            fields["channel"] = officer == nil ? nil : ["grid"]
            fields["received_at"] = entry.happened.map { [$0.iso] }
        case .spot, .contact, .note, .solution: break
        }
        let files = photos(of: entry.id.description).map {
            Input.Upload(field: "photos", fileName: $0.fileName, bytes: $0.bytes)
        }
        let target = entry.target?.description
        return try await entry.kind.route.answer(
            visit.inside(
                entry.kind.path(target), parameters: target.map { ["id": $0] } ?? [:],
                input: Input(fields: fields, files: files), happened: entry.happened))
    }

    /// In their order: the first is `photo.{id}.1`.
    private func photos(of id: String) -> [Input.Upload] {
        photos.filter { $0.field.hasPrefix("photo.\(id).") }
    }

    private func refused(_ sent: SentEntry, _ refusals: [any Refusal]) async throws -> EntryOutcome {
        let kind = FieldEntry.Kind(rawValue: sent.kind)
        if let before = try await earlier(sent, kind, refusals) { return before }
        let isAct = kind?.isAct == true
        // Whoever lost a matter to others is no longer the one to act on it; that is a conflict, too.
        let isConflict = refusals.contains { refusal in
            !(refusal is ClaimRefusal) && (refusal.kind == .conflict || isAct && refusal.kind == .forbidden)
        }
        var outcome = EntryOutcome(
            id: sent.id, state: isConflict ? .conflict : .refused, refusals: refusals)
        if isConflict, isAct, let target = sent.target {
            outcome.theirs = try? await Packing(visit: visit).request(target)
        }
        if refusals.contains(where: { $0.field == "photos" }) {
            let unfit = photos(of: sent.id).firstIndex { (try? Picture.prepared($0.bytes)) == nil }
            outcome.photo = unfit.map { $0 + 1 }
        }
        return outcome
    }

    /// What the phone is told when it changed something whose arrival it never heard of.
    private func earlier(
        _ sent: SentEntry, _ kind: FieldEntry.Kind?, _ refusals: [any Refusal]
    ) async throws -> EntryOutcome? {
        guard let kind, let id = AnyID(sent.id) else { return nil }
        let person = person.description
        guard try await visit.county.database.read({ try $0.isClaimed(id, by: person) }) else { return nil }
        let target =
            kind.isAct ? sent.target.flatMap { CaseID($0) } : kind == .visit ? nil : id.as(Marks.Case.self)
        let theirs =
            if let target { try? await Packing(visit: visit).request(target.description) } else {
                nil as String?
            }
        return EntryOutcome(
            id: sent.id, state: .earlier, path: kind.page(id, target), refusals: refusals, theirs: theirs)
    }
}
