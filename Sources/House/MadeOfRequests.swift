import Deliberation
import Kernel
import Requests

extension House {
    /// What other rooms have made of a request, each with the way to it where the officer may go it.
    static let madeOfRequests: RelatedMatter.Source = { request, officer, reader in
        try Deliberation.estateMatters(from: request, in: reader).map { matter in
            RelatedMatter(
                .madeEstateMatter, "\(matter.number) \(matter.title)",
                path: try Deliberation.opens(matter, for: officer, in: reader)
                    ? "/estate-matters/\(matter.id)" : nil)
        }
    }
}

extension Text {
    fileprivate static let madeEstateMatter = Text(
        "house.made.estate-matter", "交三方联席的", "Brought to the three parties")
}
