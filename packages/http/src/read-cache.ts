/** Milliseconds that a moment lasts: too short to be noticed, long enough that a page everybody asks for is read once, not a thousand times. */
const moment = 20;

/** Answers of the present moment. */
export interface ReadCache<Answer> {
  /**
   * Reads, or answers what was read under this key earlier in this moment; who asks meanwhile waits for the same read.
   * Laws: an answer is at most a moment older than its source; a read that begins after `pass` sees all that was there before `pass`; a
   * failure is told to those who waited for it, and to nobody after.
   */
  read(key: string, fetch: () => Promise<Answer>): Promise<Answer>;
  /** Ends the moment: to be called after each change that its own process made. */
  pass(): void;
}

/**
 * Keeps what is read for a moment; all of it is forgotten at once, so it never holds more than one moment can read. By the wall clock: one that
 * only goes forward may stand still while a function of Lambda is frozen, for hours.
 */
export function readCache<Answer>(now: () => number = Date.now): ReadCache<Answer> {
  let began = now();
  let answers = new Map<string, Promise<Answer>>();
  const pass = () => {
    // A new map, not an emptied one: reads that began before must not end up in the next moment.
    answers = new Map();
    began = now();
  };
  return {
    pass,
    read(key, fetch) {
      const age = now() - began;
      // A clock that was set back says nothing of how old an answer is.
      if (age > moment || age < 0) pass();
      const known = answers.get(key);
      if (known) return known;
      const present = answers;
      const answer = fetch().catch((fault: unknown) => {
        present.delete(key);
        throw fault;
      });
      answers.set(key, answer);
      return answer;
    },
  };
}
