/**
 * What was made of parts of a state, by the part: a commit changes few of them, and what it leaves is shown as the same object again. So
 * each is shown once, and whoever compares two documents sees at once where they are the same.
 */
export interface Memory {
  get(part: object): unknown;
  set(part: object, made: unknown): unknown;
}

/** Remembers nothing: for whoever shows a state once, and would pay more for remembering. */
export const forgetful: Memory = { get() {}, set() {} };

/** Makes of each thing once what is asked of it again and again. */
export const shownOnce =
  (memory: Memory): Once =>
  (make) =>
  (of) => {
    const known = memory.get(of) as ReturnType<typeof make> | undefined;
    if (known !== undefined) return known;
    const made = make(of);
    memory.set(of, made);
    return made;
  };

/** Makes of each thing what it was made of: what `shownOnce` makes of that is the thing itself. */
export const back =
  (memory: Memory): Once =>
  (make) =>
  (made) => {
    const of = make(made);
    memory.set(of, made);
    return of;
  };

export type Once = <A extends object, B extends object>(make: (of: A) => B) => (of: A) => B;
