import robotsModule from "robots-parser";

/** The package's types describe an ES module; its CommonJS function is what comes. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;
const anywhere = "http://robots.invalid";

/** Whether an agent may open a path and query under the text of a robots.txt; a page in its place allows all. */
export function robotsRules(text: string): (path: string, agent: string) => boolean {
  const parsed = robotsParser(`${anywhere}/robots.txt`, /^\s*</.test(text) ? "" : text);
  return (path, agent) => parsed.isAllowed(`${anywhere}${path}`, agent) ?? true;
}
