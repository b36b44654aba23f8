/** The forms of an English verb that stand for what was done or is being done. */
export interface Forms {
  readonly base: string;
  readonly present: string;
  readonly past: readonly string[];
  /** After be and have. */
  readonly participle: readonly string[];
  readonly ing: readonly string[];
}

/** Past and participle of verbs that don't end in -ed. */
const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  come: ["came", "come"],
  deal: ["dealt", "dealt"],
  draw: ["drew", "drawn"],
  feel: ["felt", "felt"],
  give: ["gave", "given"],
  hear: ["heard", "heard"],
  hold: ["held", "held"],
  have: ["had", "had"],
  lead: ["led", "led"],
  make: ["made", "made"],
  meet: ["met", "met"],
  pay: ["paid", "paid"],
  put: ["put", "put"],
  say: ["said", "said"],
  see: ["saw", "seen"],
  seek: ["sought", "sought"],
  set: ["set", "set"],
  show: ["showed", "shown"],
  speak: ["spoke", "spoken"],
  stand: ["stood", "stood"],
  take: ["took", "taken"],
  undertake: ["undertook", "undertaken"],
  uphold: ["upheld", "upheld"],
  withdraw: ["withdrew", "withdrawn"],
};
/** Verbs that double their last letter; in -l, British English alone. */
const doubled =
  /^(?:commit|recommit|concur|confer|plan|regret|set|put|initial|sum|refer|stop|cancel|signal)$/;

/** All forms of a verb, British and American. */
export function inflect(base: string): Forms {
  const present = /(?:[sxz]|ch|sh|o)$/.test(base) ? `${base}es` : `${yToI(base)}s`;
  const doubling = doubled.test(base) ? [base + base.at(-1)] : [];
  const plain = base.endsWith("l") || doubling.length === 0 ? [base] : [];
  const stems = [...plain, ...doubling];
  const [past, participle] = irregular[base] ?? [];
  const regular = stems.map((stem) => (stem.endsWith("e") ? `${stem}d` : `${yToI(stem, "i")}ed`));
  return {
    base,
    present: base === "have" ? "has" : present,
    past: past ? [past] : regular,
    participle: participle ? [participle] : regular,
    ing: stems.map((stem) => (/[^eoy]e$/.test(stem) ? `${stem.slice(0, -1)}ing` : `${stem}ing`)),
  };
}

const yToI = (word: string, i = "ie"): string => (/[^aeiou]y$/.test(word) ? word.slice(0, -1) + i : word);
