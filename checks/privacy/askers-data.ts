import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { type FoundPersonalData, findPersonalData, maskPersonalData } from "../knowledge/personal-data.ts";
import { looksLikeAddress } from "../knowledge/postal-address.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { readExchanges } from "../reading/exchanges.ts";
import { readQuestionItems } from "../reading/question-items.ts";
import { type Line, linesOf } from "../reading/readable-text.ts";
import type { Text } from "../text.ts";
import words from "./asker-words.json" with { type: "json" };

type Kind = FoundPersonalData["kind"] | "address";

type Shown = {
  /** How many of each kind. */
  kinds: Partial<Record<Kind, number>>;
  /** The lines they stand in, masked. */
  excerpts: string[];
};

interface Finding {
  kind: Kind;
  element: Element;
  excerpt: string;
  /** Behind a label, in the asker's part of the page, displayed, and not the agency's own. */
  isSure: boolean;
}

const label = new RegExp(`(?<![a-z])(?:${words.labels.map(fold).join("|")})(?: [a-z]+){0,2} *: *$`);
const bareLabels = new Set(words.labels.map(fold));
const sender = new RegExp(`^(?:${words.senders.map(fold).join("|")})(?: [a-z]+){0,2} *:`);
const addressLabels = words.address.map(fold);
const mostShown = 10;
const longestExcerpt = 160;
const longestSender = 200;
const kindNames: Record<Kind, Text> = {
  phone: { vi: "số điện thoại", en: "telephone number" },
  "identity-number": { vi: "số căn cước", en: "identity number" },
  email: { vi: "thư điện tử", en: "e-mail address" },
  "bank-card": { vi: "số thẻ ngân hàng", en: "bank card number" },
  address: { vi: "địa chỉ nhà", en: "home address" },
};
const counted = ({ kinds }: Shown, language: "vi" | "en") =>
  (Object.keys(kinds) as Kind[]).map((kind) => `${kinds[kind] ?? 0} ${kindNames[kind][language]}`).join(", ");
const quoted = ({ excerpts }: Shown) => excerpts.map((text) => `“${text}”`).join("; ");

export default definePageCheck({
  id: "privacy/askers-data",
  measures: {
    vi: "Số điện thoại, số căn cước, thư điện tử, số thẻ và địa chỉ nhà của người hỏi hiển thị trên trang hỏi đáp. Mọi số đều được che trong kết quả.",
    en: "Askers' telephone, identity and card numbers, e-mail and home addresses shown on Q&A pages. Every number is masked in the result.",
  },
  limits: {
    vi: "Không đọc chữ trong ảnh và tệp đính kèm; không biết người hỏi có đồng ý công khai hay không.",
    en: "Text in pictures and attachments is not read; whether the asker agreed to publication is not known.",
  },
  on: ["qa"],
  needs: [],
  params: z.object({}),
  passed: {
    "none-shown": say<{ questions: number }>(
      ({ questions }) =>
        `Không thấy số điện thoại, số căn cước, thư điện tử, địa chỉ nhà của người dân (${questions} câu hỏi trên trang).`,
      ({ questions }) =>
        `No telephone or identity number, e-mail or home address of citizens was seen (${questions} questions on the page).`,
    ),
  },
  failed: {
    shown: say<Shown>(
      (data) => `Trang công khai thông tin của người hỏi: ${counted(data, "vi")} (đã che): ${quoted(data)}.`,
      (data) => `The page publishes the asker's data: ${counted(data, "en")} (masked): ${quoted(data)}.`,
    ),
  },
  cantTell: {
    "whose-unsure": say<Shown>(
      (data) =>
        `Trang hỏi đáp có ${counted(data, "vi")} (đã che): ${quoted(data)}. Đó là thông tin của người dân hay của cơ quan? Nếu của người dân, họ có đồng ý công khai không?`,
      (data) =>
        `The Q&A page shows ${counted(data, "en")} (masked): ${quoted(data)}. Are they a citizen's or an agency's? If a citizen's, did they agree to publication?`,
    ),
  },
  inapplicable: {
    "no-question": say(
      () => "Trang không in câu hỏi nào của người dân.",
      () => "The page prints no citizen's question.",
    ),
    "frequent-questions": say(
      () => "Trang là câu hỏi thường gặp do đơn vị biên soạn.",
      () => "The page lists frequent questions written by the agency.",
    ),
  },

  judge(page) {
    const { isFrequent } = readQuestionItems(page);
    const exchanges = readExchanges(page);
    const own = officialNumbers(page);
    const asked = new Set(exchanges.flatMap(({ question }) => question));
    const lines = mainLines(page);
    const found = lines.flatMap((line, at) => findingsIn(line, lines[at - 1], asked.has(line), own));
    const sure = found.filter(({ isSure }) => isSure && !isFrequent);
    if (sure.length > 0) return { outcome: "failed", reason: "shown", ...evidence(sure) };
    if (found.length > 0) return { outcome: "cantTell", reason: "whose-unsure", ...evidence(found) };
    if (isFrequent) return { outcome: "inapplicable", reason: "frequent-questions", data: {} };
    return exchanges.length > 0
      ? { outcome: "passed", reason: "none-shown", data: { questions: exchanges.length } }
      : { outcome: "inapplicable", reason: "no-question", data: {} };
  },
});

function mainLines(page: PageView): readonly Line[] {
  return linesOf(page.readable, page.main, true).filter(({ element }) => page.regionOf(element) === "main");
}

function findingsIn(
  line: Line,
  before: Line | undefined,
  isAsked: boolean,
  own: ReadonlySet<string>,
): Finding[] {
  const { text, element, hidden } = line;
  const excerpt = maskPersonalData(text).slice(0, longestExcerpt);
  const numbers = findPersonalData(text)
    .filter(({ start, end }) => !own.has(plain(text.slice(start, end))))
    .map(({ kind, start }) => ({
      kind,
      element,
      excerpt,
      isSure: isAsked && !hidden && (kind === "identity-number" || isLabelled(text, start, before)),
    }));
  return [...numbers, ...(isAsked ? addressIn(line) : [])];
}

/**
 * What stands just before a number says whose it is: "ĐT: …", a cell "Điện thoại", "Người gửi: Nguyễn Văn A - …".
 * Numbers in the question's own sentences may be those the asker complains of.
 */
function isLabelled(text: string, start: number, before: Line | undefined): boolean {
  const folded = fold(text.slice(0, start));
  if (label.test(`${folded} `)) return true;
  if (text.length <= longestSender && sender.test(folded)) return true;
  return folded === "" && before !== undefined && bareLabels.has(fold(before.text).replace(/[ :]+$/, ""));
}

/** A house address is told from a village by its number or street; it may still be the place asked about. */
function addressIn({ text, element }: Line): Finding[] {
  const folded = fold(text);
  const isAddress = addressLabels.some((label) => folded.startsWith(`${label}:`)) && looksLikeAddress(text);
  const [name = ""] = text.split(":");
  return isAddress ? [{ kind: "address", element, excerpt: `${name}: •••`, isSure: false }] : [];
}

/** Numbers and addresses in the header, side boxes and footer are the agency's. */
function officialNumbers(page: PageView): ReadonlySet<string> {
  const around = page.readable.lines.filter(({ element }) => page.regionOf(element) !== "main");
  return new Set(
    around.flatMap(({ text }) =>
      findPersonalData(text).map(({ start, end }) => plain(text.slice(start, end))),
    ),
  );
}

function plain(written: string): string {
  return written
    .toLowerCase()
    .replace(/[^a-z0-9@]/g, "")
    .replace(/^84/, "0");
}

function evidence(found: readonly Finding[]): { data: Shown; at: Element[] } {
  const kinds: Shown["kinds"] = {};
  for (const { kind } of found) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const excerpts = [...new Set(found.map(({ excerpt }) => excerpt))].slice(0, mostShown);
  return {
    data: { kinds, excerpts },
    at: [...new Set(found.map(({ element }) => element))].slice(0, mostShown),
  };
}
