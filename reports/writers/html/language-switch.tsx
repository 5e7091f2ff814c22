import { type Language, languages } from "../../../checks/text.ts";

const languageNames: Record<Language, string> = { vi: "Tiếng Việt", en: "English" };

/** Radio buttons and the style sheet show one half: it works without script and by keyboard. */
export function LanguageSwitch({ first }: { first: Language }) {
  return (
    <header class="top">
      <p class="brand">Kiểm Cổng</p>
      <fieldset class="switch">
        <legend class="unseen">
          <span lang="vi">Ngôn ngữ</span> <span lang="en">Language</span>
        </legend>
        {languages.map((lang) => (
          <span key={lang}>
            <input type="radio" name="language" id={`show-${lang}`} value={lang} checked={lang === first} />
            <label for={`show-${lang}`} lang={lang}>
              {languageNames[lang]}
            </label>
          </span>
        ))}
      </fieldset>
    </header>
  );
}
