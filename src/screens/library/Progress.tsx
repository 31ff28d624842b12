// Work that takes a while: what it is, how far it is, and the button that stops it.

import { counted } from '../../look/wording.ts';
import type { ImportSummary, Job } from './jobs.ts';

export function Progress({ job }: { job: Job }) {
  return (
    <section class="job" aria-label={job.title}>
      <p>
        {job.title}… <span class="quiet">{job.detail}</span>
      </p>
      <progress aria-label={job.title} {...(job.share === null ? {} : { value: job.share, max: 1 })} />
      <button type="button" class="button small" onClick={job.stop}>
        Stop
      </button>
    </section>
  );
}

export function ImportReport({ summary, onClose }: { summary: ImportSummary; onClose: () => void }) {
  const { added, merged, refused, failures } = summary;
  const words = [
    added === 0 && merged > 0 ? null : `${counted(added, 'case')} added`,
    merged === 0 ? null : `${merged} known already and merged`,
    refused.length === 0 ? null : `${refused.length} not taken`,
  ].filter((part) => part !== null);
  return (
    <div class="report">
      {failures.map((failure) => (
        <p class="notice" role="alert" key={failure}>
          {failure}
        </p>
      ))}
      {added + merged + refused.length === 0 && failures.length > 0 ? null : <p>Import: {words.join(', ')}.</p>}
      {refused.length === 0 ? null : (
        <details>
          <summary>What was not taken</summary>
          <ul>
            {refused.map(({ line, reason }) => (
              <li key={`${line} ${reason}`}>
                Line {line}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" class="button small" onClick={onClose}>
        Close
      </button>
    </div>
  );
}
