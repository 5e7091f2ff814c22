import type { Element } from "domhandler";
import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { findEmailAddresses, isOfficialEmail } from "../knowledge/email-addresses.ts";
import freeMail from "../knowledge/free-mail-hosts.json" with { type: "json" };
import { isUnder } from "../knowledge/host-names.ts";
import { decodePercent } from "../knowledge/percent-decoding.ts";
import type { Place } from "../outcome.ts";
import type { PageView } from "../page-view.ts";
import { readPageFoot } from "../reading/page-foot.ts";

const shown = 10;
const unique = (addresses: readonly string[]) => [...new Set(addresses)].slice(0, shown);

interface Shown {
  addresses: string[];
  place: Place;
}
type Addresses = { addresses: string[] };

export default defineSiteCheck({
  id: "layout/official-email",
  measures: {
    vi: "Địa chỉ thư điện tử ở chân trang chủ và trang Liên hệ, kể cả dạng “[at]” và liên kết mailto.",
    en: "E-mail addresses in the home page's footer and on the contact page, “[at]” forms and mailto links included.",
  },
  limits: {
    vi: "Không đọc chữ trong ảnh; không biết hộp thư có người nhận hay không.",
    en: "Text in pictures is not read; whether anybody reads the mailbox is unknown.",
  },
  needs: [],
  params: z.object({
    suffix: z.string(),
    /** The one address that the regulation prescribes. */
    address: z.string().optional(),
  }),
  passed: {
    official: say<Addresses>(
      ({ addresses }) => `Thư liên hệ là địa chỉ công vụ: ${addresses.join(", ")}.`,
      ({ addresses }) => `The contact e-mail is an official address: ${addresses.join(", ")}.`,
    ),
  },
  failed: {
    "free-mail": say<Addresses & { suffix: string }>(
      ({ addresses, suffix }) =>
        `Thư liên hệ chỉ dùng hộp thư miễn phí: ${addresses.join(", ")}; quy định là địa chỉ công vụ đuôi .${suffix}.`,
      ({ addresses, suffix }) =>
        `The only contact e-mail is free mail: ${addresses.join(", ")}; an official .${suffix} address is prescribed.`,
    ),
  },
  cantTell: {
    "other-host": say<Addresses & { suffix: string }>(
      ({ addresses, suffix }) =>
        `Thư liên hệ thấy được là ${addresses.join(", ")}, không thuộc .${suffix}. Đây là thư của đơn vị hay của nhà cung cấp phần mềm?`,
      ({ addresses, suffix }) =>
        `The contact e-mail seen is ${addresses.join(", ")}, not under .${suffix}. Is it the agency's or its software vendor's?`,
    ),
    "not-the-prescribed": say<Addresses & { prescribed: string }>(
      ({ addresses, prescribed }) =>
        `Quy chế nêu hộp thư ${prescribed}; trang ghi ${addresses.join(", ")}. Hộp thư quy định có được công bố ở nơi khác không?`,
      ({ addresses, prescribed }) =>
        `The regulation names ${prescribed}; the portal shows ${addresses.join(", ")}. Is the prescribed address published elsewhere?`,
    ),
  },
  inapplicable: {
    "none-shown": say(
      () =>
        "Chân trang và trang Liên hệ đã đọc không ghi địa chỉ thư điện tử; mục thông tin chân trang xét việc này.",
      () =>
        "Neither the footer nor the contact pages read show an e-mail address; the footer has its own requirement.",
    ),
  },
  notMet: ["none-shown"],

  gather: (page) => (page.isHome || page.reading.kind === "contact" ? addressesOn(page) : null),

  judge(_site, { suffix, address: prescribed }, _context, gathered) {
    const seen = gathered.map(({ facts }) => facts).filter(({ addresses }) => addresses.length > 0);
    const all = seen.flatMap(({ addresses }) => addresses);
    const at = seen.map(({ place }) => place);
    if (all.length === 0) return { outcome: "inapplicable", reason: "none-shown", data: {} };
    const official = all.filter((address) => isUnder(hostOf(address), suffix) || isOfficialEmail(address));
    if (official.length > 0) {
      const addresses = unique(official);
      return prescribed !== undefined && !official.includes(prescribed)
        ? { outcome: "cantTell", reason: "not-the-prescribed", data: { addresses, prescribed }, at }
        : { outcome: "passed", reason: "official", data: { addresses }, at };
    }
    const free = all.filter((address) => freeMail.includes(hostOf(address)));
    return free.length > 0
      ? { outcome: "failed", reason: "free-mail", data: { addresses: unique(free), suffix }, at }
      : { outcome: "cantTell", reason: "other-host", data: { addresses: unique(all), suffix }, at };
  },
});

/** Of the home page only its foot: elsewhere it may print other people's addresses. */
function addressesOn(page: PageView): Shown {
  const foot = readPageFoot(page);
  const isContact = page.reading.kind === "contact";
  const part: Element = (isContact ? undefined : foot.parts[0]) ?? page.main;
  const lines = isContact ? linesWithin(page, page.main) : [];
  const text = [...foot.lines.map((line) => line.text), ...lines, ...mailtoWithin(page, isContact)].join(
    "\n",
  );
  return { addresses: findEmailAddresses(text).map(({ address }) => address), place: page.place(part) };
}

function linesWithin(page: PageView, element: Element): string[] {
  const { lines, extents } = page.readable;
  const { firstLine, endLine } = extents.get(element) ?? { firstLine: 0, endLine: 0 };
  return lines.slice(firstLine, endLine).flatMap(({ text, hidden }) => (hidden ? [] : text));
}

function mailtoWithin(page: PageView, isContact: boolean): string[] {
  if (!isContact) return [];
  return page
    .find('a[href^="mailto:" i]', page.main)
    .map(({ attribs }) => decodePercent(attribs.href ?? "").replace(/^mailto:([^?]*).*$/i, "$1"));
}

function hostOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
