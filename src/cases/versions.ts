// Versions of the reader: only a newer one reads a stored letter again.

export function isNewer(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0;
}
