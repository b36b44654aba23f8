const minute = 60_000;

/** Guards against what hangs, and no limit of speed: no machine is so slow that a test gets there, so tests set no limits of their own. */
export const hangs = { testTimeout: 10 * minute, hookTimeout: 10 * minute, teardownTimeout: 10 * minute };
/** The same for tests that try all there is. */
export const longHangs = { testTimeout: 60 * minute, hookTimeout: 60 * minute };
