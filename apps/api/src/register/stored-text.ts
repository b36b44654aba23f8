import { DamagedText, type Sha256, type TextStore, type Withheld } from "@collegium/event-store";

/** A source's text that the register has lost, or that is damaged: its operator's work, and nothing that a request can mend. */
export class LostText extends Error {
  override readonly name = "LostText";
  readonly source: string;

  constructor(source: string, cause?: unknown) {
    super(
      `The text of source ${source} is lost: an archive that holds it brings it back (collegium import)`,
      {
        cause,
      },
    );
    this.source = source;
  }
}

/** The text of a source that was deposited. Throws `LostText` where it is not there, or no longer what its hash says. */
export async function storedText(texts: TextStore, source: string, hash: string): Promise<string | Withheld> {
  const found = await texts.get(hash as Sha256).catch((fault: unknown) => {
    throw fault instanceof DamagedText ? new LostText(source, fault) : fault;
  });
  if (found === undefined) throw new LostText(source);
  return found;
}

/** The words of this hash, where they can be read. */
export async function wordsIfWhole(texts: TextStore, hash: string): Promise<string | undefined> {
  const found = await orDamaged(texts, hash);
  return typeof found === "string" ? found : undefined;
}

/** Whether words of this hash were withheld. Words that are damaged were not: depositing them again puts them right. */
export const areWithheld = async (texts: TextStore, hash: string): Promise<boolean> =>
  typeof (await orDamaged(texts, hash)) === "object";

/** Whether the store still holds words of this hash, or what damage left of them. */
export async function areKept(texts: TextStore, hash: string): Promise<boolean> {
  const found = await orDamaged(texts, hash);
  return found === damage || typeof found === "string";
}

const damage = Symbol("damaged");
const orDamaged = (texts: TextStore, hash: string) =>
  texts.get(hash as Sha256).catch((fault: unknown): typeof damage => {
    if (fault instanceof DamagedText) return damage;
    throw fault;
  });
