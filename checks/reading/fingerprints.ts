import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Element } from "domhandler";
import type { PageView } from "../page-view.ts";
import { parentOf } from "./element-path.ts";
import { foldedLine, type Line } from "./readable-text.ts";

const stepsOfPath = 4;
/** What differs from page to page of one template: the current entry, numbering, states of scripts. */
const passing =
  /^(?:active|current|selected|open|opened|show|in|first|last|odd|even|hover|focus|collapsed)$|\d|(?:-|_)(?:active|current|selected)/i;
/** "Lượt xem: 318": changes with every visit. */
const counter = /^(?:so )?(?:luot|lan) (?:xem|doc|truy cap)\b|^(?:da xem|da doc|views?|hits|viewed)\b/;

/**
 * Hash (SHA-256, hex) of what stands around the main content: the shapes that occur in header, menus and footer,
 * each counted once, so that menus of other lengths do not make another template.
 */
export function templateHash(page: PageView): string {
  const shapes = new Set<string>();
  for (const element of page.readable.elements) {
    const region = page.regionOf(element);
    if (region !== "main" && region !== "aside") shapes.add(shapeOf(element));
  }
  return hash([...shapes].toSorted().join("\n"));
}

function shapeOf(element: Element): string {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at && steps.length < stepsOfPath && at.name !== "body") {
    steps.unshift(nameOf(at));
    at = parentOf(at);
  }
  return steps.join(">");
}

function nameOf({ name, attribs }: Element): string {
  const classes = (attribs.class ?? "").split(/\s+/).filter((one) => one !== "" && !passing.test(one));
  const role = attribs.role ? `[${attribs.role}]` : "";
  return `${name}${role}${classes
    .toSorted()
    .map((one) => `.${one}`)
    .join("")}`;
}

/** Hash (SHA-256, hex) of the main text, however it is encoded, cased and spaced, counters left out. */
export function contentHash(lines: readonly Line[]): string {
  const texts = lines.map(foldedLine);
  return hash(texts.filter((text) => !counter.test(text)).join("\n"));
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
