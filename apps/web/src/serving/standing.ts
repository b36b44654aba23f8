/** Which kept page each address shows, as long as nothing that pages are made of changes: it need not even be looked up what the page is made of. */
export interface Standing {
  /** The key of the page that the address showed at this mark. */
  keyAt(mark: string, address: string): string | undefined;
  /** Notes it. Law: the mark was read before anything that the page is made of, and the page of the key is made, or was looked at again, since. */
  note(mark: string, address: string, key: string): void;
}

/** Longer addresses are made up: they are answered as ever. */
const longest = 500;

/** Knows so many addresses, of one mark: another one makes an end of all. */
export function standing(most = 2_000): Standing {
  let known = { mark: "", keys: new Map<string, string>() };
  return {
    keyAt: (mark, address) => (mark === known.mark ? known.keys.get(address) : undefined),
    note(mark, address, key) {
      if (address.length > longest) return;
      if (mark !== known.mark || known.keys.size >= most) known = { mark, keys: new Map() };
      known.keys.set(address, key);
    },
  };
}
