// One item of an opened case: what was requested and decided, what was cited, and why; each value leads to its place in the letter.
import type { GuidelineParagraph, Item } from '../../determination/types.ts';
import { addressOf, nameOf } from '../../guidelines/address.ts';
import { OutcomeChip } from '../../look/chips.tsx';
import { Icon } from '../../look/icons.tsx';
import { authorizedPart, decidedPart, requestInShort } from '../../look/wording.ts';

/** Shows in the letter's text where a value was read. */
export function WhereRead({ pointer, name, onPoint }: { pointer: string; name: string; onPoint: (pointer: string) => void }) {
  return (
    <button type="button" class="where" data-pointer={pointer} aria-label={`Show where ${name} was read`} onClick={() => onPoint(pointer)}>
      <Icon name="place" />
    </button>
  );
}

export function ItemView({ item, at, onPoint }: { item: Item; at: string; onPoint: (pointer: string) => void }) {
  return (
    <section class="item">
      <h3>
        <span>
          {item.number}. {requestInShort(item)} <WhereRead pointer={`${at}/request`} name={`item ${item.number}`} onPoint={onPoint} />
        </span>
        <OutcomeChip outcome={item.outcome} part={decidedPart(item)} />
      </h3>
      {item.treatment.original === null ? null : (
        <p class="quiet">
          {[`Requested: ${item.treatment.original.text}`, authorizedPart(item)].filter((part) => part !== null).join('. ')}.
        </p>
      )}
      <Guideline label="Claims administrator" paragraph={item.claimsAdministratorGuideline} />
      <Guideline label="MAXIMUS" paragraph={item.maximusGuideline} />
      {item.rationale === null ? (
        <p class="quiet">The rationale is missing.</p>
      ) : (
        <p class="rationale">
          <span class="quiet">Rationale: </span>
          {item.rationale}
          {item.conclusion === null ? null : (
            <>
              &nbsp;
              <WhereRead pointer={`${at}/conclusion`} name={`the verdict of item ${item.number}`} onPoint={onPoint} />
            </>
          )}
        </p>
      )}
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
