// One case, opened to read: facts, items with their citations and rationale, findings, the source text.
import { useEffect, useRef, useState } from 'preact/hooks';
import { caseDatabase } from '../../cases/database.ts';
import { caseById } from '../../cases/library.ts';
import type { Case } from '../../cases/schema.ts';
import type { Determination, GuidelineParagraph, Item } from '../../determination/types.ts';
import { addressOf, nameOf } from '../../guidelines/address.ts';
import { FindingNotice, OutcomeChip } from '../../look/chips.tsx';
import { Icon } from '../../look/icons.tsx';
import { authorizedPart, decidedPart, longDate, momentDate, outcomeMeaning, requestInShort } from '../../look/wording.ts';

export function CaseView({ id, onClose }: { id: string; onClose: () => void }) {
  const [one, setOne] = useState<Case | null | undefined>(undefined);
  const [failed, setFailed] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    caseById(caseDatabase(), id).then(setOne, (error: Error) => setFailed(`This case could not be read: ${error.message}`));
  }, [id]);
  useEffect(() => heading.current?.focus(), [one]);

  return (
    <article class="case" aria-label="Opened case">
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {one?.determination.caseNumber ?? (one == null ? 'Case' : 'Case without a number')}
        </h2>
        {one?.determination.outcome == null ? null : <OutcomeChip outcome={one.determination.outcome} />}
        <button type="button" class="button" onClick={onClose}>
          <Icon name="close" /> Close
        </button>
      </header>
      {failed === '' ? null : (
        <p class="notice" role="alert">
          {failed}
        </p>
      )}
      {one === null ? <p class="quiet">This case is not in the library any more.</p> : null}
      {one == null ? null : <CaseContent one={one} />}
    </article>
  );
}

function CaseContent({ one }: { one: Case }) {
  const { determination, source } = one;
  return (
    <>
      {determination.outcome === null ? null : <p>{outcomeMeaning(determination.outcome)}</p>}
      <Facts determination={determination} />
      {determination.findings.map((finding, index) => (
        <FindingNotice key={index} message={finding.message} />
      ))}
      {determination.items.map((item) => (
        <ItemView key={item.number} item={item} />
      ))}
      {determination.caseSummary === null ? null : (
        <details>
          <summary>Clinical case summary</summary>
          <p>{determination.caseSummary}</p>
        </details>
      )}
      <details>
        <summary>Text of the letter</summary>
        <pre>{one.text}</pre>
      </details>
      <p class="quiet source">
        Captured on {momentDate(one.capturedAt)}
        {source.pageUrl === null ? ` from ${source.title}` : ' from '}
        {source.pageUrl !== null && /^https?:/.test(source.pageUrl) ? (
          <a href={source.pageUrl} target="_blank" rel="noopener noreferrer">
            {source.title || source.pageUrl} <Icon name="leaves" />
          </a>
        ) : null}
      </p>
    </>
  );
}

function Facts({ determination }: { determination: Determination }) {
  const { dates, expertReviewer, patient, priority } = determination;
  const day = (iso: string | null) => (iso === null ? null : longDate(iso));
  const facts: [string, string | null][] = [
    ['Decided', day(dates.decision)],
    ['Date of injury', day(dates.injury)],
    ['UR denial', day(dates.urDenial)],
    ['Application received', day(dates.applicationReceived)],
    ['Priority', priority === null ? null : { standard: 'Standard', expedited: 'Expedited' }[priority]],
    ['Reviewer', expertReviewer.specialties.join(', ') || null],
    ['Licensed in', expertReviewer.licensedIn.join(', ') || null],
    [
      'Injured worker',
      [patient.age === null ? null : `${patient.age} years`, patient.sex].filter((part) => part !== null).join(', ') || null,
    ],
  ];
  return (
    <dl>
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function ItemView({ item }: { item: Item }) {
  return (
    <section class="item">
      <h3>
        <span>
          {item.number}. {requestInShort(item)}
        </span>
        <OutcomeChip outcome={item.outcome} part={decidedPart(item)} />
      </h3>
      {item.treatment.original === null ? null : (
        <p class="quiet">
          Requested: {item.treatment.original.text}. {authorizedPart(item)}.
        </p>
      )}
      <Guideline label="Claims administrator" paragraph={item.claimsAdministratorGuideline} />
      <Guideline label="MAXIMUS" paragraph={item.maximusGuideline} />
      {item.rationale === null ? <p class="quiet">The rationale is missing.</p> : <p class="rationale">{item.rationale}</p>}
    </section>
  );
}

function Guideline({ label, paragraph }: { label: string; paragraph: GuidelineParagraph | null }) {
  if (paragraph === null) return <p class="quiet">{label}: missing in this letter.</p>;
  if (paragraph.citations.length === 0) {
    return (
      <p>
        <span class="quiet">{label}: </span>
        {paragraph.text}
      </p>
    );
  }
  return (
    <div class="guideline">
      <span class="quiet">{label} cited</span>
      <ul>
        {paragraph.citations.map((citation, index) => {
          const address = addressOf(citation);
          return (
            <li key={index}>
              {address === null ? (
                nameOf(citation)
              ) : (
                <a href={address} target="_blank" rel="noopener noreferrer">
                  {nameOf(citation)}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
