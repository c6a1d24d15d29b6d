import Kernel

/// What is said of the kinds of grids, shops and firms.
extension Text {
    static let kindOrdinary = Text("places.kind-ordinary", "普通网格", "Ordinary grid")
    static let kindSchool = Text("places.kind-school", "专属网格（学校）", "Dedicated grid: school")
    static let kindHospital = Text("places.kind-hospital", "专属网格（医院）", "Dedicated grid: hospital")
    static let kindPark = Text("places.kind-park", "专属网格（园区）", "Dedicated grid: business park")
    static let kindMarket = Text("places.kind-market", "专属网格（市场）", "Dedicated grid: market")
    static let kindOffice = Text("places.kind-office", "专属网格（写字楼）", "Dedicated grid: office building")
    static let kindShop = Text("places.kind-shop", "门店", "Shop")
    static let kindFirm = Text("places.kind-firm", "企业", "Firm")
    static let kindParcel = Text("places.kind-parcel", "快递网点", "Parcel point")
    static let kindOther = Text("places.kind-other", "其他", "Other")
    static let kindNone = Text("places.kind-none", "没有分类", "None")

    static let kindField = Text("places.kind-field", "类别", "Kind")
    static let kindHint = Text(
        "places.kind-hint", "专属网格不看户数：学校、医院、园区、市场、写字楼单独成格。",
        "A dedicated grid is one school, hospital, park, market or office building; its households are not counted."
    )
    static let addressField = Text("places.address-field", "地址", "Address")
    static let changeKind = Text("places.change-kind", "改类别", "Change the kind")
    static let changeKindNote = Text(
        "places.change-kind-note", "从那天起算新的类别，以前的不变。",
        "The new kind holds from that day; earlier days keep theirs.")
    static let changeKindQuestion = Text("places.change-kind-question", "改成这个类别？", "Make it of this kind?")

    static let kindMissing = Text("places.kind-missing", "请选类别。", "Choose what kind it is.")
    static let kindUnfit = Text(
        "places.kind-unfit", "这个类别不合这一级：网格选网格的类别，门店和企业选它们的。",
        "This kind does not fit: grids have kinds of grids, shops and firms theirs. Choose another.")
    static let addressTooLong = Text(
        "places.address-too-long", "地址太长，最多 {limit} 个字。", "The address has at most {limit} characters.")
    static let addressOfGrid = Text(
        "places.address-of-grid", "网格没有地址，范围写在网格卡上。", "A grid has no address; write its range on its card.")
    static let kindNotThere = Text(
        "places.kind-not-there", "那一天还没有它，或已经撤销。请换一天。", "It is not there on that day. Choose another day.")
    static let kindBeforeLast = Text(
        "places.kind-before-last", "这一天之后改过类别。请选上一次之后的日子。",
        "The kind was changed later than that. Choose a later day.")
    static let kindSame = Text(
        "places.kind-same", "类别和地址都没有变。", "Neither kind nor address is another than before.")
}
