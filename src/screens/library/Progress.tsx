// Work that takes a while: what it is, how far it is, and the button that stops it.
import { useEffect } from 'preact/hooks';
import { counted } from '../../look/wording.ts';
import type { ImportSummary } from './importJob.ts';
import type { Job } from './jobs.ts';
import { fileWriter } from './saving.ts';

export function Progress({ job }: { job: Job }) {
  // A page that goes away takes its work with it: what is done so far stays, and the rest is not begun.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  return (
    <section class="job" aria-label={job.title}>
      <p>
        {job.title}… <span class="quiet">{job.detail}</span>
      </p>
      <progress aria-label={job.title} {...(job.share === null ? {} : { value: job.share, max: 1 })} />
      {job.pause === null ? null : (
        <button type="button" class="button small" onClick={job.pause.toggle}>
          {job.pause.paused ? 'Go on' : 'Pause'}
        </button>
      )}
      <button type="button" class="button small" onClick={job.stop}>
        Stop
      </button>
    </section>
  );
}

export function ImportReport({ summary, onClose }: { summary: ImportSummary; onClose: () => void }) {
  const { added, merged, refused, refusedCount, failures, files, captured, stopped } = summary;
  const known = files.filter((file) => file.kind === 'known').length;
  const back = files.filter((file) => file.kind === 'back').length;
  const without = files.filter((file) => file.kind === 'no letter').length;
  const failed = files.filter((file) => file.kind === 'failed').length;
  const words = [
    captured === 0 ? null : `${counted(captured, 'file')} captured`,
    added === 0 ? null : `${counted(added, 'case')} added`,
    back === 0 ? null : `${back} brought back from the bin`,
    known + merged === 0 ? null : `${known + merged} known already`,
    without === 0 ? null : `${without} without a letter`,
    failed === 0 ? null : `${failed} could not be read`,
    refusedCount === 0 ? null : `${counted(refusedCount, 'record')} not taken`,
    failures.length === 0 ? null : `${counted(failures.length, 'file')} not taken`,
  ].filter((part) => part !== null);
  const reasons = [
    ...failures,
    ...refused.map(({ file, place, reason }) => `${file}, ${place}: ${reason}`),
    ...files.filter((file) => file.reason !== '').map(({ name, reason }) => `${name}: ${reason}`),
  ];
  return (
    <div class="report">
      {failures.map((failure) => (
        <p class="notice" role="alert" key={failure}>
          {failure}
        </p>
      ))}
      {words.length > 0 ? <p>Import: {words.join(', ')}.</p> : stopped ? null : <p>There was nothing to import.</p>}
      {stopped ? <p>It was stopped: what is not counted here was not read. Import the same files again to go on.</p> : null}
      {reasons.length === 0 ? null : (
        <details>
          <summary>What was not taken, and why</summary>
          <ul>
            {reasons.slice(0, MOST_SHOWN).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <button type="button" class="button small" onClick={() => void saveList(reasons)}>
            Save this list
          </button>
        </details>
      )}
      <button type="button" class="button small" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

const MOST_SHOWN = 200;

async function saveList(reasons: string[]): Promise<void> {
  const writer = await fileWriter('imr-lens-not-imported.txt', 'text/plain', false);
  await writer?.write(`${reasons.join('\n')}\n`);
  await writer?.close();
}
