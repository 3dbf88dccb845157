import LunariaCore

extension IncentiveLine.Kind {
    /// The kind in one word.
    var label: Label {
        switch self {
        case .earned: Label(en: rawValue, zh: "计提")
        case .override: Label(en: rawValue, zh: "管理提成")
        case .held: Label(en: rawValue, zh: "暂扣")
        case .adjustment: Label(en: rawValue, zh: "调整")
        case .clawback: Label(en: rawValue, zh: "追回")
        case .manual: Label(en: rawValue, zh: "手工调整")
        }
    }
}
