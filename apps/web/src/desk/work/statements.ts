/** A statement that can be taken back: by which commit and event of its stream it was made, and what it says. */
export interface Statement {
  /** `3.0`. */
  readonly id: string;
  readonly says: string;
}

type Fields = Readonly<Record<string, unknown>>;
interface Made {
  readonly revision: number;
  readonly index: number;
}

/** Lists of statements, by the fields of documents that have them; those of a session stand at its claims. */
const lists = [
  "corroborations",
  "contradictions",
  "follows",
  "aliases",
  "links",
  "accessions",
  "departures",
  "offices",
];

/** All statements of a thing's or a session's document, each in the words that tell it from the others. */
export const statementsIn = (document: Fields): readonly Statement[] => [
  ...lists.flatMap((list) =>
    fieldsIn(document[list]).flatMap((one) =>
      madeBy(one).map((made) => ({ id: `${made.revision}.${made.index}`, says: saidIn(one) })),
    ),
  ),
  ...fieldsIn(document.claims).flatMap((claim) =>
    statementsIn(claim).map(({ id, says }) => ({ id, says: `${claim.id}: ${says}` })),
  ),
];

const fieldsIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);

const madeBy = ({ statement, statements }: Fields): readonly Made[] =>
  statement ? [statement as Made] : ((statements ?? []) as readonly Made[]);

function saidIn({
  relation,
  wording,
  alias,
  title,
  body,
  target,
  session,
  claim,
  note,
  evidence,
}: Fields): string {
  const [quote] = fieldsIn(evidence);
  const named = [body, target, session].map((one) => {
    const { name, title: called, id } = (one ?? {}) as Fields;
    return name ?? called ?? id;
  });
  const words = [relation, wording, alias, title, ...named, claim, note].filter(
    (one) => typeof one === "string",
  );
  return [...words, ...(quote ? [`“${quote.exact}”`] : [])].join(", ");
}
