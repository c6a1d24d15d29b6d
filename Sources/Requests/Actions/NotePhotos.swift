import Cases
import Files
import Kernel
import Pictures
import Storage

/// Photos that came with an officer's note.
///
/// They belong to the note's line and not to the request, so that whoever may not read the note does not see them.
enum NotePhotos {
    /// Keeps them with the line that was just written.
    static func keep(
        _ photos: [(id: FileID, picture: Picture.Prepared)], of matter: CaseID, in transaction: Transaction
    ) throws {
        guard !photos.isEmpty, let line = try Cases.lines(of: matter, in: transaction).last else { return }
        for photo in photos {
            try Files.keepPicture(
                photo.id, prepared: photo.picture, owner: line.as(Marks.Anything.self), in: transaction)
        }
    }

    /// The photos of the request itself, and those of the lines that officers write, in one look.
    static func read(
        of matter: CaseID, _ steps: [Step], in reader: Reader
    ) throws -> (own: [Files.Kept], ofNotes: [StepID: [Files.Kept]]) {
        let own = matter.as(Marks.Anything.self)
        let notes = steps.filter { $0.kind == .progressed }.map { $0.id.as(Marks.Anything.self) }
        var photos = Dictionary(grouping: try Files.list(owners: [own] + notes, in: reader)) {
            $0.owner.as(Marks.Step.self)
        }
        return (photos.removeValue(forKey: own.as(Marks.Step.self)) ?? [], photos)
    }

    /// Whether a photo with this owner belongs to the file, and to what of it the one who asks may see.
    static func belongs(_ owner: AnyID, to file: CaseFile, seesAll: Bool) -> Bool {
        if owner == file.matter.id.as(Marks.Anything.self) { return true }
        return file.steps.contains {
            $0.id.as(Marks.Anything.self) == owner && $0.kind == .progressed && (seesAll || $0.isPublic)
        }
    }

    static func erase(of matter: CaseID, in transaction: Transaction) throws {
        for line in try Cases.lines(of: matter, in: transaction) {
            try Files.erase(owner: line.as(Marks.Anything.self), in: transaction)
        }
    }
}
