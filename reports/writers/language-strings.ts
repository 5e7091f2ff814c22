import type { Text } from "../../checks/text.ts";

/** A text in both languages, as JSON-LD has it. */
export function languageStrings({ vi, en }: Text) {
  return [
    { "@value": vi, "@language": "vi" },
    { "@value": en, "@language": "en" },
  ];
}
