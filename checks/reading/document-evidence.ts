import { documentKindIn, findDocumentNumbers } from "../knowledge/document-numbers.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { readAttachments } from "./attachments.ts";
import { firstGroup } from "./document-fields.ts";
import type { KindEvidence } from "./kind-evidence.ts";
import type { Field } from "./labelled-values.ts";
import type { MainText } from "./main-text.ts";
import { isItemHeading } from "./page-shape.ts";
import { itemTitle } from "./title.ts";

const documentLabels: readonly Field[] = [
  "number",
  "issuedOn",
  "effectiveOn",
  "issuer",
  "kind",
  "abstract",
  "signer",
];
const fewestLabels = 2;
const motto = /cong hoa xa hoi chu nghia viet nam/;
const headLines = 15;
/** "Quyết định số 12/QĐ-UBND …", "Kế hoạch 45/KH-UBND …": what a document's own title begins with. */
const longestOpening = 40;
/** Lines of a page that shows nothing but an abstract and the file. */
const mostBesideFile = 8;

/**
 * What speaks for a document: labelled `fields` of one, a `list` of several, a `file` below one abstract and
 * nothing else, a `prose` text that is one, or only a `number` in the title, which an article about it has too.
 */
export function documentEvidence(
  evidence: KindEvidence,
): "fields" | "list" | "file" | "prose" | "number" | null {
  const { main, shape } = evidence;
  const groups = groupsOfFields(main.labelled);
  const [first = 0, second = 0] = groups;
  if (shape.hasColumnHeads && shape.documentNumbers >= 2 && first <= fewestLabels) return "list";
  if (groups.length >= 2 && second >= first - 1 && first > 0) return "list";
  const fields = firstGroup(main.labelled);
  const found = documentLabels.filter((field) => fields.get(field)?.some(({ value }) => value !== ""));
  if (
    found.length >= fewestLabels &&
    (found.includes("number") || found.includes("issuedOn") || found.includes("abstract"))
  )
    return "fields";
  return isAbstractWithFile(evidence) ? "file" : evidenceInText(evidence);
}

function isAbstractWithFile({ page, main }: KindEvidence): boolean {
  if (main.own.length > mostBesideFile || main.own.some(isItemHeading)) return false;
  const abstracts = main.own.filter(({ text, linked }) => linked === 0 && isAbstract(text));
  return abstracts.length === 1 && readAttachments(page, main).length > 0;
}

/** How many labelled fields each document on the page has: a new one begins where the number is given again. */
function groupsOfFields(labelled: KindEvidence["main"]["labelled"]): number[] {
  const groups: Map<Field, { label: string; value: string }>[] = [];
  for (const { field, label, value } of labelled) {
    if (value === "" || !documentLabels.includes(field)) continue;
    const open = groups.at(-1);
    const known = open?.get(field);
    const isAnother =
      field === "number" &&
      known?.label === label &&
      !known.value.startsWith(value) &&
      !value.startsWith(known.value);
    if (!open || isAnother) groups.push(new Map([[field, { label, value }]]));
    else if (known === undefined) open.set(field, { label, value });
  }
  return groups.map((group) => group.size);
}

function evidenceInText({ page, main, candidates }: KindEvidence): "prose" | "number" | null {
  const head = main.own.slice(0, headLines).map(({ text }) => text);
  if (head.some((text) => motto.test(fold(text)))) return "prose";
  const title = itemTitle(candidates)?.text ?? "";
  const [number] = findDocumentNumbers(title);
  if (
    number &&
    number.start <= longestOpening &&
    documentKindIn(title.slice(0, number.start + 1)) &&
    startsWithKind(title)
  )
    return "prose";
  return number || (speaksOfDocument(title, page, main) && opensWithNumber(head)) ? "number" : null;
}

const openingLines = 6;

function opensWithNumber(head: readonly string[]): boolean {
  return head.slice(0, openingLines).some((text) => findDocumentNumbers(text).length > 0);
}

/** "V/v …", "Về việc …", a kind of document in front, or a file to it. */
function speaksOfDocument(title: string, page: PageView, main: MainText): boolean {
  return isAbstract(title) || startsWithKind(title) || readAttachments(page, main).length > 0;
}

/** As no headline of news begins. */
function isAbstract(text: string): boolean {
  return /^(?:v\/v|ve viec) /.test(fold(text));
}

function startsWithKind(title: string): boolean {
  const kind = documentKindIn(title)?.kind;
  return kind !== undefined && fold(title).startsWith(fold(kind));
}
