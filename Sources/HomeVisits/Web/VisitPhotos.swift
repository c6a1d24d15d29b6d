import Kernel
import Pictures
import Web

/// Makes the pictures of a visit small and free of place and time, one after another.
actor VisitPhotos {
    static let shared = VisitPhotos()
    static let body_bytes_max = 24 * 1024 * 1024

    func prepared(_ visit: Visit) throws -> [(id: FileID, picture: Picture.Prepared)] {
        // A browser sends a part without name and bytes where no file was chosen.
        let sent = visit.input.files.filter {
            $0.field == "photos" && !($0.bytes.isEmpty && $0.fileName.isEmpty)
        }
        return try sent.map { file in
            do throws(PictureRefusal) {
                return (FileID.minted(at: visit.now), try Picture.prepared(file.bytes))
            } catch { throw VisitingRefusal.photoUnreadable }
        }
    }
}
