import Outgoing
import WeChat

extension House {
    /// Calls to WeChat, whose answers may be pictures.
    static let callWeChat: WeChat.Call = {
        var bounds = Outgoing.Bounds()
        bounds.body_bytes_max = WeChat.picture_bytes_max
        return WeChat.through(Outgoing(bounds))
    }()
}
