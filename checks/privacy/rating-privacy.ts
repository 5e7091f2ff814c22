import { z } from "zod";
import { sectionEvidence } from "../content/section-evidence.ts";
import { defineSiteCheck, say } from "../define-check.ts";
import { type AskedFor, spellAskedFor } from "../reading/collecting-forms.ts";
import { readRatingForms } from "../reading/rating-forms.ts";

type Asked = { url: string; fields: AskedFor[] };

export default defineSiteCheck({
  id: "privacy/rating-privacy",
  measures: {
    vi: "Phiếu đánh giá cổng có đòi đăng nhập hoặc hỏi họ tên, điện thoại, thư điện tử, số căn cước của người đánh giá không. Không bấm gửi.",
    en: "Does the rating form ask for a login, or for the rater's name, telephone, e-mail or identity number? Nothing is submitted.",
  },
  limits: {
    vi: "Việc phần mềm lưu gì về người đánh giá không thấy được từ bên ngoài. Mã xác nhận chống thư rác không tính.",
    en: "What the software keeps about raters cannot be seen from outside. A code against spam does not count.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    anonymous: say<{ url: string }>(
      ({ url }) =>
        `Phiếu đánh giá tại ${url} mở được không cần đăng nhập và không hỏi thông tin của người đánh giá.`,
      ({ url }) => `The rating form at ${url} opens without a login and asks for no data of the rater.`,
    ),
    "optional-fields": say<Asked>(
      ({ url, fields }) =>
        `Phiếu đánh giá tại ${url} mở được không cần đăng nhập; các ô ${spellAskedFor(fields).vi} không bắt buộc.`,
      ({ url, fields }) =>
        `The rating form at ${url} opens without a login; the fields for ${spellAskedFor(fields).en} are optional.`,
    ),
  },
  failed: {},
  cantTell: {
    "asks-for-data": say<Asked>(
      ({ url, fields }) =>
        `Phiếu đánh giá tại ${url} bắt buộc nhập ${spellAskedFor(fields).vi}. Thông tin này có được giữ bí mật không, ai xem được, vì sao phải hỏi?`,
      ({ url, fields }) =>
        `The rating form at ${url} demands ${spellAskedFor(fields).en}. Are they kept confidential, who can see them, and why are they asked for?`,
    ),
    "behind-login": say<{ url: string }>(
      ({ url }) =>
        `Mục đánh giá dẫn đến trang đăng nhập (${url}). Có đánh giá được mà không cần tài khoản không?`,
      ({ url }) => `The rating leads to a login page (${url}). Can one rate without an account?`,
    ),
  },
  inapplicable: {
    "no-rating": say(
      () =>
        "Trong các trang đã đọc không có phiếu đánh giá; việc có phiếu hay không thuộc mục đánh giá việc cung cấp thông tin.",
      () => "The pages read have no rating form; whether there is one belongs to the rating of information.",
    ),
  },
  notMet: ["no-rating"],

  gather(page): { personal: AskedFor[]; required: AskedFor[] }[] | null {
    const forms = readRatingForms(page).map(({ personal, required }) => ({ personal, required }));
    return forms.length > 0 ? forms : null;
  },

  judge(site, _params, _context, gathered) {
    const forms = gathered.flatMap(({ page, facts }) => facts.map((form) => ({ page, ...form })));
    const worst =
      forms.find(({ required }) => required.length > 0) ??
      forms.find(({ personal }) => personal.length > 0) ??
      forms[0];
    if (worst) {
      const url = worst.page.finalUrl;
      const at = [site.place(worst.page)];
      if (worst.required.length > 0)
        return { outcome: "cantTell", reason: "asks-for-data", data: { url, fields: worst.required }, at };
      return worst.personal.length > 0
        ? { outcome: "passed", reason: "optional-fields", data: { url, fields: worst.personal }, at }
        : { outcome: "passed", reason: "anonymous", data: { url }, at };
    }
    const login = sectionEvidence(site, "rating").exact.find(({ leadsTo }) => leadsTo?.kind === "login");
    return login
      ? {
          outcome: "cantTell",
          reason: "behind-login",
          data: { url: login.link.url },
          at: [site.place(login.page)],
        }
      : { outcome: "inapplicable", reason: "no-rating", data: {} };
  },
});
