import type { Trouble } from "../sheet/trouble.ts";
import type { DeskWords } from "../words/en.ts";

/** Why something can't be recorded, in the reader's language; what the register refuses is in its own words. */
export const troubleWords = ({ troubles }: DeskWords, trouble: Trouble): string =>
  trouble.why === "refused" ? trouble.detail : troubles[trouble.why];
