import { z } from "zod";
import { defineSiteCheck, say, Untestable } from "../define-check.ts";
import { bareHost, isUnder } from "../knowledge/host-names.ts";
import type { PageView } from "../page-view.ts";
import data from "./bystanders.json" with { type: "json" };

const shown = 10;

interface Seen {
  /** Errors of the portal's own scripts. */
  own: string[];
  /** Errors of scripts from other hosts. */
  foreign: string[];
  /** Own resources that the server answered with 5xx. */
  serverErrors: string[];
  /** Scripts that could not be fetched during the visit: what they should have defined is then missing. */
  lost: string[];
}

type Faults = {
  pages: number;
  read: number;
  errors: string[];
  serverErrors: string[];
};

export default defineSiteCheck({
  id: "performance/script-errors",
  measures: {
    vi: "Lỗi kịch bản không được xử lý của chính cổng trên các trang mở bằng trình duyệt; trang và tài nguyên của cổng trả lỗi 5xx.",
    en: "Uncaught errors of the portal's own scripts on pages opened in a browser; its pages and resources that answer 5xx.",
  },
  limits: {
    vi: "Chỉ Chromium, không thao tác trên trang; lỗi của thành phần nhúng từ nơi khác và lỗi do thiếu kịch bản chưa tải được thì hỏi người.",
    en: "Chromium only, nothing is clicked; errors of embedded parts, and those that a script which did not arrive may explain, are asked about.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    "no-errors": say<{ read: number }>(
      ({ read }) => `Đã mở ${read} trang bằng trình duyệt: không có lỗi kịch bản, không có lỗi máy chủ.`,
      ({ read }) => `${read} pages were opened in a browser: no script errors and no server errors.`,
    ),
  },
  failed: {
    "script-errors": say<Faults>(
      ({ pages, read, errors }) =>
        `${pages}/${read} trang mở bằng trình duyệt có lỗi kịch bản của cổng, ví dụ: ${errors[0]}.`,
      ({ pages, read, errors }) =>
        `${pages} of ${read} pages opened in a browser have errors of the portal's own scripts, for instance: ${errors[0]}.`,
    ),
    "server-errors": say<Faults>(
      ({ serverErrors }) =>
        `Máy chủ trả lỗi 5xx cho ${serverErrors.length} địa chỉ của cổng, ví dụ ${serverErrors[0]}.`,
      ({ serverErrors }) =>
        `The server answered 5xx for ${serverErrors.length} addresses of the portal, for instance ${serverErrors[0]}.`,
    ),
  },
  cantTell: {
    "may-be-ours": say<Faults & { lost: string[] }>(
      ({ errors, lost }) =>
        `Có lỗi kịch bản (${errors[0]}) nhưng lúc kiểm không tải được ${lost[0]}. Mở trang bằng trình duyệt, thẻ Console có dòng đỏ này không?`,
      ({ errors, lost }) =>
        `There is a script error (${errors[0]}), but ${lost[0]} did not load during the visit. Does the browser's Console show it, too?`,
    ),
    embedded: say<Faults>(
      ({ errors }) =>
        `Có lỗi của kịch bản nhúng từ nơi khác: ${errors[0]}. Lỗi này có làm hỏng chức năng nào của trang không?`,
      ({ errors }) =>
        `A script embedded from elsewhere fails: ${errors[0]}. Does that break any function of the page?`,
    ),
  },
  inapplicable: {},

  gather: (page) => (page.rendered ? seenOn(page) : null),

  judge(site, _params, _context, gathered) {
    const failing = site.failures.filter(({ failure }) => failure === "server-error");
    const with5xx = gathered.filter(({ facts }) => facts.serverErrors.length > 0);
    const withOwn = gathered.filter(({ facts }) => facts.own.length > 0);
    const certain = withOwn.filter(({ facts }) => facts.lost.length === 0);
    const serverErrors = [
      ...failing.map(({ url }) => url),
      ...with5xx.flatMap(({ facts }) => facts.serverErrors),
    ];
    const read = gathered.length;
    const faults = (on: typeof gathered, of: (facts: Seen) => string[]): Faults => ({
      pages: on.length,
      read,
      errors: [...new Set(on.flatMap(({ facts }) => of(facts)))].slice(0, shown),
      serverErrors: [...new Set(serverErrors)].slice(0, shown),
    });
    const at = (on: typeof gathered, of: (facts: Seen) => string[]) =>
      on.slice(0, shown).map(({ page, facts }) => site.place(page, of(facts)[0] ?? null));
    const ownOf = ({ own }: Seen) => own;
    if (certain.length > 0) {
      const measure = { by: "rate", compliant: read - certain.length, counted: read } as const;
      return {
        outcome: "failed",
        reason: "script-errors",
        data: faults(certain, ownOf),
        at: at(certain, ownOf),
        measure,
      };
    }
    if (serverErrors.length > 0) {
      const places = [...failing, ...with5xx.map(({ page }) => page)].slice(0, shown);
      return {
        outcome: "failed",
        reason: "server-errors",
        data: faults([], ownOf),
        at: places.map((page) => site.place(page)),
      };
    }
    if (read === 0) throw new Untestable("needs-rendering");
    if (withOwn.length > 0) {
      const lost = [...new Set(withOwn.flatMap(({ facts }) => facts.lost))].slice(0, shown);
      const data = { ...faults(withOwn, ownOf), lost };
      return { outcome: "cantTell", reason: "may-be-ours", data, at: at(withOwn, ownOf) };
    }
    const foreignOf = ({ foreign }: Seen) => foreign;
    const embedding = gathered.filter(({ facts }) => facts.foreign.length > 0);
    return embedding.length > 0
      ? {
          outcome: "cantTell",
          reason: "embedded",
          data: faults(embedding, foreignOf),
          at: at(embedding, foreignOf),
        }
      : { outcome: "passed", reason: "no-errors", data: { read } };
  },
});

function seenOn({ rendered, url }: PageView): Seen {
  const isOwn = (address: string | undefined) => {
    const other = URL.parse(address ?? "")?.hostname;
    return other === undefined || isUnder(other, bareHost(url.hostname));
  };
  const errors = (rendered?.scriptErrors ?? [])
    .filter((error) => !data.benign.some((phrase) => error.includes(phrase)))
    .map((error) => ({ error, isOwn: isOwn(/\((https?:[^()\s]*)\)?$/.exec(error)?.[1]) }));
  const requests = rendered?.requests ?? [];
  return {
    own: errors.filter((one) => one.isOwn).map(({ error }) => error),
    foreign: errors.filter((one) => !one.isOwn).map(({ error }) => error),
    serverErrors: requests
      .filter((request) => (request.status ?? 0) >= 500 && isOwn(request.url))
      .map((request) => request.url),
    lost: requests
      .filter((request) => request.type === "script" && request.failed !== null && !isBystander(request.url))
      .map((request) => request.url),
  };
}

/** Measuring and sharing scripts define nothing that a page's own scripts need. */
function isBystander(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? "";
  return data.hosts.some((known) => isUnder(host, known));
}
