import { bentEvidence } from "./evidence.ts";
import { bentFields } from "./fields.ts";
import { bentFiles } from "./files.ts";
import { bentJson } from "./json.ts";
import { bentOrder, bentReferences } from "./order.ts";
import { bentTexts } from "./texts.ts";

/** An archive that no register was exported to, and that no import may take. */
export interface Forgery {
  /** What was done to a sound archive. */
  readonly name: string;
  /** Its bytes, piece by piece: some are larger than memory should hold. */
  bytes(): Iterable<Buffer>;
}

/** Every kind of forgery, each by one smallest archive whose counts and digest are right again. */
export const forgeries = (): readonly Forgery[] => [
  ...bentFiles(),
  ...bentArchives().map(
    ([name, archive]): Forgery => ({
      name,
      bytes: () => [Buffer.from(archive)],
    }),
  ),
];

const bentArchives = () => [
  ...bentTexts(),
  ...bentOrder(),
  ...bentFields(),
  ...bentEvidence(),
  ...bentReferences(),
  ...bentJson(),
];
