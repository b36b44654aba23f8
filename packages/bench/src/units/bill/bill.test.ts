import { describe, expect, it } from "vitest";
import { bill, type Consumption, total } from "./bill.ts";
import { prices } from "./prices.ts";

const nothing = { read: {}, session: {}, month: {} };
const dollarsFor = (consumption: Partial<Consumption>, readsADay = 0, sessionsAMonth = 0) =>
  total(bill({ ...nothing, ...consumption }, { readsADay, sessionsAMonth }));

describe("A month's bill", () => {
  it("is for thirty days of reads, the sessions, and the month itself", () => {
    const lines = bill(
      { read: { writeUnits: 2 }, session: { writeUnits: 100 }, month: { writeUnits: 7 } },
      { readsADay: 10, sessionsAMonth: 3 },
    );
    const { used } = lines.find(({ meter }) => meter === "writeUnits") ?? {};
    expect(used).toBe(30 * 10 * 2 + 3 * 100 + 7);
  });

  it("asks nothing for what is free, and the price for what is beyond", () => {
    const { free, dollars, per } = prices.edgeRequests;
    expect(dollarsFor({ read: { edgeRequests: 1 } }, free / 30)).toBe(0);
    expect(dollarsFor({ read: { edgeRequests: 1 } }, (free + per) / 30)).toBeCloseTo(dollars, 9);
  });

  it("is nothing where nothing is used", () => expect(dollarsFor({})).toBe(0));
});
