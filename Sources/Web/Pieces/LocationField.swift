/// A button that fills in where the phone is, beside a field that asks in words; only a press takes it.
///
/// Sends `latitude` and `longitude` (WGS 84, degrees) and `accuracy` (metres), all empty when not pressed.
package struct LocationField: Sendable {
    package init() {}

    package func html(_ frame: Frame) -> HTML {
        """
        <div class="locate only-script" data-locate data-wait="\(frame(.pieceLocateWait))" \
        data-found="\(frame(.pieceLocateFound))" data-failed="\(frame(.pieceLocateFailed))">
        <button type="button" class="btn btn--wide">\(Icon.pin.html)\(frame(.pieceLocate))</button>
        <p class="small quiet" role="status"></p>
        \(coordinate("latitude", frame))\(coordinate("longitude", frame))\(coordinate("accuracy", frame))
        </div>

        """
    }

    private func coordinate(_ name: String, _ frame: Frame) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(frame.typed(name))\" data-\(name)>"
    }
}
