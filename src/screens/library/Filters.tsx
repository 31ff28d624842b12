// Narrowing the list: what the letters decided, on which guideline, by whom, and what the user noted.
import { useEffect, useRef, useState } from 'preact/hooks';
import { caseDatabase } from '../../cases/database.ts';
import type { ListName } from '../../cases/facets.ts';
import { type Filter, isFiltering, isOfItem, NO_FILTER } from '../../cases/filtering.ts';
import { followNowAndThen } from '../../cases/library.ts';
import { choicesOf, treatmentsLike } from '../../cases/listing.ts';
import { guidelineOf } from '../../guidelines/catalogue.ts';
import type { GuidelineId } from '../../guidelines/types.ts';
import { Icon } from '../../look/icons.tsx';
import { outcomeWord } from '../../look/wording.ts';
import { KNOWN_TAGS } from '../tags.ts';

/** In milliseconds. */
const TYPING_PAUSE = 200;
/** Offered as a treatment is typed. */
const MOST_OFFERED = 20;
const CHOSEN_FROM = ['guideline', 'specialty', 'tag'] as const;
type Choices = Record<(typeof CHOSEN_FROM)[number], [string, number][]>;
/** In milliseconds: while cases come in by the hundred, the choices need not follow each of them. */
const CHOICES_PAUSE = 2000;
const NO_CHOICES: Choices = { guideline: [], specialty: [], tag: [] };

/** `step`: false for what is being typed, which "back" need not take back letter by letter. */
export function Filters(props: { list: ListName; filter: Filter; onFilter: (filter: Filter, step?: boolean) => void }) {
  const { list, filter, onFilter } = props;
  const set = (change: Partial<Filter>, step = true) => onFilter({ ...filter, ...change }, step);
  const choices = useChoices(list);
  const [open, setOpen] = useState(false);
  const chosen = Object.values(filter).filter((value) => value !== '' && value !== false).length;
  return (
    <>
      <button type="button" class="button small filters-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'collapse' : 'expand'} /> Filters{chosen === 0 ? '' : ` (${chosen})`}
      </button>
      <datalist id={KNOWN_TAGS}>
        {choices.tag.map(([name]) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <fieldset class={open ? 'filters' : 'filters folded'}>
        <legend class="visually-hidden">Filters</legend>
        <Choice
          label={isOfItem(filter) ? 'Outcome of the item' : 'Outcome'}
          broad
          value={filter.outcome}
          onChange={(outcome) => set({ outcome })}
        >
          {(['upheld', 'overturned', 'partially-overturned'] as const).map((outcome) => (
            <option key={outcome} value={outcome}>
              {outcomeWord(outcome)}
            </option>
          ))}
        </Choice>
        <Choice label="Guideline" broad value={filter.guideline} onChange={(guideline) => set({ guideline })}>
          {choices.guideline.map(([id, count]) => (
            <option key={id} value={id}>{`${guidelineOf(id as GuidelineId).name} (${count})`}</option>
          ))}
        </Choice>
        <Treatment list={list} value={filter.treatment} onChange={(treatment) => set({ treatment }, false)} />
        <Choice label="Reviewer" value={filter.specialty} onChange={(specialty) => set({ specialty })}>
          {choices.specialty.map(([name, count]) => (
            <option key={name} value={name}>{`${name} (${count})`}</option>
          ))}
        </Choice>
        <Choice label="Tag" value={filter.tag} onChange={(tag) => set({ tag })}>
          {choices.tag.map(([name, count]) => (
            <option key={name} value={name}>{`${name} (${count})`}</option>
          ))}
        </Choice>
        <div class="pair">
          <label>
            Decided from
            <input type="date" value={filter.from} onInput={(event) => set({ from: event.currentTarget.value }, false)} />
          </label>
          <label>
            Decided to
            <input type="date" value={filter.to} onInput={(event) => set({ to: event.currentTarget.value }, false)} />
          </label>
        </div>
        <label class="check">
          <input type="checkbox" checked={filter.findings} onChange={(event) => set({ findings: event.currentTarget.checked })} />
          Has findings
        </label>
        {isFiltering(filter) ? (
          <button
            type="button"
            class="button small"
            onClick={({ currentTarget }) => {
              currentTarget.closest('fieldset')?.querySelector('select')?.focus(); // this button goes
              onFilter(NO_FILTER);
            }}
          >
            <Icon name="close" /> Clear filters
          </button>
        ) : null}
      </fieldset>
    </>
  );
}

/** What the cases of a list can be narrowed to, live. */
function useChoices(list: ListName): Choices {
  const [choices, setChoices] = useState(NO_CHOICES);
  useEffect(() => {
    const query = async () => {
      const [guideline = [], specialty = [], tag = []] = await Promise.all(
        CHOSEN_FROM.map((kind) => choicesOf(caseDatabase(), list, kind)),
      );
      return { guideline, specialty, tag };
    };
    return followNowAndThen(query, setChoices, () => CHOICES_PAUSE); // the list says what is wrong with the library
  }, [list]);
  return choices;
}

/** There are as many treatments as letters: they are offered as one is typed, and the list follows. */
function Treatment({ list, value, onChange }: { list: ListName; value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [offered, setOffered] = useState<string[]>([]);
  /** As the list has it from here. */
  const sent = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = (text: string) => {
    clearTimeout(timer.current);
    if (text === sent.current) return;
    sent.current = text;
    latest.current(text);
  };
  useEffect(() => {
    // From elsewhere: "back", or "Clear filters".
    if (value === sent.current) return;
    clearTimeout(timer.current);
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    let current = true;
    const pause = setTimeout(
      () =>
        treatmentsLike(caseDatabase(), list, typed.trim(), MOST_OFFERED).then(
          (values) => {
            if (current) setOffered(values);
          },
          () => {}, // nothing is offered then
        ),
      TYPING_PAUSE,
    );
    return () => {
      current = false;
      clearTimeout(pause);
    };
  }, [list, typed]);
  return (
    <label>
      Treatment
      <input
        type="text"
        list="treatments"
        placeholder="Any words"
        value={typed}
        onInput={(event) => {
          const now = event.currentTarget.value;
          setTyped(now);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => send(now.trim()), TYPING_PAUSE);
        }}
        onChange={(event) => send(event.currentTarget.value.trim())}
      />
      <datalist id="treatments">
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}

function Choice(props: {
  label: string;
  /** Its choices have long names. */
  broad?: boolean;
  value: string;
  onChange: (value: string) => void;
  children: preact.ComponentChildren;
}) {
  return (
    <label class={props.broad === true ? 'broad' : undefined}>
      {props.label}
      <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="">Any</option>
        {props.children}
      </select>
    </label>
  );
}
