import LunariaApp

extension Note {
    static func madeWorkspace(_ directory: String) -> Note {
        Note(en: "made the workspace \(directory)", zh: "已创建工作区 \(directory)")
    }

    static func madeDemo(_ directory: String) -> Note {
        Note(
            en: "made the workspace \(directory); go there and try `lunaria list`",
            zh: "已创建工作区 \(directory)；进入该目录后试试 `lunaria list`")
    }

    static let watching = Note(
        en: "watching plugins, scripts and workspace.lua; Ctrl-C ends",
        zh: "正在监视插件、脚本和 workspace.lua；按 Ctrl-C 结束")

    /// What a person should know who has opened the console.
    static func console(isWriting: Bool) -> Note {
        Note(
            en: "crm holds the data\(isWriting ? "" : ", read-only"); help shows what there is, Tab completes, "
                + "Ctrl-D ends",
            zh: "crm 中是数据\(isWriting ? "" : "（只读）")；输入 help 查看说明，Tab 补全，Ctrl-D 结束")
    }
}
