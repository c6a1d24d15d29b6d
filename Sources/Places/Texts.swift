import Kernel

/// What this room says when it refuses.
extension Text {
    static let placeUnknown = Text("places.unknown", "没有这个地方。", "There is no such place.")
    static let placeClosed = Text(
        "places.closed", "这个地方已经撤销，或者已定下撤销的日子，不能再改。",
        "This place has been closed, or is going to be; it cannot be changed any more.")
    static let placeTooFarAhead = Text(
        "places.too-far-ahead", "生效日期最多提前一年。请选近一点的日子。",
        "A change can be entered at most one year ahead. Choose an earlier day.")
    static let placeBeforeLastChange = Text(
        "places.before-last-change", "这一天之后还有变更，前后接不上。请选上一次变更之后的日子。",
        "There is a later change already. Choose a day after the last change.")
    static let placeNameMissing = Text("places.name-missing", "请写上名称。", "Write the name.")
    static let placeNameTooLong = Text(
        "places.name-too-long", "名称要写在一行里，最多 {limit} 个字。",
        "A name stands in one line and has at most {limit} characters.")
    static let placeNameTaken = Text(
        "places.name-taken", "同一个上级下面已经有叫这个名称的地方。请换一个名称。",
        "Another place under the same parent has this name. Choose another.")
    static let placeCodeMalformed = Text(
        "places.code-malformed",
        "代码的位数与层级不符：省 2 位、市 4 位、县 6 位、乡镇 9 位、村 12 位、网格 15 位，其他层级没有代码。",
        "The code does not fit the level: province 2 digits, city 4, county 6, town 9, village 12, grid 15; "
            + "other levels have none.")
    static let placeEditionMissing = Text(
        "places.edition-missing", "有代码就要写明是哪一年的代码。", "A code needs the year of the list that it is from.")
    static let placeRootExists = Text(
        "places.root-exists", "县级的根已经有了。请选一个上级。", "The county's root exists already. Choose a parent.")
    static let placeRootStays = Text(
        "places.root-stays", "全县的根不能移动、合并或撤销。", "The county's root cannot be moved, merged or closed.")
    static let placeParentNotThere = Text(
        "places.parent-not-there", "那一天没有这个上级，或者它要撤销。请换一个上级或日子。",
        "The parent is not there on that day, or is going to be closed. Choose another parent or day.")
    static let placeCyclic = Text(
        "places.cyclic", "不能放到它自己或者它的下级里面。", "A place cannot lie in itself or in what lies under it.")
    static let placeLevelOrder = Text(
        "places.level-order", "这个层级不能放在那个上级下面。请选更高一级的地方。",
        "A place of this level cannot lie under that parent. Choose a place of a higher level.")
    static let placeGridOutsideVillage = Text(
        "places.grid-outside-village", "网格、小组和小区要在一个村（社区）里面。",
        "Grids, groups and estates lie inside one village or community.")
    static let placeSameName = Text(
        "places.same-name", "名称和代码都没有变。", "Neither name nor code is another than before.")
    static let placeSameParent = Text(
        "places.same-parent", "它本来就在这个上级下面。", "It lies under this parent already.")
    static let placeHasChildren = Text(
        "places.has-children", "它下面那天还有别的地方。请先移走或撤销它们，或者改用合并。",
        "Other places lie under it on that day. Move or close them first, or merge it.")
    static let placeMergingTooFew = Text(
        "places.merging-too-few", "新设一个要选两个以上来合并；并入现有的至少选一个。",
        "Choose at least two places to make a new one, at least one to add to another.")
    static let placeMergingIntoItself = Text(
        "places.merging-into-itself", "不能并入它自己，也不能把一个地方选两次。",
        "A place cannot be merged into itself, nor be chosen twice.")
    static let placeMergingTargetNotThere = Text(
        "places.merging-target-not-there", "要并入的地方那天还没有，或者要撤销。请换一个。",
        "The place to merge into is not there on that day, or is going to be closed. Choose another.")
    static let placeMergingLevelsDiffer = Text(
        "places.merging-levels-differ", "只有同一层级的地方才能合并。", "Only places of one level can be merged.")
    static let placeSplittingTooFew = Text(
        "places.splitting-too-few", "撤销原来的要分成两个以上；保留原来的至少分出一个。",
        "Divide into at least two parts, or into at least one if the place stays.")
    static let placeSplittingChildUnassigned = Text(
        "places.splitting-child-unassigned", "原来的要撤销，下面的每一个都要分到新的里面。",
        "The place ends, so everything under it has to go to one of the parts.")
    static let placeSplittingChildForeign = Text(
        "places.splitting-child-foreign", "只能把它下面的地方分给新设的地方。",
        "Only what lies under the place can go to one of its parts.")
    static let importEditionUnfit = Text(
        "places.edition-unfit", "年份不对。请写区划代码是哪一年的，例如 2023。",
        "This is no year of a list. Write the year that the codes are from, such as 2023.")
    static let importEditionOlder = Text(
        "places.edition-older", "已经导入过 {edition} 年的区划，不能再导入更早的。",
        "Divisions of {edition} have been imported already; an older list cannot follow.")
    static let importUnderWay = Text(
        "places.import-under-way", "另一次区划导入正在进行。请等它结束再来。",
        "Another import of divisions is under way. Wait until it has ended.")
    static let importDuplicate = Text(
        "places.import-duplicate", "代码 {code} 前面已经有一行。", "The code {code} stands in an earlier row.")
    static let importParentMissing = Text(
        "places.import-parent-missing", "上级 {code} 不在这些文件里，也没有导入过。",
        "The parent {code} is neither in these files nor imported before.")
    static let outlineNotGeoJSON = Text(
        "places.not-geojson", "这个文件不是 GeoJSON 的 FeatureCollection。请从地图软件重新导出。",
        "This file is no GeoJSON FeatureCollection. Export it again from the map program.")
    static let outlineNotAnOutline = Text(
        "places.not-an-outline", "这一项不是面，或者有的圈没有闭合、坐标不在经纬度范围内（要用 WGS84）。",
        "This is no polygon, or a ring is open, or its points are not longitude and latitude (WGS 84).")
    static let outlineTooLong = Text(
        "places.outline-too-long", "边界的点太多了，一个地方最多 {max} KB。请先简化。",
        "The outline has too many points; at most {max} KB a place. Simplify it first.")
    static let outlinePlaceNotFound = Text(
        "places.outline-place-not-found", "没有用这个编号或代码的地方。", "No place has this id or code.")
    static let outlinePlaceNamedTwice = Text(
        "places.outline-place-named-twice", "前面已经有一项是同一个地方。", "An earlier feature is the same place.")
    static let tilesNotSecure = Text(
        "places.tiles-not-secure", "地址要以 https:// 开头，中间不能有空格。",
        "The address has to begin with https:// and hold no spaces.")
    static let tilesPartMissing = Text(
        "places.tiles-part-missing", "地址里缺 {part}，要像 https://…/z/x/y.png 那样，z、x、y 各在花括号里。",
        "The address lacks {part}; write z, x and y in braces, each where its number goes.")
    static let tilesTooLong = Text(
        "places.tiles-too-long", "地址最多 {count} 个字符。", "The address has at most {count} characters.")
    static let tilesAttributionTooLong = Text(
        "places.tiles-attribution-too-long", "来源说明最多 {count} 个字。",
        "The attribution has at most {count} characters.")
}
