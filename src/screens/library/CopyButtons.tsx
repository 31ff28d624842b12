// The ways of an opened case into the clipboard: what was decided, the letter's text, all of it as Markdown.
import { useState } from 'preact/hooks';
import { markdownOf } from '../../cases/markdown.ts';
import type { Case } from '../../cases/schema.ts';
import { copyText } from '../../look/copying.ts';
import { plainSummary } from '../../look/summary.ts';

export function CopyButtons({ one }: { one: Case }) {
  const [copied, setCopied] = useState('');
  const copy = (what: string, text: string) =>
    copyText(text).then((done) => setCopied(done ? `${what} copied` : 'The browser did not allow copying'));
  return (
    <>
      <span class="quiet" role="status">
        {copied}
      </span>
      <button type="button" class="button small" onClick={() => void copy('Summary', plainSummary([one.determination]))}>
        Copy summary
      </button>
      <button type="button" class="button small" onClick={() => void copy('Text', one.text)}>
        Copy text
      </button>
      <button type="button" class="button small" onClick={() => void copy('Markdown', markdownOf(one))}>
        Copy as Markdown
      </button>
    </>
  );
}
