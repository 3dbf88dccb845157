import LunariaCore

extension Period {
    /// From the first day to the last, in words.
    var words: Label { Label(en: "\(start) to \(lastDay)", zh: "\(start) 至 \(lastDay)") }
}
