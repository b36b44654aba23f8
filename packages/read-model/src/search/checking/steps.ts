/**
 * What answering one question may still cost, whatever it asks and of however many texts. Small steps, each a tenth of a microsecond or so: a place
 * passed on the way to the next words, a few pairs of words where they are compared; some for a place at which words are looked at.
 */
export interface Steps {
  left: number;
}

/** Far more than any quotation takes that somebody met. */
export const mostSteps = 4_000_000;

/** So many steps, of which none is taken yet. */
export const newSteps = (left = mostSteps): Steps => ({ left });
