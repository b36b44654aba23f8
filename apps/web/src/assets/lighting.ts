/** More claims than these no page shows. */
export const mostPlaces = 100;

/**
 * Who arrives at a claim or at its words sees both lit up, without script: `n8` is on both anchors, `c8` on all that lights up. The numbers are places on the
 * page, and the same on every page: so the rules are one file, kept for good.
 */
export const lighting = (): string => {
  const places = Array.from({ length: mostPlaces }, (_, index) => index + 1);
  const rules = places.map((place) => `main:has(.n${place}:target) .c${place}`);
  return `${rules.join(",")}{--lit:var(--lamp);--bar:var(--seal);--near:var(--tint)}`;
};
