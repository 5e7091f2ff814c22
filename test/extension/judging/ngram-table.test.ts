import { describe, expect, it } from "vitest";
import { type Ngrams, packNgrams, searchNgrams } from "../../../extension/judging/ngram-table.ts";

const file = new URL("../ngrams/extrasmall.js", import.meta.resolve("eld/extrasmall"));
const { ngramsData } = (await import(file.href)) as { ngramsData: { ngrams: Ngrams } };
const { ngrams } = ngramsData;
const searched = searchNgrams(packNgrams(ngrams));

describe("the language detector's table, packed", () => {
  it("answers every n-gram as the table itself does", () => {
    const wrong = Object.keys(ngrams).filter(
      (ngram) => JSON.stringify(searched[ngram]) !== JSON.stringify(ngrams[ngram]),
    );
    expect(Object.keys(ngrams).length).toBeGreaterThan(10_000);
    expect(wrong).toEqual([]);
  });

  it("has nothing for what is not in it", () => {
    const unknown = ["", " ", "zzzz", "\uFFFF", "\n", ...Object.keys(ngrams).map((ngram) => `${ngram}~~`)];
    expect(unknown.filter((ngram) => searched[ngram] !== undefined)).toEqual([]);
  });
});
