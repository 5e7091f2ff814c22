import type { Attachment } from "../../checks/attachment.ts";
import type { Clock } from "../clock.ts";
import type { Answer } from "../fetcher.ts";
import { fetchRobots, type Robots } from "../robots.ts";
import { statusOfCode } from "../status-of-answer.ts";
import { sha256 } from "../store/evidence-store.ts";
import type { Visitor } from "../visitor.ts";
import type { NotedAttachment } from "./attachment-notes.ts";
import { createFileReader } from "./file-reader.ts";

/** What the files of one audit may take. */
export interface AttachmentLimits {
  files: number;
  /** Of one file; scanned decisions of 20 MB are common. */
  bytes: number;
  /** Of all files together. */
  totalBytes: number;
  /** For all of them, in milliseconds. */
  timeMs: number;
}

export interface AttachmentMeans {
  visitor: Visitor;
  clock: Clock;
  signal: AbortSignal;
  limits: AttachmentLimits;
  /** robots.txt of the portal itself, which was read before. */
  robots: Robots;
  home: URL;
}

/** Fetches and opens files one after the other, within the limits; what is beyond them is left out. */
export async function openAttachments(
  noted: readonly NotedAttachment[],
  means: AttachmentMeans,
): Promise<Attachment[]> {
  const { clock, limits, signal } = means;
  const until = clock.now() + limits.timeMs;
  const allows = robotsOf(means);
  const reader = createFileReader();
  const opened: Attachment[] = [];
  let total = 0;
  try {
    for (const file of noted) {
      if (signal.aborted || clock.now() > until || total >= limits.totalBytes) break;
      const url = new URL(file.url);
      const answer = (await allows(url)) ? await fetchFile(file.url, means) : null;
      total += answer?.body.length ?? 0;
      if (signal.aborted) break;
      const facts = answer ? factsOf(answer) : { ...nothing, failure: "blocked-by-robots" as const };
      const read = facts.bytes === null || !answer ? unopened : await reader.read(answer.body);
      opened.push({ url: file.url, page: file.page, ...facts, ...read });
    }
  } finally {
    await reader.close();
  }
  return opened;
}

const nothing = { status: null, failure: null, bytes: null, sha256: null };
const unopened = { format: null, unread: null, content: null };

function fetchFile(url: string, { visitor, limits }: AttachmentMeans): Promise<Answer> {
  return visitor.answerWithRetries({ url, mostBytes: limits.bytes });
}

function factsOf({
  status,
  failure,
  body,
}: Answer): Omit<Attachment, "url" | "page" | keyof typeof unopened> {
  const wrong = failure ?? (status === null ? "malformed-response" : statusOfCode(status));
  if (wrong) return { ...nothing, status, failure: wrong };
  if (body.length === 0) return { ...nothing, status, failure: "empty-body", bytes: null };
  return { status, failure: null, bytes: body.length, sha256: sha256(body) };
}

/** Files often stand on a host of their own, whose robots.txt is read first. */
function robotsOf({ visitor, robots, home }: AttachmentMeans): (url: URL) => Promise<boolean> {
  const known = new Map<string, Robots>([[home.origin, robots]]);
  return async (url) => {
    let rules = known.get(url.origin);
    if (!rules) {
      rules = await fetchRobots((request) => visitor.answerWithRetries(request), url);
      known.set(url.origin, rules);
    }
    return rules.allows(url);
  };
}
