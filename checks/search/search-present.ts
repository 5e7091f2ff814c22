import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { doubtNamelessControls } from "../reading/nameless-controls.ts";
import { findSearchControl, isSearchField } from "../reading/search-control.ts";

export default definePageCheck({
  id: "search/search-present",
  measures: {
    vi: "Trang có ô tìm kiếm, hoặc nút, liên kết mở tìm kiếm, nhìn thấy được.",
    en: "Whether the page has a visible search field, or a control that opens one.",
  },
  limits: {
    vi: "Không gõ thử: kết quả tìm kiếm do yêu cầu khác đánh giá.",
    en: "Nothing is searched for: the results are another requirement's matter.",
  },
  on: "every page",
  needs: ["rendering"],
  params: z.object({}),
  passed: {
    present: say(
      () => "Trang có ô hoặc nút tìm kiếm.",
      () => "The page has a search field or control.",
    ),
  },
  failed: {
    absent: say(
      () => "Trang không có ô, nút hay liên kết tìm kiếm nào.",
      () => "The page has no search field, button or link.",
    ),
  },
  cantTell: {
    hidden: say(
      () =>
        "Ô tìm kiếm có trong mã nhưng không hiển thị, và không nhận ra nút mở. Trên màn hình có mở được ô tìm kiếm không?",
      () =>
        "A search field is in the code but not displayed, and nothing was recognised that opens it. Can it be opened on the screen?",
    ),
    "nameless-icons": say<{ icons: number }>(
      ({ icons }) =>
        `Không thấy ô tìm kiếm, nhưng đầu trang có ${icons} nút chỉ là biểu tượng, không có tên. Một trong số đó có mở ô tìm kiếm không?`,
      ({ icons }) =>
        `No search field was found, but the header has ${icons} icon buttons without a name. Does one of them open a search?`,
    ),
  },
  inapplicable: {},

  judge(page) {
    const control = findSearchControl(page);
    if (control) return { outcome: "passed", reason: "present", data: {}, at: [control] };
    const hidden = page.readable.elements.filter(isSearchField);
    if (hidden.length > 0) return { outcome: "cantTell", reason: "hidden", data: {}, at: hidden.slice(0, 1) };
    return (
      doubtNamelessControls(page, ["header", "navigation"]) ?? {
        outcome: "failed",
        reason: "absent",
        data: {},
      }
    );
  },
});
