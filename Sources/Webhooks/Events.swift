import Kernel
import Storage

/// A receiver was registered.
package struct HookRegistered: Event {
    package static let kind = "webhooks.hook-registered"
    package let subject: AnyID
    /// Of its name, which is free text.
    package let name: PersonalDigest
    /// Codes of `PublicKind`, parted by spaces.
    package let kinds: String
}

/// A receiver hears nothing for a while; what happens waits for it.
package struct HookPaused: Event {
    package static let kind = "webhooks.hook-paused"
    package let subject: AnyID
}

/// A receiver is served again.
package struct HookResumed: Event {
    package static let kind = "webhooks.hook-resumed"
    package let subject: AnyID
}

/// A receiver was stopped, because a message was given up.
package struct HookStopped: Event {
    package static let kind = "webhooks.hook-stopped"
    package let subject: AnyID
    package let delivery: DeliveryID
    /// The last status, if there was one.
    package let status: Int?
    /// A code of `OutgoingFault`, if there was none.
    package let fault: String?
}

/// A receiver got a new secret; the former one signs beside it for a day.
package struct HookSecretRenewed: Event {
    package static let kind = "webhooks.hook-secret-renewed"
    package let subject: AnyID
}

/// Somebody asked for a message that says nothing, to see whether it arrives.
package struct HookTested: Event {
    package static let kind = "webhooks.hook-tested"
    package let subject: AnyID
}

/// A message was put in line again by hand.
package struct DeliveryRepeated: Event {
    package static let kind = "webhooks.delivery-repeated"
    package let subject: AnyID
    package let delivery: DeliveryID
}

/// A receiver is told nothing any more, for good.
package struct HookEnded: Event {
    package static let kind = "webhooks.hook-ended"
    package let subject: AnyID
}
