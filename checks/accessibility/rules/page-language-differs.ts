import { contradiction, languageScopes } from "./declared-languages.ts";
import type { PageRule } from "./page-rule.ts";

/** WCAG 3.1.1: the page is not in the language that its root element declares. */
export default {
  id: "page-language-differs",
  find: (page) =>
    languageScopes(page)
      .filter(({ element }) => element === page.root)
      .flatMap((scope) => {
        const outcome = contradiction(scope);
        return outcome ? [{ at: scope.element, outcome }] : [];
      }),
} satisfies PageRule;
