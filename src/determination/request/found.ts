// What is found in a request's words: a value, and which of the words say it.

export interface Found<Value> {
  value: Value;
  /** Where they begin, and how many characters they take. */
  at: number;
  length: number;
}
