import Kernel

/// What the pages of this room say.
extension Text {
    static let levelCountry = Text("places.level-country", "国家", "Country")
    static let levelProvince = Text("places.level-province", "省（自治区、直辖市）", "Province")
    static let levelCity = Text("places.level-city", "市（州）", "City")
    static let levelCounty = Text("places.level-county", "县（市、区）", "County")
    static let levelTown = Text("places.level-town", "乡镇（街道）", "Town")
    static let levelVillage = Text("places.level-village", "村（社区）", "Village")
    static let levelArea = Text("places.level-area", "片区", "Area")
    static let levelGroup = Text("places.level-group", "村（居）民小组", "Group")
    static let levelEstate = Text("places.level-estate", "小区（安置点）", "Estate")
    static let levelGrid = Text("places.level-grid", "网格", "Grid")
    static let levelBuilding = Text("places.level-building", "楼栋（院落）", "Building")
    static let levelMicrogrid = Text("places.level-microgrid", "微网格", "Micro-grid")
    static let levelPremises = Text("places.level-premises", "门店、企业和网点", "Shop or firm")

    static let placesTitle = Text("places.title", "地方", "Places")
    static let placesPurpose = Text(
        "places.purpose", "全县的镇、村、网格都在这里，哪一年叫什么、归谁管也查得到。",
        "Every town, village and grid of the county, and what it was called and belonged to in any year.")
    static let placesNone = Text("places.none", "还没有地方", "No places yet")
    static let placesNoneNote = Text(
        "places.none-note", "初始化县里的数据时会建好县和镇村。",
        "The county with its towns and villages is made when the county is set up.")
    static let placesCard = Text("places.card", "{name}的沿革和变更", "History of {name}")
    static let placesCountry = Text("places.country", "全国统计用区划", "Official divisions of the country")
    static let placesSearch = Text("places.search", "按名称或代码找地方", "Find a place by name or code")
    static let placesFound = Text("places.found", "找到的地方", "Places found")
    static let placesNotFound = Text(
        "places.not-found", "没有名称里有“{words}”的地方。", "No place has “{words}” in its name.")
    static let placesBelow = Text("places.below", "下面 {count} 个", "{count} below")
    static let placesOn = Text("places.on", "{day} 的样子", "As of {day}")
    static let placesOnField = Text("places.on-field", "看哪一天的", "As of")
    static let placesToday = Text("places.today", "回到今天", "Back to today")
    static let placesNotOnDay = Text(
        "places.not-on-day", "{day} 还没有或者已经没有这个地方。请换一天。",
        "This place was not there on {day}. Choose another day.")

    static let placeLevel = Text("places.level", "层级", "Level")
    static let placeParent = Text("places.parent", "上级", "Lies in")
    static let placeCode = Text("places.code", "区划代码", "Code")
    static let placeCodeOf = Text("places.code-of", "{code}（{edition} 年）", "{code} (list of {edition})")
    static let placeSince = Text("places.since", "从", "Since")
    static let placeUntil = Text("places.until", "到（不含）", "Until (not included)")
    static let placeChildren = Text("places.children", "下面的地方", "What lies in it")
    static let placeChildrenAll = Text("places.children-all", "看全部 {count} 个", "See all {count}")
    static let placeNoChildren = Text("places.no-children", "下面没有别的地方。", "Nothing lies in it.")
    static let placeMap = Text("places.map", "地图", "Map")
    static let placeHistory = Text("places.history", "沿革", "History")
    static let placeWas = Text("places.was", "{name}，归{parent}", "{name}, in {parent}")
    static let placeWasRoot = Text("places.was-root", "{name}", "{name}")
    static let placeEnded = Text("places.ended", "撤销", "Closed")
    static let placeCameFrom = Text("places.came-from", "由这里来", "Came from")
    static let placeWentInto = Text("places.went-into", "并入或分为", "Became")
    static let placeMergedOn = Text("places.merged-on", "{name}（{day} 合并）", "{name} (merged on {day})")
    static let placeDividedOn = Text("places.divided-on", "{name}（{day} 划出）", "{name} (divided on {day})")
    static let placeBoundaries = Text("places.boundaries", "边界", "Outlines")
    static let placeChange = Text("places.change", "变更", "Changes")
    static let tilesTitle = Text("places.tiles-title", "地图底图", "Map pictures")
    static let tilesPurpose = Text(
        "places.tiles-purpose", "不填也能用：地图只画边界和事项，不连外网。",
        "Maps work without: they draw boundaries and matters alone and ask no other server.")
    static let tilesAddress = Text("places.tiles-address", "底图服务地址", "Address of the picture server")
    static let tilesAddressHint = Text(
        "places.tiles-address-hint", "县里有权使用的服务，坐标用 WGS84。看地图的人的浏览器会去连它。",
        "A server that the county may use, in WGS 84. The browsers of those who look at maps will ask it.")
    static let tilesAttribution = Text("places.tiles-attribution", "来源说明", "Attribution")
    static let tilesSave = Text("places.tiles-save", "保存底图", "Save")
}
