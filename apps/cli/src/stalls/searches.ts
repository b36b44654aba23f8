import { reading, type StallCase } from "./fire.ts";
import { frequent, sentencesOf, textOf } from "./listed.ts";

const q = (words: string): string => `q=${encodeURIComponent(words)}`;
/** Filters all but the last of which all 100,000 claims meet. */
const nearly =
  "by=joint&act=discussed&topic=talks&body=cedarland&body=dunland&format=consultations&emphasis=main";
const paste = textOf(sentencesOf(3)).slice(0, 3_900);

/** What the search file answers of 100,000 claims. */
export const searches: readonly StallCase[] = [
  reading("100 claims of 100,000", "in slices, others in between", () => "/v1/claims?limit=100&order=desc"),
  reading(
    "claims by seven filters, which none meets",
    "in slices, others in between",
    () => `/v1/claims?${nearly}`,
  ),
  reading(
    "claims from a day on that none has",
    "in slices, others in between",
    () => "/v1/claims?from=2500&limit=100",
  ),
  reading("100,000 claims as a table", "in slices, others in between", () => "/v1/claims?as=csv"),
  reading("100,000 claims as lines", "in slices, others in between", () => "/v1/claims?as=jsonl"),
  reading(
    "3,000 claims of one session as a table",
    "in slices, others in between",
    () => "/v1/claims?as=csv&session=long",
  ),
  reading("counts of 100,000 claims", "in slices, others in between", () => "/v1/counts?per=year"),
  reading(
    "counts by six filters, which all of 100,000 claims meet",
    "in slices, others in between",
    () => `/v1/counts?per=act&${nearly.replace("&emphasis=main", "")}`,
  ),
  reading(
    "sessions by what claims hold, which none does",
    "in slices, others in between",
    () => "/v1/sessions?by=joint&act=discussed&emphasis=main&limit=100",
  ),
  reading(
    "sessions in the order in which they were recorded",
    "in slices, others in between",
    () => "/v1/sessions?order=recorded&limit=100",
  ),
  reading("names that begin with a letter", "a page is bounded", () => "/v1/names?q=l&limit=100"),
  reading(
    "names of twelve beginnings",
    "a page is bounded",
    () => `/v1/names?limit=100&${q("l h ".repeat(50))}`,
  ),
  reading("a word that stands everywhere", "in a thread", () => `/v1/search?limit=100&${q("the")}`),
  reading(
    "sixteen words that stand everywhere",
    "in a thread",
    () => `/v1/search?limit=100&${q(frequent.slice(0, 16).join(" "))}`,
  ),
  reading("four beginnings of one letter", "in a thread", () => `/v1/search?limit=100&${q("w* a* b* t*")}`),
  reading(
    "phrases of words that stand everywhere",
    "in a thread",
    () => `/v1/search?limit=100&${q('"of the" "in the" "and to" "for that"')}`,
  ),
  reading(
    "a word that stands everywhere, in claims that are not",
    "in a thread",
    () => `/v1/search?${q("the")}&${nearly}&from=2500`,
  ),
  reading("a passage of 3,900 signs", "in a thread", () => `/v1/check?${q(paste)}`),
];
