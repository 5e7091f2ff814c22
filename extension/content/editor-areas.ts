import { allOf, bodyOf, frameContentOf } from "../../checks/collect/dom-access.ts";
import type { EditorArea } from "../protocol.ts";
import titleFields from "./title-fields.json" with { type: "json" };

type NodeOf = (element: Element) => number | undefined;

/** The rich-text editors of the page: editable elements, and frames of the page's own origin that are editable. */
export function findEditors(nodeOf: NodeOf): EditorArea[] {
  const editable = (allOf(document, "[contenteditable]") as readonly HTMLElement[]).filter(isOutermost);
  const frames = allOf(document, "iframe").filter(isEditableFrame);
  return [...editable, ...frames].flatMap((element) => {
    const node = nodeOf(element);
    return node === undefined ? [] : [{ node, name: nameOf(element) }];
  });
}

function isOutermost(element: HTMLElement): boolean {
  return element.isContentEditable && element.parentElement?.isContentEditable !== true;
}

function isEditableFrame(frame: Element): boolean {
  const content = frameContentOf(frame);
  if (!content) return false;
  return content.designMode === "on" || bodyOf(content)?.isContentEditable === true;
}

function nameOf(element: Element): string {
  return element.getAttribute("aria-label") ?? element.getAttribute("title") ?? "";
}

/** The element that the person has selected, in the page or in an editor's frame; null where nothing is selected. */
export function findSelected(): Element | null {
  const focused = document.activeElement;
  const inside = focused && frameContentOf(focused);
  return selectedIn(inside ?? document) ?? selectedIn(document);
}

function selectedIn(place: Document): Element | null {
  const selection = place.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const { commonAncestorContainer: around } = selection.getRangeAt(0);
  const element = around.nodeType === Node.ELEMENT_NODE ? (around as Element) : around.parentElement;
  // The body of an editor's frame is not collected by itself; its frame is.
  return element?.localName === "body" && place !== document ? document.activeElement : element;
}

/** What stands in the form's title field: the headline of the article that is being written. */
export function readDraftTitle(): string | null {
  const fields = allOf(document, titleFields.selectors.join()) as readonly HTMLInputElement[];
  return fields.map(({ value }) => value?.trim() ?? "").find((value) => value !== "") ?? null;
}
