// The list of cases: one row each, its case number (or first request) a link that opens it.
import type { CaseRow } from '../../cases/database.ts';
import { OutcomeChip } from '../../look/chips.tsx';
import { Icon } from '../../look/icons.tsx';
import { longDate, momentDate } from '../../look/wording.ts';

export function CaseTable({ rows, opened }: { rows: CaseRow[]; opened: string | null }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">Outcome</th>
          <th scope="col" class="number">
            Items
          </th>
          <th scope="col" class="wide">
            Decided
          </th>
          <th scope="col" class="wide">
            Captured
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} aria-current={row.id === opened ? 'true' : undefined}>
            <th scope="row">
              <a class={row.caseNumber === null ? undefined : 'case-number'} href={`#case=${encodeURIComponent(row.id)}`}>
                {row.caseNumber ?? row.firstRequest ?? 'Determination without items'}
              </a>
              {row.caseNumber === null || row.firstRequest === null ? null : <small>{row.firstRequest}</small>}
            </th>
            <td>
              {row.outcome === null ? <span class="quiet">No decision read</span> : <OutcomeChip outcome={row.outcome} />}
              {row.findings === 0 ? null : (
                <span class="chip finding" title={`${row.findings} findings`}>
                  <Icon name="finding" />
                  {row.findings}
                </span>
              )}
            </td>
            <td class="number">{row.items}</td>
            <td class="wide">{row.decided === null ? <span class="quiet">not printed</span> : longDate(row.decided)}</td>
            <td class="wide">{momentDate(row.capturedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
