// What a sentence with a verdict is about: the request, or something besides it.
import { anyOf, oneOf } from '../../patterns/compose.ts';
import { matchesOf } from '../../patterns/matches.ts';
import { type Mention, NOUN } from './mention.ts';

export interface About {
  /** Of what was requested, in so many words. */
  own: boolean;
  /** Of something other than the request, if the request has a verdict of its own before it. */
  besides: boolean;
  /** It would be so, or may be: it is not said that it is. */
  supposed: boolean;
  /** It is of what was authorized already. */
  granted: boolean;
  /** It names something, and nothing shows that it was requested. */
  weak: boolean;
}

/** The sentence speaks of what was requested. */
const OWN = /\b(?:therefore|thus|hence|consequently|accordingly|(?:the|this|these|current) (?:\w+ )?request(?:ed|s)?)\b|^\s?requests?\b/i;
/** "Not medically necessary per ODG." names nothing, so it is the verdict. */
const BARE = /^\s?(?:is\s|are\s)?(?:(?:therefore|thus)\s)?(?:not\s|non-?)?$/i;
/** The sentence draws the conclusion. */
const CONCLUDES = /^\s?(?:therefore|thus|hence|consequently|accordingly|as such|based on th\w+)\b[^.;]*\b(?:is|are)\s(?:not\s)?$/i;
/** It may speak of the request in other words: nothing else is named. */
const SPEAKS_OF_IT = new RegExp(
  [
    String.raw`^\s?(?:(?:as such|however|overall|based on th\w+|given th\w+|in (?:light|view) of th\w+|for th\w+ reasons?)[^,.;]{0,40},\s)?`,
    anyOf(
      String.raw`it\b(?! (?:is|was) (?:noted|recommended))`,
      oneOf('this that they these those both all none neither nothing there'),
      String.raw`i\b`,
      '(?:the )?(?:medical )?necessity',
      `the ${anyOf(
        oneOf('drug medicines? medications? surgery procedures? injections? imaging tests? testing items? devices? units? therapy'),
        String.raw`stud(?:y|ies)|treatments?|services?|use|proposed|prescri\w+|remaining|remainder|balance`,
      )}`,
      String.raw`\S{1,12}\s(?:more\s|additional\s)?(?:sessions|visits|treatments|tablets)`,
    ),
    String.raw`\b`,
  ].join(''),
  'i',
);
/** A sentence that says so at its end: "is", "is not considered". */
const PLAINLY = /\b(?:is|are)\b[^.;]{0,40}$/i;
const BARE_REQUEST = /(?:\b(?:the|this|current) (?:\w+ )?|^\s?)request\s(?:is|as)\b/i;
/** What would have to be so. */
const DEMANDED = /\b(?:must|should|why|whether|in order)\b/i;
/** Somebody else's verdict. */
const REPORTED = /\b(?:UR|utilization review\w*|claims administrator|denied|denial|non-?certified|determination|previously|reviewer)\b/i;
const NAMING_WORD = new RegExp(
  String.raw`\b(?!${anyOf(
    oneOf('initial repeat additional continued further left right bilateral upper lower lumbar cervical thoracic spine back neck'),
    oneOf(String.raw`request\w* treatments? therap\w+ outpatient inpatient retrospective prospective pre post operative associated`),
    oneOf('surgical services? purchase rental trial with without and for the sessions? visits? times? weeks?'),
    oneOf('one two three four five six eight ten twelve'),
  )}\b)\p{L}{3,}`,
  'giu',
);
/** What may be needed besides, or instead: no verdict where the request has one of its own. */
const BESIDES = /^\s?(?:an?|repeat|further|additional|future|long-term|any|contrast|continued|ongoing)\b/i;
/** "The six visits already authorized are ...", "... is medically necessary and has been authorized". */
const GRANTED = /\b(?:already|previously)\s(?:authorized|approved|certified)\b/i;
const GRANTED_AFTER = /^[^.;]{0,40}\b(?:has|have)\s(?:already\s)?been\s(?:authorized|approved|certified)\b/i;
const SUPPOSED =
  /\bwould\s(?:then\s|also\s)?(?:not\s)?(?:be|have been)\s(?:considered\s|deemed\s)?$|\b(?:may|might|could)\s(?:then\s|well\s)?be\s(?:considered|deemed|found)\s(?:to be\s)?(?:not\s)?$|\bonly\s\S{1,12}\s(?:[a-z]+\s){0,3}?(?:is|are)\s(?:[a-z]+\s){0,2}$/i;
const CONDITION = /^\s?if\b/i;
const NEAR = 80;

/** `treatment`: what the request names. */
export function aboutOf(mention: Mention, treatment: string | null): About {
  const { sentence } = mention;
  const supposed = SUPPOSED.test(sentence.slice(-NEAR)) || CONDITION.test(sentence);
  return {
    own: OWN.test(sentence) || BARE.test(sentence),
    supposed,
    besides: supposed || isBesides(mention),
    granted: GRANTED.test(sentence) || GRANTED_AFTER.test(mention.after),
    weak: !speaksOfRequest(sentence, treatment),
  };
}

/** Does a mention before the last verdict say more plainly what becomes of the request, or at least name its treatment? */
export function overrules({ wording, sentence }: Mention, last: About, treatment: string | null): 'plainly' | 'by name' | null {
  const own = OWN.test(sentence);
  if ((last.besides || last.granted) && own) return 'plainly';
  if (!last.besides && CONCLUDES.test(sentence)) return 'plainly';
  if ((!last.besides && !last.weak && !last.granted) || REPORTED.test(sentence) || DEMANDED.test(sentence)) return null;
  // "Medical necessity is not established" is of the request, where what follows is only allowed for.
  if (last.supposed && NOUN.test(wording)) return 'plainly';
  if (!PLAINLY.test(sentence)) return null;
  // The same thing has several names: "the requested naproxen" overrules nothing that is said of another drug.
  if (BARE_REQUEST.test(sentence)) return 'plainly';
  return last.granted || names(sentence, treatment) ? 'by name' : null;
}

/** Is a sentence said of what was requested, or at least of nothing else? */
export function speaksOfRequest(sentence: string, treatment: string | null): boolean {
  return OWN.test(sentence) || SPEAKS_OF_IT.test(sentence) || names(sentence, treatment);
}

/** By a word of its name that names nothing else. */
function names(sentence: string, treatment: string | null): boolean {
  if (treatment === null) return false;
  const words = sentence.toLowerCase();
  return matchesOf(treatment, NAMING_WORD).some(([word]) => words.includes(word.toLowerCase()));
}

function isBesides({ wording, sentence }: Mention): boolean {
  const words = sentence.slice(Math.max(0, sentence.search(/,\s(?:and|but)\s[^,]*$/)));
  if (/^(?:not|un)/i.test(wording)) return !OWN.test(words) && !BARE.test(words);
  return BESIDES.test(words) && !/\btherefore\b/i.test(words);
}
