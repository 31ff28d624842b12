// A PDF's text -> the one text. Takes what pdf.js extracts; loading the file is the caller's.
//
// pdf.js gives no blank lines. What the page shows by distance is written back: a gap between paragraphs is a blank line.
import type { PDFDocumentProxy } from 'pdfjs-dist';

interface Line {
  text: string;
  /** Baseline, in points from the page's bottom. */
  y: number;
  height: number;
}

/** The whole document's text; a form feed ends each page. */
export async function readPdf(document: PDFDocumentProxy): Promise<string> {
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(pageText(linesOf(items)));
    page.cleanup();
  }
  return pages.map((page) => `${page}\n\f`).join('');
}

function linesOf(items: readonly object[]): Line[] {
  const lines: Line[] = [];
  let current: Line | null = null;
  for (const item of items) {
    if (!isTextItem(item)) continue;
    if (item.str !== '') {
      current ??= { text: '', y: item.transform[5] ?? 0, height: item.height };
      current.text += item.str;
      current.height = Math.max(current.height, item.height);
    }
    if (item.hasEOL && current !== null) {
      lines.push(current);
      current = null;
    }
  }
  if (current !== null) lines.push(current);
  return lines.filter((line) => line.text.trim() !== '');
}

function pageText(lines: Line[]): string {
  let text = '';
  lines.forEach((line, index) => {
    const former = lines[index - 1];
    if (former !== undefined) text += former.y - line.y > 1.75 * Math.max(line.height, former.height) ? '\n\n' : '\n';
    text += line.text;
  });
  return text;
}

interface TextItem {
  str: string;
  transform: number[];
  height: number;
  hasEOL: boolean;
}

function isTextItem(item: object): item is TextItem {
  return 'str' in item;
}
