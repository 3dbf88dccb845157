import LunariaCore

extension StoreError {
    /// Whether it says something in Chinese, and nothing but names in English.
    var isSaidInChinese: Bool {
        let prose = words.zh.replacing(/`[^`]*`/, with: "")
        return prose.contains(/[\u{4E00}-\u{9FFF}]/) && !prose.contains(/[A-Za-z]{2,} [a-z]{2,}/)
    }
}
