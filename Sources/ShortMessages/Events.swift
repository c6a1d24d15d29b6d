import Kernel
import Storage

/// How messages leave the county was set.
package struct MessageSettingsChanged: Event {
    package static let kind = "short-messages.settings-changed"
    package let subject: AnyID
    package let isLive: Bool
}

/// A template was entered; it is used once it is approved.
package struct MessageTemplateEntered: Event {
    package static let kind = "short-messages.template-entered"
    package let subject: AnyID
    /// A code of `MessageMoment`.
    package let moment: String
}

/// A template was approved by the provider and the carriers, and takes the place of the one before.
package struct MessageTemplateApproved: Event {
    package static let kind = "short-messages.template-approved"
    package let subject: AnyID
    package let on: Day
}
