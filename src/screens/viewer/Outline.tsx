// The file's outline, as its maker wrote it.

export interface OutlineEntry {
  title: string;
  dest: string | unknown[] | null;
  items: OutlineEntry[];
}

export function Outline({ entries, onFollow }: { entries: OutlineEntry[]; onFollow: (destination: string | unknown[]) => void }) {
  return (
    <nav class="outline" aria-label="Outline">
      <Entries entries={entries} onFollow={onFollow} />
    </nav>
  );
}

function Entries({ entries, onFollow }: { entries: OutlineEntry[]; onFollow: (destination: string | unknown[]) => void }) {
  return (
    <ul>
      {entries.map(({ title, dest, items }, index) => (
        <li key={index}>
          <button type="button" disabled={dest === null} onClick={() => dest !== null && onFollow(dest)}>
            {title}
          </button>
          {items.length === 0 ? null : <Entries entries={items} onFollow={onFollow} />}
        </li>
      ))}
    </ul>
  );
}
