import Access
import Cases
import Clocks
import Kernel
import Storage

extension Requests {
    /// Gives a request a category, or another one; how urgent it is follows the category, and its clocks with it.
    ///
    /// Nothing becomes due later than was promised at receipt.
    static func classify(_ acting: Acting, as code: String, in transaction: Transaction) throws -> Case {
        guard !acting.hand.permissions.isDisjoint(with: [.work, .dispatch, .verify]) else {
            throw ActRefusal.notAllowed
        }
        guard let category = try Categories.offered(code, in: transaction) else {
            throw ReceivingRefusal.categoryUnknown
        }
        let former = try RequestStore.find(acting.matter.id, in: transaction)
        try RequestStore.classify(acting.matter.id, as: code, in: transaction)
        var matter = acting.matter
        let urgency = Case.Urgency(rawValue: category.urgency) ?? .ordinary
        let follows = try follows(acting.matter, former?.category, in: transaction)
        let isNew = follows && urgency != matter.urgency
        try transaction.record(
            RequestClassified(
                request: matter.id, category: code, urgency: isNew ? urgency.rawValue : nil))
        if isNew {
            let words = "\(category.chinese)：\(Text.urgency(urgency)(.chinese))"
            matter = try acting.become(urgency, note: words)
        }
        if matter.isOpen, former?.channel != .imported {
            try RequestClocks.tighten(for: matter, category: code, lineage: acting.lineage, in: transaction)
        }
        return matter
    }

    /// Whether nobody but its category, or the want of one, made the case as urgent as it is.
    private static func follows(
        _ matter: Case, _ former: String?, in reader: Reader
    ) throws -> Bool {
        guard matter.isOpen else { return false }
        let given = try former.flatMap { try Categories.find($0, in: reader) }?.urgency
        return matter.urgency == given.flatMap(Case.Urgency.init) ?? .ordinary
    }
}
