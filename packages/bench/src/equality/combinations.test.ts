import type { ServedDocument } from "@collegium/read-model";
import { expect, it } from "vitest";
import { combinations } from "./combinations.ts";
import { sqliteEngine } from "./engines.ts";
import { sessions } from "./sessions.ts";
import { writeRegister } from "./write-register.ts";

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
}

it("asks for lists in which the record is that they were made from, and for some that take several pages", async () => {
  await using register = sqliteEngine();
  await writeRegister([register], sessions(40, 9));
  const read = async <T>(address: string): Promise<T> =>
    (await (await register.app.request(address)).json()) as T;
  /** The pages of a list, each as the ids on it. */
  const pagesOf = async (address: string): Promise<string[][]> => {
    const pages: string[][] = [];
    for (let next: string | null = address; next !== null; ) {
      const page: Page = await read(next);
      pages.push(page.items.map(({ id }) => id));
      next = page.next;
    }
    return pages;
  };

  const paged = { sessions: 0, instruments: 0 };
  for (const collection of ["sessions", "instruments"] as const)
    for (const id of (await pagesOf(`/v1/${collection}?limit=50`)).flat()) {
      const asked = combinations(await read<ServedDocument>(`/v1/${collection}/${id}`));
      expect(asked.length).toBeGreaterThanOrEqual(3);
      for (const address of asked) {
        const pages = await pagesOf(address);
        expect(pages.flat(), address).toContain(id);
        if (pages.length > 1) paged[collection]++;
      }
    }
  expect(paged.sessions).toBeGreaterThan(5);
  expect(paged.instruments).toBeGreaterThan(10);
});
