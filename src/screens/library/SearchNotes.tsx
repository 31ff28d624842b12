// What search cannot find yet, or not at all: said beside the list, so that nobody takes it for an answer.
import { wordsOf } from '../../cases/words.ts';
import { counted } from '../../look/wording.ts';

export function SearchNotes({ typed, unlisted }: { typed: string; unlisted: number }) {
  return (
    <>
      {unlisted > 0 && typed !== '' ? (
        <p class="quiet">Search is still being made ready: {counted(unlisted, 'case')} to go. Some may be missing below.</p>
      ) : null}
      {typed.trim() !== '' && wordsOf(typed).length === 0 ? (
        <p class="quiet">Search looks for words of two or more letters or digits. Until you type one, every case is listed.</p>
      ) : null}
    </>
  );
}
