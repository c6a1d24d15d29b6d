import Kernel
import Storage

extension Requests {
    /// What persons reported with their own accounts, by the request; for those who may open its file.
    package static func reported(
        by people: some Collection<PersonID>, in reader: Reader
    ) throws -> [CaseID: PersonID] {
        var found: [CaseID: PersonID] = [:]
        let people = Array(people)
        for start in stride(from: 0, to: people.count, by: RequestLimits.idsPerQuery_max) {
            let part = people[start..<min(start + RequestLimits.idsPerQuery_max, people.count)]
            for (request, person) in try ResidentStore.reported(by: Array(part), in: reader) {
                found[request] = person
            }
        }
        return found
    }
}
