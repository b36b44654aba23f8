import { writeFileSync } from "node:fs";
import { localClient, startDynamoDbLocal } from "@collegium/dynamodb-local";
import { unitsOf } from "./bill/consumption.ts";
import { billDocument } from "./bill/cost-page.ts";
import { measure } from "./measure.ts";
import { holds } from "./row.ts";
import { document } from "./units-page.ts";

const docs = new URL("../../../../docs/", import.meta.url);

const local = await startDynamoDbLocal();
try {
  let tables = 0;
  const measured = await measure({
    client: () => localClient(local.endpoint),
    prefix: () => `units-${++tables}-`,
  });
  const { founding, sample } = measured;
  writeFileSync(new URL("cost.md", docs), billDocument(unitsOf(sample)));
  if (founding) writeFileSync(new URL("units.md", docs), document({ ...measured, founding }));
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
