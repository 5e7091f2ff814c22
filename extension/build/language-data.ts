import { join } from "node:path";
import type { Plugin } from "vite";
import { type Ngrams, packNgrams } from "../judging/ngram-table.ts";

const ngramFile = /\/eld\/src\/ngrams\/extrasmall\.js$/;
const searcher = join(import.meta.dirname, "../judging/ngram-table.ts");

/** The language detector's table as a text that is searched, for each start of the worker would build it anew. */
export function languageData(): Plugin {
  return {
    name: "kiemcong-language-data",
    async load(id) {
      if (!ngramFile.test(id)) return null;
      const { ngramsData } = (await import(id)) as { ngramsData: { ngrams: Ngrams } };
      const { ngrams, ...named } = ngramsData;
      return `import { searchNgrams } from ${JSON.stringify(searcher)};
const ngrams = searchNgrams(${JSON.stringify(packNgrams(ngrams))});
export const ngramsData = { ...${JSON.stringify(named)}, ngrams };`;
    },
  };
}
