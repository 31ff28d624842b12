// The one text that every source is written into: lines, a blank line where a paragraph's gap or a bold heading begins.

/** Builds that text piece by piece and keeps line ends from piling up. */
export class TextWriter {
  private readonly parts: string[] = [];
  private written = 0;
  private pendingEnds = 0;
  private pendingPage = false;
  private pendingSpace = false;

  /** The next text starts a new line; `gap`: after a blank line. Before any text, nothing. */
  breakLine(gap = false): void {
    if (this.written > 0) this.pendingEnds = Math.max(this.pendingEnds, gap ? 2 : 1);
  }

  /** The next text is apart from the last, on the same line (a table's cells). */
  space(): void {
    if (this.written > 0) this.pendingSpace = true;
  }

  /** The next text begins another page. Before any text, nothing. */
  breakPage(): void {
    if (this.written === 0) return;
    this.breakLine();
    this.pendingPage = true;
  }

  get atLineStart(): boolean {
    return this.written === 0 || this.pendingEnds > 0;
  }

  /** Appends a text as it is; returns where it starts. */
  write(text: string): number {
    if (this.pendingPage) this.push('\n\f\n');
    else if (this.pendingEnds > 0) this.push('\n'.repeat(this.pendingEnds));
    else if (this.pendingSpace) this.push('\t');
    this.pendingEnds = 0;
    this.pendingPage = false;
    this.pendingSpace = false;
    const start = this.written;
    this.push(text);
    return start;
  }

  toString(): string {
    return this.parts.join('');
  }

  private push(text: string): void {
    this.parts.push(text);
    this.written += text.length;
  }
}
