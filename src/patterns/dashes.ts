// The signs that stand for a hyphen in numbers and between words, as word processors, fonts and scans put them there.

/** One of them: hyphen-minus, hyphen, no-break hyphen, en dash, minus sign. */
export const DASH = '[-‐‑–−]';
