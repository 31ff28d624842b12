// When the library was last exported whole, and when the user did not want to be reminded of it: kept in this browser.

/** How many cases the library had then. */
const BACKED_UP = 'imr-lens-backed-up';
const DISMISSED = 'imr-lens-backup-dismissed';

/** The library was exported whole, with this many cases. */
export function noteBackup(cases: number): void {
  note(BACKED_UP, cases);
}

/** The user does not want to be reminded now. */
export function noteDismissal(cases: number): void {
  note(DISMISSED, cases);
}

/** Cases at the last export, and at the last reminder that was put away; 0 where there was none. */
export function lastNoted(): { backedUp: number; dismissed: number } {
  return { backedUp: noted(BACKED_UP), dismissed: noted(DISMISSED) };
}

/** Cases that were deleted for good are no reason to say nothing of new ones; `cases`: those in the bin, too, for they may come back. */
export function noteDeletions(cases: number): void {
  for (const what of [BACKED_UP, DISMISSED] as const) if (cases < noted(what)) note(what, cases);
}

function note(what: typeof BACKED_UP | typeof DISMISSED, cases: number): void {
  localStorage.setItem(what, String(cases));
}

function noted(what: typeof BACKED_UP | typeof DISMISSED): number {
  return Number(localStorage.getItem(what) ?? 0);
}
