// Tinted words. The registry belongs to the page: our names begin with "imr-lens-", and leave with the overlay.
// The rules are put in by the background (scripting.insertCSS): a shadow root's style sheet cannot reach the page's text.
import type { Marks } from './marks.ts';

const NAMES = { upheld: 'imr-lens-upheld', overturned: 'imr-lens-overturned' } as const;

export const HIGHLIGHT_CSS = `
::highlight(${NAMES.upheld}) { background-color: light-dark(#e4e8ef, #3a4452); }
::highlight(${NAMES.overturned}) { background-color: light-dark(#c9efdd, #1b5140); }
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
