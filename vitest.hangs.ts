const tenMinutes = 600_000;

/** Guards against what hangs, and no limit of speed: no machine is so slow that a test gets there, so tests set no limits of their own. */
export const hangs = { testTimeout: tenMinutes, hookTimeout: tenMinutes, teardownTimeout: tenMinutes };
