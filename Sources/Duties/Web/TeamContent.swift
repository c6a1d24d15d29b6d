import Kernel
import People
import Places
import Storage
import Web

/// One team with what its forms need.
struct TeamContent: Sendable {
    let file: TeamFile
    let sight: Sight
    let candidates: [Candidate]
    let organisations: [Organisation]
    let ids: FormIDs

    static func load(_ id: TeamID, _ visit: Visit, in reader: Reader) throws -> TeamContent? {
        guard let file = try TeamFile.load(id, { Sight(visit, at: $0) }, in: reader) else { return nil }
        let line = [file.place] + file.above
        let sight = Sight(visit, at: line.map(\.id))
        return TeamContent(
            file: file, sight: sight,
            candidates: sight.mayRegister ? try Candidate.near(file.place.id, in: reader) : [],
            organisations: sight.mayRegister
                ? try People.organisations(at: line.map(\.id), in: reader) : [],
            ids: FormIDs(at: visit.now))
    }
}
