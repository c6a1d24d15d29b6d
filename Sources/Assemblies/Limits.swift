/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum AssemblyLimits {
    /// 石桥镇柳坪村农村集体经济组织成员代表大会 has 20.
    package static let name_length_max = 60
    /// Two co-owners, or a household's head with a note.
    package static let memberName_length_max = 60
    package static let household_length_max = 20
    package static let unit_length_max = 40
    /// A hundred thousand square metres: a market hall.
    package static let area_dm2_max = 10_000_000
    /// More than the largest village has adults; one transaction freezes them all.
    package static let seats_max = 6_000
    package static let unitsOfOwner_max = 500
    /// Lines of a roll typed or pasted in one go.
    package static let lines_max = 1_000
    /// One line of a notice.
    package static let title_length_max = 100
    package static let venue_length_max = 100
    package static let officer_length_max = 40
    /// What can be read out and voted on in one sitting.
    package static let motions_max = 20
    /// Ten printed pages.
    package static let motionText_length_max = 20_000
    package static let delegation_length_max = 200
    /// A notice that hung on paper and is typed in later.
    package static let noticed_days_max = 120
    package static let reason_length_max = 500
    package static let representative_length_max = 40
    package static let minutes_length_max = 50_000
    package static let promise_length_max = 500
    package static let promises_max = 50
    static let list_max = 200
}
