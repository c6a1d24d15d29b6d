import Kernel
import Places
import Storage

/// Shops, firms and a parcel point in the grids of the sample's first village; none of them is anywhere.
enum SamplePremises {
    private static let entries: [(grid: Int, name: String, kind: PlaceKind, address: String)] = [
        (0, "老槐树便利店", .shop, "晒坝边上"), (0, "柳坪快递代收点", .parcel, "村委会一楼"),
        (1, "清水面馆", .shop, "桥头"), (1, "坝上茶叶加工厂", .firm, "坝上2号"),
        (2, "田家农资店", .shop, "村小对面"), (3, "石磨豆腐坊", .firm, "桥头往北"),
    ]

    static func enter(in village: SampleWorld.VillagePlan, county: County) async throws {
        let grids = village.grids.map(\.place)
        try await county.database.write(by: .system) { transaction in
            for entry in entries where entry.grid < grids.count {
                let id: PlaceID = transaction.derivedID()
                try Places.found(
                    id, level: .premises, name: entry.name, parent: grids[entry.grid],
                    from: Founding.firstDay, in: transaction)
                try Places.describe(
                    id, as: entry.kind, address: entry.address, on: Founding.firstDay, in: transaction)
            }
        }
    }
}
