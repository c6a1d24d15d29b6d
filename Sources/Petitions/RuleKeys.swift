import Clocks
import Kernel
import Rulebook

extension Petitions {
    static let registrationKey = "petitions.registration"
    static let informingKey = "petitions.informing"
    static let objectionKey = "petitions.objection"
    static let handlingKey = "petitions.handling"
    static let extensionKey = "petitions.extension"
    static let netKey = "petitions.net"

    /// How long the petitioner may ask for a review, and how long it takes.
    static func windowKey(_ stage: Petition.Stage) -> String { "petitions.\(stage.rawValue)-window" }
    static func reviewKey(_ stage: Petition.Stage) -> String { "petitions.\(stage.rawValue)" }

    private static let topic = RuleTopic(
        "petitions", Text("petitions.rules.topic", "信访和网信交转办", "Petitions (信访) and net matters"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        limit(
            registrationKey, "登记以后转送、交办或受理", "Handing on after registration",
            "收到信访事项以后，多久转送、交办，或者自己受理。", "How soon after receipt a petition is handed on or taken up."),
        limit(
            informingKey, "书面告知接收情况", "Telling the petitioner",
            "收到转送、交办的信访事项以后，多久书面告知信访人。",
            "How soon after it came to them a unit tells the petitioner in writing."),
        limit(
            objectionKey, "对转送、交办提出异议", "Objection of the receiving unit",
            "不属于本单位的，多久以内提出异议，并说明理由。", "Until when a unit may say that it is not its matter, and why."),
        limit(
            handlingKey, "申诉求决事项办结", "Handling of a claim",
            "申诉求决类事项从受理起多久办结。建议意见和检举控告，条例没有规定这个期限。",
            "From acceptance to the written answer, for claims. For proposals and accusations the regulations set none."
        ),
        limit(
            extensionKey, "延长办理最多多久", "Longest extension of handling",
            "情况复杂的，经负责人批准可以延长一次，并告知信访人理由。",
            "Once, with approval, and the petitioner is told why."),
        limit(
            windowKey(.review), "请求复查", "Asking for a review",
            "收到处理意见以后，多久以内可以请求上一级复查。", "How long the level above may be asked to review the answer."),
        limit(
            reviewKey(.review), "复查", "Review", "收到复查请求以后，多久提出复查意见。", "How long a review takes."),
        limit(
            windowKey(.recheck), "请求复核", "Asking for the final review",
            "收到复查意见以后，多久以内可以请求复核。", "How long the final review may be asked for."),
        limit(
            reviewKey(.recheck), "复核", "Final review",
            "收到复核请求以后，多久提出复核意见；听证的时间不算在内。",
            "How long the final review takes; the time of a hearing is not counted."),
        limit(
            netKey, "网信交转办回复", "Answer to a matter from the net",
            "收到网信部门转来的事项以后，多久回复。", "How soon a matter handed on by the cyberspace office is answered."),
    ]

    private static func limit(
        _ code: String, _ chinese: String, _ english: String, _ explained: String, _ explanation: String
    ) -> RuleKey {
        RuleKey(
            code, topic: topic, title: Text("\(code).title", chinese, english), kind: .limit,
            explanation: Text("\(code).explanation", explained, explanation))
    }
}
