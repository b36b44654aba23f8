import type { ServedDocument } from "@collegium/read-model";
import type { Reader } from "../../language/reader.ts";
import { textWords } from "./words.ts";

type Coverage = NonNullable<ServedDocument<"source">["coverage"]>;

/** How much of a text is claimed, set aside and open, in whole hundredths of its letters and digits. */
export function coverageInWords({ language }: Reader, { all, quoted, aside, open }: Coverage): string {
  const say = textWords[language];
  if (all === 0 || quoted + aside === 0) return say.openWhole;
  // What is left is not rounded away: a text is covered wholly, or it is not.
  const share = (part: number) => {
    const hundredths = Math.round((100 * part) / all);
    return part > 0 && part < all ? Math.min(99, Math.max(1, hundredths)) : hundredths;
  };
  const parts = [say.quoted(share(quoted)), ...(aside > 0 ? [say.aside(share(aside))] : [])];
  return `${parts.join(", ")}; ${open === 0 ? say.closed : say.open(share(open))}.`;
}
