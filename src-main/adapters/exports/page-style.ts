/** One stylesheet for the screen and for paper: A4, heads repeated on each page, figures in columns. */
export const pageStyle = (isWide: boolean): string => `
@page { size: A4 ${isWide ? 'landscape' : 'portrait'}; margin: 14mm 12mm 16mm; }
* { box-sizing: border-box; }
html { font: 400 9.5px/1.45 'Inter Variable', Inter, 'Segoe UI', system-ui, sans-serif; color: #211d19;
  font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
header { display: flex; justify-content: space-between; gap: 24px; align-items: flex-end;
  padding-bottom: 10px; border-bottom: 2px solid #6e1c38; }
h1 { font-size: 20px; line-height: 1.2; font-weight: 600; letter-spacing: -0.012em; margin: 0; }
.subtitle { color: #6b645c; margin-top: 2px; }
.venue { text-align: right; font-weight: 600; font-size: 11px; white-space: nowrap; }
.venue span { display: block; font-weight: 400; color: #6b645c; font-size: 9.5px; }
.facts { display: flex; flex-wrap: wrap; gap: 4px 28px; margin: 10px 0 0; }
.facts div { display: flex; gap: 6px; }
dt { color: #6b645c; }
dd { margin: 0; }
.mark { font-family: 'JetBrains Mono Variable', 'DejaVu Sans Mono', Consolas, monospace; font-size: 8px; }
.figures { display: flex; border: 1px solid #e2ddd6; border-radius: 6px; margin: 12px 0 0; }
.figures div { flex: 1; padding: 7px 12px; }
.figures div + div { border-left: 1px solid #e2ddd6; }
.figures span { display: block; color: #6b645c; }
.figures b { font-size: 14px; font-weight: 600; letter-spacing: -0.012em; }
table { width: 100%; border-collapse: collapse; margin-top: 14px; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { text-align: left; font-weight: 500; color: #6b645c; font-size: 8.5px; padding: 0 6px 5px;
  vertical-align: bottom; border-bottom: 1px solid #b8b0a6; }
td { padding: 3.5px 6px; border-bottom: 1px solid #efebe5; vertical-align: top; }
.n { text-align: right; white-space: nowrap; }
.d { white-space: nowrap; }
.s td { padding-top: 12px; font-weight: 600; color: #6e1c38; border-bottom-color: #dfbfc9; break-after: avoid; }
.u td:first-child::before { content: '◇ '; color: #8a5a00; }
.i td, .i td:first-child { color: #6b645c; }
.t td { font-weight: 600; border-top: 1px solid #b8b0a6; border-bottom: 0; break-before: avoid; }
.g td { font-weight: 600; border-top: 2px solid #6e1c38; border-bottom: 0; font-size: 10px; break-before: avoid; }
.none { color: #6b645c; padding: 18px 6px; }
ul { margin: 14px 0 0; padding-left: 14px; color: #6b645c; break-inside: avoid; }
h2 { font-size: 11px; font-weight: 600; margin: 18px 0 0; break-after: avoid; }
.files { margin-top: 6px; font-size: 8px; }
`;
