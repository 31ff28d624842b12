// Chunks of text, as files and pipes give them -> the lines in them, wherever a chunk may end.

/**
 * By line feeds alone: JSON leaves other line separators as they are, inside of a record. The last line needs no end. `grown` is told the
 * length of each line that a chunk left open, in characters, and may throw.
 */
export async function* linesIn(chunks: AsyncIterable<string>, grown?: (length: number) => void): AsyncGenerator<string> {
  let begun: string[] = []; // joined once: a line of many chunks is not copied with each
  let length = 0;
  for await (const chunk of chunks) {
    const [first = '', ...lines] = chunk.split('\n');
    begun.push(first);
    length += first.length;
    const last = lines.pop();
    if (last !== undefined) {
      yield begun.join('');
      yield* lines;
      begun = [last];
      length = last.length;
    }
    grown?.(length);
  }
  const rest = begun.join('');
  if (rest !== '') yield rest;
}
