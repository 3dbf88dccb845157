/// The scalars that take two columns of a terminal, apart from emoji.
///
/// East Asian Width `W` and `F` of Unicode 17.0 (EastAsianWidth.txt). Neighbouring blocks are joined over code points
/// that are not assigned, most of which the standard reserves for wide characters.
enum WideRanges {
    /// Whether a scalar stands in one of the ranges.
    static func contain(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(value)
    }

    private static let ranges: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // Hangul leading consonants
        0x2329...0x232A,  // angle brackets
        0x2630...0x2637,  // trigrams
        0x268A...0x268F,  // monograms and digrams
        0x2E80...0x303E,  // radicals, ideographic description, CJK punctuation
        0x3041...0x3247,  // kana, bopomofo, enclosed CJK
        0x3250...0xA4C6,  // enclosed CJK, ideographs, hexagrams, Yi
        0xA960...0xA97C,  // Hangul leading consonants, extended
        0xAC00...0xD7A3,  // Hangul syllables
        0xF900...0xFAFF,  // compatibility ideographs
        0xFE10...0xFE19,  // vertical punctuation
        0xFE30...0xFE6B,  // compatibility forms, small forms
        0xFF01...0xFF60,  // fullwidth forms
        0xFFE0...0xFFE6,  // fullwidth signs
        0x16FE0...0x18DF2,  // Tangut, Khitan
        0x1AFF0...0x1B2FB,  // kana supplements, Nüshu
        0x1D300...0x1D356,  // Tai Xuan Jing
        0x1D360...0x1D376,  // counting rods
        0x1F200...0x1F265,  // enclosed ideographs
        0x20000...0x2FFFD,  // ideographs, extensions B to F and I
        0x30000...0x3FFFD,  // ideographs, extensions G and H
    ]
}
