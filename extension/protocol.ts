import type { SnapshotPart } from "../checks/collect.ts";
import type { PageSnapshot, Rendered } from "../checks/snapshot.ts";

/** Name of the port between the panel and the content script of the page it looks at. */
export const portName = "kiemcong";

/** Pages of more elements are large: to judge them takes seconds, and the accessibility rules would hold them up. */
export const mostElementsAtOnce = 4_000;

/** What of a page is judged: the whole page, or one element of it as the article it will become. */
export type Extent = "page" | "selection" | { editor: number };

/**
 * What the panel asks of the page. `run` numbers the checks of one page; an answer bears its check's number, and
 * elements are numbered anew in each.
 */
export type PanelMessage =
  /** `since` is the check that numbered the editor in `extent`. */
  | { type: "check"; run: number; extent: Extent; since: number }
  | { type: "scan"; run: number }
  | { type: "stop" }
  | { type: "show"; run: number; node: number; label: string }
  | { type: "hide" }
  /** Bring an element into view, for a picture of it. */
  | { type: "aim"; run: number; node: number }
  | { type: "thumbnails"; run: number; nodes: number[] }
  | { type: "watch"; on: boolean };

/** A place where an article is being written: a rich-text editor. */
export interface EditorArea {
  /** Stamp of the editable element, or of the frame that holds it. */
  node: number;
  name: string;
}

/** What was seen of a page from inside. */
export interface PagePart {
  part: SnapshotPart;
  elements: number;
  encoding: PageSnapshot["encoding"];
  requests: Rendered["requests"];
  /** Stamp of the element that is judged by itself; null for the whole page. */
  within: number | null;
  editors: EditorArea[];
  /** Value of the field that holds the title of what is being written; null where none was found. */
  draftTitle: string | null;
}

/** Where an element stands in the window, and the window's width: CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
  windowWidth: number;
}

export type FailureReason =
  | "page-too-complex"
  | "nothing-selected"
  | "part-gone"
  | "not-html"
  | "check-crashed";

/** What the page answers. */
export type PageMessage =
  /** Told at once: how many elements there are to look at, about. */
  | { type: "began"; run: number; elements: number }
  | ({ type: "collected"; run: number } & PagePart)
  | { type: "scanned"; run: number; axe: NonNullable<Rendered["axe"]> }
  | { type: "failed"; run: number; reason: FailureReason; detail: string }
  /** `of` is the check that numbered the pictures, which may be followed by one that was stopped. */
  | { type: "thumbnails"; of: number; pictures: Record<number, string> }
  | { type: "shown"; node: number; found: boolean }
  | { type: "aimed"; node: number; box: Box | null }
  | { type: "changed" };
