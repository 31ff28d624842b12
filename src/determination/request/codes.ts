// A request's CPT and HCPCS codes: "97110", "E0730-NU", "1159F".
import { matchesOf } from '../../patterns/matches.ts';
import type { Found } from './found.ts';

const JOINED = String.raw`(?:[A-VJ]\d{4}|\d{4}[FTU\d])`;
/** A drug's units: "10000 IU"; billed units may follow a code, with their number. */
const NO_CODE_BEFORE = String.raw`\s?(?:mcg|mg|ml|iu|units?)\b|(?<=\d{5})\s?(?:IU|Units?(?!\s?:?\s?\d))\b|\s?#`;
/** One behind the other, or with a modifier: "97110/97140", "E0730-NU". */
const CODE = new RegExp(
  String.raw`(?:(?<![\w#/.-])|(?<=\b(?:CPT\s?[#-]|${JOINED}[/-])))(?:[A-VJ]\d{4}|\d{4}[FTU]|0[01]\d{3}|[1-9]\d{4})(?![\w%]|[/-](?!(?:[A-VJ]\d{4}|\d{4}[FTU\d]|[A-Z\d]{2})\b)|${NO_CODE_BEFORE})`,
  'g',
);

export function readCodes(words: string): Found<string>[] {
  return matchesOf(words, CODE).map(({ 0: code, index }) => ({ value: code, at: index, length: code.length }));
}
