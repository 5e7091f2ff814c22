import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { contactsIn } from "../knowledge/contacts.ts";
import { foldedIncludes } from "../knowledge/vietnamese-text.ts";
import { readPageFoot } from "../reading/page-foot.ts";
import { shownLines } from "../reading/shown-lines.ts";

interface Address {
  address: string;
  official: boolean;
  /** The line speaks of the editorial board. */
  isBoard: boolean;
}
type Published = { address: string; url: string; others: string[] };
const shown = 5;

export default defineSiteCheck({
  id: "content/submission-channel",
  measures: {
    vi: "Địa chỉ thư điện tử ở chân trang chủ, trang liên hệ, trang Ban Biên tập: có địa chỉ quy chế của tỉnh nêu, có thư công vụ hay không.",
    en: "E-mail addresses in the home page's footer, on contact pages and on pages about the editorial board: whether the prescribed one or an official one is there.",
  },
  limits: {
    vi: "Không gửi thư thử; địa chỉ viết trong ảnh thì không đọc được. Người đánh giá kết luận hộp thư có đang dùng không.",
    en: "No test message is sent; addresses in pictures are not read. A person concludes whether the mailbox is in use.",
  },
  needs: [],
  params: z.object({
    /** The address that the province's regulation prescribes. */
    address: z.email().optional(),
  }),
  passed: {
    prescribed: say<{ address: string; url: string }>(
      ({ address, url }) => `Cổng công bố địa chỉ nhận tin theo quy chế của tỉnh: ${address} (${url}).`,
      ({ address, url }) => `The portal publishes the prescribed address for items: ${address} (${url}).`,
    ),
  },
  failed: {},
  cantTell: {
    "board-address": say<Published>(
      ({ address, url }) =>
        `${url} nêu ${address} cho Ban Biên tập. Đây có phải hộp thư công vụ đang dùng để nhận tin, bài không?`,
      ({ address, url }) =>
        `${url} gives ${address} for the editorial board. Is that the official mailbox in use for items?`,
    ),
    "other-official": say<Published>(
      ({ address, url }) =>
        `Cổng chỉ nêu thư công vụ chung ${address} (${url}), không nói là của Ban Biên tập. Tin, bài có được gửi về hộp thư này không?`,
      ({ address, url }) =>
        `The portal gives only the general official address ${address} (${url}), not the board's. Are items sent there?`,
    ),
    private: say<Published>(
      ({ address, url }) =>
        `Cổng chỉ nêu ${address} (${url}), không phải thư công vụ. Ban Biên tập nhận tin, bài qua địa chỉ nào?`,
      ({ address, url }) =>
        `The portal gives only ${address} (${url}), which is no official address. By which address does the board receive items?`,
    ),
    "not-seen": say<{ pagesRead: number; prescribed: string | null }>(
      ({ pagesRead, prescribed }) =>
        `Trong ${pagesRead} trang đã đọc không thấy thư điện tử ở chân trang, trang liên hệ${prescribed === null ? "" : ` (quy chế nêu ${prescribed})`}. Cách gửi tin về Ban Biên tập được thông báo ở đâu (số, ngày)?`,
      ({ pagesRead, prescribed }) =>
        `No e-mail address was met in the footer or on a contact page among ${pagesRead} pages${prescribed === null ? "" : ` (the regulation names ${prescribed})`}. Where is the way to send items announced (number, date)?`,
    ),
  },
  inapplicable: {},

  gather: (page) => {
    const { kind, sections } = page.reading;
    if (kind !== "home" && kind !== "contact" && !sections.includes("editorial-board")) return null;
    const found = addressesIn(
      kind === "home" ? readPageFoot(page).lines.map(({ text }) => text) : shownLines(page),
    );
    return found.length > 0 ? found : null;
  },

  judge(site, { address: prescribed = null }, _context, gathered) {
    const all = gathered.flatMap(({ page, facts }) => facts.map((fact) => ({ ...fact, page })));
    const best =
      all.find(({ address }) => address === prescribed) ??
      all.find(({ isBoard, official }) => isBoard && official) ??
      all.find(({ official }) => official) ??
      all[0];
    if (!best) {
      return { outcome: "cantTell", reason: "not-seen", data: { pagesRead: site.pages.length, prescribed } };
    }
    const { address, official, isBoard, page } = best;
    const url = page.finalUrl;
    const at = [site.place(page, address)];
    if (address === prescribed)
      return { outcome: "passed", reason: "prescribed", data: { address, url }, at };
    const others = [...new Set(all.map((one) => one.address))].filter((one) => one !== address);
    const data = { address, url, others: others.slice(0, shown) };
    if (!official) return { outcome: "cantTell", reason: "private", data, at };
    return { outcome: "cantTell", reason: isBoard ? "board-address" : "other-official", data, at };
  },
});

function addressesIn(lines: readonly string[]): Address[] {
  return lines.flatMap((line) =>
    contactsIn([line]).emails.map(({ address, official }) => ({
      address,
      official,
      isBoard: foldedIncludes(line, "ban biên tập") || /^(?:bbt|banbientap|toasoan)/.test(address),
    })),
  );
}
