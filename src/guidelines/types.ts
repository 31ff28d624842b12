// What a citation says, and what the catalogue knows of a guideline.

/** First and last printed page; a single page stands twice. */
export type PageRange = [number, number];

export type GuidelineId =
  | 'mtus-general-approaches'
  | 'mtus-neck-upper-back'
  | 'mtus-shoulder'
  | 'mtus-elbow'
  | 'mtus-forearm-wrist-hand'
  | 'mtus-low-back'
  | 'mtus-knee'
  | 'mtus-ankle-foot'
  | 'mtus-stress'
  | 'mtus-eye'
  | 'mtus-acupuncture'
  | 'mtus-chronic-pain'
  | 'mtus-postsurgical'
  | 'mtus-opioids'
  | 'mtus-formulary'
  | 'mtus-other'
  | 'odg'
  | 'acoem'
  | 'other';

export interface Citation {
  guideline: GuidelineId;
  /** Edition; of MTUS guidelines only. */
  year: number | null;
  /** Only where the text says "Chapter N". */
  chapter: number | null;
  /** The wording after "Section(s):", or the topic words, whole. */
  section: string | null;
  pages: PageRange[];
  urls: string[];
}

/** Parts of the body that a chapter is about, and that a request may name. */
export type BodyRegion = 'neck' | 'upper-back' | 'shoulder' | 'elbow' | 'forearm-wrist-hand' | 'low-back' | 'knee' | 'ankle-foot' | 'eye';

export interface Guideline {
  id: GuidelineId;
  name: string;
  /** Title words by which a citation names it, lower case. */
  titles: readonly string[];
  /** Where its text is published. */
  address: string | null;
  /** Section of title 8, California Code of Regulations. */
  regulation: string | null;
  /** Chapter numbers of the ACOEM Practice Guidelines, 2nd edition. */
  chapters: readonly number[];
  /** Printed pages in the ACOEM 2nd edition; approximate but for chapters 8, 9 and 12. */
  printedPages: PageRange | null;
  regions: readonly BodyRegion[];
  /** What a reader should know before following the link. */
  remark: string | null;
}
