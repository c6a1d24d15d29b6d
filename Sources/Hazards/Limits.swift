/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum HazardLimits {
    /// What is wrong, as one writes it on a telephone.
    package static let words_length_max = 500
    /// Where exactly: 3组机耕道拐弯处.
    package static let spot_length_max = 100
    /// The name of who is to put it right.
    package static let unit_length_max = 60
    /// A department, and the text by which it is competent.
    package static let basis_length_max = 200
    /// Kinds of objects that a county lists.
    package static let objects_max = 40
    package static let photos_max = 3
    /// A hazard is shelved for at most a year before somebody looks again.
    package static let shelving_days_max = 366
    package static let page_max = 200
    /// Points on one map.
    package static let points_max = 500
}
