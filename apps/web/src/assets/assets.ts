import { spoken } from "../language/language.ts";

/** A file that never changes: its name holds the hash of what is in it. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array;
}

/** Where pages find their files. */
export interface AssetNames {
  readonly styles: readonly string[];
  readonly icon: string;
  /** What the desk's page alone is served with. */
  readonly desk: { readonly script: string; readonly style: string };
  /** Fonts that a page in a language needs at once. */
  readonly preloads: { readonly en: readonly string[]; readonly ru: readonly string[] };
}

/** The files that pages are served with. */
export interface Assets {
  readonly names: AssetNames;
  find(name: string): Asset | undefined;
}

/** The path under which files are served. */
export const assetPath = "/assets/";

/** Files by what they are called, without the hash: `room.css`. */
export function assetsOf(files: readonly Asset[]): Assets {
  const byName = new Map(files.map((file) => [file.name, file]));
  return { names: namesOf([...byName.keys()]), find: (name) => byName.get(name) };
}

/** Files that are served elsewhere, under the same path: pages name them, and have none. */
export const servedElsewhere = (names: readonly string[]): Assets => ({
  names: namesOf(names),
  find: () => undefined,
});

function namesOf(names: readonly string[]): AssetNames {
  const addresses = (pattern: RegExp): string[] =>
    names.filter((name) => pattern.test(name)).map((name) => `${assetPath}${name}`);
  return {
    styles: addresses(/^(?!desk\.).*\.css$/),
    icon: addresses(/^icon\./)[0] ?? "",
    desk: { script: addresses(/^desk\..*js$/)[0] ?? "", style: addresses(/^desk\..*css$/)[0] ?? "" },
    preloads: spoken({
      en: addresses(/^(?:literata|golos)-latin\..*woff2$/),
      ru: addresses(/^(?:literata|golos)-cyrillic\..*woff2$/),
    }),
  };
}
