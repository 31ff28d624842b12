// What a file is called that came from an address.

/** The last part of the address's path, else its host; what is no address is its own name. */
export function fileNameOf(address: string): string {
  try {
    const { pathname, hostname } = new URL(address);
    return decodeURIComponent(pathname.split('/').at(-1) ?? '') || hostname;
  } catch {
    return address;
  }
}
