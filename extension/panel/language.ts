import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language, Text } from "../../checks/text.ts";

export const LanguageContext = createContext<Language>("vi");

/** Gives the words of the person's language. */
export function useSay(): (text: Text) => string {
  const language = useContext(LanguageContext);
  return (text) => text[language];
}
