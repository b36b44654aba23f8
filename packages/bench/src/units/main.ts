import { writeFileSync } from "node:fs";
import { localClient, startDynamoDbLocal } from "@collegium/dynamodb-local";
import { document } from "./document.ts";
import { measure } from "./measure.ts";
import { holds } from "./row.ts";

const file = new URL("../../../../docs/units.md", import.meta.url);

const local = await startDynamoDbLocal();
try {
  let tables = 0;
  const measured = await measure({
    client: () => localClient(local.endpoint),
    prefix: () => `units-${++tables}-`,
  });
  const { founding } = measured;
  if (founding) writeFileSync(file, document({ ...measured, founding }));
  const rows = [measured.sample, founding].flatMap((one) => one?.rows ?? []).concat(measured.sequencing);
  const broken = rows.filter((row) => holds(row) === false);
  for (const { what } of broken) process.stderr.write(`over its limit: ${what}\n`);
  if (!founding)
    process.stderr.write(
      "docs/units.md is not written: COLLEGIUM_SEEDS names no folder with the founding texts\n",
    );
  process.exitCode = broken.length > 0 ? 1 : founding ? 0 : 3;
} finally {
  await local.stop();
}
