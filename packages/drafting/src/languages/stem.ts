const russianEnding =
  /(?:иями|ией|ием|иям|ями|ами|ого|его|ому|ему|ыми|ими|иях|ях|ах|ых|их|ый|ий|ой|ей|ая|яя|ое|ее|ые|ие|ую|юю|ом|ем|ам|ям|ов|ев|ия|ии|ию|ье|ья|ью|а|я|о|е|и|ы|у|ю|ь|й)$/u;

/** A word as names are compared by: in small letters and, in Russian, without its ending, so that «Беларуси» is «Беларусь». */
export function stem(folded: string, language: string): string {
  if (language !== "ru" || !/^[а-я-]+$/u.test(folded)) return folded;
  const stemmed = folded.replace(russianEnding, "");
  return stemmed.length >= 3 ? stemmed : folded;
}
