import type { PageView } from "../page-view.ts";

const stringOrComment =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?(?:\*\/|$)|(?:\/\/|<!--)[^\n]*/g;

/**
 * Site ids given to the EMC measuring script (`_govaq.push(['setSiteId', '1234'])`), in order, each once. Code in
 * comments does not run and does not count; an id held by a variable is looked up in the same scripts. A call
 * whose id cannot be read, or is empty, gives an empty string.
 */
export function readMeasuringIds(page: PageView): string[] {
  const queued = page.rendered?.measuringQueue
    ?.filter(([command]) => command === "setSiteId")
    .map(([, id = ""]) => id.trim());
  const scripts = liveScripts(page);
  const code = scripts.filter((script) => script.includes("setSiteId"));
  const written = code.flatMap((script) =>
    Array.from(script.matchAll(/\[\s*(["'])setSiteId\1\s*,\s*([^\]]*)\]/g), (match) =>
      idFrom(match[2] ?? "", scripts),
    ),
  );
  return [...new Set([...(queued ?? []), ...written])];
}

/** What runs of the page's own scripts: without comments, and without data or templates in script elements. */
export function liveScripts(page: PageView): string[] {
  return page
    .find("script")
    .filter(({ attribs: { type = "" } }) => /^$|^module$|(?:java|ecma)script/i.test(type.trim()))
    .map((script) => withoutComments(page.$(script).text()));
}

function idFrom(expression: string, scripts: readonly string[]): string {
  const literal = /^\s*(?:(["'`])([^"'`]*)\1|(\d+))\s*$/.exec(expression);
  if (literal) return (literal[2] ?? literal[3] ?? "").trim();
  const name = /^\s*(?:window\.)?([A-Za-z_$][\w$]*)\s*$/.exec(expression)?.[1];
  if (name === undefined) return "";
  const assignment = new RegExp(
    `(?<![\\w$])${name.replaceAll("$", "\\$")}\\s*=\\s*(?:(["'])([^"']*)\\1|(\\d+))`,
  );
  for (const script of scripts) {
    const found = assignment.exec(script);
    if (found) return (found[2] ?? found[3] ?? "").trim();
  }
  return "";
}

/** JavaScript without its comments; strings are stepped over, so that the `//` of an address is none. */
function withoutComments(script: string): string {
  return script.replace(stringOrComment, (_all, text: string | undefined) => text ?? " ");
}

/** What stands in comments of the markup and of its scripts, and so does nothing. */
export function commentedOut(page: PageView): string {
  const comments = page.$("*").contents().add(page.$.root().contents());
  const inMarkup = comments.toArray().flatMap((node) => (node.type === "comment" ? [node.data] : []));
  const inScripts = page.find("script").flatMap((script) => {
    const code = page.$(script).text();
    return Array.from(code.matchAll(stringOrComment), ([all, text]) => (text === undefined ? all : ""));
  });
  return [...inMarkup, ...inScripts].join("\n");
}
