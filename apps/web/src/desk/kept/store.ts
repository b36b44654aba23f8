import { createStore, type UseStore } from "idb-keyval";

/** A store of the browser's. One that is refused fails as one that breaks does, by its promise: some browsers throw at once. */
export function storeOf(database: string, name: string): UseStore {
  const store = createStore(database, name);
  return async (mode, use) => store(mode, use);
}
