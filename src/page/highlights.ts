// Tinted words. The registry belongs to the page: our names begin with "imr-lens-", and leave with the overlay.
// The rules are put in by the background (scripting.insertCSS): a shadow root's style sheet cannot reach the page's text.
// The tints let the ground shine through: whether the page's own is light or dark is not ours to know.
import type { Marks } from './marks.ts';

const NAMES = { upheld: 'imr-lens-upheld', overturned: 'imr-lens-overturned' } as const;

export const HIGHLIGHT_CSS = `
::highlight(${NAMES.upheld}) { background-color: rgb(100 116 139 / 0.24); }
::highlight(${NAMES.overturned}) { background-color: rgb(16 160 110 / 0.26); }
@media print { ::highlight(${NAMES.upheld}), ::highlight(${NAMES.overturned}) { background-color: transparent; } }
`;

export function tint(marks: Marks): void {
  for (const outcome of ['upheld', 'overturned'] as const) {
    if (marks[outcome].length > 0) CSS.highlights.set(NAMES[outcome], new Highlight(...marks[outcome]));
    else CSS.highlights.delete(NAMES[outcome]);
  }
}

export function untint(): void {
  for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
}
