import { pipeline } from "node:stream/promises";
import { CommandError, exitCodes } from "../exit.ts";
import { explainTo, linesOf } from "../export/lines.ts";
import { toFile } from "../export/to-file.ts";
import { bytesOutput, type Io, say, userPath } from "../io.ts";
import { type Progress, progress } from "../progress.ts";
import { withRegister } from "../register/at.ts";
import { commandAt, type LocationOptions, locationOf } from "../register/location.ts";
import type { Register } from "../register/open.ts";
import { expectWhole } from "../register/whole.ts";
import type { Define } from "./define.ts";

const help = `
The archive is NDJSON: a header, every commit in ledger order with the texts that they refer to, and a closing line with
counts and a digest. The same register gives the same bytes, whatever engine holds it. It may be taken while the register is being
served, and ends with what was recorded when it began. The file appears when it is whole and was read through. What an export that was killed left in <file>.part is gone on with
when it is run again. One export at a time writes to a file: another one to the same file ends with exit code 1.

In DynamoDB a commit is exported when it has its position: collegium reconcile gives it to all that were recorded.

Examples:
  collegium export register.ndjson
  collegium export - | gzip > register.ndjson.gz
  collegium export register.ndjson --store dynamodb --tables collegium-`;

/** `export`: the whole register as one archive. */
export const exportCommand: Define = (io) =>
  commandAt("export")
    .summary("write the whole register to a file")
    .description("Writes every commit and every text of a register to one file (- or none: stdout).")
    .argument("[file]", "the archive to write; replaced at once when it is whole", "-")
    .addHelpText("after", help)
    .action((file: string, options: LocationOptions) => {
      const place = locationOf(io, options);
      // An archive that was whole must not give way to one of a register that lost its end.
      if (place.store === "sqlite") expectWhole(place.folder);
      return withRegister(
        io,
        options,
        async (register) => {
          const shown = progress(io, "exporting commits");
          try {
            if (file === "-") return await toStdout(io, register, shown);
            const path = userPath(io, file);
            const commits = await toFile(io, path, register, shown);
            say(io, `${path}: ${commits} commits, checked`);
          } finally {
            shown.end();
          }
        },
        { views: "left" },
      );
    });

async function toStdout(io: Io, register: Register, shown: Progress): Promise<void> {
  const output = bytesOutput(io);
  if (!output)
    throw new CommandError(
      exitCodes.usage,
      "An archive is no text for a terminal.",
      "Name a file to write, or send it on: collegium export - | gzip > register.ndjson.gz",
    );
  const { stream } = await linesOf(register, shown);
  await pipeline(stream, output, { end: false }).catch(explainTo("stdout"));
}
