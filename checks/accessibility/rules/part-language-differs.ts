import { contradiction, languageScopes } from "./declared-languages.ts";
import type { PageRule } from "./page-rule.ts";

/** WCAG 3.1.2: a part of the page is not in the language that it declares. */
export default {
  id: "part-language-differs",
  find: (page) =>
    languageScopes(page)
      .filter(({ element }) => element !== page.root)
      .flatMap((scope) => {
        const outcome = contradiction(scope);
        return outcome ? [{ at: scope.element, outcome }] : [];
      }),
} satisfies PageRule;
