// Narrowing the list: what the letters decided, on which guideline, by whom, and what the user noted.
import type { CaseRow } from '../../cases/database.ts';
import { choicesOf, type Filter, isFiltering, NO_FILTER } from '../../cases/filtering.ts';
import { guidelineOf } from '../../guidelines/catalogue.ts';
import type { GuidelineId } from '../../guidelines/types.ts';
import { Icon } from '../../look/icons.tsx';
import { outcomeWord } from '../../look/wording.ts';

const MOST_CHOICES = 300;

export function Filters({ rows, filter, onFilter }: { rows: CaseRow[]; filter: Filter; onFilter: (filter: Filter) => void }) {
  const set = (change: Partial<Filter>) => onFilter({ ...filter, ...change });
  const choices = (of: (row: CaseRow) => readonly string[]) => choicesOf(rows, of).slice(0, MOST_CHOICES);
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">Filters</legend>
      <Choice label="Outcome" value={filter.outcome} onChange={(outcome) => set({ outcome })}>
        {(['upheld', 'overturned', 'partially-overturned'] as const).map((outcome) => (
          <option key={outcome} value={outcome}>
            {outcomeWord(outcome)}
          </option>
        ))}
      </Choice>
      <Choice label="Guideline" value={filter.guideline} onChange={(guideline) => set({ guideline })}>
        {choices((row) => row.guidelines).map(([id, count]) => (
          <option key={id} value={id}>{`${guidelineOf(id as GuidelineId).name} (${count})`}</option>
        ))}
      </Choice>
      <Choice label="Treatment" value={filter.treatment} onChange={(treatment) => set({ treatment })}>
        {choices((row) => row.treatments).map(([name, count]) => (
          <option key={name} value={name}>{`${name.length > 60 ? `${name.slice(0, 60)}…` : name} (${count})`}</option>
        ))}
      </Choice>
      <Choice label="Reviewer" value={filter.specialty} onChange={(specialty) => set({ specialty })}>
        {choices((row) => row.specialties).map(([name, count]) => (
          <option key={name} value={name}>{`${name} (${count})`}</option>
        ))}
      </Choice>
      <Choice label="Tag" value={filter.tag} onChange={(tag) => set({ tag })}>
        {choices((row) => row.tags).map(([name, count]) => (
          <option key={name} value={name}>{`${name} (${count})`}</option>
        ))}
      </Choice>
      <label>
        Decided from
        <input type="date" value={filter.from} onInput={(event) => set({ from: event.currentTarget.value })} />
      </label>
      <label>
        Decided to
        <input type="date" value={filter.to} onInput={(event) => set({ to: event.currentTarget.value })} />
      </label>
      <label class="check">
        <input type="checkbox" checked={filter.findings} onChange={(event) => set({ findings: event.currentTarget.checked })} />
        Has findings
      </label>
      {isFiltering(filter) ? (
        <button type="button" class="button small" onClick={() => onFilter(NO_FILTER)}>
          <Icon name="close" /> Clear filters
        </button>
      ) : null}
    </fieldset>
  );
}

function Choice(props: { label: string; value: string; onChange: (value: string) => void; children: preact.ComponentChildren }) {
  return (
    <label>
      {props.label}
      <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="">Any</option>
        {props.children}
      </select>
    </label>
  );
}
