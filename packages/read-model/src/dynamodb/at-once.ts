import pMap from "p-map";

/**
 * Does some work for each of the items, at most `limit` at a time. After a failure nothing more is begun, and the failure is thrown when
 * what was under way has ended: whoever cleans up then finds all that was written.
 */
export async function atOnce<T>(
  items: Iterable<T> | AsyncIterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  async function* unlessFailed() {
    for await (const item of items) {
      if (failures.length > 0) return;
      yield item;
    }
  }
  const told = (failure: unknown) => void failures.push(failure);
  await pMap(unlessFailed(), (item) => work(item).catch(told), { concurrency: limit });
  if (failures.length > 0) throw failures[0];
}
