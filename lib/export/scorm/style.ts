/** The package's own style sheet: the site's colours, the device's fonts, nothing loaded from anywhere. */
export const style = `:root {
  color-scheme: light dark;
  --paper: light-dark(#f7f8f5, #10191d);
  --surface: light-dark(#ffffff, #17242a);
  --sunk: light-dark(#ecf0ed, #0b1215);
  --ink: light-dark(#15242a, #e5eded);
  --muted: light-dark(#4d5f67, #a3b5ba);
  --line: light-dark(#cbd4d1, #31444c);
  --accent: light-dark(#0a6170, #63c8d1);
  --accent-ink: light-dark(#ffffff, #04262b);
  --good: light-dark(#1a6539, #80ce99);
  --bad: light-dark(#9e331c, #f4a08a);
  --dg-text: var(--ink);
  --dg-line: var(--muted);
  --dg-node: var(--surface);
  --dg-border: var(--accent);
  --dg-cluster: var(--sunk);
  --dg-cluster-line: var(--line);
  --dg-label-bg: var(--paper);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 46rem;
  padding: 1rem 1rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.65 system-ui, "Segoe UI", Roboto, Arial, sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4 { line-height: 1.32; text-wrap: balance; }
h2 { margin-top: 2.5rem; }
a { color: var(--accent); }
pre, .scroll { overflow-x: auto; }
pre { padding: 0.875rem 1rem; background: var(--sunk); border-radius: 6px; font-size: 0.875rem; line-height: 1.55; }
code { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; }
p code, li code, td code, span code { background: var(--sunk); padding: 0.1em 0.3em; border-radius: 3px; font-size: 0.9em; }
table { border-collapse: collapse; font-size: 0.9375rem; }
th, td { border: 1px solid var(--line); padding: 0.5rem 0.75rem; text-align: start; vertical-align: top; }
figure { margin: 1.5rem 0; }
figcaption { color: var(--muted); font-size: 0.9375rem; }
.diagram svg { max-width: 100%; height: auto; }
.name { font-weight: 600; margin: 0; }
.callout, .option, .way { border-inline-start: 4px solid var(--accent); padding: 0.5rem 1rem; margin: 1rem 0; background: var(--surface); }
nav ol { padding-inline-start: 1.5rem; }
nav a { display: inline-block; min-height: 44px; padding-block: 0.5rem; }
fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.note, .sources { color: var(--muted); font-size: 0.9375rem; }
.steps { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; padding: 0; }
button, select, input[type="text"], textarea {
  min-height: 44px;
  padding: 0.375rem 0.875rem;
  border: 1px solid var(--muted);
  border-radius: 6px;
  background: var(--surface);
  color: var(--ink);
  font: inherit;
}
button { min-width: 44px; font-weight: 600; cursor: pointer; }
button:disabled { color: var(--muted); background: var(--sunk); cursor: not-allowed; }
.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
.steps button[data-state="right"] { border: 2px solid var(--good); color: var(--good); }
.steps button[data-state="wrong"] { border: 2px dashed var(--bad); color: var(--bad); }
.steps button[aria-current] { background: var(--accent); color: var(--accent-ink); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.card { border: 1px solid var(--line); border-radius: 6px; background: var(--surface); padding: 1rem; }
.card:focus { outline: none; }
.choice { display: flex; gap: 0.75rem; align-items: baseline; min-height: 44px; padding-block: 0.5rem; border-top: 1px solid var(--line); }
.choice:first-of-type { border-top: 0; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; padding-block: 0.5rem; border-top: 1px solid var(--line); }
.row > span { flex: 1 1 14rem; }
.row legend { float: inline-start; width: 100%; }
.small { display: inline-flex; gap: 0.5rem; align-items: center; min-height: 44px; margin-inline-end: 1rem; }
select { max-width: 100%; }
textarea { width: 100%; }
.order { list-style: none; padding: 0; counter-reset: place; }
.order li { counter-increment: place; flex-wrap: nowrap; }
.order li::before { content: counter(place) "."; min-width: 1.5rem; }
.order .row > span { flex: 1 1 auto; }
.cloze { line-height: 3; }
.cloze input { width: 12rem; max-width: 100%; }
.headline { font-weight: 600; font-size: 1.125rem; }
.reasons { padding: 0; list-style: none; }
.reasons li { border-top: 1px solid var(--line); padding-block: 0.75rem; }
.reasons li[data-verdict="right"] .verdict { color: var(--good); }
.reasons li[data-verdict="wrong"] .verdict, .reasons li[data-verdict="missed"] .verdict { color: var(--bad); }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.said { min-height: 1.65em; font-weight: 600; }
@media print { nav, #luyen-tap { display: none; } }
`
