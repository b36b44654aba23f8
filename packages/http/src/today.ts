const day = 24 * 3600 * 1000;

/** Today, `YYYY-MM-DD`, in UTC: what series count their gaps up to. Written out once a day, for every read asks. */
export function todayBy(clock: () => Date): () => string {
  let known = { number: Number.NaN, date: "" };
  return () => {
    const now = clock();
    const number = Math.floor(now.getTime() / day);
    if (number !== known.number) known = { number, date: now.toISOString().slice(0, 10) };
    return known.date;
  };
}
