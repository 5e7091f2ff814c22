import type { Plugin } from "vite";

const ngrams = /\/eld\/src\/ngrams\/extrasmall\.js$/;

/** A megabyte of plain data is read several times faster as JSON than as code, and the person waits for it. */
export function parsedData(): Plugin {
  return {
    name: "kiemcong-parsed-data",
    async load(id) {
      if (!ngrams.test(id)) return null;
      const { ngramsData } = (await import(id)) as { ngramsData: object };
      return `export const ngramsData = JSON.parse(${JSON.stringify(JSON.stringify(ngramsData))});`;
    },
  };
}
