import { copied } from "./words.ts";

/**
 * Makes something of each text but once, in each language, as long as it is remembered. Longer texts are not; and when so many are, in all languages
 * together, they are forgotten, and it begins anew.
 */
export function remembering<Made>(
  { longest, most }: { readonly longest: number; readonly most: number },
  make: (text: string, language: string) => Made,
) {
  let known = new Map<string, Map<string, Made>>();
  let count = 0;
  return (text: string, language: string): Made => {
    let own = known.get(language);
    let made = own?.get(text);
    if (made !== undefined) return made;
    if (text.length > longest) return make(text, language);
    const key = copied(text);
    made = make(key, language);
    if (count >= most) {
      known = new Map();
      count = 0;
      own = undefined;
    }
    if (!own) {
      own = new Map();
      known.set(language, own);
    }
    own.set(key, made);
    count++;
    return made;
  };
}
