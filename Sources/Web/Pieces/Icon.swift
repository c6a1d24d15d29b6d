/// A picture beside a word, never instead of one; it takes the colour of the text.
package enum Icon: String, Sendable, CaseIterable {
    case camera, pin, phone, cloud, check, go, back, lock, print, search, eye, undo

    package var html: HTML { "<span class=\"i i-\(rawValue)\" aria-hidden=\"true\"></span>" }
}
