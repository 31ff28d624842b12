// A request's strength, as written: "10/325mg", "5%", "25 mcg per hour", "10 mg/5 ml".
import { anyOf, oneOf } from '../../patterns/compose.ts';
import { matchesOf } from '../../patterns/matches.ts';
import type { Found } from './found.ts';

const NUMBER = anyOf(String.raw`\d{1,6}(?:[.,]\d{1,4})?`, String.raw`\.\d{1,4}`);
const UNIT = oneOf('mcgs? micrograms? mgs? milligrams? ml gm g grams? meq iu units? ug u(?=/ml) %');
const AMOUNT = String.raw`${NUMBER}\s?(?:${UNIT})?`;
/** A measure that a strength ends with; grams alone are how much there is of it. */
const MEASURE = String.raw`(?<=mcgs?|mgs?|meq|grams?|iu|units?|\dug|\d\sug|\du|%|m?g/ml|mcg/ml|m?gm?/\d{0,3}(?:\.\d{1,2})?\s?ml)(?<!\d\s?grams?)`;
/** Grams of a tablet, a packet or an infusion; of what is rubbed on they are how much there is of it. */
const GRAMS_TAKEN = String.raw`(?<=\d\s?(?:gm?|grams?))(?=\s(?:#|(?:IV|IM|PO|q\d{1,2}h|daily|BID|TID|QID|packets?|tab\w*|cap\w*|vials?)\b))`;
const RUBBED_ON = /%|\b(?:cream|gel|ointment|lotion|topical\w*|balm|compound\w*|paste|tube|jar)\b/i;
const GRAMS = /\d\s?(?:gm?|grams?)$/i;
const PER = String.raw`(?:/|\sper\s)(?:\d{1,3}\s?)?${oneOf('ml cc hr? hour act(?:uation)? puff patch spray gm? dose')}`;
/** "10/325 #60": a number stands for it where what is counted follows, or where it is one of acetaminophen or ibuprofen. */
const BEFORE_COUNT = String.raw`(?<=\d[-–‑/]\d{3})(?=\s(?:#|qty|quantity|tab))`;
const WITH_ACETAMINOPHEN = String.raw`(?<=\d[-–‑/](?:300|325|500|650|660|750))(?=[\s,;)]|$)`;
/** "Tramadol50mg", "Norco10/325mg" */
const GLUED = String.raw`(?<=[a-z]{4})(?=[\d./-]{1,12}\s?mc?gs?\b)`;
const STRENGTH = new RegExp(
  String.raw`(?:(?<![\w#.]|\bx\s)|${GLUED})${AMOUNT}(?:[-–‑/]\s?${AMOUNT}){0,5}${anyOf(`${MEASURE}(?:${PER})?`, GRAMS_TAKEN, BEFORE_COUNT, WITH_ACETAMINOPHEN)}(?![\w])`,
  'gi',
);
const IS_MEASURED = /[a-z%]|\d[-–‑/]\d{3}$/i;
/** Units of time that are billed, and no drug's. */
const UNITS = /^(?:\d{1,2}(?:[-–]\d{1,2})?|9\d{4})\s?units?$/i;
const DRUG_IN_UNITS =
  /bot(?:ox|ulinum)|toxin|dysport|xeomin|myobloc|insulin|lantus|levemir|novolog|humalog|heparin|hyaluronidase|calcitonin|vitamin|penicillin/i;

/** As written; null where several strengths are named. */
export function readStrength(words: string): Found<string> | null {
  const [only, ...others] = matchesOf(words, STRENGTH).filter(
    ([wording]) =>
      IS_MEASURED.test(wording) && !(UNITS.test(wording) && !DRUG_IN_UNITS.test(words)) && !(GRAMS.test(wording) && RUBBED_ON.test(words)),
  );
  return only === undefined || others.length > 0 ? null : { value: only[0], at: only.index, length: only[0].length };
}
