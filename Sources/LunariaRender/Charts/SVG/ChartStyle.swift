/// The part of the style sheet that is for drawings of charts: light, dark and printed.
///
/// The eight colours stand apart for people who do not tell red from green, and have a contrast of 3 to 1 or more with the
/// paper; patterns, dashes and shapes say the same again.
enum ChartStyle {
    static let sheet = """
        :root { --s0: #0072b2; --s1: #d55e00; --s2: #008f6b; --s3: #b5558f; --s4: #9a7200; --s5: #3a94c9;
          --s6: #5a4a9c; --s7: #6b6f76; }
        @media (prefers-color-scheme: dark) {
          :root { --s0: #4ba3e3; --s1: #f28a45; --s2: #35c39a; --s3: #e295c4; --s4: #d9b44a; --s5: #8fcdf2;
            --s6: #a497ea; --s7: #aab0b8; }
        }
        .chart { display: block; width: 100%; height: auto; overflow: visible; margin: 0 0 .75rem; }
        .wide { max-width: 45rem; }
        .narrow { display: none; max-width: 30rem; }
        @media (max-width: 40rem) { .wide { display: none; } .narrow { display: block; } }
        .chart text { font-size: 12px; fill: var(--ink); }
        .chart .axis { fill: var(--soft); }
        .chart .value { font-size: 11px; font-variant-numeric: tabular-nums; }
        .chart .over { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
        .chart .dark { fill: var(--paper); }
        .chart .message { font-size: 14px; fill: var(--soft); }
        .chart line { shape-rendering: crispEdges; }
        .chart .grid { stroke: var(--line); }
        .chart .zero { stroke: var(--soft); }
        .chart polyline { fill: none; stroke-width: 2; stroke-linejoin: round; }
        .chart .edge { stroke: var(--soft); stroke-width: 1; }
        .chart polygon.edge { fill: var(--s0); fill-opacity: .18; stroke: none; }
        .chart .node { fill: var(--paper); stroke: var(--soft); }
        .chart .missing { fill: none; stroke: var(--line); stroke-dasharray: 2 3; }
        .chart .part { fill-opacity: .4; }
        .chart circle { stroke: var(--paper); }
        .chart .pattern { pointer-events: none; }
        .chart pattern path { stroke: var(--paper); stroke-width: 1.5; fill: none; stroke-opacity: .55; }
        .chart pattern circle { fill: var(--paper); fill-opacity: .6; stroke: none; }
        \(series)
        .d1 { stroke-dasharray: 7 4; } .d2 { stroke-dasharray: 2 3; } .d3 { stroke-dasharray: 9 3 2 3; }
        .d4 { stroke-dasharray: 12 4; } .d5 { stroke-dasharray: 4 2; } .d6 { stroke-dasharray: 9 3 2 3 2 3; }
        .d7 { stroke-dasharray: 1 4; stroke-linecap: round; }
        .p0 { fill: var(--s0); fill-opacity: .06; }
        \(shades("p", color: 0))
        \(shades("n", color: 1))
        details { margin: 0; }
        summary { color: var(--soft); cursor: pointer; margin: 0 0 .5rem; }
        @media print {
          :root { --s0: #0072b2; --s1: #d55e00; --s2: #008f6b; --s3: #b5558f; --s4: #9a7200; --s5: #3a94c9;
            --s6: #5a4a9c; --s7: #6b6f76; }
          .wide { display: block; }
          .narrow { display: none; }
          .chart { break-inside: avoid; }
          figcaption { break-after: avoid; }
          details:not([open]) { display: none; }
        }
        """

    private static let series = (0..<SVGClass.colors).map { index in
        ".s\(index) { fill: var(--s\(index)); } .line.s\(index) { stroke: var(--s\(index)); }"
    }.joined(separator: "\n")

    private static func shades(_ name: String, color: Int) -> String {
        zip(1...5, [".18", ".36", ".54", ".76", ".95"])
            .map { step, opacity in ".\(name)\(step) { fill: var(--s\(color)); fill-opacity: \(opacity); }" }
            .joined(separator: "\n")
    }
}
