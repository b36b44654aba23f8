import { bentEvidence } from "./evidence.ts";
import { bentFields } from "./fields.ts";
import { bentFiles, type Forgery } from "./files.ts";
import { bentJson } from "./json.ts";
import { bentLives } from "./life.ts";
import { bentOrder, bentReferences } from "./order.ts";
import { bentTexts } from "./texts.ts";

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
  ...bentLives(),
  ...bentJson(),
];
