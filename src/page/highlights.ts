// Tinted words. The registry belongs to the page: our names begin with "imr-lens-", and leave with the overlay.
// The rules are put in by the background (scripting.insertCSS): a shadow root's style sheet cannot reach the page's text.
// The tints let the ground shine through: whether the page's own is light or dark is not ours to know.
import type { Marks } from './marks.ts';

const NAMES = { upheld: 'imr-lens-upheld', overturned: 'imr-lens-overturned', findings: 'imr-lens-finding' } as const;

export const HIGHLIGHT_CSS = `
::highlight(${NAMES.upheld}) { background-color: rgb(100 116 139 / 0.24); }
::highlight(${NAMES.overturned}) { background-color: rgb(16 160 110 / 0.26); }
::highlight(${NAMES.findings}) { text-decoration: underline wavy rgb(217 98 32); }
@media print {
  ::highlight(${NAMES.upheld}), ::highlight(${NAMES.overturned}) { background-color: transparent; }
  ::highlight(${NAMES.findings}) { text-decoration: none; }
}
`;

export function tint(marks: Marks): void {
  const ranges = { upheld: marks.upheld, overturned: marks.overturned, findings: marks.findings.map((finding) => finding.range) };
  for (const kind of ['upheld', 'overturned', 'findings'] as const) {
    if (ranges[kind].length > 0) CSS.highlights.set(NAMES[kind], new Highlight(...ranges[kind]));
    else CSS.highlights.delete(NAMES[kind]);
  }
}

export function untint(): void {
  for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
}
