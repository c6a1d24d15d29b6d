import Kernel

/// What codes are called.
extension Text {
    static func dispute(_ state: Dispute.State) -> Text {
        switch state {
        case .received: Text("disputes.state.received", "已收到，等受理", "Received, not accepted yet")
        case .choosing: Text("disputes.state.choosing", "各方在选调解员", "The parties choose a mediator")
        case .mediating: Text("disputes.state.mediating", "调解中", "Being mediated")
        case .agreed: Text("disputes.state.agreed", "已达成协议，在履行", "Agreed, being carried out")
        case .closed: Text("disputes.state.closed", "已办结", "Closed")
        }
    }

    static func dispute(_ outcome: Dispute.Outcome) -> Text {
        switch outcome {
        case .settled:
            Text(
                "disputes.outcome.settled", "已调结，协议都做到了", "Settled, everything agreed was done")
        case .unperformed:
            Text(
                "disputes.outcome.unperformed", "有协议，没有全部履行", "Agreed, and not all of it done")
        case .refused: Text("disputes.outcome.refused", "一方不愿意调解", "A party did not want mediation")
        case .failed: Text("disputes.outcome.failed", "没有调成", "Mediated without an agreement")
        case .guided: Text("disputes.outcome.guided", "已引导到其他途径", "Brought to another body")
        case .notTaken:
            Text(
                "disputes.outcome.not-taken", "不能调解，没有受理", "Not accepted, another body decides")
        }
    }

    static func dispute(_ channel: Dispute.Channel) -> Text {
        switch channel {
        case .counter: Text("disputes.channel.counter", "窗口登记", "At the counter")
        case .grid: Text("disputes.channel.grid", "网格员登记", "By a grid worker")
        case .web: Text("disputes.channel.web", "当事人网上申请", "Asked for online")
        case .request: Text("disputes.channel.request", "从诉求转来", "From a request")
        }
    }

    static func dispute(_ body: Dispute.Body) -> Text {
        switch body {
        case .court: Text("disputes.body.court", "人民法院", "Court")
        case .arbitration: Text("disputes.body.arbitration", "仲裁机构", "Arbitration")
        case .administration: Text("disputes.body.administration", "行政主管部门", "Administrative authority")
        case .police: Text("disputes.body.police", "公安机关", "Police")
        case .legalAid: Text("disputes.body.legal-aid", "法律援助机构", "Legal aid")
        }
    }
}
