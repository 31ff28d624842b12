// The overview: how often denials stand, by guideline, by treatment and by month. Each row leads to its cases.
import { scaleLinear } from 'd3-scale';
import { useEffect, useState } from 'preact/hooks';
import { caseDatabase } from '../../cases/database.ts';
import { type Group, type Overview, overviewOf } from '../../cases/overview.ts';
import { guidelineOf } from '../../guidelines/catalogue.ts';
import type { GuidelineId } from '../../guidelines/types.ts';
import { counted } from '../../look/wording.ts';
import { hashOf, type Place } from './address.ts';

const MOST_ROWS = 15;
const WIDTH = 220;
const HEIGHT = 22;

export function OverviewPage({ ids, place }: { ids: string[]; place: Place }) {
  const { treatment, guideline, outcome } = place.filter;
  const { counted: shown, done } = useOverview(ids, treatment, guideline);
  const to = (filter: Partial<Place['filter']>) =>
    `#${hashOf({ ...place, view: 'cases', opened: null, filter: { ...place.filter, ...filter } })}`;
  if (shown === null) {
    return (
      <p class="empty quiet">
        Counting {counted(ids.length, 'case')}… <progress max={ids.length} value={done} aria-label="Cases counted" />
      </p>
    );
  }
  const { isNarrowed, overview } = shown;
  const { cases, all, guidelines, treatments, months } = overview;
  if (all.upheld + all.overturned === 0)
    return (
      <p class="empty quiet">
        {isNarrowed ? 'No item of these cases has both the treatment and the guideline.' : 'There are no decided items to count yet.'}
      </p>
    );
  return (
    <div class="overview">
      <p>
        Of {counted(all.upheld + all.overturned, 'item')}
        {isNarrowed ? ' of the kind that is chosen' : ''} in {counted(cases, 'case')}, {all.overturned.toLocaleString('en-US')} were
        overturned: <strong>{percent(all.rate)}</strong> (95% interval {percent(all.low)} to {percent(all.high)}).
      </p>
      {outcome === '' ? null : (
        <p class="notice">The cases are narrowed by their outcome: shares say nothing then. Choose “Any” outcome to see them.</p>
      )}
      <p class="quiet">
        A bar shows the share that was overturned; the thin line how far chance alone may have moved it. Your library is no random sample.
      </p>
      <Chart
        title="By guideline that MAXIMUS cited"
        groups={guidelines}
        more={mostFrequent}
        name={(key) => guidelineOf(key as GuidelineId).name}
        to={(key) => to({ guideline: key })}
        toOverturned={(key) => to({ guideline: key, outcome: 'overturned' })}
      />
      <Chart
        title="By treatment"
        groups={treatments}
        more={mostFrequent}
        name={(key) => key}
        to={(key) => to({ treatment: `"${key}"` })}
        toOverturned={(key) => to({ treatment: `"${key}"`, outcome: 'overturned' })}
      />
      <Chart
        title="By month of decision"
        groups={months.toReversed()}
        more={(shown, of) => `The latest ${shown} of ${of} months.`}
        name={monthName}
        to={(key) => to({ from: `${key}-01`, to: `${key}-${lastDayOf(key)}` })}
      />
    </div>
  );
}

interface Counted {
  overview: Overview;
  /** Only items with a treatment or a guideline that was chosen. */
  isNarrowed: boolean;
}

/** What was counted last stays in sight while a change is being counted. */
function useOverview(ids: string[], treatment: string, guideline: string): { counted: Counted | null; done: number } {
  const [shown, setShown] = useState<Counted | null>(null);
  const [done, setDone] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    overviewOf(caseDatabase(), ids, { treatment, guideline }, setDone, stop.signal).then(
      (overview) => {
        if (overview !== null) setShown({ overview, isNarrowed: treatment !== '' || guideline !== '' });
      },
      () => {}, // the list says what is wrong with the library
    );
    return () => stop.abort();
  }, [ids, treatment, guideline]);
  return { counted: shown, done };
}

function Chart(props: {
  title: string;
  groups: Group[];
  /** Says which of them are shown. */
  more: (shown: number, of: number) => string;
  name: (key: string) => string;
  to: (key: string) => string;
  /** Where the overturned ones of a group are listed. */
  toOverturned?: (key: string) => string;
}) {
  const { title, more, name, to, toOverturned } = props;
  const [all, setAll] = useState(false);
  const groups = all ? props.groups : props.groups.slice(0, MOST_ROWS);
  if (groups.length === 0) return null;
  return (
    <section class="chart">
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{title.replace(/^By /, '').replace(/^./, (first) => first.toUpperCase())}</th>
            <th scope="col" class="number">
              Items
            </th>
            <th scope="col">Overturned</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">
                <a href={to(group.key)}>{name(group.key)}</a>
              </th>
              <td class="number">{(group.upheld + group.overturned).toLocaleString('en-US')}</td>
              <td>
                <div class="rate">
                  <Bar group={group} />
                  <span>
                    {percent(group.rate)}{' '}
                    {toOverturned === undefined || group.overturned === 0 ? (
                      <span class="quiet">({group.overturned})</span>
                    ) : (
                      <a href={toOverturned(group.key)} aria-label={`${group.overturned} overturned: ${name(group.key)}`}>
                        ({group.overturned})
                      </a>
                    )}
                  </span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.groups.length <= MOST_ROWS ? null : (
        <p class="quiet">
          {all ? null : more(groups.length, props.groups.length)}{' '}
          <button type="button" class="button small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${props.groups.length}`}
          </button>
        </p>
      )}
    </section>
  );
}

function Bar({ group }: { group: Group }) {
  const x = scaleLinear([0, 1], [1, WIDTH - 1]);
  const middle = HEIGHT / 2;
  const interval = `M${x(group.low)},${middle}H${x(group.high)}M${x(group.low)},${middle - 5}v10M${x(group.high)},${middle - 5}v10`;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${percent(group.rate)} overturned, 95% interval ${percent(group.low)} to ${percent(group.high)}`}
    >
      <rect class="whole" x={x(0)} y={4} width={x(1) - x(0)} height={HEIGHT - 8} rx={3} />
      <rect class="share" x={x(0)} y={4} width={Math.max(0, x(group.rate) - x(0))} height={HEIGHT - 8} rx={3} />
      <path class="halo" d={interval} />
      <path class="interval" d={interval} />
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function mostFrequent(shown: number, of: number): string {
  return `The ${shown} most frequent of ${of}.`;
}

function lastDayOf(month: string): number {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate();
}

function monthName(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}
