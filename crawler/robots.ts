import robotsModule from "robots-parser";
import type { SiteSnapshot } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import type { Answer, FetchRequest } from "./fetcher.ts";
import { statusOfCode } from "./status-of-answer.ts";
import { toolName } from "./user-agent.ts";

type RobotsFacts = NonNullable<SiteSnapshot["robots"]>;

/** The rules of one portal's robots.txt for our agent (RFC 9309). */
export interface Robots {
  facts: RobotsFacts;
  /** Why the file could not be had; nothing may then be opened (§2.3.1.4). */
  unreachable: StatusName | null;
  allows(url: URL): boolean;
  /** Seconds between requests that the portal asks for; null where it says nothing. */
  crawlDelay: number | null;
  sitemaps: string[];
}

/** The package's types describe an ES module; Node gives its CommonJS function itself. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** RFC 9309 §2.5: at least 500 KiB must be read. */
const maxBytes = 512 * 1024;
/** Kept with the evidence. */
const keptCharacters = 64 * 1024;

/** Fetches and reads robots.txt of the origin of `url`. */
export async function fetchRobots(
  fetch: (request: FetchRequest) => Promise<Answer>,
  url: URL,
): Promise<Robots> {
  const answer = await fetch({
    url: new URL("/robots.txt", url).href,
    firstBytes: maxBytes,
    headers: { "accept-encoding": "identity" },
  });
  return readRobots(answer);
}

/** RFC 9309 §2.3.1: no file (4xx) allows everything, no answer or 5xx forbids everything. */
export function readRobots({ status, failure, body }: Pick<Answer, "status" | "failure" | "body">): Robots {
  // A redirect that leads nowhere counts as no file, too (§2.3.1.2).
  if (failure === "too-many-redirects") return rules("", status, null);
  const byCode = status === null ? "malformed-response" : statusOfCode(status);
  const trouble = failure ?? byCode;
  const isAbsent = failure === null && status !== null && status < 500 && trouble !== "rate-limited";
  if (trouble && !isAbsent) return { ...rules("", status, null), unreachable: trouble, allows: () => false };
  if (trouble) return rules("", status, null);
  const text = body.toString("utf8").replace(/^\uFEFF/, "");
  // Portals that answer any address with a page have no robots.txt.
  return rules(/^\s*</.test(text) ? "" : text, status, text.slice(0, keptCharacters));
}

function rules(effective: string, status: number | null, text: string | null): Robots {
  const anywhere = "http://robots.invalid";
  const parsed = robotsParser(`${anywhere}/robots.txt`, effective);
  const allows = ({ pathname, search }: URL) =>
    parsed.isAllowed(`${anywhere}${pathname}${search}`, toolName) ?? true;
  const disallowsAll = ["/", "/kiemcong"].every((path) => !allows(new URL(path, anywhere)));
  return {
    facts: { status, text, disallowsAll },
    unreachable: null,
    allows,
    crawlDelay: parsed.getCrawlDelay(toolName) ?? null,
    sitemaps: parsed.getSitemaps(),
  };
}
