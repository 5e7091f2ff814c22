import type { z } from "zod";
import type {
  CalendarYear,
  Instrument,
  Province,
  Rubric,
  requirementGroupSchema,
  Vocabulary,
} from "./schema.ts";

/** A file that was read, and what it holds. */
export interface Sheet<Value> {
  file: string;
  value: Value;
}

/** All files of the law, before they are held against each other. */
export interface Sheets {
  instruments: Sheet<Instrument>[];
  groups: Sheet<z.infer<typeof requirementGroupSchema>>[];
  provinces: Sheet<Province>[];
  calendars: Sheet<CalendarYear>[];
  rubrics: Sheet<Rubric>[];
  vocabulary: Sheet<Vocabulary>[];
}
