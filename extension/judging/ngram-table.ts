/** eld's table: for each n-gram the scores of the languages it speaks for, by the language's number. */
export type Ngrams = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A language and its score are one letter, beyond those of any n-gram and short of the surrogates. */
const firstLetter = 0x1000;
const mostScores = 256;

/** The table as one text, a line for each n-gram, in the order of the n-grams. */
export function packNgrams(ngrams: Ngrams): string {
  return Object.entries(ngrams)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ngram, scores]) => `\n${ngram}${Object.entries(scores).map(toLetter).join("")}`)
    .join("");
}

function toLetter([language, score]: [string, number]): string {
  return String.fromCharCode(firstLetter + Number(language) * mostScores + score);
}

/**
 * The packed table, searched as it stands. Some hundred n-grams of a page are looked up; to make objects of all
 * fifty thousand would take longer than to judge the page.
 */
export function searchNgrams(packed: string): Ngrams {
  return new Proxy<Ngrams>({}, { get: (_, ngram) => find(packed, String(ngram)) });
}

function find(packed: string, ngram: string): Readonly<Record<string, number>> | undefined {
  let [low, high] = [0, packed.length];
  while (low < high) {
    const start = packed.lastIndexOf("\n", (low + high) >> 1) + 1;
    let end = start;
    while (packed.charCodeAt(end) < firstLetter && packed[end] !== "\n") end++;
    const found = packed.slice(start, end);
    const next = packed.indexOf("\n", end);
    const lineEnd = next < 0 ? packed.length : next;
    if (found === ngram) return scoresOf(packed.slice(end, lineEnd));
    if (found < ngram) low = lineEnd;
    else high = start - 1;
  }
  return undefined;
}

function scoresOf(letters: string): Record<string, number> {
  return Object.fromEntries(
    Array.from(letters, (letter) => {
      const code = letter.charCodeAt(0) - firstLetter;
      return [Math.floor(code / mostScores), code % mostScores];
    }),
  );
}
