/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum AdmittedTaskLimits {
    package static let code_length_max = 40
    package static let title_length_max = 40
    package static let english_length_max = 80
    /// What is to be done, as much as fits a line of the printed list twice.
    package static let text_length_max = 200
    package static let department_length_max = 40
    /// A document with its number and article.
    package static let basis_length_max = 200
    package static let reason_length_max = 200
    package static let words_length_max = 1_000
    package static let answer_length_max = 1_000
    /// A working day; what takes longer is no task for a grid.
    package static let minutes_max = 480
    /// What a grid worker can know; cities publish lists of a hundred.
    package static let entries_max = 300
    package static let file_bytes_max = 1024 * 1024
    /// Wrong rows that are shown of a sheet.
    static let reasons_max = 100
    /// Complaints on one page of the county's list.
    static let complaints_max = 100
    /// One person does not fill the list.
    package static let openComplaints_max = 5
}
