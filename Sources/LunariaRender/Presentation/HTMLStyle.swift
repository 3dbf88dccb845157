/// The style sheet of a page: follows the reader's light or dark setting, and prints on A4 in black on white.
enum HTMLStyle {
    static let sheet = """
        :root { color-scheme: light dark; --ink: #1c1d21; --soft: #62656e; --line: #d9dbe0; --paper: #fff;
          --warn: #8a5a00; --critical: #b3261e; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e7ea; --soft: #9da1ab; --line: #3a3d45; --paper: #17181b;
            --warn: #e0b050; --critical: #ff8a80; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink);
          font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        main { max-width: 64rem; margin: 0 auto; padding: 2rem 1.25rem; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2rem 0 .75rem; }
        h1 { font-size: 1.75rem; margin-top: 0; }
        h2 { font-size: 1.25rem; }
        h3, h4, h5, h6 { font-size: 1rem; }
        p { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 1rem; }
        dl { display: grid; grid-template-columns: fit-content(50%) 1fr; gap: .25rem 1.5rem; margin: 0 0 1.5rem; }
        dt { color: var(--soft); overflow-wrap: anywhere; }
        dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        figure { margin: 0 0 1.5rem; }
        figcaption { font-weight: 600; margin: 0 0 .5rem; overflow-wrap: anywhere; }
        .table { overflow-x: auto; margin: 0 0 1.5rem; }
        table { border-collapse: collapse; min-width: 50%; }
        th, td { padding: .4rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
        th { color: var(--soft); font-weight: 600; border-bottom: 2px solid var(--line); vertical-align: bottom; }
        td { white-space: pre-wrap; overflow-wrap: break-word; min-width: 4rem; max-width: 32rem; }
        .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .empty { color: var(--soft); }
        .findings { list-style: none; padding: 0; margin: 0 0 1.5rem; }
        .findings li { padding: .4rem .75rem; margin: 0 0 .4rem; border-left: 3px solid var(--soft);
          overflow-wrap: anywhere; }
        .findings .warn { border-color: var(--warn); }
        .findings .critical { border-color: var(--critical); }
        .warn strong { color: var(--warn); }
        .critical strong { color: var(--critical); }
        .place { color: var(--soft); }
        @page { size: A4; margin: 18mm 15mm; }
        @media print {
          :root { --ink: #000; --soft: #444; --line: #aaa; --paper: #fff; --warn: #6b4600; --critical: #8c1d18; }
          body { font-size: 10pt; }
          main { max-width: none; padding: 0; }
          .table { overflow: visible; }
          table { width: 100%; }
          thead { display: table-header-group; }
          tr, li { break-inside: avoid; }
          h1, h2, h3, h4, h5, h6 { break-after: avoid; }
        }
        """
}
