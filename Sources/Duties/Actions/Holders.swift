import Kernel
import People
import Storage

/// Who holds or held posts at many places at once: the gap list asks of a county's grids in one go.
enum Holders {
    static func posts(at places: some Collection<PlaceID>, in reader: Reader) throws -> [HeldPost] {
        try People.posts(at: places, in: reader).map { post in
            HeldPost(
                id: post.id, place: post.place, kind: post.kind, person: post.person, period: post.period)
        }
    }
}
