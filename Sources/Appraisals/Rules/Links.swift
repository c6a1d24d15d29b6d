import Kernel
import Sealing

/// The secret part of a judge's own address; drawn from the county's key, so that nothing is kept to show it.
package struct JudgeToken: Sendable, Hashable {
    package let judge: Int
    package let text: String

    package init(of judge: Int, in appraisal: AppraisalID, key: CountyKey) {
        self.judge = judge
        let proof = key.lookup("\(appraisal):\(judge)", purpose: "appraisal-sheet")
        text = "\(judge)-" + Digest.hexadecimal(Array(proof.prefix(10)))
    }

    /// Whose sheet the token opens; `nil` for one that is not good.
    package static func judge(in text: String, of appraisal: AppraisalID, key: CountyKey) -> Int? {
        guard let number = text.split(separator: "-").first.flatMap({ Int($0) }), number > 0 else {
            return nil
        }
        let wanted = JudgeToken(of: number, in: appraisal, key: key).text
        return Digest.equal(Array(wanted.utf8), Array(text.utf8)) ? number : nil
    }
}
