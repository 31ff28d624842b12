// A case's note and tags: edited in place, saved as typed.
import { useEffect, useRef, useState } from 'preact/hooks';
import { caseDatabase } from '../cases/database.ts';
import { changeTags } from '../cases/editing.ts';
import { libraryError } from '../cases/failures.ts';
import type { Case } from '../cases/schema.ts';
import { Icon } from '../look/icons.tsx';
import { draftOf, keepDraft, saveDraft } from './drafts.ts';
import { KNOWN_TAGS, LONGEST_TAG } from './tags.ts';

const TYPING_PAUSE = 400;

export function Notes({ one }: { one: Case }) {
  const [note, setNote] = useState(() => draftOf(one.id) ?? one.note);
  const [tags, setTags] = useState(one.tags);
  const [typed, setTyped] = useState('');
  const [state, setState] = useState('');
  const [alert, setAlert] = useState('');
  // Tags may be given elsewhere, such as to several cases at once; what is being typed here stays.
  useEffect(() => setTags(one.tags), [one.tags.join('\n')]);
  const pending = useRef<{ note: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  // So may the note, on another page; what is being typed here goes first.
  useEffect(() => {
    if (pending.current === null) setNote(draftOf(one.id) ?? one.note);
  }, [one.note]);

  /** `work` says whether the case is still there. */
  const keep = async (work: Promise<boolean>) => {
    try {
      const saved = await work;
      setAlert(saved ? '' : 'This case is not in the library any more. What you typed is still here: copy it before you close the page.');
      setState(saved ? 'Saved.' : '');
    } catch (error) {
      setState('');
      setAlert(`This could not be saved. ${libraryError(error).reason} What you typed is still here: copy it before you close the page.`);
    }
  };
  const flush = () => {
    if (pending.current === null) return;
    clearTimeout(pending.current.timer);
    const { note: last } = pending.current;
    pending.current = null;
    void keep(saveDraft(caseDatabase(), one.id, last));
  };
  useEffect(() => {
    const left = draftOf(one.id);
    if (left !== null) void keep(saveDraft(caseDatabase(), one.id, left));
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  const type = (text: string) => {
    setNote(text);
    setState('Saving…');
    keepDraft(one.id, text);
    if (pending.current !== null) clearTimeout(pending.current.timer);
    pending.current = { note: text, timer: setTimeout(flush, TYPING_PAUSE) };
  };
  const retag = async (change: { add?: string[]; remove?: string[] }) => (await changeTags(caseDatabase(), [one.id], change)).present > 0;
  const addTag = () => {
    const tag = typed.trim().replace(/,$/, '').trim();
    setTyped('');
    if (tag === '' || tags.includes(tag)) return;
    setTags([...tags, tag]);
    void keep(retag({ add: [tag] }));
  };
  const removeTag = (tag: string) => {
    setTags(tags.filter((other) => other !== tag));
    void keep(retag({ remove: [tag] }));
  };

  return (
    <section class="notes" aria-label="Your note and tags">
      <label>
        Note
        <textarea rows={3} value={note} onInput={(event) => type(event.currentTarget.value)} onBlur={flush} />
      </label>
      <div class="tags">
        {tags.map((tag) => (
          <span class="tag" key={tag}>
            {tag}
            <button type="button" aria-label={`Remove tag ${tag}`} onClick={() => removeTag(tag)}>
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          type="text"
          aria-label="Add a tag"
          placeholder="Add a tag"
          list={KNOWN_TAGS}
          maxLength={LONGEST_TAG}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing || (event.key !== 'Enter' && event.key !== ',')) return;
            event.preventDefault();
            addTag();
          }}
          onBlur={addTag}
        />
      </div>
      <p class="quiet" role="status">
        {state}
      </p>
      {alert === '' ? null : (
        <p class="notice" role="alert">
          {alert}
        </p>
      )}
    </section>
  );
}
