// The facts of an opened case's letter, each with the way to its place in the text.
import type { Determination } from '../../determination/types.ts';
import { longDate } from '../../look/wording.ts';
import { WhereRead } from './CaseItem.tsx';

export function CaseFacts({ determination, onPoint }: { determination: Determination; onPoint: (pointer: string) => void }) {
  const { dates, expertReviewer, patient, priority } = determination;
  const day = (iso: string | null) => (iso === null ? null : longDate(iso));
  const facts: [string, string | null, string][] = [
    ['Decided', day(dates.decision), '/dates/decision'],
    ['Date of injury', day(dates.injury), '/dates/injury'],
    ['UR denial', day(dates.urDenial), '/dates/urDenial'],
    ['Application received', day(dates.applicationReceived), '/dates/applicationReceived'],
    ['Priority', priority === null ? null : { standard: 'Standard', expedited: 'Expedited' }[priority], '/priority'],
    ['Reviewer', expertReviewer.specialties.join(', ') || null, '/expertReviewer/specialties/0'],
    ['Licensed in', expertReviewer.licensedIn.join(', ') || null, '/expertReviewer/licensedIn/0'],
    [
      'Injured worker',
      [patient.age === null ? null : `${patient.age} years`, patient.sex].filter((part) => part !== null).join(', ') || null,
      patient.age === null ? '/patient/sex' : '/patient/age',
    ],
  ];
  return (
    <dl>
      {facts.map(([label, value, pointer]) =>
        value === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}{' '}
              <WhereRead pointer={pointer} name={label.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())} onPoint={onPoint} />
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
