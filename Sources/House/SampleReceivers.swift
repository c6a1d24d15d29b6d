import Kernel
import ShortMessages
import Storage
import Webhooks

/// A receiver that is paused, for nobody listens at its address, and a template that waits for its approval.
enum SampleReceivers {
    static func enter(in county: County, by person: PersonID) async throws {
        var numbers = SampleNumbers(state: 0x48_4F_4F_4B)
        let now = county.database.now
        try await Webhooks(county).registerPaused(
            HookID.minted(at: now, by: &numbers), name: "市热线平台", address: "https://hotline.example/yuanba",
            kinds: [.requestReceived, .requestFinished, .requestClosed], by: person)
        try await ShortMessages(county).enterTemplate(
            ShortMessageTemplateID.minted(at: now, by: &numbers), for: .received,
            "#place#收到您报的事，编号#number#，查询码#code#。", by: person)
    }
}
