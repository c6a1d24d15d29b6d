import Foundation
import Kernel
import People
import Sheets
import Storage

/// The households of the sample's first village, as a table that its import takes like any accountant's.
struct SampleHouseholds {
    private static let perGrid = 16

    /// Enters them; throws a `Fault` when the import refuses a row of ours.
    static func enter(
        in village: SampleWorld.VillagePlan, of town: SampleWorld.TownPlan, world: inout SampleWorld,
        county: County
    ) async throws {
        let text = table(of: village, in: town, world: &world)
        let report = try await HouseholdsImport(county).run(file: ("柳坪村户册.csv", Array(text.utf8)))
        guard report.isApplied else {
            throw Fault(
                "the sample's households were refused: \(report.reasons.map { $0.sentence(.english) })"
            )
        }
    }

    /// Lets the resident whose account the sample offers live in the eighth household, so that it is their own.
    static func settle(
        _ resident: PersonID, in village: SampleWorld.VillagePlan, county: County
    ) async throws {
        guard let grid = village.grids.first?.place else { return }
        try await county.database.write(by: .system) { transaction in
            guard let line = try People.households(at: grid, limit: 8, in: transaction).last else { return }
            let name = try People.name(of: resident, in: transaction) ?? ""
            try People.join(
                NewMember(person: Person(id: resident, name: name), relation: .spouse),
                to: line.household.id, from: transaction.now.day, in: transaction)
        }
    }

    private static func table(
        of village: SampleWorld.VillagePlan, in town: SampleWorld.TownPlan, world: inout SampleWorld
    ) -> String {
        var rows = ["镇,村,网格,户号,户主,姓名,与户主关系,性别,出生日期,电话,地址"]
        var number = 0
        for grid in village.grids {
            for _ in 0..<perGrid {
                number += 1
                let head = world.person()
                var members = [(head, "户主", number % 3 == 0 ? "女" : "男", 1950 + number * 7 % 45)]
                if number % 4 != 0 {
                    let sex = number % 3 == 0 ? "男" : "女"
                    members.append((world.person(), "配偶", sex, 1952 + number * 7 % 45))
                }
                if number % 3 == 1 {
                    let name = String(head.prefix(1)) + String(world.person().dropFirst())
                    let (relation, sex) = number % 2 == 0 ? ("子", "男") : ("女", "女")
                    members.append((name, relation, sex, 1990 + number % 30))
                }
                for (name, relation, sex, year) in members {
                    let code = String(format: "%03d", number)
                    let phone = relation == "户主" ? "1390000\(String(format: "%04d", number))" : ""
                    rows.append(
                        "\(town.name),\(village.name),\(grid.name),\(code),\(head),\(name),\(relation),\(sex),"
                            + "\(year)-0\(number % 9 + 1)-1\(number % 9),\(phone),\(number)号")
                }
            }
        }
        return rows.joined(separator: "\n") + "\n"
    }
}
