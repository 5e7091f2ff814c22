import type { Exhibit } from "./portals.ts";
import type { VirtualHost } from "./respond.ts";
import type { Answer } from "./site.ts";

/** Hosts that stand in for everything outside that the portals link to or load from. */
export function standIns(portals: readonly Exhibit[]): VirtualHost[] {
  const own = new Set(portals.map(({ name }) => name));
  const named = portals.flatMap(({ site, answer }) =>
    site.pages.flatMap(({ address }) => hostsIn(answer(address))),
  );
  return [...new Set(named)]
    .filter((name) => !own.has(name))
    .toSorted()
    .map((name) => ({
      name,
      headers: {},
      redirectsToHttps: false,
      answer: (target) => standIn(name, target),
    }));
}

function hostsIn({ body }: Answer): string[] {
  return Array.from(
    body.toString("latin1").matchAll(/(?:href|src)="https?:\/\/([^/"]+)/g),
    ([, host = ""]) => host,
  );
}

function standIn(name: string, target: string): Answer {
  if (target.endsWith(".js")) return answer("application/javascript", "// Stands in for the real script.\n");
  const text = `Máy chủ thay thế cho ${name} khi trình diễn. Stands in for ${name} in the demonstration.`;
  return answer(
    "text/html",
    `<!DOCTYPE html><html lang="vi"><title>${name}</title><h1>${name}</h1><p>${text}</p></html>\n`,
  );
}

function answer(type: string, body: string): Answer {
  return { status: 200, headers: { "content-type": `${type}; charset=utf-8` }, body: Buffer.from(body) };
}
