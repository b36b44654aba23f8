import type { Client } from "./client.ts";
import type { Result } from "./problem.ts";

/** One page of any list. */
export interface Page<Item = unknown> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/**
 * All pages of a list, from the first one on; ends after the last page, or after the first problem.
 *
 * @example for await (const page of pages(client, result(client.api.GET("/v1/sessions")))) …
 */
export async function* pages<P extends Page>(
  client: Client,
  first: Promise<Result<P>>,
): AsyncGenerator<Result<P>> {
  for (let page = await first; ; ) {
    yield page;
    if (!page.ok || page.data.next === null) return;
    page = (await client.request(page.data.next)) as Result<P>;
  }
}

/** Every item of a list, in order, or the first problem. For lists that fit in memory. */
export async function allItems<Item>(
  client: Client,
  first: Promise<Result<Page<Item>>>,
): Promise<Result<readonly Item[]>> {
  const items: Item[] = [];
  for await (const page of pages(client, first)) {
    if (!page.ok) return page;
    items.push(...page.data.items);
    if (page.data.next === null) return { ...page, data: items };
  }
  throw new Error("A list without a page");
}
