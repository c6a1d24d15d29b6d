import Kernel
import Learning
import Storage
import Synchronization

/// Models that were read, so that not every report reads megabytes again.
///
/// A model never changes under its id, so what is kept here cannot be out of date.
enum TrainedModels {
    private static let kept = Mutex<[(id: AnyID, model: Classifier)]>([])
    /// One county uses one model; a machine holds few counties.
    static let kept_max = 4

    /// The model that was trained last; nil where none was.
    static func newest(in reader: Reader) throws -> Classifier? {
        guard let id = try ModelStore.newest(in: reader) else { return nil }
        if let model = kept.withLock({ $0.first { $0.id == id }?.model }) { return model }
        guard let bytes = try ModelStore.bytes(of: id, in: reader) else { return nil }
        let model = try Classifier(encoded: bytes)
        kept.withLock { kept in
            kept.removeAll { $0.id == id }
            kept.append((id, model))
            if kept.count > kept_max { kept.removeFirst() }
        }
        return model
    }
}
