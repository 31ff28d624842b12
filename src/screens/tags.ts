// What all fields for tags have in common.

/** In characters. */
export const LONGEST_TAG = 60;
/** Id of the list of tags that are given already, where a page has one. */
export const KNOWN_TAGS = 'known-tags';
