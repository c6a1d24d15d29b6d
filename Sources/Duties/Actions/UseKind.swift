import Kernel
import Places
import Storage

extension Duties {
    /// Lets the county use a kind of team or link, or use it no more; teams and links that stand go on.
    ///
    /// Throws `TeamRefusal.templateUnknown`.
    package static func use(template code: String, isOn: Bool, in transaction: Transaction) throws {
        let known =
            try TemplateStore.teamTemplates(in: transaction).map(\.code)
            + TemplateStore.linkTemplates(in: transaction).map(\.code)
        guard known.contains(code), let root = try Places.root(in: transaction) else {
            throw TeamRefusal.templateUnknown
        }
        guard try TemplateStore.switchTemplate(code, isOn: isOn, in: transaction) else { return }
        try transaction.record(
            TemplateSwitched(subject: root.id.as(Marks.Anything.self), template: code, isOn: isOn))
    }
}
