import ArgumentParser
import Foundation
import Kernel
import People
import Sheets
import Storage

extension ImportData {
    struct Households: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Imports households and their members from CSV or XLSX, a row a person.",
            discussion: """
                Example: yuanba import households liuping.xlsx --dry-run --database sqlite:county.sqlite

                Columns: 村 village, 户号 household number, 姓名 name, 与户主关系 relation; and where there are
                any 乡镇 town, 组 group, 户主 head, 性别 sex, 出生日期 date of birth, 身份证号 ID number, 电话 phone,
                地址 address.
                """)

        @OptionGroup var county: CountyOptions
        @OptionGroup var options: ImportOptions
        @Argument(help: "A CSV or XLSX file.") var file: String

        func run() async throws {
            guard let read = try Files.read([file]).first else {
                throw RefusedInput(reasons: ["There is no file at \(file)."])
            }
            let opened = try await county.county()
            let progress = Terminal.progress("households")
            let report = try await HouseholdsImport(opened).run(
                file: read, dryRun: options.dryRun, skipBad: options.skipBad,
                progress: { done, all in progress(all == 0 ? 1 : Double(done) / Double(all)) })
            try await opened.database.close()
            let reasons = report.reasons.map { reason in
                let column = reason.column.map { " \($0)" } ?? ""
                return "\(read.name):\(reason.line)\(column): \(reason.sentence(Terminal.language))"
            }
            if !report.isApplied, !options.dryRun { throw RefusedInput(reasons: reasons) }
            for reason in reasons { Terminal.complain(reason) }
            Terminal.say(
                "read \(report.read), added \(report.added), changed \(report.changed), "
                    + "unchanged \(report.unchanged), persons \(report.persons), refused \(report.refused), "
                    + "left out \(report.leftOut)")
        }
    }
}
