import { readFileSync } from "node:fs";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { beforeAll, describe, expect, it } from "vitest";
import { unitsOf } from "./bill/consumption.ts";
import { billDocument } from "./bill/cost-page.ts";
import { measure } from "./measure.ts";
import { holds } from "./row.ts";
import { type Measured, sequencingPart, sessionPart, titles } from "./units-page.ts";

const local = await sharedLocal();
const committed = readFileSync(new URL("../../../../docs/units.md", import.meta.url), "utf8");

describe.runIf(local.available)("What DynamoDB charges for", () => {
  let measured: Measured;
  beforeAll(async () => {
    measured = await measure(local);
  });

  it("keeps to every limit", () => {
    const { sample, founding, sequencing } = measured;
    const rows = [...sample.rows, ...(founding?.rows ?? []), ...sequencing];
    expect(rows.filter((row) => holds(row) === false)).toEqual([]);
    expect(rows.filter((row) => holds(row)).length).toBeGreaterThanOrEqual(9);
  });

  it("is what docs/units.md says; where it is not: npx -y pnpm@12 units", () => {
    const { sample, founding, sequencing } = measured;
    expect(committed).toContain(sessionPart(titles.sample, sample));
    expect(committed).toContain(sequencingPart(sequencing));
    if (founding) expect(committed).toContain(sessionPart(titles.founding, founding));
  });

  it("makes the bill that docs/cost.md tells; where it does not: npx -y pnpm@12 units", () => {
    const told = readFileSync(new URL("../../../../docs/cost.md", import.meta.url), "utf8");
    expect(told).toBe(billDocument(unitsOf(measured.sample)));
  });

  it("is a fraction of what Castore's adapter takes to write the same events", () => {
    const cost = (name: string) => measured.sample.rows.find(({ what }) => what.startsWith(name));
    const [ours, theirs] = [
      cost("Appending the session"),
      cost("Castore: the same events, pushed one by one"),
    ];
    expect(theirs?.calls).toBe(measured.sample.events);
    expect(theirs?.write).toBeGreaterThan(4 * (ours?.write ?? Number.NaN));
  });
});
