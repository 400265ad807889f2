/** The look of the picker: the dashboard's calm, in a page that shares nothing with it. */
export const PICKER_STYLE = `
:root {
  color-scheme: light dark;
  --page: light-dark(oklch(0.985 0.002 250), oklch(0.19 0.008 260));
  --surface: light-dark(oklch(1 0 0), oklch(0.225 0.009 260));
  --hover: light-dark(oklch(0.955 0.006 250), oklch(0.265 0.01 260));
  --ink: light-dark(oklch(0.24 0.015 260), oklch(0.93 0.005 250));
  --muted: light-dark(oklch(0.45 0.015 260), oklch(0.74 0.01 255));
  --line: light-dark(oklch(0.905 0.006 255), oklch(0.32 0.01 260));
  --accent: light-dark(oklch(0.5 0.15 258), oklch(0.76 0.11 250));
  --accent-soft: light-dark(oklch(0.95 0.025 255), oklch(0.3 0.045 258));
  --amber: light-dark(oklch(0.5 0.115 65), oklch(0.82 0.125 80));
  --amber-soft: light-dark(oklch(0.965 0.04 85), oklch(0.31 0.05 75));
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100dvh; display: grid; place-items: center; padding: 24px 16px;
  background: var(--page); color: var(--ink);
  font: 0.8125rem/1.25rem system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;
}
main { width: 100%; max-width: 23rem; }
.label {
  display: inline-block; margin: 0 0 12px; padding: 2px 8px; border-radius: 4px;
  background: var(--amber-soft); color: var(--amber); font-size: 0.75rem; line-height: 1rem; font-weight: 600;
}
h1 { margin: 0 0 4px; font-size: 1.125rem; line-height: 1.5rem; }
.lead, .foot { margin: 0; color: var(--muted); }
.foot { margin-top: 16px; font-size: 0.75rem; line-height: 1rem; }
form { margin-top: 16px; }
ul {
  margin: 0 0 12px; padding: 0; list-style: none; overflow: hidden;
  background: var(--surface); border: 1px solid var(--line); border-radius: 6px;
}
li + li { border-top: 1px solid var(--line); }
button { font: inherit; color: inherit; cursor: pointer; }
.person {
  width: 100%; padding: 12px 16px; display: grid; grid-template-columns: 36px 1fr; column-gap: 12px;
  border: 0; background: none; text-align: start;
}
.person:hover { background: var(--hover); }
.initials {
  grid-row: span 2; align-self: center; width: 36px; height: 36px; border-radius: 50%;
  display: grid; place-items: center; background: var(--accent-soft); color: var(--accent); font-weight: 600;
}
.name { font-weight: 600; }
.may { color: var(--muted); font-size: 0.75rem; line-height: 1rem; }
.cancel {
  height: 28px; padding: 0 12px; border: 1px solid var(--line); border-radius: 4px; background: var(--surface);
}
.cancel:hover { background: var(--hover); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.cancel:focus-visible { outline-offset: 1px; }
`
